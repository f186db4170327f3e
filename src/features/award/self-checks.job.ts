import type { Tick } from '../../platform/jobs.ts'
import { removeOldSelfChecks } from './self-check.queries.ts'

/** Answers without names are not kept for ever either (docs/privacy.md). */
export const tidySelfChecks: Tick = async ({ db }) => removeOldSelfChecks(db)

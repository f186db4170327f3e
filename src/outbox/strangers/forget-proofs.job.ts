import type { Tick } from '../../platform/jobs.ts'
import { removeOldProofs } from './spent-proofs.queries.ts'

export const forgetProofs: Tick = ({ db }) => removeOldProofs(db)

import { join } from 'node:path'
import { removeAbandoned } from '../../../platform/abandoned-files.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { UPLOADS } from '../attachments.rules.ts'

const DAY_MS = 24 * 60 * 60_000

/** Begun and never finished: gone a day after the last byte (security.md UP-15). */
export const abandonedUploadsTick: Tick = async ({ config }) => {
  await removeAbandoned(join(config.dataDir, UPLOADS), DAY_MS)
}

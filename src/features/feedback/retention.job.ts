import type { Db } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { findKeepDays } from '../../platform/retention.queries.ts'
import { countOldCases, removeOldCases } from './forget-cases.queries.ts'

export const forgetCases: Tick = async ({ db, log }) => {
  const removed = await removeOldCases(db, await findKeepDays(db, 'feedback-cases'))
  if (removed > 0) log.info({ removed: { 'feedback-cases': removed } }, 'retention')
}

/** What the next tick would remove. */
export async function previewForgottenCases(db: Db): Promise<number> {
  return countOldCases(db, await findKeepDays(db, 'feedback-cases'))
}

import { lastInBerlin } from '../../platform/berlin.ts'
import { databaseNow } from '../../platform/clock.ts'
import { type Db, transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Tick } from '../../platform/jobs.ts'
import { beginRetentionRun, changeRetentionReport, findKeepDays, holdBlob } from '../../platform/retention.queries.ts'
import { forgetLeft } from '../../subscribers/index.ts'
import { forgetRemarks } from './questions/answer-remarks.queries.ts'
import { changeBlobCollected, forgetAskers, forgetDrafts, forgetMailTexts, listCollectableBlobs } from './retention.queries.ts'
import { removeOldSelfChecks } from './self-check.queries.ts'

const NIGHT_BEGINS = '03:00'

/** Once a night, on one machine; how much it removed stands in platform_retention_runs and in the log. */
export const retentionTick: Tick = async (deps) => {
  const { db, log } = deps
  const night = lastInBerlin(NIGHT_BEGINS, await databaseNow(db))
  if (!(await beginRetentionRun(db, night))) return
  const rows = await transact(db, removeRows)
  const removed = { ...rows, 'removed-files': await collectBlobs(deps) }
  await changeRetentionReport(db, night, removed)
  log.info({ removed }, 'retention')
}

/** What the next night would remove (security.md GD-03): removes the rows and takes it back; files are only counted. */
export async function previewRetention(db: Db) {
  const tx = await db.startTransaction().execute()
  try {
    const rows = await removeRows(tx)
    const files = await listCollectableBlobs(tx, await findKeepDays(tx, 'removed-files'))
    return { ...rows, 'removed-files': files.length }
  } finally {
    await tx.rollback().execute()
  }
}

async function removeRows(tx: Tx) {
  return {
    'sent-mail-texts': await forgetMailTexts(tx, await findKeepDays(tx, 'sent-mail-texts')),
    'self-checks': await removeOldSelfChecks(tx, await findKeepDays(tx, 'self-checks')),
    'drafts-never-handed-in': await forgetDrafts(tx, await findKeepDays(tx, 'drafts-never-handed-in')),
    'askers-of-questions': await forgetAskers(tx, await findKeepDays(tx, 'askers-of-questions')),
    'answer-remarks': await forgetRemarks(tx, await findKeepDays(tx, 'answer-remarks')),
    'left-subscriptions': await forgetLeft(tx, await findKeepDays(tx, 'left-subscriptions')),
  }
}

/** Bytes first, the row's word after them: what a crash interrupts is collected the next night (security.md I7, BK-02). */
async function collectBlobs({ db, files }: Deps): Promise<number> {
  const keepDays = await findKeepDays(db, 'removed-files')
  let collected = 0
  for (const sha256 of await listCollectableBlobs(db, keepDays)) {
    await transact(db, async (tx) => {
      await holdBlob(tx, sha256)
      if (!(await changeBlobCollected(tx, sha256, keepDays))) return
      await files.remove(sha256)
      collected += 1
    })
  }
  return collected
}

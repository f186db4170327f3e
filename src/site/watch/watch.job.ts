import { berlinDaysLater, lastInBerlin } from '../../platform/berlin.ts'
import { databaseNow } from '../../platform/clock.ts'
import { transact, type Db } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { countDisturbances } from '../../platform/disturbances.queries.ts'
import { addJob, type Job, type Tick } from '../../platform/jobs.ts'
import { countRefusals, recordRefusals, removeOldRefusals } from '../../platform/refusals.queries.ts'
import { findChainFault } from '../../platform/verify-chain.queries.ts'
import { verifyFiles } from '../../platform/verify-files.ts'
import { tellAdministrators } from './tell-administrators.ts'
import { alarmMail, summaryMail } from './watch.mail.tsx'
import { graveSentences, nightOf, nightSentences, type Grave } from './watch.rules.ts'

export const WATCH = 'watch'
const NIGHT_ENDS = '05:00'

/** Counts are written each minute; once a night somebody looks. */
export const watchTick: Tick = async ({ db }) => {
  await recordRefusals(db)
  const night = lastInBerlin(NIGHT_ENDS, await databaseNow(db))
  await transact(db, async (tx) => {
    const begun = await tx
      .insertInto('platform_watches')
      .values({ night })
      .onConflict((conflict) => conflict.column('night').doNothing())
      .returning('night')
      .executeTakeFirst()
    if (begun) await addJob(tx, WATCH, { night: night.toISOString() }, `watch ${night.toISOString()}`)
  })
}

type Invariants = (db: Db) => Promise<string[]>

/** The gravest first, in a mail of their own; both once for each night, however often the job runs. */
export function watchJob(listBroken: Invariants): Job {
  return async (deps, payload) => {
    const { db } = deps
    const night = new Date(String(payload.night))
    const files = await verifyFiles(db, deps.files)
    const chain = await findChainFault(db)
    await alarm(deps, { chain, invariants: (await listBroken(db)).length, files: files.faults.length })
    const refusals = await countRefusals(db, berlinDaysLater(night, -1), night)
    const sentences = nightSentences(nightOf(refusals, await countDisturbances(db)))
    const told = { mail: summaryMail, sentences, key: `watch ${night.toISOString()}` }
    await transact(db, (tx) => tellAdministrators(tx, deps.config, told))
    await removeOldRefusals(db)
  }
}

/** Also for a check that an operator runs by hand. What is told once a day is not told again that day. */
export async function alarm(deps: Deps, grave: Grave): Promise<void> {
  const sentences = graveSentences(grave)
  if (sentences.length > 0) deps.log.error({ ...grave }, 'alarm')
  const day = (await databaseNow(deps.db)).toISOString().slice(0, 10)
  const told = { mail: alarmMail, sentences, key: `alarm ${day} ${sentences.join(' ')}` }
  await transact(deps.db, (tx) => tellAdministrators(tx, deps.config, told))
}

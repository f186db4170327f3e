import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { findPerson } from '../person.queries.ts'
import type { Keeper } from './close-account.ts'
import { listClosings, recordClosing, tombstoneOf } from './closing.queries.ts'
import { readClosings } from './closings-file.ts'

/** Accounts that were closed after the backup and came back with it. They go whatever they are tied to: that was asked when they went. */
export async function closeAgain(deps: Pick<Deps, 'db' | 'clock' | 'config'>, keepers: Keeper[]): Promise<number> {
  const closed = new Set(await listClosings(deps.db))
  const back = (await readClosings(deps)).filter((id) => !closed.has(id))
  let count = 0
  for (const personId of back) if (await closeOne(deps, personId, keepers)) count += 1
  return count
}

/** False when the restored database has never known this person. */
async function closeOne({ db, clock }: Pick<Deps, 'db' | 'clock'>, personId: string, keepers: Keeper[]): Promise<boolean> {
  const at = clock.now()
  return transact(db, async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person) return false
    const gone = { personId, email: person.email, tombstone: tombstoneOf(personId), at }
    await recordClosing(tx, gone)
    for (const { forget } of keepers) await forget?.(tx, gone)
    const subject = { table: 'people_persons', id: personId }
    await recordEvent(tx, { kind: 'account-closed', actorId: null, subject, at, data: { again: true } })
    return true
  })
}

import type { Decision } from '../../plain/decision.ts'
import { transact, type Tx } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { recordEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import type { Actor } from '../actor.ts'
import { findClosingFacts, recordClosing, tombstoneOf, type Gone } from './closing.queries.ts'
import { WRITE_CLOSINGS } from './closings-file.ts'
import { closeAccount as decide, type ClosingRefusal, type Tie } from './closing.rules.ts'

/** What whoever keeps something of a person says and does; site/ hands it over. */
export type Keeper = {
  listTies?: (tx: Tx, personId: string) => Promise<Tie[]>
  forget?: (tx: Tx, gone: Gone) => Promise<void>
}

export async function closeAccount(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { personId, email }: Pick<Actor, 'personId' | 'email'>,
  keepers: Keeper[],
): Promise<Decision<'closed', ClosingRefusal>> {
  const at = clock.now()
  return transact(db, async (tx) => {
    const facts = await findClosingFacts(tx, personId)
    const ties: Tie[] = []
    for (const { listTies } of keepers) ties.push(...((await listTies?.(tx, personId)) ?? []))
    const decision = decide({ ...facts, ties })
    if (!decision.ok) return decision
    const gone = { personId, email, tombstone: tombstoneOf(personId), at }
    await recordClosing(tx, gone)
    for (const { forget } of keepers) await forget?.(tx, gone)
    await addJob(tx, WRITE_CLOSINGS, {})
    await recordEvent(tx, { kind: 'account-closed', actorId: personId, subject: { table: 'people_persons', id: personId }, at })
    return decision
  })
}

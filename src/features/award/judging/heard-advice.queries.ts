import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Db } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { listAdvices, recordAdvice } from './advice.queries.ts'

type Heard = { entryId: string; personId: string; notedBy: string; source: string; advisedOn: string }

/**
 * Advice that somebody gave in an office hour, noted by whoever led it. Once for each hour, and whether or not the person has a seat yet:
 * the question about conflicts finds it when there is one.
 */
export async function recordHeardAdvice(db: Db, { entryId, personId, notedBy, source, advisedOn }: Heard): Promise<void> {
  await transact(db, async (tx) => {
    const entry = await tx.selectFrom('award_entries').where('id', '=', entryId).select('id').forUpdate().executeTakeFirst()
    if (!entry) return
    const known = await listAdvices(tx, entryId, personId)
    if (known.some((advice) => !advice.withdrawn && advice.source === source && advice.advisedOn === advisedOn)) return
    const at = await databaseNow(tx)
    const id = await recordAdvice(tx, { entryId, personId, source, advisedOn, recordedBy: notedBy, recordedAt: at })
    const subject = { table: 'award_advices', id }
    await recordEvent(tx, { kind: 'advice-noted', actorId: notedBy, at, subject, data: { entryId, personId } })
  })
}

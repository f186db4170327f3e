import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'

export type NewRound = { categoryId: string; entryIds: string[]; round: number; openedBy: string; at: Date }

/** The deliberation sends these entries back to be scored once more. From now on their sheets are those of the new round. */
export async function openRound(tx: Tx, { categoryId, entryIds, round, openedBy, at }: NewRound): Promise<void> {
  const rows = entryIds.map((entryId) => ({ entry_id: entryId, round, opened_by: openedBy, opened_at: at }))
  await tx.insertInto('award_scoring_rounds').values(rows).execute()
  const subject = { table: 'award_categories', id: categoryId }
  await recordEvent(tx, { kind: 'round-opened', actorId: openedBy, subject, at, data: { round, entries: entryIds.length } })
}

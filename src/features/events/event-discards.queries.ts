import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { eventOf, type By } from './record-event.queries.ts'

export async function isDiscardedEvent(tx: Tx, eventId: string): Promise<boolean> {
  const discards = tx.selectFrom('events_discards').where('event_id', '=', eventId)
  return (await discards.select('event_id').executeTakeFirst()) !== undefined
}

/** Only of what never was public. */
export async function recordEventDiscard(tx: Tx, by: By & { personId: string }): Promise<void> {
  const { eventId, personId, at } = by
  await tx.insertInto('events_discards').values({ event_id: eventId, discarded_by: personId, discarded_at: at }).execute()
  await recordEvent(tx, eventOf('event-discarded', by))
}

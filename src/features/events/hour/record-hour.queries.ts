import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { eventOf, type By } from '../record-event.queries.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Asked } from './hour.rules.ts'

type Act = By & { personId: string }

/** False when this id is taken: a second click. Under the hour's lock, so that numbers follow each other. */
export async function recordHourQuestion(
  tx: Tx,
  id: string,
  asked: Asked,
  { eventId, at }: Pick<By, 'eventId' | 'at'>,
): Promise<boolean> {
  const { question, isAnonymous, name, email, personId, entryId, slot } = asked
  const { numAffectedRows } = await sql`
    insert into events_hour_questions (id, event_id, number, question, is_anonymous, name, email, person_id, entry_id, slot, asked_at)
    select ${id}::uuid, ${eventId}::uuid, coalesce(max(number), 0) + 1, ${question}, ${isAnonymous}, ${name}, ${email}, ${personId}::uuid,
      ${entryId}::uuid, ${slot}::integer, ${at}
    from events_hour_questions where event_id = ${eventId}::uuid
    on conflict (id) do nothing`.execute(tx)
  if (!numAffectedRows) return false
  await recordEvent(tx, eventOf('event-question-asked', { eventId, personId, at }, { questionId: id }))
  return true
}

export async function recordTaking(tx: Tx, questionId: string, act: Act): Promise<void> {
  await tx
    .insertInto('events_hour_takings')
    .values({ question_id: questionId, taken_by: act.personId, taken_at: act.at })
    .onConflict((conflict) => conflict.column('question_id').doNothing())
    .execute()
  await recordEvent(tx, eventOf('event-question-taken-up', act, { questionId }))
}

/** Of who advised nothing follows by itself: about an entry `recordAdvised` says it. */
export async function recordHourAnswer(tx: Tx, questionId: string, adviserId: string | null, act: Act): Promise<void> {
  await tx
    .insertInto('events_hour_answers')
    .values({ question_id: questionId, adviser_id: adviserId, answered_by: act.personId, answered_at: act.at })
    .execute()
  await recordEvent(tx, eventOf('event-question-answered', act, { questionId, adviserId }))
}

export async function recordAdvised(
  tx: Tx,
  advised: { questionId: string; entryId: string; adviserId: string },
  act: Act,
): Promise<void> {
  await recordEvent(tx, eventOf('advised-on-entry', act, advised))
}

/** By who moderates: a slot of it is free again. */
export async function recordHourRemoval(tx: Tx, questionId: string, act: Act): Promise<void> {
  await tx.updateTable('events_hour_questions').set({ slot: null }).where('id', '=', questionId).execute()
  await tx
    .insertInto('events_hour_removals')
    .values({ question_id: questionId, removed_by: act.personId, removed_at: act.at })
    .onConflict((conflict) => conflict.column('question_id').doNothing())
    .execute()
  await recordEvent(tx, eventOf('event-question-removed', act, { questionId }))
}

/** By whoever asked: the slot is free again. */
export async function recordHourReturn(tx: Tx, questionId: string, { eventId, personId, at }: By): Promise<void> {
  await tx.updateTable('events_hour_questions').set({ slot: null }).where('id', '=', questionId).execute()
  await tx.insertInto('events_hour_removals').values({ question_id: questionId, removed_by: null, removed_at: at }).execute()
  await recordEvent(tx, eventOf('event-slot-given-back', { eventId, personId, at }, { questionId }))
}

/** False: handed on before. */
export async function recordHandover(tx: Tx, questionId: string, act: Act): Promise<boolean> {
  const row = await tx
    .insertInto('events_hour_handovers')
    .values({ question_id: questionId, handed_by: act.personId, handed_at: act.at })
    .onConflict((conflict) => conflict.column('question_id').doNothing())
    .returning('question_id')
    .executeTakeFirst()
  if (row) await recordEvent(tx, eventOf('event-question-handed-on', act, { questionId }))
  return row !== undefined
}

export async function recordHourSettings(
  tx: Tx,
  { slotMinutes, adviserIds }: { slotMinutes: number | null; adviserIds: string[] },
  act: Act,
): Promise<void> {
  const set = { slot_minutes: slotMinutes, set_by: act.personId, set_at: act.at }
  await tx
    .insertInto('events_hours')
    .values({ event_id: act.eventId, ...set })
    .onConflict((conflict) => conflict.column('event_id').doUpdateSet(set))
    .execute()
  await sql`delete from events_advisers where event_id = ${act.eventId}::uuid and person_id <> all(${adviserIds}::uuid[])`.execute(
    tx,
  )
  for (const person_id of adviserIds)
    await tx
      .insertInto('events_advisers')
      .values({ event_id: act.eventId, person_id, added_by: act.personId, added_at: act.at })
      .onConflict((conflict) => conflict.columns(['event_id', 'person_id']).doNothing())
      .execute()
  await recordEvent(tx, eventOf('event-hour-set', act, { slotMinutes, advisers: adviserIds.length }))
}

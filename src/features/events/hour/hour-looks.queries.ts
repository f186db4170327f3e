import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import type { UnseenQuestion } from './team-told.rules.ts'

/** A mark and no fact about anybody: looking leaves no event. */
export async function recordLook(db: Db, eventId: string, number: number): Promise<void> {
  await sql`insert into events_hour_looks (event_id, number, looked_at) values (${eventId}::uuid, ${number}, portal_now())
    on conflict (event_id) do update set number = excluded.number, looked_at = excluded.looked_at
    where events_hour_looks.number < excluded.number`.execute(db)
}

/** Without the one that is just being asked. */
export async function listUnseenQuestions(tx: Tx, eventId: string, questionId: string): Promise<UnseenQuestion[]> {
  const { rows } = await sql<UnseenQuestion>`
    select asked.asked_at as "askedAt", asked.person_id as "personId" from events_hour_questions asked
    where asked.event_id = ${eventId}::uuid and asked.id <> ${questionId}::uuid
      and asked.number > coalesce((select look.number from events_hour_looks look where look.event_id = asked.event_id), 0)`.execute(
    tx,
  )
  return rows
}

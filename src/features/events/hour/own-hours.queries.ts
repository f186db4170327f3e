import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'

export type OwnHourQuestion = {
  questionId: string
  eventId: string
  number: number
  slot: number | null
  slotMinutes: number | null
  taken: boolean
  answered: boolean
  removed: boolean
}

/** What somebody asked with the account, in the order of the hours; what was asked anonymously is nobody's. */
export async function listOwnHourQuestions(db: Db, personId: string): Promise<OwnHourQuestion[]> {
  const { rows } = await sql<OwnHourQuestion>`
    select asked.id as "questionId", asked.event_id as "eventId", asked.number, asked.slot, hour.slot_minutes as "slotMinutes",
      taking.question_id is not null as taken, answer.question_id is not null as answered, removal.question_id is not null as removed
    from events_hour_questions asked
    join events_published published on published.event_id = asked.event_id
    left join events_hours hour on hour.event_id = asked.event_id
    left join events_hour_takings taking on taking.question_id = asked.id
    left join events_hour_answers answer on answer.question_id = asked.id
    left join events_hour_removals removal on removal.question_id = asked.id
    where asked.person_id = ${personId}::uuid order by published.starts_at, asked.slot, asked.number`.execute(db)
  return rows
}

import { sql } from 'kysely'
import { isActive } from '../../../people/index.ts'
import type { Db, Tx } from '../../../platform/db.ts'
import type { Hour, QuestionFacts } from './hour.rules.ts'

export type HourQuestion = QuestionFacts & {
  id: string
  number: number
  question: string
  isAnonymous: boolean
  name: string
  email: string
  namesEntry: boolean
  slot: number | null
  adviser: string | null
  handed: boolean
}
export type Adviser = { personId: string; name: string }

/** In the order in which they were asked. Names are read by who moderates and by nobody else. */
export async function listHourQuestions(db: Db | Tx, eventId: string): Promise<HourQuestion[]> {
  const { rows } = await sql<HourQuestion>`
    select asked.id, asked.number, asked.question, asked.is_anonymous as "isAnonymous", asked.name, asked.email, asked.entry_id is not null as "namesEntry",
      asked.slot, taking.question_id is not null as taken, answer.question_id is not null as answered, adviser.name as adviser,
      removal.question_id is not null as removed, handover.question_id is not null as handed
    from events_hour_questions asked
    left join events_hour_takings taking on taking.question_id = asked.id
    left join events_hour_answers answer on answer.question_id = asked.id
    left join people_persons adviser on adviser.id = answer.adviser_id
    left join events_hour_removals removal on removal.question_id = asked.id
    left join events_hour_handovers handover on handover.question_id = asked.id
    where asked.event_id = ${eventId}::uuid order by asked.number`.execute(db)
  return rows
}

export async function findHour(db: Db | Tx, eventId: string): Promise<Hour> {
  const row = await db
    .selectFrom('events_hours')
    .where('event_id', '=', eventId)
    .select('slot_minutes as slotMinutes')
    .executeTakeFirst()
  return row ?? { slotMinutes: null }
}

export async function listAdvisers(db: Db | Tx, eventId: string): Promise<Adviser[]> {
  return db
    .selectFrom('events_advisers as adviser')
    .innerJoin('people_persons as person', 'person.id', 'adviser.person_id')
    .where('adviser.event_id', '=', eventId)
    .select(['person.id as personId', 'person.name'])
    .orderBy('person.name')
    .execute()
}

/** For who is to be told, not those whose account is deactivated or closed; addresses are shown to nobody. */
export async function listAdviserAddresses(tx: Tx, eventId: string): Promise<(Adviser & { email: string })[]> {
  return tx
    .selectFrom('events_advisers as adviser')
    .innerJoin('people_persons as person', 'person.id', 'adviser.person_id')
    .where(isActive('person.id'))
    .where('adviser.event_id', '=', eventId)
    .select(['person.id as personId', 'person.name', 'person.email'])
    .orderBy('person.email')
    .execute()
}

/** Whoever asks, takes up or answers does so one after the other. */
export async function lockHour(tx: Tx, eventId: string): Promise<void> {
  await sql`select from events_events where id = ${eventId}::uuid for update`.execute(tx)
}

/** What an adviser heard about an entry that was named; null: nobody's advice, or none about an entry. */
export type HourAdvice = { entryId: string; adviserId: string; notedBy: string; title: string; startsAt: Date }

export async function findHourAdvice(db: Db, questionId: string): Promise<HourAdvice | null> {
  const { rows } = await sql<HourAdvice>`
    select asked.entry_id as "entryId", answer.adviser_id as "adviserId", answer.answered_by as "notedBy", published.title,
      published.starts_at as "startsAt"
    from events_hour_answers answer
    join events_hour_questions asked on asked.id = answer.question_id
    join events_published published on published.event_id = asked.event_id
    where answer.question_id = ${questionId}::uuid and asked.entry_id is not null and answer.adviser_id is not null`.execute(db)
  return rows[0] ?? null
}

/** For whoever answers it for everybody. */
export type HandedQuestion = { id: string; question: string; name: string; email: string; editionSlug: string | null }

export async function findHandedQuestion(db: Db, questionId: string): Promise<HandedQuestion | null> {
  const { rows } = await sql<HandedQuestion>`
    select asked.id, asked.question, asked.name, asked.email, published.edition_slug as "editionSlug"
    from events_hour_handovers handover
    join events_hour_questions asked on asked.id = handover.question_id
    join events_published published on published.event_id = asked.event_id
    where handover.question_id = ${questionId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What was asked in an office hour goes as long after it as registrations do; advice that was noted and questions handed on stay where they are. */
export async function removeOldHourQuestions(db: Db, endedBefore: Date): Promise<void> {
  await sql`delete from events_hour_questions asked using events_published published
    where published.event_id = asked.event_id and published.ends_at <= ${endedBefore}`.execute(db)
}

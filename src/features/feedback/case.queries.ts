import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { AnswerKind, CaseFacts, CaseKind, Terms } from './case.rules.ts'

export type Case = CaseFacts & {
  id: string
  number: number
  subject: string
  message: string
  page: string
  assistive: string
  name: string
  receivedAt: Date
  noticeDueOn: string | null
  answerDueOn: string
  takenByName: string | null
  closedAt: Date | null
}
export type Answer = { id: string; kind: AnswerKind; text: string; isMailed: boolean; answeredBy: string; answeredAt: Date }
export type Note = { id: string; text: string; notedBy: string; notedAt: Date }

const COLUMNS = sql`state.id, state.number, state.kind, state.subject, state.message, state.page, state.assistive, state.name, state.email,
  state.received_at as "receivedAt", state.notice_due_on as "noticeDueOn", state.answer_due_on as "answerDueOn",
  state.taken_by as "takenBy", state.taken_by_name as "takenByName", state.closing, state.closed_at as "closedAt",
  state.next_due_on as "nextDueOn"`

/** What is owed first comes first. */
export async function listOpenCases(db: Db): Promise<Case[]> {
  const { rows } = await sql<Case>`select ${COLUMNS} from feedback_case_states state where state.closing is null
    order by state.next_due_on, state.number`.execute(db)
  return rows
}

export async function listClosedCases(db: Db, most: number): Promise<Case[]> {
  const { rows } = await sql<Case>`select ${COLUMNS} from feedback_case_states state where state.closing is not null
    order by state.closed_at desc, state.number desc limit ${most}`.execute(db)
  return rows
}

export async function findCase(db: Db, caseId: string): Promise<Case | null> {
  const { rows } = await sql<Case>`select ${COLUMNS} from feedback_case_states state where state.id = ${caseId}`.execute(db)
  return rows[0] ?? null
}

/** Two answers at once: one closes. */
export async function lockCase(tx: Tx, caseId: string): Promise<Case | null> {
  await sql`select from feedback_cases where id = ${caseId} for update`.execute(tx)
  return findCase(tx, caseId)
}

export async function listAnswers(db: Db, caseId: string): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select answer.id, answer.kind, answer.text, answer.is_mailed as "isMailed", person.name as "answeredBy", answer.answered_at as "answeredAt"
    from feedback_answers answer join people_persons person on person.id = answer.answered_by
    where answer.case_id = ${caseId} order by answer.answered_at, answer.kind <> 'interim', answer.id`.execute(db)
  return rows
}

export async function listNotes(db: Db, caseId: string): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select note.id, note.text, person.name as "notedBy", note.noted_at as "notedAt"
    from feedback_notes note join people_persons person on person.id = note.noted_by
    where note.case_id = ${caseId} order by note.noted_at, note.id`.execute(db)
  return rows
}

/** What whoever sent it may see again by the address of the page that said thanks: nothing that was typed. */
export type ReceivedCase = { number: number; noticeDueOn: string | null; answerDueOn: string; hasAddress: boolean }

export async function findReceivedCase(db: Db, kind: CaseKind, caseId: string): Promise<ReceivedCase | null> {
  const { rows } = await sql<ReceivedCase>`
    select number, notice_due_on as "noticeDueOn", answer_due_on as "answerDueOn", email <> '' as "hasAddress"
    from feedback_cases where id::text = ${caseId} and kind = ${kind}`.execute(db)
  return rows[0] ?? null
}

export async function findTerms(db: Db, kind: CaseKind): Promise<Terms> {
  const row = await db
    .selectFrom('feedback_kinds')
    .where('kind', '=', kind)
    .select(['notice_days as noticeDays', 'answer_days as answerDays'])
    .executeTakeFirstOrThrow()
  return row
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { AnswerKind, CaseKind } from './case.rules.ts'

const TABLE = 'feedback_cases'

export type Report = {
  id: string
  kind: CaseKind
  subject: string
  message: string
  page: string
  assistive: string
  name: string
  email: string
}
type Due = { noticeDueOn: string | null; answerDueOn: string }

/** Its number; null when this id is taken: a second click. */
export async function recordCase(tx: Tx, report: Report, { due, at }: { due: Due; at: Date }): Promise<number | null> {
  const { id, kind, subject, message, page, assistive, name, email } = report
  const { rows } = await sql<{ number: number }>`
    insert into feedback_cases (id, kind, subject, message, page, assistive, name, email, received_at, notice_due_on, answer_due_on)
    values (${id}, ${kind}, ${subject}, ${message}, ${page}, ${assistive}, ${name}, ${email}, ${at}, ${due.noticeDueOn}, ${due.answerDueOn})
    on conflict (id) do nothing returning number`.execute(tx)
  const number = rows[0]?.number ?? null
  if (number === null) return null
  await recordEvent(tx, { kind: 'case-received', actorId: null, subject: { table: TABLE, id }, at, data: { kind } })
  return number
}

type Act = { caseId: string; personId: string; at: Date }

export async function recordTaking(tx: Tx, { caseId, personId, at }: Act): Promise<void> {
  await tx.insertInto('feedback_takings').values({ case_id: caseId, taken_by: personId, taken_at: at }).execute()
  await recordEvent(tx, { kind: 'case-taken', actorId: personId, subject: { table: TABLE, id: caseId }, at })
}

const eventOf: Record<AnswerKind, string> = { interim: 'case-noticed', answer: 'case-answered', rejection: 'case-declined' }
type Answered = { id: string; kind: AnswerKind; text: string; isMailed: boolean }

/** False when this id is taken: a second click. */
export async function recordAnswer(tx: Tx, answer: Answered, { caseId, personId, at }: Act): Promise<boolean> {
  const row = await tx
    .insertInto('feedback_answers')
    .values({
      id: answer.id,
      case_id: caseId,
      kind: answer.kind,
      text: answer.text,
      is_mailed: answer.isMailed,
      answered_by: personId,
      answered_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const subject = { table: TABLE, id: caseId }
  await recordEvent(tx, { kind: eventOf[answer.kind], actorId: personId, subject, at, data: { answerId: answer.id } })
  return true
}

export async function recordNote(
  tx: Tx,
  { id, text }: { id: string; text: string },
  { caseId, personId, at }: Act,
): Promise<void> {
  const row = await tx
    .insertInto('feedback_notes')
    .values({ id, case_id: caseId, text, noted_by: personId, noted_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return
  await recordEvent(tx, {
    kind: 'case-noted',
    actorId: personId,
    subject: { table: TABLE, id: caseId },
    at,
    data: { noteId: id },
  })
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import type { QuestionFacts, QuestionOrigin } from './answering.rules.ts'

export type AskedQuestion = QuestionFacts & {
  id: string
  number: number
  editionId: string
  origin: QuestionOrigin
  chapter: string
  question: string
  name: string
  email: string
  enteredBy: string | null
  askedAt: Date
  draft: QuestionDraft | null
  publication: { slug: string; at: Date; by: string; mailingId: string | null; told: number } | null
  closing: { reply: string; at: Date; by: string } | null
}
export type QuestionDraft = {
  id: string
  number: number
  wording: string
  chapter: string
  answer: string
  conditionId: string | null
  reviewOn: string | null
  by: string
  at: Date
}

const QUESTIONS = sql`
  select asked.id, asked.number, asked.edition_id as "editionId", asked.origin, asked.chapter, asked.question, asked.name, asked.email,
    asked.asked_at as "askedAt", entering.name as "enteredBy", draft.number as drafted,
    publication.question_id is not null as published, closing.question_id is not null as closed,
    draft.id as "draftId", draft.wording, draft.chapter as "draftChapter", draft.answer, draft.condition_id as "conditionId",
    draft.review_on::text as "reviewOn", drafter.name as "draftedBy", draft.drafted_at as "draftedAt",
    publication.slug, publication.mailing_id as "mailingId", publication.published_at as "publishedAt", publisher.name as "publishedBy",
    (select count(*)::int from outbox_recipients recipient where recipient.mailing_id = publication.mailing_id) as told,
    closing.reply, closing.closed_at as "closedAt", closer.name as "closedBy"
  from award_asked_questions asked
  left join people_persons entering on entering.id = asked.entered_by
  left join lateral (select * from award_question_drafts where question_id = asked.id order by number desc limit 1) draft on true
  left join people_persons drafter on drafter.id = draft.drafted_by
  left join award_question_publications publication on publication.question_id = asked.id
  left join people_persons publisher on publisher.id = publication.published_by
  left join award_question_closings closing on closing.question_id = asked.id
  left join people_persons closer on closer.id = closing.closed_by`

type Row = Omit<AskedQuestion, 'draft' | 'publication' | 'closing'> & {
  draftId: string | null
  wording: string
  draftChapter: string
  answer: string
  conditionId: string | null
  reviewOn: string | null
  draftedBy: string
  draftedAt: Date
  slug: string | null
  mailingId: string | null
  told: number
  publishedAt: Date
  publishedBy: string
  reply: string | null
  closedAt: Date
  closedBy: string
}

function questionOf(row: Row): AskedQuestion {
  const { id, number, editionId, origin, chapter, question, name, email, enteredBy, askedAt, drafted, published, closed } = row
  return {
    id,
    number,
    editionId,
    origin,
    chapter,
    question,
    name,
    email,
    enteredBy,
    askedAt,
    drafted,
    published,
    closed,
    draft: draftOf(row),
    publication:
      row.slug === null
        ? null
        : { slug: row.slug, at: row.publishedAt, by: row.publishedBy, mailingId: row.mailingId, told: row.told },
    closing: row.reply === null ? null : { reply: row.reply, at: row.closedAt, by: row.closedBy },
  }
}

function draftOf({ draftId, drafted, wording, draftChapter, answer, conditionId, reviewOn, draftedBy, draftedAt }: Row) {
  if (draftId === null || drafted === null) return null
  const said = { wording, chapter: draftChapter, answer, conditionId, reviewOn }
  return { id: draftId, number: drafted, ...said, by: draftedBy, at: draftedAt }
}

/** Who may ask is the caller's business: editors and office. Open ones first, whoever waits longest first. */
export async function listAskedQuestions(db: Db, editionId: string): Promise<AskedQuestion[]> {
  const { rows } = await sql<Row>`${QUESTIONS} where asked.edition_id = ${editionId}
    order by publication.question_id is not null or closing.question_id is not null, asked.asked_at, asked.number`.execute(db)
  return rows.map(questionOf)
}

export async function findAskedQuestion(db: Db | Tx, questionId: string): Promise<AskedQuestion | null> {
  const { rows } = await sql<Row>`${QUESTIONS} where asked.id::text = ${questionId}`.execute(db)
  return rows[0] ? questionOf(rows[0]) : null
}

/** Two that act at once act one after the other. */
export async function lockAskedQuestion(tx: Tx, questionId: string): Promise<AskedQuestion | null> {
  await sql`select from award_asked_questions where id::text = ${questionId} for update`.execute(tx)
  return findAskedQuestion(tx, questionId)
}

/** What whoever asked may see again by the address of the page that said thanks: nothing that was typed. */
export type ReceivedQuestion = { number: number; hasAddress: boolean; slug: string | null; closed: boolean }

export async function findReceivedQuestion(db: Db, questionId: string): Promise<ReceivedQuestion | null> {
  const { rows } = await sql<ReceivedQuestion>`
    select asked.number, asked.email <> '' as "hasAddress", publication.slug, closing.question_id is not null as closed
    from award_asked_questions asked
    left join award_question_publications publication on publication.question_id = asked.id
    left join award_question_closings closing on closing.question_id = asked.id
    where asked.id::text = ${questionId} and asked.origin = 'form'`.execute(db)
  return rows[0] ?? null
}

export async function countOpenQuestions(db: Db, editionId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from award_asked_questions asked
    where asked.edition_id = ${editionId}
      and not exists (select from award_question_publications where question_id = asked.id)
      and not exists (select from award_question_closings where question_id = asked.id)`.execute(db)
  return rows[0]?.count ?? 0
}

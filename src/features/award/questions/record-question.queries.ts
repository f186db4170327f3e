import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { QuestionOrigin } from './answering.rules.ts'
import type { CitedCondition, ConditionsVersion } from './conditions-version.queries.ts'

const TABLE = 'award_asked_questions'
const subjectOf = (id: string) => ({ table: TABLE, id })

export type NewQuestion = {
  id: string
  editionId: string
  origin: QuestionOrigin
  chapter: string
  question: string
  name: string
  email: string
  personId: string | null
  enteredBy: string | null
}

/** Its number; null when this id is taken: a second click. */
export async function recordQuestion(tx: Tx, asked: NewQuestion, at: Date): Promise<number | null> {
  const { id, editionId, origin, chapter, question, name, email, personId, enteredBy } = asked
  const row = await tx
    .insertInto('award_asked_questions')
    .values({
      id,
      edition_id: editionId,
      origin,
      chapter,
      question,
      name,
      email,
      person_id: personId,
      entered_by: enteredBy,
      asked_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!row) return null
  const actorId = enteredBy ?? personId
  await recordEvent(tx, { kind: 'question-asked', actorId, subject: subjectOf(id), at, data: { editionId, origin } })
  return row.number
}

export type AnswerWords = {
  wording: string
  chapter: string
  answer: string
  conditionId: string | null
  reviewOn: string | null
}
type Act = { questionId: string; personId: string; at: Date }

export async function recordDraft(tx: Tx, draft: AnswerWords & { id: string; number: number }, act: Act): Promise<void> {
  const { questionId, personId, at } = act
  await tx
    .insertInto('award_question_drafts')
    .values({
      id: draft.id,
      question_id: questionId,
      number: draft.number,
      wording: draft.wording,
      chapter: draft.chapter,
      answer: draft.answer,
      condition_id: draft.conditionId,
      review_on: draft.reviewOn,
      drafted_by: personId,
      drafted_at: at,
    })
    .execute()
  const data = { number: draft.number }
  await recordEvent(tx, { kind: 'question-drafted', actorId: personId, subject: subjectOf(questionId), at, data })
}

export type Publication = {
  draftId: string
  editionId: string
  slug: string
  cited: (CitedCondition & ConditionsVersion) | null
  mailingId: string | null
  told: number
}

export async function recordPublication(tx: Tx, publication: Publication, { questionId, personId, at }: Act): Promise<void> {
  const { draftId, editionId, slug, cited, mailingId, told } = publication
  await tx
    .insertInto('award_question_publications')
    .values({
      question_id: questionId,
      draft_id: draftId,
      edition_id: editionId,
      slug,
      ...citedColumns(cited),
      mailing_id: mailingId,
      published_by: personId,
      published_at: at,
    })
    .execute()
  const data = { draftId, mailingId, told, conditionsVersion: cited?.version ?? null }
  await recordEvent(tx, { kind: 'question-published', actorId: personId, subject: subjectOf(questionId), at, data })
}

function citedColumns(cited: Publication['cited']) {
  return (
    cited && {
      condition_id: cited.id,
      condition_position: cited.position,
      condition_title: cited.title,
      condition_text: cited.text,
      conditions_version: cited.version,
      conditions_since: cited.since,
    }
  )
}

export async function recordClosing(tx: Tx, reply: string, { questionId, personId, at }: Act): Promise<void> {
  await tx
    .insertInto('award_question_closings')
    .values({ question_id: questionId, reply, closed_by: personId, closed_at: at })
    .execute()
  await recordEvent(tx, { kind: 'question-closed', actorId: personId, subject: subjectOf(questionId), at })
}

/** Nobody's vote: neither who nor from where. */
export async function recordVote(tx: Tx, vote: { editionId: string; slug: string; helpful: boolean; on: string }): Promise<void> {
  const { editionId: edition_id, slug, helpful, on: voted_on } = vote
  await tx.insertInto('award_question_votes').values({ edition_id, slug, helpful, voted_on }).execute()
}

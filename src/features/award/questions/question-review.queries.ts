import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'

/** What the office sees of an answer that everybody reads. */
export type AnswerInUse = {
  slug: string
  question: string
  chapter: string
  reviewOn: string | null
  /** The condition it cites reads otherwise now, or is gone. */
  outdated: boolean
  helpful: number
  unhelpful: number
}

/** In the order of the page. */
export async function listAnswersInUse(db: Db, editionId: string): Promise<AnswerInUse[]> {
  const { rows } = await sql<AnswerInUse>`
    select question.slug, question.question, question.chapter, question.review_on::text as "reviewOn",
      publication.condition_id is not null and condition.id is null as outdated,
      count(vote.id) filter (where vote.helpful)::int as helpful, count(vote.id) filter (where not vote.helpful)::int as unhelpful
    from award_questions question
    left join award_question_publications publication
      on publication.edition_id = question.edition_id and publication.slug = question.slug
    left join award_conditions condition on condition.id = publication.condition_id and condition.text = publication.condition_text
      and condition.title = publication.condition_title
    left join award_question_votes vote on vote.edition_id = question.edition_id and vote.slug = question.slug
    where question.edition_id = ${editionId}
    group by question.id, publication.question_id, condition.id order by question.position`.execute(db)
  return rows
}

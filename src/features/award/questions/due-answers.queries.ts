import { sql } from 'kysely'
import { isoDate } from '../../../plain/german-date.ts'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'

export type DueAnswer = { editionId: string; slug: string; question: string; reviewOn: string }

const due = (at: Date) => sql`
  select question.edition_id as "editionId", question.slug, question.question, question.review_on::text as "reviewOn"
  from award_questions question join award_editions edition on edition.id = question.edition_id
  where not edition.in_preparation and not edition.archived and question.visible_from <= ${at}
    and question.review_on <= ${isoDate(at)}::date`

/** Read by everybody, and the day has come on which somebody has to read it again; what is archived cannot be changed any more. */
export async function listDueAnswers(db: Db, at: Date): Promise<DueAnswer[]> {
  const { rows } = await sql<DueAnswer>`${due(at)} order by question.review_on, question.position`.execute(db)
  return rows
}

/** Those of which nobody was told, from now on told; in the transaction of the mail. */
export async function recordToldAnswers(tx: Tx, at: Date): Promise<DueAnswer[]> {
  const { rows } = await sql<DueAnswer>`
    with due as (${due(at)}), told as (
      insert into award_answer_reviews (edition_id, slug, review_on, told_at)
      select "editionId", slug, "reviewOn"::date, ${at} from due on conflict do nothing
      returning edition_id, slug, review_on)
    select due.* from due join told on (told.edition_id, told.slug, told.review_on) = (due."editionId", due.slug, due."reviewOn"::date)
    order by due."reviewOn", due.question`.execute(tx)
  const editions = Map.groupBy(rows, ({ editionId }) => editionId)
  for (const [id, answers] of editions)
    await recordEvent(tx, {
      kind: 'answer-reviews-due',
      actorId: null,
      subject: { table: 'award_editions', id },
      at,
      data: { answers: answers.length },
    })
  return rows
}

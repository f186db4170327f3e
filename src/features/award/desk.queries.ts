import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'

/** Of all editions: whoever asks waits, whatever edition it is about. */
export const listQuestionsWaiting: ListWaiting = async (db) => {
  const { rows } = await sql<{ id: string; number: number; since: Date }>`
    select asked.id, asked.number, asked.asked_at as since from award_asked_questions asked
    where not exists (select from award_question_publications p where p.question_id = asked.id)
      and not exists (select from award_question_closings c where c.question_id = asked.id)
    order by asked.asked_at, asked.number`.execute(db)
  return rows.map(({ id, number, since }) => ({
    title: `Frage ${number} zum Landespreis`,
    href: paths.office.questions.one.to({ questionId: id }),
    since,
  }))
}

const phaseTitle: Record<string, string> = {
  announced: 'Ankündigung',
  opens: 'Beginn der Einreichung',
  closes: 'Ende der Einreichung',
  jury: 'Beginn der Jury',
  decision: 'Entscheidung',
  ceremony: 'Preisverleihung',
}

/** The phases of the editions; one in preparation has none for others than those who prepare it. */
export const listEditionDates: ListDated = async (db, { from, until }) => {
  const rows = await db
    .selectFrom('award_phases as phase')
    .innerJoin('award_editions as edition', 'edition.id', 'phase.edition_id')
    .where('edition.in_preparation', '=', false)
    .where('phase.at', '>=', from)
    .where('phase.at', '<', until)
    .select(['phase.kind', 'phase.at', 'edition.title', 'edition.slug'])
    .execute()
  return rows.map(({ kind, at, title, slug }) => ({
    kind: 'Landespreis',
    title: `${phaseTitle[kind] ?? kind} (${title})`,
    href: paths.award.edition.to({ slug }),
    at,
  }))
}

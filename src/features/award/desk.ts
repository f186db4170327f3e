import { paths } from '../../paths.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'
import { listOpenQuestions, listPhasesBetween } from './desk.queries.ts'
import type { PhaseKind } from './edition.rules.ts'

export const listQuestionsWaiting: ListWaiting = async (db) =>
  (await listOpenQuestions(db)).map(({ id, number, since }) => ({
    title: `Frage ${number} zum Landespreis`,
    href: paths.office.questions.one.to({ questionId: id }),
    since,
  }))

const phaseTitle: Record<PhaseKind, string> = {
  announced: 'Ankündigung',
  opens: 'Beginn der Einreichung',
  closes: 'Ende der Einreichung',
  jury: 'Beginn der Jury',
  decision: 'Entscheidung',
  ceremony: 'Preisverleihung',
}

export const listEditionDates: ListDated = async (db, span) =>
  (await listPhasesBetween(db, span)).map(({ kind, at, title, slug }) => ({
    kind: 'Landespreis',
    title: `${phaseTitle[kind]} (${title})`,
    href: paths.award.edition.to({ slug }),
    at,
  }))

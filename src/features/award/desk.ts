import { paths } from '../../paths.ts'
import { moment } from '../../plain/german-date.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import type { ListDated, ListWaiting } from '../../platform/desk.ts'
import { listDueAnswers } from './questions/due-answers.queries.ts'
import { listOpenQuestions, listPhasesBetween, listUnconfirmedExtensions } from './desk.queries.ts'
import type { PhaseKind } from './edition.rules.ts'

export const listQuestionsWaiting: ListWaiting = async (db) =>
  (await listOpenQuestions(db)).map(({ id, number, since }) => ({
    title: `Frage ${number} zum Landespreis`,
    href: paths.office.questions.one.to({ questionId: id }),
    since,
  }))

/** From the day on which they are to be read again. */
export const listDueAnswersWaiting: ListWaiting = async (db, now) =>
  (await listDueAnswers(db, now)).map(({ editionId, question, reviewOn }) => ({
    title: `Antwort: ${question}`,
    href: paths.office.edition.part.to({ editionId, part: 'fragen' }),
    since: berlinInstant(`${reviewOn}T00:00`),
    dueOn: reviewOn,
  }))

/** Asked for by one of the office; it counts once somebody else of it has confirmed. */
export const listExtensionsWaiting: ListWaiting = async (db) =>
  (await listUnconfirmedExtensions(db)).map(({ organisation, until, since }) => ({
    title: `Fristverlängerung für ${organisation} bis ${moment(until)}`,
    href: paths.office.extensions.to(),
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

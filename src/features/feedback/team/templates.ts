import { germanDay } from '../../../plain/german-day.ts'
import type { Case } from '../case.queries.ts'
import type { AnswerKind } from '../case.rules.ts'

/** § 10d BGG NRW, as data/pages/barrierefreiheit.md tells it; how to reach the office is for the operator to say. */
const OMBUDS = `Sind Sie damit nicht einverstanden? Bei der oder dem Landesbeauftragten für Menschen mit Behinderungen gibt es eine Ombudsstelle für barrierefreie Informationstechnik (§ 10d BGG NRW). Sie vermittelt zwischen Ihnen und uns. Das Verfahren kostet nichts, und Sie brauchen keinen Rechtsbeistand.

[Vom Betreiber zu ergänzen: Anschrift, Telefon und E-Mail der Ombudsstelle]`

const barrier: Record<AnswerKind, (one: Case) => string> = {
  interim: ({ answerDueOn }) => `vielen Dank für Ihre Meldung. Wir arbeiten noch daran:

[Hier ergänzen: Stand der Arbeiten]

Unsere abschließende Antwort erhalten Sie spätestens am ${germanDay(answerDueOn)}.

${OMBUDS}`,
  answer: () => `vielen Dank für Ihre Meldung. Die Barriere ist behoben:

[Hier ergänzen: was geändert wurde]

${OMBUDS}`,
  rejection: () => `vielen Dank für Ihre Meldung. Wir können die Barriere nicht beheben, weil

[Hier ergänzen: Begründung und was Sie stattdessen nutzen können]

${OMBUDS}`,
}

const contact: Record<AnswerKind, (one: Case) => string> = {
  interim: ({ answerDueOn }) => `vielen Dank für Ihre Nachricht. Unsere Antwort erhalten Sie bis zum ${germanDay(answerDueOn)}.`,
  answer: () => 'vielen Dank für Ihre Nachricht.\n\n[Hier ergänzen: Antwort]',
  rejection: () => 'vielen Dank für Ihre Nachricht. Wir können Ihrem Anliegen nicht folgen, weil\n\n[Hier ergänzen: Begründung]',
}

/** The mail itself begins with the greeting. */
export function templateFor(one: Case, kind: AnswerKind): string {
  return (one.kind === 'barrier' ? barrier : contact)[kind](one)
}

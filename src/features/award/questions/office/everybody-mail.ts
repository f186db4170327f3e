import { asMarkdownText } from '../../../../outbox/index.ts'
import { day } from '../../../../plain/german-date.ts'
import type { CitedCondition, ConditionsVersion } from '../conditions-version.queries.ts'

type Answered = {
  wording: string
  answer: string
  cited: (CitedCondition & ConditionsVersion) | null
  editionTitle: string
  link: string
}

/** To everybody at once and with the same words; the question is text, the answer the office's own Markdown. */
export function everybodyMail({ wording, answer, cited, editionTitle, link }: Answered): { subject: string; body: string } {
  const asked = asMarkdownText(wording)
  return {
    subject: 'Neue Antwort zum Landespreis',
    body: [
      'Guten Tag {{name}},',
      `eine Frage zu „${asMarkdownText(editionTitle)}“ ist beantwortet. Alle, die einen Entwurf oder einen Beitrag haben, bekommen diese Antwort.`,
      `**Frage:** ${asked}`,
      '**Antwort:**',
      answer,
      ...(cited ? [asMarkdownText(citationText(cited))] : []),
      `[Zu den Fragen und Antworten](${link})`,
      'Freundliche Grüße\n\nIhr Wettbewerbsbüro',
    ].join('\n\n'),
  }
}

/** 'Bezieht sich auf Nr. 3 der Teilnahmebedingungen („Stichtag“), Fassung 2 vom 3. Dezember 2025.' */
export function citationText({
  position,
  title,
  version,
  since,
}: Omit<CitedCondition, 'id' | 'text'> & ConditionsVersion): string {
  return `Bezieht sich auf Nr. ${position} der Teilnahmebedingungen („${title}“), Fassung ${version} vom ${day(since)}.`
}

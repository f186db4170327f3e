import { brand } from '../../../brand.ts'
import { euros } from '../../../plain/euros.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import type { PaidTo } from '../winners/split.rules.ts'
import type { Winner } from '../winners/winner.rules.ts'

export type ShareRequest = {
  winner: Pick<Winner, 'title' | 'category' | 'edition' | 'prizeCents'>
  split: { paidTo: PaidTo; parts: { name: string; cents: number }[] }
  partyName: string
  cents: number
  askedBy: string
  link: string
  baseUrl: string
}

/** To each partner of a winner. Never an account number, neither asked for nor told (security.md RL-09). */
export function shareRequestMail(asked: ShareRequest) {
  const { split, link, baseUrl } = asked
  const subject = `Preisgeld aufteilen: ${asked.winner.title}`
  const [first, ...further] = sentencesOf(asked)
  const body = (
    <>
      <p>Guten Tag,</p>
      <p>{first}</p>
      <ul>
        {split.parts.map(({ name, cents }) => (
          <li key={name}>
            {name}: {euros(cents)}
          </li>
        ))}
      </ul>
      {further.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label="Vorschlag ansehen und antworten" />
      <p>{CONFIDENTIAL}</p>
    </>
  )
  const list = split.parts.map(({ name, cents }) => `- ${name}: ${euros(cents)}`).join('\n')
  const text = ['Guten Tag,', first, list, ...further, `Vorschlag ansehen und antworten: ${link}`, CONFIDENTIAL].join('\n\n')
  return { subject, html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }), text }
}

const CONFIDENTIAL =
  'Bitte geben Sie den Link nicht weiter: Wer ihn hat, kann für Sie antworten. Nach einer Kontonummer fragen wir nie in einer E-Mail.'

function sentencesOf({ winner, split, partyName, cents, askedBy }: ShareRequest): string[] {
  const way =
    split.paidTo === 'each'
      ? 'Jede Kommune soll ihren Betrag auf ihr eigenes Konto bekommen.'
      : 'Die federführende Kommune soll das Preisgeld bekommen und die Beträge weitergeben.'
  const answer = `Ausgezahlt wird erst, wenn ${partyName} und alle anderen zugestimmt haben.`
  return [
    `der gemeinsame Beitrag „${winner.title}“ hat in der Kategorie „${winner.category}“ gewonnen (${winner.edition}). ${askedBy} schlägt vor, das Preisgeld von ${euros(winner.prizeCents)} so aufzuteilen:`,
    way,
    `${cents > 0 ? '' : `Für ${partyName} ist kein Betrag vorgesehen. `}Sie können zustimmen oder widersprechen. ${answer}`,
  ]
}

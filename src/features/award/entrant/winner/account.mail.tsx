import { brand } from '../../../../brand.ts'
import { moment } from '../../../../plain/german-date.ts'
import { letter, said, type Sentence } from '../../../../ui/letter.tsx'
import type { Winner } from '../../winners/winner.rules.ts'

export type AccountNews = {
  kind: 'entered' | 'changed' | 'confirmed'
  winner: Pick<Winner, 'title' | 'office'>
  payee: string
  by: string
  at: Date
  /** Null for who has no account of ours, or no right to the entry. */
  link: string | null
  baseUrl: string
}

const done: Record<AccountNews['kind'], string> = {
  entered: 'eingetragen',
  changed: 'geändert',
  confirmed: 'bestätigt',
}

/** At once, to everybody known who would notice a fraud. Never the account number itself (security.md RL-09). */
export function accountMail(news: AccountNews) {
  const { kind, winner, link, baseUrl } = news
  const subject = `Bankverbindung ${done[kind]}: ${winner.title}`
  const sentences = sentencesOf(news)
  return letter({
    portal: brand.name,
    subject,
    name: null,
    sentences,
    button: link ? { label: 'Bankverbindungen ansehen', href: link } : null,
    baseUrl,
  })
}

function sentencesOf({ kind, winner, payee, by, at }: AccountNews): Sentence[] {
  const { name, email, phone } = winner.office
  const reach = [phone ? `Telefon ${phone}` : null, email].filter((way) => way !== null).join(', ')
  const next =
    kind === 'confirmed'
      ? 'Damit kann das Wettbewerbsbüro die Auszahlung auf dieses Konto vorbereiten.'
      : 'Sie gilt erst, wenn eine zweite Person sie bestätigt hat.'
  return [
    said`Für das Preisgeld von ${payee} („${winner.title}“) hat ${by} am ${moment(at)} im Portal eine Bankverbindung ${done[kind]}.`,
    next,
    said`Wissen Sie davon nichts? Dann melden Sie sich bitte sofort beim ${name}${reach ? ` (${reach})` : ''}. Nach einer Kontonummer fragen wir nie in einer E-Mail.`,
  ]
}

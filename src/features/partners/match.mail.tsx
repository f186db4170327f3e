import { plainMail } from './plain-mail.tsx'

type Told = {
  name: string
  /** Title of the own listing. */
  own: string
  other: { title: string; organisation: string }
  reasons: string[]
  link: string
  baseUrl: string
}

/** Nothing of the other but what its public page says. */
export function matchMail({ own, other, reasons, ...told }: Told) {
  return plainMail(told, {
    subject: `Partnersuche: ein Eintrag von ${other.organisation} passt zu Ihrem`,
    sentences: [
      `Zu Ihrem Eintrag „${own}“ passt „${other.title}“ von ${other.organisation}.`,
      `Warum: ${reasons.join(', ')}.`,
      `Auch ${other.organisation} haben wir auf Ihren Eintrag hingewiesen. Auf der nächsten Seite lesen Sie mehr und können schreiben.`,
    ],
    button: 'Eintrag ansehen',
  })
}

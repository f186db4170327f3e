import { brand } from '../../../brand.ts'
import { moment } from '../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'

export type ShareNews = {
  title: string
  /** Null: with this answer everybody has agreed. */
  objection: { party: string; name: string; function: string; reason: string; at: Date } | null
  link: string
  baseUrl: string
}

/** To whom may hand in: somebody objects to the split, or all have agreed. */
export function shareNewsMail({ title, objection, link, baseUrl }: ShareNews) {
  const subject = objection ? `Widerspruch zur Aufteilung: ${title}` : `Alle stimmen der Aufteilung zu: ${title}`
  const sentences = objection
    ? [
        `${objection.name} (${objection.function}) hat am ${moment(objection.at)} für ${objection.party} der Aufteilung des Preisgelds widersprochen.`,
        `Begründung: ${objection.reason}`,
        'Bitte sprechen Sie miteinander und machen Sie einen neuen Vorschlag. Bis dahin kann nicht ausgezahlt werden.',
      ]
    : [
        `Alle beteiligten Kommunen haben der Aufteilung des Preisgelds für „${title}“ zugestimmt.`,
        'Bitte geben Sie als Nächstes im Portal an, auf welche Konten ausgezahlt werden soll.',
      ]
  const body = (
    <>
      <p>Guten Tag,</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label="Zu Ihrem Preis" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: ['Guten Tag,', ...sentences, `Zu Ihrem Preis: ${link}`].join('\n\n'),
  }
}

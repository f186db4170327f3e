import { brand } from '../../brand.ts'
import { MailButton, mailHtml } from '../../ui/mail.tsx'
import type { Side } from './message.rules.ts'

type Told = { name: string; side: Side; lead: string; edition: string; link: string; baseUrl: string }

/** Neither what it says nor the title of the entry: of a draft the office may not know it. */
export function messageMail({ name, side, lead, edition, link, baseUrl }: Told) {
  const subject = side === 'office' ? `Neue Nachricht zum Beitrag von ${lead}` : 'Neue Nachricht des Wettbewerbsbüros'
  const sentences = [
    side === 'office'
      ? `zum Beitrag von ${lead} (${edition}) gibt es eine neue Nachricht der Einreichenden.`
      : `zum Beitrag von ${lead} (${edition}) gibt es eine neue Nachricht des Wettbewerbsbüros.`,
    'Bitte lesen und beantworten Sie sie im Portal. Zu einem Beitrag schicken wir Ihnen höchstens eine solche E-Mail je Stunde.',
  ]
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label="Nachricht lesen" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `Nachricht lesen: ${link}`].join('\n\n'),
  }
}

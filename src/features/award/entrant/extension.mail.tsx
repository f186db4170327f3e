import { brand } from '../../../brand.ts'
import { closing } from '../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import type { ToldExtension } from '../extension.queries.ts'

type To = ToldExtension & { name: string; link: string; baseUrl: string }

export function extensionMail({ name, edition, lead, until, reason, link, baseUrl }: To) {
  const subject = `Ihre Frist ist verlängert bis ${closing(until)}`
  const sentences = [
    `das Wettbewerbsbüro hat die Frist für ${lead} verlängert (${edition}). Speichern und einreichen können Sie bis ${closing(until)}.`,
    `Grund: ${reason}`,
  ]
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label="Meine Beiträge" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `Meine Beiträge: ${link}`].join('\n\n'),
  }
}

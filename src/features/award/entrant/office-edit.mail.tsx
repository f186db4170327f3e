import { brand } from '../../../brand.ts'
import { moment } from '../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import { partName, type Labelled } from '../correction-words.page.tsx'
import type { PastOfficeEdit } from '../office-edit.queries.ts'
import type { Receipt } from '../submission-receipt.rules.ts'

type To = {
  name: string
  receipt: Receipt
  edit: PastOfficeEdit
  edition: Labelled
  link: string
  baseUrl: string
}

/** In the place of a receipt's mail, with the same attachments. What was and what is stands behind the link. */
export function officeEditMail({ name, receipt, edit, edition, link, baseUrl }: To) {
  const subject = 'Das Wettbewerbsbüro hat einen Text Ihres Beitrags berichtigt'
  const sentences = [
    `in Ihrem Beitrag „${receipt.title}“ (${receipt.edition}) hat das Wettbewerbsbüro das Feld „${partName(edit, edition)}“ berichtigt: ${moment(edit.editedAt)}, ${edit.editedByName}.`,
    `Grund: ${edit.reason}`,
    `Damit zählt Fassung ${receipt.version} mit der Eingangsnummer ${receipt.receiptNumber}; ihre Eingangsbestätigung ist als PDF beigefügt. Was vorher dastand und was jetzt, sehen Sie im Portal. Sind Sie nicht einverstanden, schreiben Sie dem Wettbewerbsbüro dort bitte eine Nachricht.`,
  ]
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence} style="white-space: pre-line">
          {sentence}
        </p>
      ))}
      <MailButton href={link} label="Berichtigung ansehen" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `Berichtigung ansehen: ${link}`].join('\n\n'),
  }
}

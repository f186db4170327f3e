import { brand } from '../../../brand.ts'
import { moment } from '../../../plain/german-date.ts'
import { letter, said } from '../../../ui/letter.tsx'
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
    said`in Ihrem Beitrag „${receipt.title}“ (${receipt.edition}) hat das Wettbewerbsbüro das Feld „${partName(edit, edition)}“ berichtigt: ${moment(edit.editedAt)}, ${edit.editedByName}.`,
    said`Grund: ${edit.reason}`,
    said`Damit zählt Fassung ${receipt.version} mit der Eingangsnummer ${receipt.receiptNumber}; ihre Eingangsbestätigung ist als PDF beigefügt. Was vorher dort stand und was jetzt dort steht, sehen Sie im Portal. Sind Sie nicht einverstanden, schreiben Sie dem Wettbewerbsbüro dort bitte eine Nachricht.`,
  ]
  return letter({ portal: brand.name, subject, name, sentences, button: { label: 'Berichtigung ansehen', href: link }, baseUrl })
}

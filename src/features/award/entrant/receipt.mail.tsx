import { brand } from '../../../brand.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import type { Receipt } from '../submission-receipt.rules.ts'
import type { Origin } from '../submission.rules.ts'

/** An edit by the office has a mail of its own. */
type OwnOrigin = Exclude<Origin, 'office'>
type ReceiptMail = { name: string; receipt: Receipt; origin: OwnOrigin; link: string; baseUrl: string }

export function receiptMail({ name, receipt, origin, link, baseUrl }: ReceiptMail) {
  const subject = `Eingangsbestätigung ${receipt.receiptNumber}`
  return {
    subject,
    text: textOf({ name, receipt, origin, link }),
    html: mailHtml({
      portal: brand.name,
      title: 'Ihr Beitrag ist eingegangen',
      body: <Body name={name} receipt={receipt} origin={origin} link={link} />,
      baseUrl,
    }),
  }
}

const afterwards: Record<OwnOrigin, string> = {
  'hand-in':
    'Die Eingangsbestätigung ist als PDF beigefügt. Bis zum Einreichungsschluss können Sie den Beitrag zurücknehmen, ändern und erneut einreichen. Es zählt die zuletzt eingereichte Fassung.',
  correction:
    'Damit ist die Korrektur abgeschlossen. Diese Fassung zählt; die frühere bleibt erhalten. Die Eingangsbestätigung ist als PDF beigefügt.',
}

function Body({ name, receipt, origin, link }: Omit<ReceiptMail, 'baseUrl'>) {
  return (
    <>
      <p>Guten Tag {name},</p>
      <p>
        der Beitrag „{receipt.title}“ von {receipt.lead} ist eingegangen: {receipt.arrived}.
      </p>
      <p>
        Eingangsnummer: <strong>{receipt.receiptNumber}</strong>
        <br />
        Kategorie: {receipt.category}
        <br />
        Fassung: {receipt.version}
      </p>
      <p>{afterwards[origin]}</p>
      <MailButton href={link} label="Eingangsbestätigung ansehen" />
    </>
  )
}

function textOf({ name, receipt, origin, link }: Omit<ReceiptMail, 'baseUrl'>): string {
  return [
    `Guten Tag ${name},`,
    `der Beitrag „${receipt.title}“ von ${receipt.lead} ist eingegangen: ${receipt.arrived}.`,
    `Eingangsnummer: ${receipt.receiptNumber}\nKategorie: ${receipt.category}\nFassung: ${receipt.version}`,
    afterwards[origin],
    `Eingangsbestätigung ansehen: ${link}`,
  ].join('\n\n')
}

import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import type { Receipt } from '../submission-receipt.rules.ts'

type ReceiptMail = { name: string; receipt: Receipt; link: string; baseUrl: string }

export function receiptMail({ name, receipt, link, baseUrl }: ReceiptMail) {
  const subject = `Eingangsbestätigung ${receipt.receiptNumber}`
  return {
    subject,
    text: textOf({ name, receipt, link }),
    html: mailHtml({ title: 'Ihr Beitrag ist eingegangen', body: <Body name={name} receipt={receipt} link={link} />, baseUrl }),
  }
}

function Body({ name, receipt, link }: Omit<ReceiptMail, 'baseUrl'>) {
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
      <p>
        Die Eingangsbestätigung ist als PDF beigefügt. Bis zum Einreichungsschluss können Sie den Beitrag zurücknehmen, ändern und
        erneut einreichen. Es zählt die zuletzt eingereichte Fassung.
      </p>
      <MailButton href={link} label="Eingangsbestätigung ansehen" />
    </>
  )
}

function textOf({ name, receipt, link }: Omit<ReceiptMail, 'baseUrl'>): string {
  return [
    `Guten Tag ${name},`,
    `der Beitrag „${receipt.title}“ von ${receipt.lead} ist eingegangen: ${receipt.arrived}.`,
    `Eingangsnummer: ${receipt.receiptNumber}\nKategorie: ${receipt.category}\nFassung: ${receipt.version}`,
    'Die Eingangsbestätigung ist als PDF beigefügt. Bis zum Einreichungsschluss können Sie den Beitrag zurücknehmen, ändern und erneut einreichen. Es zählt die zuletzt eingereichte Fassung.',
    `Eingangsbestätigung ansehen: ${link}`,
  ].join('\n\n')
}

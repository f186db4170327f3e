import { brand } from '../../../../brand.ts'
import { closing } from '../../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../../ui/mail.tsx'
import type { SeatPart } from '../../judging/seat.rules.ts'

type Facts = {
  edition: string
  body: string
  part: SeatPart
  expiresAt: Date
  link: string
  baseUrl: string
}

export function seatInvitationMail({ edition, body, part, expiresAt, link, baseUrl }: Facts) {
  const asked =
    part === 'member'
      ? `das Wettbewerbsbüro lädt Sie ein, in der Jury des „${edition}“ den Sitz „${body}“ einzunehmen.`
      : `das Wettbewerbsbüro lädt Sie ein, in der Jury des „${edition}“ die Stellvertretung für den Sitz „${body}“ zu übernehmen.`
  const how = `Bitte melden Sie sich mit dieser E-Mail-Adresse an. Dann lesen Sie die Regeln der Jury und nehmen den Sitz an. Der Link gilt bis ${closing(expiresAt)}, nur einmal und nur für diese Adresse.`
  return {
    subject: `Einladung in die Jury: ${body}`,
    text: `Guten Tag,\n\n${asked}\n\n${how}\n\nEinladung ansehen: ${link}`,
    html: mailHtml({
      portal: brand.name,
      title: 'Einladung in die Jury',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{asked}</p>
          <p>{how}</p>
          <MailButton href={link} label="Einladung ansehen" />
        </>
      ),
    }),
  }
}

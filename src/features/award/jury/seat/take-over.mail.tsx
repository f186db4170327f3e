import { brand } from '../../../../brand.ts'
import { moment } from '../../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../../ui/mail.tsx'

type Facts = { body: string; name: string; at: Date; link: string; baseUrl: string }

/** To the office. The reason stays on the page. */
export function takeOverMail({ body, name, at, link, baseUrl }: Facts) {
  const said = `${name} hat als Stellvertretung den Sitz „${body}“ übernommen: ${moment(at)}. Das Amt des bisherigen Mitglieds ist damit beendet.`
  return {
    subject: `Sitz übernommen: ${body}`,
    text: `Guten Tag,\n\n${said}\n\nBesetzung ansehen: ${link}`,
    html: mailHtml({
      portal: brand.name,
      title: 'Ein Sitz der Jury wurde übernommen',
      baseUrl,
      body: (
        <>
          <p>Guten Tag,</p>
          <p>{said}</p>
          <MailButton href={link} label="Besetzung ansehen" />
        </>
      ),
    }),
  }
}

import { brand } from '../../../../brand.ts'
import { MailButton, mailHtml } from '../../../../ui/mail.tsx'

type Told = { name: string; title: string; edition: string; link: string; baseUrl: string }

/** Only that there is something to read: the text itself stays in the portal. */
export function feedbackMail({ name, title, edition, link, baseUrl }: Told) {
  const subject = 'Eine Rückmeldung zu Ihrem Beitrag'
  const sentence = `zu Ihrem Beitrag „${title}“ (${edition}) hat das Wettbewerbsbüro eine Rückmeldung geschrieben. Sie lesen sie auf der Seite Ihres Beitrags.`
  const body = (
    <>
      <p>Guten Tag {name},</p>
      <p>{sentence}</p>
      <MailButton href={link} label="Rückmeldung lesen" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, sentence, `Rückmeldung lesen: ${link}`].join('\n\n'),
  }
}

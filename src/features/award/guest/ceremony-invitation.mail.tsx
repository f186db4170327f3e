import { brand } from '../../../brand.ts'
import { closing, moment } from '../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'

type Facts = { name: string; edition: string; place: string; beginsAt: Date; answerUntil: Date; link: string; baseUrl: string }

/** The same words for winners and everybody else: an invitation tells no result. */
export function ceremonyInvitationMail({ name, edition, place, beginsAt, answerUntil, link, baseUrl }: Facts) {
  const asked = `das Wettbewerbsbüro lädt Sie zur Preisverleihung ein: ${edition}.`
  const where = place.split('\n').join(', ')
  const facts = `Beginn: ${moment(beginsAt)}. Ort: ${where}.`
  const how = `Bitte antworten Sie bis ${closing(answerUntil)}: ob Sie kommen, wer Sie begleitet und was Sie brauchen. Der Link ist nur für Sie. Bis dahin können Sie Ihre Antwort ändern.`
  return {
    subject: 'Einladung zur Preisverleihung',
    text: [`Guten Tag ${name},`, asked, facts, how, `Einladung beantworten: ${link}`].join('\n\n'),
    html: mailHtml({
      portal: brand.name,
      title: 'Einladung zur Preisverleihung',
      baseUrl,
      body: (
        <>
          <p>Guten Tag {name},</p>
          {[asked, facts, how].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <MailButton href={link} label="Einladung beantworten" />
        </>
      ),
    }),
  }
}

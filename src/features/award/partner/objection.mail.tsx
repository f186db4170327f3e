import { moment } from '../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'

export type Objection = {
  title: string
  lead: string
  party: string
  kind: 'partner' | 'hvb'
  name: string
  function: string
  reason: string
  at: Date
}

/** To whom may hand in, with a link to the entry; to the office without one: it reads entries only when they are opened. */
export function objectionMail({ objection, link, baseUrl }: { objection: Objection; link: string | null; baseUrl: string }) {
  const subject = `Widerspruch zu „${objection.title}“`
  const sentences = [
    `${objection.name} (${objection.function}) hat am ${moment(objection.at)} für ${objection.party} ${objection.kind === 'hvb' ? 'die Bestätigung abgelehnt' : 'widersprochen'}.`,
    `Beitrag: „${objection.title}“ von ${objection.lead}`,
    `Begründung: ${objection.reason}`,
    'Der Widerspruch hindert die federführende Kommune nicht am Einreichen. Er wird mit dem Beitrag festgehalten. Bitte sprechen Sie miteinander.',
  ]
  const body = (
    <>
      <p>Guten Tag,</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {link ? <MailButton href={link} label="Beitrag ansehen" /> : null}
    </>
  )
  return {
    subject,
    html: mailHtml({ title: subject, body, baseUrl }),
    text: ['Guten Tag,', ...sentences, ...(link ? [`Beitrag ansehen: ${link}`] : [])].join('\n\n'),
  }
}

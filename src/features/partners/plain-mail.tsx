import { brand } from '../../brand.ts'
import { MailButton, mailHtml } from '../../ui/mail.tsx'

/** `name` is empty where we know none. */
type Told = { name: string; link: string; baseUrl: string }
type Said = { subject: string; sentences: string[]; button: string }

/** Some sentences and one thing to do. */
export function plainMail({ name, link, baseUrl }: Told, { subject, sentences, button }: Said) {
  const greeting = name ? `Guten Tag ${name},` : 'Guten Tag,'
  const body = (
    <>
      <p>{greeting}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label={button} />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [greeting, ...sentences, `${button}: ${link}`].join('\n\n'),
  }
}

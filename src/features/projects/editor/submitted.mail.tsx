import { brand } from '../../../brand.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'

type Told = {
  name: string
  title: string
  organisation: string
  isChange: boolean
  round: number
  link: string
  baseUrl: string
}

export function submittedMail({ name, title, organisation, isChange, round, link, baseUrl }: Told) {
  const subject = isChange ? `Geändertes Projekt zur Prüfung: ${title}` : `Neues Projekt zur Prüfung: ${title}`
  const sentences = [
    isChange
      ? `${organisation} hat Änderungen am Projekt „${title}“ eingereicht.`
      : `${organisation} hat das Projekt „${title}“ eingereicht.`,
    ...(round > 1 ? [`Es ist die ${round}. Fassung nach Ihrer Rückmeldung.`] : []),
  ]
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label="Projekt prüfen" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `Projekt prüfen: ${link}`].join('\n\n'),
  }
}

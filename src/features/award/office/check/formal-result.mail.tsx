import { brand } from '../../../../brand.ts'
import { MailButton, mailHtml } from '../../../../ui/mail.tsx'
import type { FormalResult } from './formal-result.queries.ts'

type To = { name: string; link: string; baseUrl: string }

export function admissionMail(told: FormalResult & { admitted: boolean } & To) {
  const sentences = told.admitted
    ? [`Ihr Beitrag „${told.title}“ ist formal geprüft und zugelassen (${told.edition}). Er liegt nun der Jury vor.`]
    : [
        `Ihr Beitrag „${told.title}“ ist nach der formalen Prüfung nicht zugelassen (${told.edition}).`,
        `Begründung: ${told.reason}`,
        `Fragen dazu beantwortet ${told.contactName}${told.contactEmail ? `, ${told.contactEmail}` : ''}.`,
      ]
  return message(told, told.admitted ? 'Ihr Beitrag ist zugelassen' : 'Ihr Beitrag ist nicht zugelassen', sentences)
}

export function reassignmentMail(told: FormalResult & { category: string } & To) {
  return message(told, 'Ihr Beitrag steht in einer anderen Kategorie', [
    `Ihr Beitrag „${told.title}“ wird in der Kategorie „${told.category}“ bewertet (${told.edition}).`,
    `Begründung: ${told.reason}`,
    `Fragen dazu beantwortet ${told.contactName}${told.contactEmail ? `, ${told.contactEmail}` : ''}.`,
  ])
}

function message({ name, link, baseUrl }: To, subject: string, sentences: string[]) {
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <MailButton href={link} label="Beitrag ansehen" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `Beitrag ansehen: ${link}`].join('\n\n'),
  }
}

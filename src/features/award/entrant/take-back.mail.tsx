import { brand } from '../../../brand.ts'
import { closing, momentWithSeconds } from '../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'

type NoLongerIn = {
  name: string
  title: string
  lead: string
  at: Date
  by: string
  closesAt: Date
  link: string
  baseUrl: string
}

export function takenBackMail(told: NoLongerIn) {
  const sentences = [
    `${told.by} hat den Beitrag „${told.title}“ von ${told.lead} am ${momentWithSeconds(told.at)} zurückgenommen.`,
    `Er ist wieder ein Entwurf und nimmt zurzeit nicht teil. Damit er teilnimmt, muss er bis ${closing(told.closesAt)} erneut eingereicht werden.`,
  ]
  return message(told, 'Beitrag zurückgenommen', sentences)
}

export function withdrawnMail(told: NoLongerIn) {
  const sentences = [
    `${told.by} hat den Beitrag „${told.title}“ von ${told.lead} am ${momentWithSeconds(told.at)} zurückgezogen.`,
    'Er nimmt am Wettbewerb nicht mehr teil. Alle eingereichten Fassungen bleiben für Sie lesbar.',
  ]
  return message(told, 'Beitrag zurückgezogen', sentences)
}

function message({ name, link, baseUrl }: NoLongerIn, subject: string, sentences: string[]) {
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        Waren Sie das nicht und wissen Sie nichts davon? Dann sprechen Sie bitte mit der genannten Person oder mit dem
        Wettbewerbsbüro.
      </p>
      <MailButton href={link} label="Beitrag ansehen" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `Beitrag ansehen: ${link}`].join('\n\n'),
  }
}

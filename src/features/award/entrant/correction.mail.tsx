import { brand } from '../../../brand.ts'
import { closing } from '../../../plain/german-date.ts'
import { MailButton, mailHtml } from '../../../ui/mail.tsx'
import type { ToldCorrection } from '../correction-told.queries.ts'

type To = ToldCorrection & { name: string; link: string; baseUrl: string }

export function correctionMail(told: To) {
  return message(told, `Korrektur bis ${closing(told.correctUntil)} nachgefordert`, [
    `zu Ihrem Beitrag „${told.title}“ (${told.edition}) fordert das Wettbewerbsbüro eine Korrektur nach:`,
    told.message,
    `Bis ${closing(told.correctUntil)} können Sie die genannten Teile ändern. Schließen Sie die Korrektur danach im Portal ab; gespeichert allein zählt sie nicht.`,
    questions(told),
  ])
}

export function correctionReminderMail(told: To) {
  return message(told, `Ihre Korrektur ist noch nicht abgeschlossen`, [
    `die Korrektur Ihres Beitrags „${told.title}“ (${told.edition}) ist noch nicht abgeschlossen.`,
    `Die Frist endet am ${closing(told.correctUntil)}. Danach ist es nicht mehr möglich; dann zählt, was eingereicht ist.`,
    questions(told),
  ])
}

export function correctionEndMail(told: To) {
  return message(told, 'Die Nachforderung ist beendet', [
    `das Wettbewerbsbüro hat die Nachforderung zu Ihrem Beitrag „${told.title}“ (${told.edition}) beendet. Es zählt die Fassung, die eingereicht ist.`,
    questions(told),
  ])
}

function questions({ contactName, contactEmail }: ToldCorrection): string {
  return `Fragen dazu beantwortet ${contactName}${contactEmail ? `, ${contactEmail}` : ''}.`
}

function message({ name, link, baseUrl }: To, subject: string, sentences: string[]) {
  const body = (
    <>
      <p>Guten Tag {name},</p>
      {sentences.map((sentence) => (
        <p key={sentence} style="white-space: pre-line">
          {sentence}
        </p>
      ))}
      <MailButton href={link} label="Beitrag öffnen" />
    </>
  )
  return {
    subject,
    html: mailHtml({ portal: brand.name, title: subject, body, baseUrl }),
    text: [`Guten Tag ${name},`, ...sentences, `Beitrag öffnen: ${link}`].join('\n\n'),
  }
}

import { brand } from '../../../brand.ts'
import { closing } from '../../../plain/german-date.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'
import type { ToldCorrection } from '../correction-told.queries.ts'

type To = ToldCorrection & { name: string; link: string; baseUrl: string }

export function correctionMail(told: To) {
  return message(told, `Korrektur bis ${closing(told.correctUntil)} nachgefordert`, [
    said`zu Ihrem Beitrag „${told.title}“ (${told.edition}) fordert das Wettbewerbsbüro eine Korrektur nach:`,
    told.message,
    said`Bis ${closing(told.correctUntil)} können Sie die genannten Teile ändern. Schließen Sie die Korrektur danach im Portal ab; gespeichert allein zählt sie nicht.`,
    questions(told),
  ])
}

export function correctionReminderMail(told: To) {
  return message(told, `Ihre Korrektur ist noch nicht abgeschlossen`, [
    said`die Korrektur Ihres Beitrags „${told.title}“ (${told.edition}) ist noch nicht abgeschlossen.`,
    said`Die Frist endet am ${closing(told.correctUntil)}. Danach können Sie die Korrektur nicht mehr abschließen; dann zählt, was eingereicht ist.`,
    questions(told),
  ])
}

export function correctionEndMail(told: To) {
  return message(told, 'Die Nachforderung ist beendet', [
    said`das Wettbewerbsbüro hat die Nachforderung zu Ihrem Beitrag „${told.title}“ (${told.edition}) beendet. Es zählt die Fassung, die eingereicht ist.`,
    questions(told),
  ])
}

function questions({ contactName, contactEmail }: ToldCorrection): Sentence {
  return said`Fragen dazu beantwortet ${contactName}${contactEmail ? `, ${contactEmail}` : ''}.`
}

function message({ name, link, baseUrl }: To, subject: string, sentences: Sentence[]) {
  return letter({ portal: brand.name, subject, name, sentences, button: { label: 'Beitrag öffnen', href: link }, baseUrl })
}

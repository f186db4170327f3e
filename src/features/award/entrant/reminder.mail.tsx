import { brand } from '../../../brand.ts'
import { closing } from '../../../plain/german-date.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'
import { timeLeft } from './review-texts.page.tsx'

export type ReminderMail = {
  name: string
  title: string
  lead: string
  takenBack: boolean
  edition: string
  closesAt: Date
  now: Date
  link: string
  baseUrl: string
}

export function reminderMail(reminder: ReminderMail) {
  const { closesAt, now, name, link, baseUrl } = reminder
  const over = now >= closesAt
  const subject = over
    ? 'Die Frist ist abgelaufen: Ihr Beitrag ist nicht eingereicht'
    : `Noch nicht eingereicht: ${timeLeft(closesAt, now)}`
  const sentences = over ? sentencesAfter(reminder) : sentencesBefore(reminder)
  const label = over ? 'Entwurf ansehen' : 'Beitrag prüfen und einreichen'
  return letter({ portal: brand.name, subject, name, sentences, button: { label, href: link }, baseUrl })
}

function sentencesBefore({ title, lead, takenBack, edition, closesAt }: ReminderMail): Sentence[] {
  const position = takenBack
    ? 'wurde zurückgenommen und ist zurzeit nicht eingereicht'
    : 'ist gespeichert, aber noch nicht eingereicht'
  return [
    said`der Beitrag „${title}“ von ${lead} zum Wettbewerb „${edition}“ ${position}.`,
    said`Gespeichert ist nicht eingereicht. Bitte reichen Sie ihn bis ${closing(closesAt)} ein.`,
    'Wenn Sie ihn einreichen, bekommen Sie keine weitere Erinnerung.',
  ]
}

function sentencesAfter({ title, lead, edition, closesAt }: ReminderMail): Sentence[] {
  return [
    said`die Frist des Wettbewerbs „${edition}“ endete am ${closing(closesAt)}. Der Beitrag „${title}“ von ${lead} wurde nicht eingereicht und nimmt nicht teil.`,
    'Ihr Entwurf bleibt für Sie lesbar. Wenn eine Störung des Portals die Ursache war, wenden Sie sich bitte an das Wettbewerbsbüro.',
  ]
}

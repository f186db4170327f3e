import { brand } from '../../../brand.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'
import { spanText, whereText } from '../event-words.page.tsx'
import type { MailedEvent } from '../registration/registration.mail.tsx'

/** `event` with the times of the slot. To an address that nobody has confirmed: nothing else of what was typed is in it. */
type Told = { event: MailedEvent; link: string; baseUrl: string }

function about({ link, baseUrl }: Told, subject: string, sentences: Sentence[], button: string) {
  return letter({ portal: brand.name, subject, name: null, sentences, button: { label: button, href: link }, baseUrl })
}

const when = ({ event }: Told) => said`${event.title}\n${spanText(event)}, ${whereText(event)}`
const TAKEN_OUT = 'Die Kalenderdatei im Anhang nimmt ihn aus dem Kalender.'
const TO_THE_HOUR = 'Zur Sprechstunde'
const SEE = 'Termin ansehen oder zurückgeben'

export function slotMail(told: Told) {
  const sentences = [
    'Mit dieser E-Mail-Adresse wurde ein Termin in der Sprechstunde gebucht:',
    when(told),
    'Die Kalenderdatei im Anhang trägt ihn ein. Unter dem Link sehen Sie während der Sprechstunde, wann Sie an der Reihe sind, und geben den Termin zurück, wenn Sie ihn nicht brauchen.',
    'Waren Sie das nicht? Dann geben Sie den Termin bitte unter dem Link zurück.',
  ]
  return about(told, `Ihr Termin: ${told.event.title}`, sentences, SEE)
}

export function slotReturnedMail(told: Told) {
  const sentences = [
    'Dieser Termin in der Sprechstunde ist zurückgegeben und wieder frei:',
    when(told),
    `${TAKEN_OUT} Eine neue Frage können Sie jederzeit stellen.`,
  ]
  return about(told, `Termin zurückgegeben: ${told.event.title}`, sentences, TO_THE_HOUR)
}

/** The event was moved or renamed, and the slot with it. */
export function slotChangedMail(told: Told) {
  const sentences = [
    'Die Sprechstunde hat sich geändert, und mit ihr Ihr Termin. So gilt er jetzt:',
    when(told),
    'Die Kalenderdatei im Anhang ändert den Eintrag in Ihrem Kalender. Passt Ihnen der Termin nicht mehr, geben Sie ihn bitte unter dem Link zurück.',
  ]
  return about(told, `Ihr Termin hat sich geändert: ${told.event.title}`, sentences, SEE)
}

/** By whoever moderates. */
export function slotRemovedMail(told: Told) {
  const sentences = [
    'Ihr Termin in der Sprechstunde entfällt; Ihre Frage wird dort nicht aufgerufen:',
    when(told),
    `${TAKEN_OUT} Die Adresse für Rückfragen steht auf der Seite der Veranstaltung.`,
  ]
  return about(told, `Ihr Termin entfällt: ${told.event.title}`, sentences, TO_THE_HOUR)
}

export function slotCalledOffMail(told: { event: MailedEvent & { cancellationReason: string | null } } & Told) {
  const { event } = told
  const sentences = [
    'Diese Sprechstunde fällt aus, und mit ihr Ihr Termin:',
    when(told),
    ...(event.cancellationReason ? [said`${event.cancellationReason}`] : []),
    TAKEN_OUT,
  ]
  return about(told, `Abgesagt: ${event.title}`, sentences, TO_THE_HOUR)
}

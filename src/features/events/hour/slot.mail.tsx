import { brand } from '../../../brand.ts'
import { letter } from '../../../ui/letter.tsx'
import { spanText, whereText } from '../event-words.page.tsx'
import type { MailedEvent } from '../registration/registration.mail.tsx'

/** `event` with the times of the slot. To an address that nobody has confirmed: nothing else of what was typed is in it. */
type Told = { event: MailedEvent; link: string; baseUrl: string }

export function slotMail({ event, link, baseUrl }: Told) {
  return letter({
    portal: brand.name,
    subject: `Ihr Termin: ${event.title}`,
    name: null,
    sentences: [
      'Mit dieser E-Mail-Adresse wurde ein Termin in der Sprechstunde gebucht:',
      `${event.title}\n${spanText(event)}, ${whereText(event)}`,
      'Die Kalenderdatei im Anhang trägt ihn ein. Unter dem Link sehen Sie während der Sprechstunde, wann Sie an der Reihe sind, und geben den Termin zurück, wenn Sie ihn nicht brauchen.',
      'Waren Sie das nicht? Dann geben Sie den Termin bitte unter dem Link zurück.',
    ],
    button: { label: 'Termin ansehen oder zurückgeben', href: link },
    baseUrl,
  })
}

export function slotReturnedMail({ event, link, baseUrl }: Told) {
  return letter({
    portal: brand.name,
    subject: `Termin zurückgegeben: ${event.title}`,
    name: null,
    sentences: [
      'Dieser Termin in der Sprechstunde ist zurückgegeben und wieder frei:',
      `${event.title}\n${spanText(event)}`,
      'Die Kalenderdatei im Anhang nimmt ihn aus dem Kalender. Eine neue Frage können Sie jederzeit stellen.',
    ],
    button: { label: 'Zur Sprechstunde', href: link },
    baseUrl,
  })
}

import { brand } from '../../../brand.ts'
import { moment } from '../../../plain/german-date.ts'
import { letter, said, type Sentence } from '../../../ui/letter.tsx'
import type { EventForm } from '../event-content.rules.ts'
import { spanText, whereText } from '../event-words.page.tsx'

export type MailedEvent = { title: string; form: EventForm; place: string; startsAt: Date; endsAt: Date }
type Told = { event: MailedEvent; name: string; link: string; baseUrl: string }

function about(told: Told, { subject, sentences, button }: { subject: string; sentences: Sentence[]; button: string }) {
  const { name, link, baseUrl } = told
  return letter({ portal: brand.name, subject, name, sentences, button: { label: button, href: link }, baseUrl })
}

const whenAndWhere = ({ event }: Told) => said`${event.title}\n${spanText(event)}, ${whereText(event)}`
const NOT_YOU = 'Waren Sie das nicht, brauchen Sie nichts zu tun: Nach sieben Tagen werden die Angaben gelöscht.'
const SEE = 'Anmeldung ansehen'

/** To whoever was typed in, who may be somebody else: nothing else of what was typed is in it. */
export function confirmRegistrationMail(told: Omit<Told, 'name'>) {
  return letter({
    portal: brand.name,
    subject: `Bitte bestätigen Sie Ihre Anmeldung: ${told.event.title}`,
    name: null,
    sentences: [
      'Mit dieser E-Mail-Adresse hat sich jemand angemeldet:',
      whenAndWhere({ ...told, name: '' }),
      'Öffnen Sie den Link und bestätigen Sie dort. Erst dann zählt die Anmeldung; die Reihenfolge der Bestätigungen entscheidet.',
      NOT_YOU,
    ],
    button: { label: 'Anmeldung bestätigen', href: told.link },
    baseUrl: told.baseUrl,
  })
}

export function placeMail(told: Told & { seats: number }) {
  return about(told, {
    subject: `Sie haben einen Platz: ${told.event.title}`,
    sentences: [
      told.seats === 1 ? 'Sie sind angemeldet.' : `Sie sind angemeldet, mit ${told.seats} Plätzen.`,
      whenAndWhere(told),
      'Die Kalenderdatei im Anhang trägt den Termin ein; ändert er sich, bekommen Sie eine neue. Unter dem Link melden Sie sich ab und finden, sobald es so weit ist, die Einwahl.',
    ],
    button: SEE,
  })
}

/** Asked for by whoever typed the address: what mail never came, or the link that was lost. */
export function registrationLinkMail(told: Told) {
  return about(told, {
    subject: `Ihr Link zur Anmeldung: ${told.event.title}`,
    sentences: [
      'Mit diesem Link sehen Sie, ob Sie einen Platz haben, und melden sich ab, wenn Sie nicht kommen können.',
      whenAndWhere(told),
      'Haben Sie den Link nicht angefordert, brauchen Sie nichts zu tun.',
    ],
    button: SEE,
  })
}

export function waitingMail(told: Told) {
  return about(told, {
    subject: `Sie stehen auf der Warteliste: ${told.event.title}`,
    sentences: [
      'Zurzeit sind alle Plätze vergeben. Sie stehen auf der Warteliste, in der Reihenfolge der Anmeldungen.',
      whenAndWhere(told),
      'Wird ein Platz frei, bekommen Sie eine E-Mail und haben Zeit, ihn anzunehmen.',
    ],
    button: SEE,
  })
}

export function offerMail(told: Told & { confirmBy: Date }) {
  return about(told, {
    subject: `Ein Platz ist frei geworden: ${told.event.title}`,
    sentences: [
      whenAndWhere(told),
      `Bitte nehmen Sie den Platz bis ${moment(told.confirmBy)} an. Danach bekommt ihn, wer als Nächstes wartet.`,
    ],
    button: 'Platz annehmen oder absagen',
  })
}

export function lapsedMail(told: Told) {
  return about(told, {
    subject: `Ihr Platz ist weitergegeben: ${told.event.title}`,
    sentences: ['Sie haben den frei gewordenen Platz nicht rechtzeitig angenommen. Er ist weitergegeben.', whenAndWhere(told)],
    button: SEE,
  })
}

export function departedMail(told: Told) {
  return about(told, {
    subject: `Sie sind abgemeldet: ${told.event.title}`,
    sentences: ['Wir haben Ihre Abmeldung vermerkt.', whenAndWhere(told)],
    button: SEE,
  })
}

export function changedMail(told: Told) {
  return about(told, {
    subject: `Geändert: ${told.event.title}`,
    sentences: [
      'Diese Veranstaltung hat sich geändert. So gilt sie jetzt:',
      whenAndWhere(told),
      'Die Kalenderdatei im Anhang ändert den Eintrag in Ihrem Kalender.',
    ],
    button: SEE,
  })
}

export function eventCancelledMail(told: Told & { reason: string }) {
  return about(told, {
    subject: `Abgesagt: ${told.event.title}`,
    sentences: ['Diese Veranstaltung fällt aus:', whenAndWhere(told), said`${told.reason}`],
    button: SEE,
  })
}

export function reminderMail(told: Told) {
  return about(told, {
    subject: `Erinnerung: ${told.event.title}`,
    sentences: [whenAndWhere(told), 'Können Sie nicht kommen? Dann melden Sie sich bitte ab, damit jemand nachrücken kann.'],
    button: 'Anmeldung und Einwahl',
  })
}

export function afterwardsMail(told: Told) {
  return about(told, {
    subject: `Wie war es? ${told.event.title}`,
    sentences: [
      whenAndWhere(told),
      'Vielen Dank für Ihre Anmeldung. Unter dem Link sagen Sie uns in einer Minute, wie es war; Ihr Name steht nicht dabei. Dort finden Sie auch eine Teilnahmebescheinigung, sobald vermerkt ist, wer da war, und die Unterlagen, wenn es welche gibt.',
    ],
    button: 'Rückmeldung geben',
  })
}

import { clockTime, isoDate, moment, weekdayAndDay } from '../../plain/german-date.ts'
import type { EventField, EventForm, EventLack, Series } from './event-content.rules.ts'
import type { CancelRefusal, EventState, MaterialRefusal, WriteEventRefusal } from './event.rules.ts'

export const seriesText: Record<Series, string> = {
  spotlight: 'Spotlight',
  'office-hour': 'Sprechstunde',
  'annual-meeting': 'Jahrestagung',
  ceremony: 'Preisverleihung',
  other: 'Weitere Veranstaltung',
}

export const formText: Record<EventForm, string> = { online: 'online', 'on-site': 'vor Ort', hybrid: 'vor Ort und online' }

export const stateText: Record<EventState, string> = {
  draft: 'Entwurf',
  planned: 'veröffentlicht, noch nicht sichtbar',
  public: 'öffentlich',
  over: 'vorbei',
  cancelled: 'abgesagt',
}

export const materialText = { recording: 'Aufzeichnung', slides: 'Folien' }

/** 'Donnerstag, 4. Dezember 2025, 10:00 bis 11:00 Uhr' */
export function spanText({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  if (isoDate(startsAt) !== isoDate(endsAt)) return `${moment(startsAt)} bis ${moment(endsAt)}`
  return `${weekdayAndDay(startsAt)}, ${clockTime(startsAt)} bis ${clockTime(endsAt)} Uhr`
}

export function whereText({ form, place }: { form: EventForm; place: string }): string {
  if (form === 'online') return place || 'online'
  return form === 'hybrid' ? `${place} und online` : place
}

export const eventLackText: Record<EventLack, string> = {
  'series-missing': 'Bitte wählen Sie eine Reihe.',
  'title-missing': 'Bitte geben Sie einen Titel an.',
  'text-missing': 'Bitte beschreiben Sie, worum es geht.',
  'form-missing': 'Bitte wählen Sie, ob die Veranstaltung online oder vor Ort stattfindet.',
  'place-missing': 'Bitte geben Sie an, wo die Veranstaltung stattfindet.',
  'start-missing': 'Bitte geben Sie an, wann die Veranstaltung beginnt.',
  'end-missing': 'Bitte geben Sie an, wann die Veranstaltung endet.',
  'end-before-start': 'Das Ende liegt nicht nach dem Beginn. Bitte prüfen Sie beide Zeiten.',
  'registers-until-late': 'Die Anmeldung endet nach der Veranstaltung. Bitte wählen Sie einen früheren Zeitpunkt.',
  'registers-from-late': 'Die Anmeldung beginnt erst, wenn sie schon vorbei ist. Bitte prüfen Sie beide Zeiten.',
  'date-of-other-edition':
    'Dieser Termin gehört zu einer anderen Ausgabe. Bitte wählen Sie auch die Ausgabe aus, zu der er gehört.',
  'contact-missing': 'Bitte geben Sie eine E-Mail-Adresse für Rückfragen an.',
}

export const writeEventRefusalText: Record<WriteEventRefusal, string> = {
  'changed-meanwhile':
    'Die Veranstaltung wurde inzwischen geändert. Ihr Text steht noch hier: Öffnen Sie sie in einem zweiten Fenster und vergleichen Sie, bevor Sie neu speichern.',
  cancelled: 'Diese Veranstaltung ist abgesagt und lässt sich nicht mehr ändern. Kopieren Sie sie, wenn sie nachgeholt wird.',
  'capacity-below-taken':
    'Es sind schon mehr Plätze vergeben, als Sie angeben. Bitte wählen Sie mindestens so viele Plätze, wie vergeben sind.',
}

/** Not by a rule of the event alone: its office hour has given them away. */
export const slotsRefusalText: Record<'slots-would-lapse', string> = {
  'slots-would-lapse':
    'Damit fielen Termine der Sprechstunde weg, die schon vergeben sind. Bitte lassen Sie sie lang genug, oder schließen Sie diese Fragen zuerst ab („Nicht aufrufen“).',
}

export const cancelRefusalText: Record<CancelRefusal, string> = {
  'never-public': 'Diese Veranstaltung war noch nicht veröffentlicht und muss deshalb nicht abgesagt werden.',
  'already-cancelled': 'Diese Veranstaltung ist schon abgesagt.',
  over: 'Diese Veranstaltung hat schon stattgefunden und lässt sich nicht mehr absagen.',
}

export const materialRefusalText: Record<MaterialRefusal, string> = {
  'not-begun': 'Aufzeichnungen und Folien lassen sich hinzufügen, sobald die Veranstaltung begonnen hat.',
}

/** Field → sentence. */
export function lackErrors(lacks: [EventField, EventLack][]): Record<string, string> {
  return Object.fromEntries(lacks.map(([field, lack]) => [field, eventLackText[lack]]))
}

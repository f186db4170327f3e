import { moment } from '../../../plain/german-date.ts'
import type { EventContent } from '../event-content.rules.ts'
import { formText, seriesText } from '../event-words.page.tsx'

type Term = { term: string; text: (content: EventContent) => string }

const at = (instant: string | null) => (instant === null ? '' : moment(new Date(instant)))

/** What an event says, as its history names it. */
export const eventTerms: Term[] = [
  { term: 'Reihe', text: ({ series }) => (series === null ? '' : seriesText[series]) },
  { term: 'Titel', text: ({ title }) => title },
  { term: 'Zusammenfassung', text: ({ summary }) => summary },
  { term: 'Beschreibung', text: ({ text }) => text },
  { term: 'Gehört zum Landespreis', text: ({ editionSlug }) => editionSlug ?? '' },
  { term: 'Termin des Landespreises', text: ({ awardDate }) => awardDate ?? '' },
  { term: 'E-Mail-Adresse für Rückfragen', text: ({ contact }) => contact },
  { term: 'Beginn', text: ({ startsAt }) => at(startsAt) },
  { term: 'Ende', text: ({ endsAt }) => at(endsAt) },
  { term: 'Online oder vor Ort', text: ({ form }) => (form === null ? '' : formText[form]) },
  { term: 'Ort', text: ({ place }) => place },
  { term: 'Sichtbar ab', text: ({ visibleFrom }) => at(visibleFrom) },
  { term: 'Anmeldung hier im Portal', text: ({ registers }) => (registers ? 'ja' : 'nein') },
  { term: 'Anmeldung ab', text: ({ registersFrom }) => at(registersFrom) },
  { term: 'Anmeldung bis', text: ({ registersUntil }) => at(registersUntil) },
  { term: 'Plätze', text: ({ capacity }) => (capacity === null ? '' : String(capacity)) },
  { term: 'Eigene Fragen', text: ({ questions }) => questions.join('\n') },
  { term: 'Erinnerungen (Stunden vorher)', text: ({ reminderHours }) => reminderHours.join(', ') },
  { term: 'Adresse zum Einwählen', text: ({ dialIn }) => dialIn },
  { term: 'Einwahl sichtbar (Minuten vorher)', text: ({ dialInMinutes }) => String(dialInMinutes) },
]

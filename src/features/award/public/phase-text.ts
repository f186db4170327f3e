import { closing, daysBetween, isoDate, moment, weekdayAndDay } from '../../../plain/german-date.ts'
import type { BadgeTone } from '../../../ui/badge.tsx'
import { daysLeft, type Edition, type EditionCalendar, type Phase, phaseOf } from '../edition.rules.ts'

export type PhaseText = { badge: { tone: BadgeTone; label: string }; headline: string; sentence: string }

/** As far as it is visible: results are there from the instant of their release on, which may be before or after the ceremony. */
export type StandingEdition = EditionCalendar & Pick<Edition, 'results'>

/** Where the competition stands, in words. 'decided' reads like 'jury': the decision is not public before the release. */
export function phaseText(edition: StandingEdition, now: Date): PhaseText {
  const phase = phaseOf(edition, now)
  return edition.results.length > 0 && phase !== 'archived' ? releasedText(edition, now) : PHASE_TEXTS[phase](edition, now)
}

function releasedText(edition: StandingEdition, now: Date): PhaseText {
  const anyWinner = edition.results.some(({ entry }) => entry)
  return {
    badge: { tone: 'success', label: 'Entscheidung veröffentlicht' },
    headline: anyWinner ? 'Die Preisträger stehen fest' : 'Die Jury hat entschieden',
    sentence: anyWinner ? prizesSentence(edition, now) : 'Der Preis wird in keiner Kategorie vergeben.',
  }
}

function prizesSentence(edition: StandingEdition, now: Date): string {
  const { ceremony } = edition.phases
  if (isToday(ceremony, now)) return 'Heute werden die Preise verliehen.'
  if (now > ceremony) return `Die Preise wurden am ${weekdayAndDay(ceremony)}, verliehen.`
  return ceremonySentence(edition).trim()
}

const juryText = (edition: EditionCalendar): PhaseText => ({
  badge: { tone: 'neutral', label: 'Jury' },
  headline: 'Die Beiträge liegen bei der Jury',
  sentence: `Die Einreichung endete am ${closing(edition.phases.closes)}.${ceremonySentence(edition)}`,
})

const PHASE_TEXTS: Record<Phase, (edition: EditionCalendar, now: Date) => PhaseText> = {
  unannounced: () => ({
    badge: { tone: 'neutral', label: 'Noch nicht angekündigt' },
    headline: 'Noch nicht angekündigt',
    sentence: '',
  }),
  upcoming: (edition, now) => ({
    badge: { tone: 'info', label: 'Startet bald' },
    headline: untilStart(edition, now),
    sentence: `Beiträge können Sie vom ${weekdayAndDay(edition.phases.opens)}, bis ${closing(edition.phases.closes)} einreichen.`,
  }),
  open: (edition, now) => ({
    badge: { tone: 'success', label: 'Einreichung läuft' },
    headline: untilClosing(edition, now),
    sentence: `Einreichen können Sie bis ${closing(edition.phases.closes)}.`,
  }),
  closed: (edition) => ({
    badge: { tone: 'neutral', label: 'Einreichung beendet' },
    headline: 'Die Einreichung ist beendet',
    sentence: `Beiträge konnten bis ${closing(edition.phases.closes)} eingereicht werden. Als Nächstes berät die Jury.${ceremonySentence(edition)}`,
  }),
  jury: juryText,
  decided: juryText,
  awarded: (edition, now) => ({
    badge: { tone: 'neutral', label: 'Preisverleihung' },
    headline: isToday(edition.phases.ceremony, now) ? 'Heute werden die Preise verliehen' : 'Die Preise sind verliehen',
    sentence: isToday(edition.phases.ceremony, now)
      ? ''
      : `Die Preisverleihung war am ${weekdayAndDay(edition.phases.ceremony)}. Die Preisträger stehen hier, sobald sie veröffentlicht sind.`,
  }),
  archived: (edition) => ({
    badge: { tone: 'neutral', label: 'Abgeschlossen' },
    headline: 'Diese Ausgabe ist abgeschlossen',
    sentence: `Die Preise wurden am ${weekdayAndDay(edition.phases.ceremony)}, verliehen.`,
  }),
}

function untilStart(edition: EditionCalendar, now: Date): string {
  const days = daysBetween(now, edition.phases.opens)
  if (days === 0) return `Start heute, ${moment(edition.phases.opens)}`
  return days === 1 ? 'Morgen geht es los' : `Noch ${days} Tage bis zum Start`
}

function untilClosing(edition: EditionCalendar, now: Date): string {
  const days = daysLeft(edition, now) ?? 0
  if (days === 0) return 'Heute ist der letzte Tag'
  return days === 1 ? 'Noch 1 Tag' : `Noch ${days} Tage`
}

function ceremonySentence(edition: EditionCalendar): string {
  return edition.publicDays.includes('ceremony')
    ? ` Die Preise werden am ${weekdayAndDay(edition.phases.ceremony)}, verliehen.`
    : ''
}

function isToday(at: Date, now: Date): boolean {
  return isoDate(at) === isoDate(now)
}

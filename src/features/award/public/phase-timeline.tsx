import { closing, isoDate, weekdayAndDay } from '../../../plain/german-date.ts'
import { type EditionCalendar, type Phase, phaseOf } from '../edition.rules.ts'
import type { StandingEdition } from './phase-text.ts'

type State = 'done' | 'current' | 'next' | 'ahead'
const STATE_WORDS: Record<State, string> = { done: 'abgeschlossen', current: 'jetzt', next: 'als Nächstes', ahead: 'danach' }

/** How each phase sees the three stages: entering, jury, ceremony. 'decided' reads like 'jury': nothing is public before the release. */
const STATES: Record<Phase, [State, State, State]> = {
  unannounced: ['ahead', 'ahead', 'ahead'],
  upcoming: ['next', 'ahead', 'ahead'],
  open: ['current', 'next', 'ahead'],
  closed: ['done', 'next', 'ahead'],
  jury: ['done', 'current', 'next'],
  decided: ['done', 'current', 'next'],
  awarded: ['done', 'done', 'current'],
  archived: ['done', 'done', 'done'],
}

/** The way of the competition; where it stands is said in words and drawn by CSS. */
export function PhaseTimeline({ edition, now }: { edition: StandingEdition; now: Date }) {
  const states = statesOf(edition, now)
  return (
    <ol class="award-timeline">
      {stagesOf(edition).map(({ title, when }, index) => {
        const state = states[index] ?? 'ahead'
        return (
          <li
            key={title}
            class={`award-timeline__stage award-timeline__stage--${state}`}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span class="award-timeline__state">{STATE_WORDS[state]}</span>
            <strong class="award-timeline__title">{title}</strong>
            <span class="award-timeline__when">{when}</span>
          </li>
        )
      })}
    </ol>
  )
}

function statesOf(edition: StandingEdition, now: Date): [State, State, State] {
  const phase = phaseOf(edition, now)
  if (edition.results.length > 0 && now < edition.phases.ceremony) return ['done', 'done', 'next']
  const dayIsOver = phase === 'awarded' && isoDate(now) > isoDate(edition.phases.ceremony)
  return STATES[dayIsOver ? 'archived' : phase]
}

function stagesOf(edition: EditionCalendar): { title: string; when: string }[] {
  const { opens, closes, ceremony } = edition.phases
  return [
    { title: 'Einreichung', when: `${weekdayAndDay(opens)}, bis ${closing(closes)}` },
    { title: 'Jury', when: 'nach dem Einsendeschluss' },
    {
      title: 'Preisverleihung',
      when: edition.publicDays.includes('ceremony') ? weekdayAndDay(ceremony) : 'Der Termin wird hier ergänzt',
    },
  ]
}

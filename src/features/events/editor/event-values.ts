import { wallClockOf } from '../../../plain/wall-clock.ts'
import type { EventContent, EventField } from '../event-content.rules.ts'

/** What stands in the fields. */
export type EventValues = Record<EventField, string>

const FIELDS: EventField[] = [
  'series',
  'title',
  'summary',
  'text',
  'form',
  'place',
  'editionSlug',
  'awardDate',
  'startsAt',
  'endsAt',
  'visibleFrom',
  'registers',
  'registersFrom',
  'registersUntil',
  'capacity',
  'questions',
  'dialIn',
  'dialInMinutes',
  'reminderHours',
  'contact',
]

export const EMPTY: EventContent = {
  series: null,
  title: '',
  summary: '',
  text: '',
  form: null,
  place: '',
  editionSlug: null,
  awardDate: null,
  startsAt: null,
  endsAt: null,
  visibleFrom: null,
  registers: true,
  registersFrom: null,
  registersUntil: null,
  capacity: null,
  questions: [],
  dialIn: '',
  dialInMinutes: 60,
  reminderHours: [24],
  contact: '',
}

export function typedEvent(typed: Record<string, string | string[]>): EventValues {
  return Object.fromEntries(FIELDS.map((name) => [name, [typed[name] ?? ''].flat().join(', ')])) as EventValues
}

export function valuesOf(content: EventContent): EventValues {
  const wallClock = (at: string | null) => (at === null ? '' : wallClockOf(new Date(at)))
  return {
    ...content,
    series: content.series ?? '',
    form: content.form ?? '',
    editionSlug: content.editionSlug ?? '',
    awardDate: content.awardDate ?? '',
    startsAt: wallClock(content.startsAt),
    endsAt: wallClock(content.endsAt),
    visibleFrom: wallClock(content.visibleFrom),
    registers: content.registers ? 'ja' : '',
    registersFrom: wallClock(content.registersFrom),
    registersUntil: wallClock(content.registersUntil),
    capacity: content.capacity === null ? '' : String(content.capacity),
    questions: content.questions.join('\n'),
    dialInMinutes: String(content.dialInMinutes),
    reminderHours: content.reminderHours.join(', '),
  }
}

export const SERIES = ['spotlight', 'office-hour', 'annual-meeting', 'ceremony', 'other'] as const
export type Series = (typeof SERIES)[number]
export const FORMS = ['online', 'on-site', 'hybrid'] as const
export type EventForm = (typeof FORMS)[number]

/** What the editors write; a draft may lack anything. Instants as ISO 8601. */
export type EventContent = {
  series: Series | null
  title: string
  summary: string
  /** Markdown. */
  text: string
  form: EventForm | null
  place: string
  editionSlug: string | null
  /** The date of the prize that it is, 'edition/date' as their addresses say. */
  awardDate: string | null
  startsAt: string | null
  endsAt: string | null
  /** Null: from publishing on. */
  visibleFrom: string | null
  registers: boolean
  registersFrom: string | null
  /** Null: until it begins. */
  registersUntil: string | null
  /** Null: as many as come. */
  capacity: number | null
  /** Of one's own, asked of whoever registers. */
  questions: string[]
  dialIn: string
  /** So many minutes before it begins, those with a place see how to dial in. */
  dialInMinutes: number
  /** So many hours before it begins, those with a place are reminded. */
  reminderHours: number[]
  /** A mail address for questions. */
  contact: string
}

export type CompleteEvent = EventContent & { series: Series; form: EventForm; startsAt: string; endsAt: string }

export type EventField = keyof EventContent
export type EventLack =
  | 'series-missing'
  | 'title-missing'
  | 'text-missing'
  | 'form-missing'
  | 'place-missing'
  | 'start-missing'
  | 'end-missing'
  | 'end-before-start'
  | 'registers-until-late'
  | 'registers-from-late'
  | 'contact-missing'
  | 'date-of-other-edition'

/** What was saved before there were dates to choose has none. */
export type SavedContent<Content> = Omit<Content, 'awardDate'> & { awardDate?: string | null }

export function readSaved<Content extends EventContent>(saved: SavedContent<Content>): Content {
  return { ...saved, awardDate: saved.awardDate ?? null } as Content
}

/** As they stand in the form. */
const IN_ORDER: EventField[] = ['series', 'title', 'text', 'contact', 'startsAt', 'endsAt', 'form', 'place']

/** What is missing before it may be published, by field, in the order of the form. */
export function lacksOf(content: EventContent): [EventField, EventLack][] {
  const place = (field: EventField) => (IN_ORDER.includes(field) ? IN_ORDER.indexOf(field) : IN_ORDER.length)
  return [...missingOf(content), ...timesOf(content)].toSorted(([one], [other]) => place(one) - place(other))
}

export function isComplete(content: EventContent): content is CompleteEvent {
  return lacksOf(content).length === 0
}

function missingOf(content: EventContent): [EventField, EventLack][] {
  const missing: [EventField, EventLack, boolean][] = [
    ['series', 'series-missing', content.series === null],
    ['title', 'title-missing', content.title === ''],
    ['text', 'text-missing', content.text === ''],
    ['form', 'form-missing', content.form === null],
    ['place', 'place-missing', content.form !== null && content.form !== 'online' && content.place === ''],
    ['startsAt', 'start-missing', content.startsAt === null],
    ['endsAt', 'end-missing', content.endsAt === null],
    ['contact', 'contact-missing', content.contact === ''],
    ['awardDate', 'date-of-other-edition', isOfOtherEdition(content)],
  ]
  return missing.flatMap(([field, lack, isMissing]) => (isMissing ? [[field, lack]] : []))
}

function isOfOtherEdition({ awardDate, editionSlug }: EventContent): boolean {
  return awardDate !== null && awardDate.split('/')[0] !== editionSlug
}

function timesOf({ startsAt, endsAt, registersFrom, registersUntil }: EventContent): [EventField, EventLack][] {
  const isAfter = (one: string | null, other: string | null) =>
    one !== null && other !== null && Date.parse(one) > Date.parse(other)
  const lacks: [EventField, EventLack][] = []
  if (startsAt !== null && endsAt !== null && !isAfter(endsAt, startsAt)) lacks.push(['endsAt', 'end-before-start'])
  if (isAfter(registersUntil, endsAt)) lacks.push(['registersUntil', 'registers-until-late'])
  if (isAfter(registersFrom, registersUntil ?? startsAt)) lacks.push(['registersFrom', 'registers-from-late'])
  return lacks
}

/** Whether calendars must hear of it: what stands in the file. */
export function changesCalendars(before: CompleteEvent, after: CompleteEvent): boolean {
  return (['title', 'form', 'place'] as const).some((name) => before[name] !== after[name]) || hasMoved(before, after)
}

function hasMoved(before: CompleteEvent, after: CompleteEvent): boolean {
  return (['startsAt', 'endsAt'] as const).some((name) => Date.parse(before[name]) !== Date.parse(after[name]))
}

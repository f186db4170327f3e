import type { EditionPictures } from './edition-pictures.ts'
import type { PressContent } from './winners/press.rules.ts'
import { daysBetween } from '../../plain/german-date.ts'

export type PhaseKind = 'announced' | 'opens' | 'closes' | 'jury' | 'decision' | 'ceremony'

export type Category = { id: string; slug: string; title: string; description: string; isSpecial: boolean; visibleFrom: Date }
export type Criterion = {
  id: string
  slug: string
  title: string
  explanation: string
  question: string
  weight: number
  maxCharacters: number
  visibleFrom: Date
  /** What the scoring sheet offers, lowest first; the first and the last are the extremes. */
  points: { points: number; label: string }[]
}
export type Seat = { id: string; body: string; note: string | null; isChair: boolean }
/** One rung of the ladder that resolves a tie; `criterion` is a slug and only there for that kind. */
export type TieBreaker = {
  kind: 'criterion' | 'fewest-lowest' | 'second-round' | 'vote' | 'chair' | 'lot'
  criterion: string | null
}
export type Condition = { position: number; title: string; text: string; visibleFrom: Date }
export type Question = {
  chapter: string
  slug: string
  question: string
  answer: string
  visibleFrom: Date
  /** '2026-12-31'; null where nobody has set a day. */
  reviewOn: string | null
  /** Where it answers a question that was asked: since when, and the condition it was given to. */
  published: { at: Date; condition: CitedAs | null } | null
}
export type CitedAs = { position: number; title: string; version: number; since: Date; changedSince: boolean }
type Appearing = { visibleFrom: Date }
export type EditionDate = Appearing & { slug: string; title: string; text: string; place: string; startsAt: Date; endsAt: Date }
export type FormField = {
  step: string
  name: string
  label: string
  hint: string
  maxCharacters: number | null
  required: boolean
}
export type PastWinner = {
  category: string
  project: string | null
  municipalities: string
  summary: string
  sourceUrl: string | null
  /** Where the project is at home, as far as a source says. */
  placeId: string | null
  placeName: string | null
}

/** What the jury decided in one category. `entry` is null when the prize was not awarded. */
export type Result = {
  categorySlug: string
  reason: string
  entry: { title: string; lead: string; leadPlaceId: string | null; partners: string[]; summary: string | null } | null
  /** What the winner has approved for the public last. */
  press: Pick<PressContent, 'text' | 'pictures'> | null
  visibleFrom: Date
}
/** An entry whose people agreed to be named. */
export type Participant = { title: string; lead: string; leadPlaceId: string | null; category: string; visibleFrom: Date }
/** All entries that were handed in and stayed, named or not. */
export type EntryCount = { categorySlug: string; entries: number; visibleFrom: Date }

/** An edition of the prize with everything that belongs to it. Read once, shared by all requests: never change it. */
export type Edition = {
  id: string
  slug: string
  number: number
  title: string
  ministry: string
  ministryShort: string
  callTitle: string
  callText: string
  purpose: string
  prizeCents: number
  contractCutoffOn: string | null
  minimumPartners: number
  maxFileBytes: number
  maxEntryBytes: number
  partnerAnswerDays: number
  silenceCountsAsAgreement: boolean
  contact: { name: string; email: string | null; phone: string | null }
  entriesReceived: number | null
  archived: boolean
  conditionsSource: string
  /** Markdown; accepted by whoever takes a seat of the jury. */
  juryTerms: string
  /** Jurors without a conflict who must be there to decide. */
  quorum: number
  phases: Record<PhaseKind, Date>
  /** Phases whose day somebody announced; the others are settings of the portal and never printed. */
  publicDays: PhaseKind[]
  categories: Category[]
  criteria: Criterion[]
  seats: Seat[]
  conditions: Condition[]
  questions: Question[]
  dates: EditionDate[]
  formFields: FormField[]
  pastWinners: PastWinner[]
  tieBreakers: TieBreaker[]
  /** In the order of the categories; there once two persons of the office have set their instant. */
  results: Result[]
  participants: Participant[]
  entryCounts: EntryCount[]
  /** Of the pictures that its texts show, by their address; the same map for all editions. */
  pictures: EditionPictures
}

/** What tells the phases apart. */
export type EditionCalendar = Pick<Edition, 'phases' | 'publicDays' | 'archived'>

export type Phase = 'unannounced' | 'upcoming' | 'open' | 'closed' | 'jury' | 'decided' | 'awarded' | 'archived'

const PHASE_FROM: [PhaseKind, Phase][] = [
  ['ceremony', 'awarded'],
  ['decision', 'decided'],
  ['jury', 'jury'],
  ['closes', 'closed'],
  ['opens', 'open'],
  ['announced', 'upcoming'],
]

/** Every instant belongs to the phase that it begins: at `closes` itself the competition is closed. */
export function phaseOf(edition: Pick<Edition, 'phases' | 'archived'>, now: Date): Phase {
  if (edition.archived) return 'archived'
  const begun = PHASE_FROM.find(([kind]) => now >= edition.phases[kind])
  return begun ? begun[1] : 'unannounced'
}

/** For showing and hiding buttons. What counts for a hand-in is decided by `submit` with the database's clock. */
export function mayEnter(edition: Pick<Edition, 'phases' | 'archived'>, now: Date): boolean {
  return phaseOf(edition, now) === 'open'
}

export type Step = { kind: PhaseKind; at: Date }

const IN_ORDER: PhaseKind[] = ['announced', 'opens', 'closes', 'jury', 'decision', 'ceremony']

/** The next phase whose day is public, or null when nothing is left to come. */
export function nextStep(edition: Pick<Edition, 'phases' | 'publicDays'>, now: Date): Step | null {
  const kind = IN_ORDER.find((each) => edition.publicDays.includes(each) && now < edition.phases[each])
  return kind ? { kind, at: edition.phases[kind] } : null
}

/** Calendar days in Berlin until the last day on which an entry may be handed in: 0 on that day, null when not open. */
export function daysLeft(edition: Pick<Edition, 'phases' | 'archived'>, now: Date): number | null {
  if (!mayEnter(edition, now)) return null
  return daysUntilLastDay(edition.phases.closes, now)
}

/** closesAt is exclusive: midnight belongs to the day before. */
export function daysUntilLastDay(closesAt: Date, now: Date): number {
  return daysBetween(now, new Date(closesAt.getTime() - 1))
}

/** What the public may read of the edition now; null before it is announced. Everything public goes through here. */
export function visibleAt(edition: Edition, now: Date): Edition | null {
  if (now < edition.phases.announced) return null
  const visible = (item: { visibleFrom: Date }) => now >= item.visibleFrom
  return {
    ...edition,
    categories: edition.categories.filter(visible),
    criteria: edition.criteria.filter(visible),
    conditions: edition.conditions.filter(visible),
    questions: edition.questions.filter(visible),
    dates: edition.dates.filter(visible),
    results: edition.results.filter(visible),
    participants: edition.participants.filter(visible),
    entryCounts: edition.entryCounts.filter(visible),
    entriesReceived: edition.results.every(visible) ? edition.entriesReceived : null,
  }
}

/** Fields of one step of the entry form; those of the step 'criteria' are the edition's criteria. */
export function formFields(edition: Pick<Edition, 'formFields' | 'criteria'>, step: string): FormField[] {
  if (step !== 'criteria') return edition.formFields.filter((field) => field.step === step)
  return edition.criteria.map((criterion) => ({
    step,
    name: criterion.slug,
    label: criterion.title,
    hint: criterion.question,
    maxCharacters: criterion.maxCharacters,
    required: true,
  }))
}

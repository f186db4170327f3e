import { allow, refuse, type Decision } from '../../../plain/decision.ts'

const MINUTE_MS = 60_000

export type HourEvent = { series: string; startsAt: Date; endsAt: Date; cancelledAt: Date | null }
export type Hour = { slotMinutes: number | null }

/** Where slots are given, these instants; the last one ends with the hour at the latest. */
export function slotsOf({ startsAt, endsAt }: Pick<HourEvent, 'startsAt' | 'endsAt'>, { slotMinutes }: Hour): Date[] {
  if (slotMinutes === null) return []
  const count = Math.floor((endsAt.getTime() - startsAt.getTime()) / (slotMinutes * MINUTE_MS))
  return Array.from({ length: count }, (_, index) => new Date(startsAt.getTime() + index * slotMinutes * MINUTE_MS))
}

export type QuestionFacts = { taken: boolean; answered: boolean; removed: boolean }
export type HourQuestionState = 'waiting' | 'up' | 'answered' | 'removed'

export function hourQuestionState({ taken, answered, removed }: QuestionFacts): HourQuestionState {
  if (removed) return 'removed'
  if (answered) return 'answered'
  return taken ? 'up' : 'waiting'
}

export type AskHourRefusal =
  | 'no-office-hour'
  | 'cancelled'
  | 'over'
  | 'slot-missing'
  | 'slot-taken'
  | 'slot-past'
  | 'entry-not-own'

export type Asked = {
  question: string
  isAnonymous: boolean
  name: string
  email: string
  personId: string | null
  entryId: string | null
  slot: number | null
}
type Open = { event: HourEvent; hour: Hour; takenSlots: readonly number[]; ownEntryIds: readonly string[] }

/** What is kept: of whoever wishes to stay anonymous nothing but the question. */
export function askInHour(
  { event, hour, takenSlots, ownEntryIds }: Open,
  asked: Asked,
  now: Date,
): Decision<Asked, AskHourRefusal> {
  if (event.series !== 'office-hour') return refuse('no-office-hour')
  if (event.cancelledAt) return refuse('cancelled')
  if (now >= event.endsAt) return refuse('over')
  const refused = slotRefusal(slotsOf(event, hour), takenSlots, { slot: asked.slot, now })
  if (refused) return refuse(refused)
  const slot = hour.slotMinutes === null ? null : asked.slot
  if (asked.isAnonymous) return allow({ ...asked, slot, name: '', email: '', personId: null, entryId: null })
  if (asked.entryId !== null && !ownEntryIds.includes(asked.entryId)) return refuse('entry-not-own')
  return allow({ ...asked, slot })
}

function slotRefusal(
  slots: Date[],
  taken: readonly number[],
  { slot, now }: { slot: number | null; now: Date },
): AskHourRefusal | null {
  if (slots.length === 0) return null
  const at = slot === null ? undefined : slots[slot]
  if (slot === null || !at) return 'slot-missing'
  if (taken.includes(slot)) return 'slot-taken'
  return at < now ? 'slot-past' : null
}

export type TakeRefusal = 'not-begun' | 'another-is-up' | 'already-done'

/** One question at a time: everybody sees which. Ten minutes before the beginning those who moderate may try it. */
export function takeUp(
  facts: QuestionFacts,
  { event, anotherIsUp }: { event: Pick<HourEvent, 'startsAt'>; anotherIsUp: boolean },
  now: Date,
): Decision<'up', TakeRefusal> {
  if (facts.removed || facts.answered) return refuse('already-done')
  if (now.getTime() < event.startsAt.getTime() - 10 * MINUTE_MS) return refuse('not-begun')
  return anotherIsUp ? refuse('another-is-up') : allow('up')
}

export type ReturnRefusal = 'already-done' | 'slot-begun' | 'no-slot'

/** Until it begins, so that somebody else can have it. */
export function giveBack(facts: QuestionFacts, slotAt: Date | undefined, now: Date): Decision<'given-back', ReturnRefusal> {
  if (hourQuestionState(facts) !== 'waiting') return refuse('already-done')
  if (!slotAt) return refuse('no-slot')
  return now < slotAt ? allow('given-back') : refuse('slot-begun')
}

export type AnswerRefusal = 'not-up' | 'unknown-adviser'

/** `adviserId`: who has heard it as adviser; only who is one of this hour's. */
export function answerInHour(
  facts: QuestionFacts,
  { adviserId, adviserIds }: { adviserId: string | null; adviserIds: readonly string[] },
): Decision<{ adviserId: string | null }, AnswerRefusal> {
  if (hourQuestionState(facts) !== 'up') return refuse('not-up')
  if (adviserId !== null && !adviserIds.includes(adviserId)) return refuse('unknown-adviser')
  return allow({ adviserId })
}

/** In the order of their slots, else of their numbers. */
export function inTurn<T extends { slot: number | null; number: number }>(questions: T[]): T[] {
  return questions.toSorted((a, b) => (a.slot ?? -1) - (b.slot ?? -1) || a.number - b.number)
}

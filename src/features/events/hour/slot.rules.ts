import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import { slotsOf, type Hour, type HourEvent, type QuestionFacts } from './hour.rules.ts'

export type SlotFacts = Pick<QuestionFacts, 'answered' | 'removed'> & { slot: number | null }

/** Given away and still ahead, or being talked about. */
export function holdsSlot({ slot, answered, removed }: SlotFacts): boolean {
  return slot !== null && !answered && !removed
}

export type SetHourRefusal = 'slots-given'

/** A slot is so many minutes each: with another length all of them would begin at other times, also of those who cannot be told. */
export function setHour(
  { hour, questions }: { hour: Hour; questions: SlotFacts[] },
  wished: Hour,
): Decision<Hour, SetHourRefusal> {
  if (wished.slotMinutes !== hour.slotMinutes && questions.some(holdsSlot)) return refuse('slots-given')
  return allow(wished)
}

type Times = Pick<HourEvent, 'series' | 'startsAt' | 'endsAt'>

/** Moved with its slots; not so short that one of those given away is no longer in it. */
export function keepsSlots(event: Times, { hour, questions }: { hour: Hour; questions: SlotFacts[] }): boolean {
  if (hour.slotMinutes === null) return true
  const count = event.series === 'office-hour' ? slotsOf(event, hour).length : 0
  return questions.every((one) => !holdsSlot(one) || (one.slot ?? 0) < count)
}

import type { Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findPublicEvent } from '../public-events.queries.ts'
import { findHour, listHourQuestions, type HourQuestion } from './hour-questions.queries.ts'
import type { Hour } from './hour.rules.ts'
import { holdsSlot } from './slot.rules.ts'
import { tellSlot, type SlotOccasion } from './tell-slot.ts'

/** Who has a slot and left an address. */
export function slotHolders({ slotMinutes }: Hour, questions: HourQuestion[]): HourQuestion[] {
  return slotMinutes === null ? [] : questions.filter((one) => holdsSlot(one) && one.email !== '')
}

/** After the event was moved, renamed or called off: a slot goes with it. */
export async function tellSlots(
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  { eventId, at }: { eventId: string; at: Date },
  occasion: Extract<SlotOccasion, 'changed' | 'called-off'>,
): Promise<void> {
  const event = await findPublicEvent(tx, eventId, at)
  if (!event) return
  const hour = await findHour(tx, eventId)
  for (const one of slotHolders(hour, await listHourQuestions(tx, eventId)))
    await tellSlot(tx, deps, { ...one, questionId: one.id, event, hour, at }, occasion)
}

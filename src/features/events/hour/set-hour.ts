import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findHour, listHourQuestions, lockHour } from './hour-questions.queries.ts'
import { recordHourSettings } from './record-hour.queries.ts'
import { setHour, type SetHourRefusal } from './slot.rules.ts'

type Setting = { eventId: string; personId: string; slotMinutes: number | null; adviserIds: string[] }

/** Null when it was done. */
export function setHourIn({ db }: Deps, { eventId, personId, ...wished }: Setting): Promise<SetHourRefusal | null> {
  return transact(db, async (tx) => {
    await lockHour(tx, eventId)
    const facts = { hour: await findHour(tx, eventId), questions: await listHourQuestions(tx, eventId) }
    const decision = setHour(facts, wished)
    if (!decision.ok) return decision.because
    await recordHourSettings(tx, wished, { eventId, personId, at: await databaseNow(tx) })
    return null
  })
}

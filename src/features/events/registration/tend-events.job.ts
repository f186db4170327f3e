import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { lockSeats } from '../event.queries.ts'
import { findPublicEvent } from '../public-events.queries.ts'
import { moveUp } from './move-up.ts'
import { recordDeparture } from './record-registration.queries.ts'
import { lapsedMail } from './registration.mail.tsx'
import { listArrived, listEventsToTend } from './registration.queries.ts'
import { registrationState } from './registration.rules.ts'
import { tell } from './tell.ts'

/** Looked for each minute: what was not accepted in time goes on to whoever waits next; so do places that were added. */
export const tendEvents: Tick = async (deps) => {
  const now = await databaseNow(deps.db)
  for (const eventId of await listEventsToTend(deps.db, now))
    await transact(deps.db, async (tx) => {
      await lockSeats(tx, eventId)
      const at = await databaseNow(tx)
      const event = await findPublicEvent(tx, eventId, at)
      if (!event) return
      for (const registration of await listArrived(tx, eventId)) {
        if (registration.departed || registrationState(registration, at) !== 'lapsed') continue
        await recordDeparture(tx, registration, 'lapsed', at)
        await tell(tx, deps, registration, { event, occasion: 'lapsed', at, write: lapsedMail })
      }
      await moveUp(tx, deps, { event, at })
    })
}

import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Tick } from '../../../platform/jobs.ts'
import { findPublicEvent } from '../public-events.queries.ts'
import { findRegistration } from '../registration/registration.queries.ts'
import { afterwardsMail } from '../registration/registration.mail.tsx'
import { tell } from '../registration/tell.ts'
import { listDueAfterwards, recordAfterwards } from './feedback.queries.ts'

/** Looked for each minute: once the event has ended, one mail with the way to feedback, certificate and material. */
export const tellAfterwards: Tick = async (deps) => {
  const at = await databaseNow(deps.db)
  for (const due of await listDueAfterwards(deps.db, at))
    await transact(deps.db, async (tx) => {
      const [event, registration] = [await findPublicEvent(tx, due.eventId, at), await findRegistration(tx, due.registrationId)]
      if (!event || !registration || !(await recordAfterwards(tx, due.registrationId, at))) return
      await tell(tx, deps, registration, { event, occasion: 'afterwards', at, write: afterwardsMail })
    })
}

import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { findPublicEvent } from '../public-events.queries.ts'
import { confirmRegistrationMail, registrationLinkMail } from './registration.mail.tsx'
import { findByAddress } from './registration.queries.ts'
import { sendAgain } from './registration.rules.ts'
import { tell, type Message } from './tell.ts'

type Asked = { eventId: string; email: string; formId: string }

/** Sends the link once more, for each form once. Whether there was anything to send, the one who asks is not told. */
export function resendLink(deps: Deps, { eventId, email, formId }: Asked): Promise<void> {
  return transact(deps.db, async (tx) => {
    const at = await databaseNow(tx)
    const event = await findPublicEvent(tx, eventId, at)
    const registration = await findByAddress(tx, eventId, email)
    const decision = registration && sendAgain(registration, at)
    if (!event || !registration || !decision?.ok) return
    const write: Message['write'] = decision.outcome === 'confirmation' ? confirmRegistrationMail : registrationLinkMail
    await tell(tx, deps, registration, { event, occasion: `again-${formId}`, at, write })
  })
}

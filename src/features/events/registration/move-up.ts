import type { Tx } from '../../../platform/db.ts'
import type { PublicEvent } from '../public-events.queries.ts'
import { recordOffer } from './record-registration.queries.ts'
import { offerMail } from './registration.mail.tsx'
import { findRegistration, findStanding } from './registration.queries.ts'
import { nextOffers } from './registration.rules.ts'
import { tell, type Office } from './tell.ts'

/** Whoever waits longest is offered what is free. Under the lock of the event's seats. */
export async function moveUp(tx: Tx, office: Office, { event, at }: { event: PublicEvent; at: Date }): Promise<void> {
  if (event.cancelledAt) return
  const { capacity, taken, waiting } = await findStanding(tx, event.id)
  const free = capacity === null ? null : capacity - taken
  for (const offer of nextOffers(waiting, free, { startsAt: event.startsAt, now: at })) {
    const registration = await findRegistration(tx, offer.registrationId)
    if (!registration) continue
    await recordOffer(tx, event.id, offer, at)
    const { confirmBy } = offer
    await tell(tx, office, registration, { event, occasion: 'offered', at, write: (told) => offerMail({ ...told, confirmBy }) })
  }
}

import type { Tx } from '../../../platform/db.ts'
import { findPublicEvent } from '../public-events.queries.ts'
import { changedMail, eventCancelledMail } from './registration.mail.tsx'
import { listArrived, type Registration } from './registration.queries.ts'
import { registrationState } from './registration.rules.ts'
import { tell, type Message, type Office } from './tell.ts'

type About = { eventId: string; at: Date }

/** After a publication that moves or renames it: with a higher sequence, so that calendars follow. */
export function tellOfChange(tx: Tx, office: Office, about: About): Promise<void> {
  return tellEach(tx, office, about, (sequence, registration) => ({
    occasion: `changed-${sequence}`,
    calendar: registration.place?.confirmedAt ? 'REQUEST' : undefined,
    write: changedMail,
  }))
}

export function tellOfCancellation(tx: Tx, office: Office, about: About, reason: string): Promise<void> {
  return tellEach(tx, office, about, (_, registration) => ({
    occasion: 'event-cancelled',
    calendar: registration.place?.confirmedAt ? 'CANCEL' : undefined,
    write: (told) => eventCancelledMail({ ...told, reason }),
  }))
}

type Written = (sequence: number, registration: Registration) => Pick<Message, 'occasion' | 'calendar' | 'write'>

async function tellEach(tx: Tx, office: Office, { eventId, at }: About, written: Written): Promise<void> {
  const event = await findPublicEvent(tx, eventId, at)
  if (!event) return
  for (const registration of await listArrived(tx, eventId))
    if (['placed', 'offered', 'waiting'].includes(registrationState(registration, at)))
      await tell(tx, office, registration, { event, at, ...written(event.sequence, registration) })
}

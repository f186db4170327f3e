import { refuse } from '../../../plain/decision.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { lockSeats } from '../event.queries.ts'
import { findPublicEvent, type PublicEvent } from '../public-events.queries.ts'
import { moveUp } from './move-up.ts'
import {
  recordAcceptance,
  recordArrival,
  recordDeparture,
  recordNeedsWithdrawal,
  recordPlace,
  recordRegistration,
  type NewRegistration,
} from './record-registration.queries.ts'
import { confirmRegistrationMail, departedMail, placeMail, waitingMail } from './registration.mail.tsx'
import { findRegistration, findStanding, isRegistered, type Registration } from './registration.queries.ts'
import {
  acceptPlace,
  arrive,
  leave,
  beginRegistration,
  type AcceptRefusal,
  type LeaveRefusal,
  type RegisterRefusal,
} from './registration.rules.ts'
import { tell, type Message } from './tell.ts'

/** With an account it counts at once, else after the address was confirmed. Null when it was done. */
export function register(deps: Deps, typed: NewRegistration): Promise<RegisterRefusal | null> {
  return transact(deps.db, async (tx) => {
    if (typed.personId) await lockSeats(tx, typed.eventId)
    const at = await databaseNow(tx)
    const event = await findPublicEvent(tx, typed.eventId, at)
    const decision = event ? beginRegistration(event, typed.companions.length + 1, at) : refuse('no-registration' as const)
    if (!event || !decision.ok) return decision.ok ? null : decision.because
    if (!(await recordRegistration(tx, typed, at))) return null
    if (typed.personId) {
      const because = await arriveAt(tx, deps, { event, registration: await findRegistration(tx, typed.id), at })
      if (because) throw new Refused(because)
      return null
    }
    await tell(tx, deps, typed, { event, occasion: 'confirm', at, write: confirmRegistrationMail })
    return null
  }).catch(asRefusal)
}

/** So that nothing stays of what is refused. */
class Refused extends Error {
  readonly because: RegisterRefusal
  constructor(because: RegisterRefusal) {
    super(because)
    this.because = because
  }
}

function asRefusal(error: unknown): RegisterRefusal {
  if (error instanceof Refused) return error.because
  throw error
}

type Case = { event: PublicEvent; registration: Registration | null; at: Date }

/** Under the lock of the event's seats: one after the other, in the order in which they came. */
async function arriveAt(tx: Tx, deps: Deps, { event, registration, at }: Case): Promise<RegisterRefusal | null> {
  if (!registration) return 'no-registration'
  const { capacity, taken, waiting } = await findStanding(tx, event.id)
  const { seats, writtenAt, email } = registration
  const free = capacity === null ? null : capacity - taken
  const arriving = {
    seats,
    writtenAt,
    free,
    someoneWaits: waiting.length > 0,
    isRegistered: await isRegistered(tx, event.id, email),
  }
  const decision = arrive(event, arriving, at)
  if (!decision.ok) return decision.because
  await recordArrival(tx, registration, at)
  if (decision.outcome === 'placed') {
    await recordPlace(tx, registration, at)
    await tellPlace(tx, deps, { event, registration, at })
  } else await tell(tx, deps, registration, { event, occasion: 'waiting', at, write: waitingMail })
  return null
}

function tellPlace(tx: Tx, deps: Deps, { event, registration, at }: Tending): Promise<void> {
  const write: Message['write'] = (told) => placeMail({ ...told, seats: registration.seats })
  return tell(tx, deps, registration, { event, occasion: 'placed', calendar: 'REQUEST', at, write })
}

export type Tended = RegisterRefusal | AcceptRefusal | LeaveRefusal

/** The button behind a mailed link: confirms what was written, or accepts what is offered. Undefined where the link is none. */
export function confirmRegistration(deps: Deps, known: Known): Promise<Tended | null | undefined> {
  return tend(deps, known, async (tx, { event, registration, at }) => {
    if (registration.number === null) return arriveAt(tx, deps, { event, registration, at })
    const decision = acceptPlace(registration, event, at)
    // Whoever waits and clicks once more has already done it.
    if (!decision.ok) return decision.because === 'not-offered' && !registration.departed ? null : decision.because
    if (decision.outcome === 'placed') return null
    await recordAcceptance(tx, registration, at)
    await tellPlace(tx, deps, { event, registration, at })
    return null
  })
}

export function leaveRegistration(deps: Deps, known: Known): Promise<Tended | null | undefined> {
  return tend(deps, known, async (tx, { event, registration, at }) => {
    const decision = leave(registration, event.startsAt, at)
    if (!decision.ok) return decision.because
    if (decision.outcome === 'gone') return null
    await recordDeparture(tx, registration, 'cancelled', at)
    const calendar = registration.place?.confirmedAt ? ('CANCEL' as const) : undefined
    await tell(tx, deps, registration, { event, occasion: 'departed', calendar, at, write: departedMail })
    await moveUp(tx, deps, { event, at })
    return null
  })
}

/** At any time, so there is no rule: as long as the registration is there. */
export function withdrawNeeds(deps: Deps, known: Known): Promise<Tended | null | undefined> {
  return tend(deps, known, async (tx, { registration, at }) => {
    if (registration.needs !== '') await recordNeedsWithdrawal(tx, registration, at)
    return null
  })
}

/** Whose it is has been found out: by a mailed link, or by the account. */
type Known = Pick<Registration, 'id' | 'eventId'>
type Tending = { event: PublicEvent; registration: Registration; at: Date }

function tend(
  deps: Deps,
  known: Known,
  act: (tx: Tx, tending: Tending) => Promise<Tended | null>,
): Promise<Tended | null | undefined> {
  return transact(deps.db, async (tx) => {
    await lockSeats(tx, known.eventId)
    const at = await databaseNow(tx)
    const [event, registration] = [await findPublicEvent(tx, known.eventId, at), await findRegistration(tx, known.id)]
    return event && registration ? act(tx, { event, registration, at }) : undefined
  })
}

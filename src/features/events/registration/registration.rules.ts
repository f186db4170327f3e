import { allow, refuse, type Decision } from '../../../plain/decision.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** So long the first link confirms. */
export const DAYS_TO_CONFIRM = 7
/** So long a place from the waiting list is kept for somebody. */
export const HOURS_TO_ACCEPT = 24
export const MOST_PERSONS = 10

export type OpenEvent = {
  registers: boolean
  registersFrom: Date | null
  registersUntil: Date | null
  startsAt: Date
  cancelledAt: Date | null
  capacity: number | null
}

export type RegisterRefusal =
  | 'no-registration'
  | 'event-cancelled'
  | 'not-yet'
  | 'registration-closed'
  | 'party-too-large'
  | 'already-registered'
  | 'link-too-old'

/** The instants that are named: from the first on, up to the last and no longer. */
export function mayRegister(event: OpenEvent, now: Date): Decision<'open', RegisterRefusal> {
  if (!event.registers) return refuse('no-registration')
  if (event.cancelledAt) return refuse('event-cancelled')
  if (event.registersFrom && now < event.registersFrom) return refuse('not-yet')
  return now < (event.registersUntil ?? event.startsAt) ? allow('open') : refuse('registration-closed')
}

/** Before anything is written: a party for which there could never be places is told so at once. */
export function beginRegistration(event: OpenEvent, seats: number, now: Date): Decision<'open', RegisterRefusal> {
  const open = mayRegister(event, now)
  return open.ok && event.capacity !== null && seats > event.capacity ? refuse('party-too-large') : open
}

export type Arriving = {
  seats: number
  writtenAt: Date
  /** Places that nobody has; null: as many as come. */
  free: number | null
  /** Somebody waits already: whoever comes later waits behind them, also where one place would do. */
  someoneWaits: boolean
  isRegistered: boolean
}

/** A place, or the end of the waiting list. */
export function arrive(event: OpenEvent, arriving: Arriving, now: Date): Decision<'placed' | 'waiting', RegisterRefusal> {
  const open = beginRegistration(event, arriving.seats, now)
  if (!open.ok) return open
  if (now.getTime() - arriving.writtenAt.getTime() >= DAYS_TO_CONFIRM * DAY_MS) return refuse('link-too-old')
  if (arriving.isRegistered) return refuse('already-registered')
  const fits = arriving.free === null || arriving.seats <= arriving.free
  return allow(fits && !arriving.someoneWaits ? 'placed' : 'waiting')
}

export type Waiting = { registrationId: string; seats: number }
export type Offer = Waiting & { confirmBy: Date }

/** Strictly in order: a party of three at the head is not passed by who would need one place. `waiting` is in order of arrival. */
export function nextOffers(waiting: Waiting[], free: number | null, { startsAt, now }: { startsAt: Date; now: Date }): Offer[] {
  if (now >= startsAt) return []
  const confirmBy = new Date(Math.min(now.getTime() + HOURS_TO_ACCEPT * HOUR_MS, startsAt.getTime()))
  const offers: Offer[] = []
  let left = free ?? Number.POSITIVE_INFINITY
  for (const one of waiting) {
    if (one.seats > left) break
    left -= one.seats
    offers.push({ ...one, confirmBy })
  }
  return offers
}

export type RegistrationFacts = {
  number: number | null
  place: { confirmBy: Date | null; confirmedAt: Date | null } | null
  departed: 'cancelled' | 'lapsed' | null
}
export type RegistrationState = 'unconfirmed' | 'waiting' | 'offered' | 'placed' | 'cancelled' | 'lapsed'

/** What was not accepted in time is lapsed also before the job has said so. */
export function registrationState({ number, place, departed }: RegistrationFacts, now: Date): RegistrationState {
  if (number === null) return 'unconfirmed'
  if (departed) return departed
  if (!place) return 'waiting'
  if (place.confirmedAt) return 'placed'
  return place.confirmBy && now >= place.confirmBy ? 'lapsed' : 'offered'
}

/** Which link to mail once more; one that confirms nothing any more helps nobody. */
export function sendAgain(
  facts: RegistrationFacts & { writtenAt: Date },
  now: Date,
): Decision<'confirmation' | 'registration', 'nothing-to-send'> {
  const state = registrationState(facts, now)
  if (state === 'cancelled' || state === 'lapsed') return refuse('nothing-to-send')
  if (state !== 'unconfirmed') return allow('registration')
  const isTooOld = now.getTime() - facts.writtenAt.getTime() >= DAYS_TO_CONFIRM * DAY_MS
  return isTooOld ? refuse('nothing-to-send') : allow('confirmation')
}

export type AcceptRefusal = 'lapsed' | 'not-offered' | 'event-cancelled'

export function acceptPlace(
  facts: RegistrationFacts,
  event: Pick<OpenEvent, 'cancelledAt'>,
  now: Date,
): Decision<'accepted' | 'placed', AcceptRefusal> {
  if (event.cancelledAt) return refuse('event-cancelled')
  const state = registrationState(facts, now)
  if (state === 'placed') return allow('placed')
  if (state === 'offered') return allow('accepted')
  return refuse(state === 'lapsed' ? 'lapsed' : 'not-offered')
}

export type LeaveRefusal = 'not-registered' | 'over'

/** Until it begins; a second click finds it done. */
export function leave(facts: RegistrationFacts, startsAt: Date, now: Date): Decision<'leaves' | 'gone', LeaveRefusal> {
  const state = registrationState(facts, now)
  if (state === 'unconfirmed') return refuse('not-registered')
  if (state === 'cancelled' || state === 'lapsed') return allow('gone')
  return now < startsAt ? allow('leaves') : refuse('over')
}

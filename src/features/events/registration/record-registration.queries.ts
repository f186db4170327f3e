import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { sha256 } from '../../../platform/random.ts'
import type { Offer } from './registration.rules.ts'

export type NewRegistration = {
  id: string
  eventId: string
  personId: string | null
  name: string
  email: string
  organisation: string
  companions: string[]
  answers: { question: string; answer: string }[]
  needs: string
}

/** False when this id is taken: a second click. */
export async function recordRegistration(tx: Tx, { eventId, personId, ...typed }: NewRegistration, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('events_registrations')
    .values({
      ...typed,
      event_id: eventId,
      person_id: personId,
      answers: JSON.stringify(typed.answers),
      needs_consented_at: typed.needs === '' ? null : at,
      written_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function recordLink(
  tx: Tx,
  { registrationId, token, at }: { registrationId: string; token: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('events_registration_links')
    .values({ token_hash: sha256(token), registration_id: registrationId, made_at: at })
    .execute()
}

type Who = { id: string; eventId: string; personId: string | null; seats: number }

/** The next number; the caller holds the lock of the event's seats. */
export async function recordArrival(tx: Tx, who: Who, at: Date): Promise<void> {
  await sql`
    insert into events_arrivals (registration_id, event_id, number, arrived_at)
    select ${who.id}::uuid, ${who.eventId}::uuid, coalesce(max(number), 0) + 1, ${at} from events_arrivals
    where event_id = ${who.eventId}::uuid`.execute(tx)
  await recordEvent(tx, eventOf('event-registered', who, at, { seats: who.seats }))
}

/** At once, without a term. The database refuses it where there is no such place. */
export async function recordPlace(tx: Tx, who: Who, at: Date): Promise<void> {
  await tx
    .insertInto('events_places')
    .values({ registration_id: who.id, event_id: who.eventId, seats: who.seats, given_at: at, confirmed_at: at })
    .execute()
  await recordEvent(tx, eventOf('event-place-given', who, at, { seats: who.seats }))
}

export async function recordOffer(tx: Tx, eventId: string, { registrationId, seats, confirmBy }: Offer, at: Date): Promise<void> {
  await tx
    .insertInto('events_places')
    .values({ registration_id: registrationId, event_id: eventId, seats, given_at: at, confirm_by: confirmBy })
    .execute()
  const who = { id: registrationId, eventId, personId: null, seats }
  await recordEvent(tx, eventOf('event-place-offered', who, at, { seats, confirmBy: confirmBy.toISOString() }))
}

export async function recordAcceptance(tx: Tx, who: Who, at: Date): Promise<void> {
  await tx.updateTable('events_places').set({ confirmed_at: at }).where('registration_id', '=', who.id).execute()
  await recordEvent(tx, eventOf('event-place-accepted', who, at))
}

export async function recordDeparture(tx: Tx, who: Who, kind: 'cancelled' | 'lapsed', at: Date): Promise<void> {
  await tx
    .insertInto('events_departures')
    .values({ registration_id: who.id, event_id: who.eventId, kind, departed_at: at })
    .execute()
  await recordEvent(tx, eventOf(kind === 'lapsed' ? 'event-place-lapsed' : 'event-registration-cancelled', who, at))
}

/** What was told with a consent goes with it. */
export async function recordNeedsWithdrawal(tx: Tx, who: Who, at: Date): Promise<void> {
  await tx.updateTable('events_registrations').set({ needs: '', needs_consented_at: null }).where('id', '=', who.id).execute()
  await recordEvent(tx, eventOf('event-needs-withdrawn', who, at))
}

function eventOf(kind: string, { id, eventId, personId }: Who, at: Date, data: Record<string, string | number> = {}) {
  return { kind, actorId: personId, subject: { table: 'events_registrations', id }, at, data: { eventId, ...data } }
}

export type RegistrationTerms = { unconfirmedSince: Date; endedBefore: Date }

const old = ({ unconfirmedSince, endedBefore }: RegistrationTerms) => sql`
  select registration.id from events_registrations registration
  join events_published published on published.event_id = registration.event_id
  where published.ends_at <= ${endedBefore} or registration.written_at <= ${unconfirmedSince}
    and not exists (select from events_arrivals arrival where arrival.registration_id = registration.id)`

/** What nobody confirmed goes with its link, the rest some days after the event; mails about it go as well. */
export async function removeOldRegistrations(db: Db, terms: RegistrationTerms): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (delete from events_registrations where id in (${old(terms)}) returning id),
      mails as (delete from platform_mails
        where once_key like 'event-registration %' and split_part(once_key, ' ', 2) in (select id::text from gone))
    select count(*)::int as count from gone`.execute(db)
  return rows[0]?.count ?? 0
}

export async function countOldRegistrations(db: Db, terms: RegistrationTerms): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${old(terms)}) old`.execute(db)
  return rows[0]?.count ?? 0
}

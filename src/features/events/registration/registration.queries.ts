import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/random.ts'
import type { RegistrationFacts } from './registration.rules.ts'

export type Registration = RegistrationFacts & {
  id: string
  eventId: string
  personId: string | null
  name: string
  email: string
  organisation: string
  companions: string[]
  seats: number
  answers: { question: string; answer: string }[]
  needs: string
  writtenAt: Date
  /** Of who was there. */
  present: number | null
}

const REGISTRATIONS = sql`
  select registration.id, registration.event_id as "eventId", registration.person_id as "personId", registration.name, registration.email,
    registration.organisation, registration.companions, registration.seats, registration.answers, registration.needs,
    registration.written_at as "writtenAt", arrival.number, place.registration_id is not null as "hasPlace", place.confirm_by as "confirmBy",
    place.confirmed_at as "confirmedAt", departure.kind as departed, attendance.present
  from events_registrations registration
  left join events_arrivals arrival on arrival.registration_id = registration.id
  left join events_places place on place.registration_id = registration.id
  left join events_departures departure on departure.registration_id = registration.id
  left join events_attendances attendance on attendance.registration_id = registration.id`

type Row = Omit<Registration, 'place'> & { hasPlace: boolean; confirmBy: Date | null; confirmedAt: Date | null }

function registrationOf({ hasPlace, confirmBy, confirmedAt, ...row }: Row): Registration {
  return { ...row, place: hasPlace ? { confirmBy, confirmedAt } : null }
}

/** By a link that was mailed. */
export async function findMailedRegistration(db: Db | Tx, token: string): Promise<Registration | null> {
  const { rows } = await sql<Row>`${REGISTRATIONS}
    join events_registration_links link on link.registration_id = registration.id where link.token_hash = ${sha256(token)}`.execute(
    db,
  )
  return rows[0] ? registrationOf(rows[0]) : null
}

type Owner = { personId: string; email: string }

/** Of the account, and what was confirmed with its address before; the address of an account is proven. */
const isOwn = ({ personId, email }: Owner) => sql`(registration.person_id = ${personId}::uuid
  or lower(registration.email) = lower(${email}) and arrival.number is not null)`

export async function listOwnRegistrations(db: Db, owner: Owner): Promise<Registration[]> {
  const { rows } = await sql<Row>`${REGISTRATIONS} join events_published published on published.event_id = registration.event_id
    where ${isOwn(owner)} order by published.starts_at, registration.id`.execute(db)
  return rows.map(registrationOf)
}

/** The one of this event that counts: with a place, or waiting for one. */
export async function findStandingOf(db: Db, eventId: string, owner: Owner): Promise<Registration | null> {
  const { rows } = await sql<Row>`${REGISTRATIONS} where registration.event_id = ${eventId}::uuid and ${isOwn(owner)}
    and arrival.number is not null and departure.kind is null order by arrival.number desc limit 1`.execute(db)
  return rows[0] ? registrationOf(rows[0]) : null
}

/** With this address, what counts first, then the newest; never what was left. */
export async function findByAddress(tx: Tx, eventId: string, email: string): Promise<Registration | null> {
  const { rows } = await sql<Row>`${REGISTRATIONS}
    where registration.event_id = ${eventId}::uuid and lower(registration.email) = lower(${email}) and departure.kind is null
    order by arrival.number is null, registration.written_at desc limit 1`.execute(tx)
  return rows[0] ? registrationOf(rows[0]) : null
}

/** Null for somebody else's. */
export async function findOwnRegistration(db: Db, id: string, owner: Owner): Promise<Registration | null> {
  const { rows } = await sql<Row>`${REGISTRATIONS} where registration.id = ${id}::uuid and ${isOwn(owner)}`.execute(db)
  return rows[0] ? registrationOf(rows[0]) : null
}

export async function findRegistration(db: Db | Tx, id: string): Promise<Registration | null> {
  const { rows } = await sql<Row>`${REGISTRATIONS} where registration.id = ${id}::uuid`.execute(db)
  return rows[0] ? registrationOf(rows[0]) : null
}

/** In order of arrival; who has not confirmed the address is not among them. */
export async function listArrived(db: Db | Tx, eventId: string): Promise<Registration[]> {
  const { rows } = await sql<Row>`${REGISTRATIONS} where registration.event_id = ${eventId}::uuid and arrival.number is not null
    order by arrival.number`.execute(db)
  return rows.map(registrationOf)
}

/** Only for whoever has a place, and only while it is time: the condition stands here and nowhere else. */
export async function findDialIn(db: Db, registrationId: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ dialIn: string }>`
    select published.dial_in as "dialIn" from events_places place
    join events_published published on published.event_id = place.event_id
    where place.registration_id = ${registrationId}::uuid and place.confirmed_at is not null and published.dial_in <> ''
      and published.dial_in_from <= ${at} and published.ends_at > ${at}
      and not exists (select from events_departures departure where departure.registration_id = place.registration_id)
      and not exists (select from events_cancellations cancellation where cancellation.event_id = place.event_id)`.execute(db)
  return rows[0]?.dialIn ?? null
}

export type Standing = { capacity: number | null; taken: number; waiting: { registrationId: string; seats: number }[] }

/** Who waits, in order of arrival. Under the lock of lockSeats. */
export async function findStanding(tx: Tx, eventId: string): Promise<Standing> {
  const seats = await tx
    .selectFrom('events_seats')
    .where('event_id', '=', eventId)
    .select(['capacity', 'taken'])
    .executeTakeFirstOrThrow()
  const { rows: waiting } = await sql<{ registrationId: string; seats: number }>`
    select arrival.registration_id as "registrationId", registration.seats from events_arrivals arrival
    join events_registrations registration on registration.id = arrival.registration_id
    where arrival.event_id = ${eventId}::uuid
      and not exists (select from events_places place where place.registration_id = arrival.registration_id)
      and not exists (select from events_departures departure where departure.registration_id = arrival.registration_id)
    order by arrival.number`.execute(tx)
  return { ...seats, waiting }
}

/** Whether somebody with this address has a place or waits. */
export async function isRegistered(db: Db | Tx, eventId: string, email: string): Promise<boolean> {
  const { rows } = await sql`
    select from events_arrivals arrival join events_registrations registration on registration.id = arrival.registration_id
    where arrival.event_id = ${eventId}::uuid and lower(registration.email) = lower(${email})
      and not exists (select from events_departures departure where departure.registration_id = arrival.registration_id)
    limit 1`.execute(db)
  return rows.length > 0
}

/** Events with offers whose term is over, or with somebody who waits while a place is free. */
export async function listEventsToTend(db: Db, at: Date): Promise<string[]> {
  const { rows } = await sql<{ eventId: string }>`
    select published.event_id as "eventId" from events_published published
    join events_seats seats on seats.event_id = published.event_id
    where published.starts_at > ${at}::timestamptz - interval '1 day'
      and not exists (select from events_cancellations cancellation where cancellation.event_id = published.event_id)
      and (exists (select from events_places place where place.event_id = published.event_id and place.confirmed_at is null
          and place.confirm_by <= ${at}
          and not exists (select from events_departures departure where departure.registration_id = place.registration_id))
        or (seats.capacity is null or seats.taken < seats.capacity) and exists (
          select from events_arrivals arrival where arrival.event_id = published.event_id
            and not exists (select from events_places place where place.registration_id = arrival.registration_id)
            and not exists (select from events_departures departure where departure.registration_id = arrival.registration_id)))`.execute(
    db,
  )
  return rows.map(({ eventId }) => eventId)
}

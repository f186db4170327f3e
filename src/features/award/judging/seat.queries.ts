import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../../platform/db.ts'
import type { DB } from '../../../platform/schema.ts'
import type { Holder, SeatPart } from './seat.rules.ts'

export type SeatHolder = Holder & { name: string; email: string; namedAt: Date; acceptedTerms: boolean }
export type OpenInvitation = { id: string; part: SeatPart; email: string; expiresAt: Date; isOver: boolean }
export type SeatView = {
  id: string
  body: string
  note: string | null
  isChair: boolean
  editionId: string
  holders: SeatHolder[]
  invitations: OpenInvitation[]
}

/** In the order of the edition; a seat without person has no holder. Who may ask is the caller's business: role office. */
export async function listSeats(db: Db, editionId: string): Promise<SeatView[]> {
  return (await seats(db).where('seat.edition_id', '=', editionId).orderBy('seat.position').execute()).map(asView)
}

export async function findSeat(db: Db, seatId: string): Promise<SeatView | null> {
  const row = await seats(db).where('seat.id', '=', seatId).executeTakeFirst()
  return row ? asView(row) : null
}

/** The seat for which the person stands ready. */
export async function findSeatOfDeputy(db: Db, { personId, editionId }: { personId: string; editionId: string }) {
  const row = await seats(db)
    .innerJoin('award_seat_holders as own', (join) =>
      join
        .onRef('own.seat_id', '=', 'seat.id')
        .on('own.person_id', '=', personId)
        .on('own.part', '=', 'deputy')
        .on('own.ended_at', 'is', null),
    )
    .where('seat.edition_id', '=', editionId)
    .executeTakeFirst()
  return row ? asView(row) : null
}

function seats(db: Db) {
  return db.selectFrom('award_seats as seat').select((eb) => [
    'seat.id',
    'seat.body',
    'seat.note',
    'seat.is_chair as isChair',
    'seat.edition_id as editionId',
    jsonArrayFrom(
      eb
        .selectFrom('award_seat_holders as holder')
        .innerJoin('people_persons as person', 'person.id', 'holder.person_id')
        .whereRef('holder.seat_id', '=', 'seat.id')
        .where('holder.ended_at', 'is', null)
        .select([
          'holder.id as holderId',
          'holder.person_id as personId',
          sql<SeatPart>`holder.part`.as('part'),
          'person.name',
          'person.email',
          'holder.named_at as namedAt',
          sql<boolean>`holder.terms_sha256 is not null`.as('acceptedTerms'),
        ])
        .orderBy('holder.part', 'desc'),
    ).as('holders'),
    jsonArrayFrom(openInvitations(eb)).as('invitations'),
  ])
}

function openInvitations(eb: ExpressionBuilder<DB & { seat: DB['award_seats'] }, 'seat'>) {
  return eb
    .selectFrom('award_seat_invitations as invitation')
    .leftJoin('award_seat_acceptances as acceptance', 'acceptance.invitation_id', 'invitation.id')
    .whereRef('invitation.seat_id', '=', 'seat.id')
    .where('invitation.withdrawn_at', 'is', null)
    .where('acceptance.invitation_id', 'is', null)
    .select([
      'invitation.id',
      sql<SeatPart>`invitation.part`.as('part'),
      'invitation.email',
      'invitation.expires_at as expiresAt',
      sql<boolean>`invitation.expires_at <= portal_now()`.as('isOver'),
    ])
    .orderBy('invitation.part', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>

/** Instants inside JSON arrive as text. */
function asView(row: Row): SeatView {
  return {
    ...row,
    holders: row.holders.map((holder) => ({ ...holder, namedAt: new Date(holder.namedAt) })),
    invitations: row.invitations.map((one) => ({ ...one, expiresAt: new Date(one.expiresAt) })),
  }
}

/** Whoever changes who sits on a seat holds its row. */
export async function lockSeat(tx: Tx, seatId: string): Promise<void> {
  await tx.selectFrom('award_seats').where('id', '=', seatId).select('id').forUpdate().executeTakeFirstOrThrow()
}

export async function hasOtherSeat(
  db: Db,
  { personId, seatId, editionId }: { personId: string; seatId: string; editionId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('award_seat_holders as holder')
    .innerJoin('award_seats as seat', 'seat.id', 'holder.seat_id')
    .where('holder.person_id', '=', personId)
    .where('holder.ended_at', 'is', null)
    .where('seat.edition_id', '=', editionId)
    .where('seat.id', '<>', seatId)
    .select('holder.id')
    .executeTakeFirst()
  return row !== undefined
}

/** Of any edition: only who has none left loses the role. */
export async function holdsAnySeat(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('award_seat_holders')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

export type NewHolder = {
  seatId: string
  personId: string
  part: SeatPart
  termsSha256: string | null
  namedBy: string
  at: Date
}

export async function recordHolder(tx: Tx, holder: NewHolder): Promise<string> {
  const { id } = await tx
    .insertInto('award_seat_holders')
    .values({
      seat_id: holder.seatId,
      person_id: holder.personId,
      part: holder.part,
      terms_sha256: holder.termsSha256,
      named_at: holder.at,
      named_by: holder.namedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Null when it has ended before. */
export async function changeHolderEnded(
  tx: Tx,
  end: { holderId: string; by: string; because: string; at: Date },
): Promise<{ personId: string; termsSha256: string | null } | null> {
  const row = await tx
    .updateTable('award_seat_holders')
    .set({ ended_at: end.at, ended_by: end.by, ended_because: end.because })
    .where('id', '=', end.holderId)
    .where('ended_at', 'is', null)
    .returning(['person_id as personId', 'terms_sha256 as termsSha256'])
    .executeTakeFirst()
  return row ?? null
}

/** For the mail that tells of it. */
export async function findHolder(db: Db, holderId: string) {
  return db
    .selectFrom('award_seat_holders as holder')
    .innerJoin('award_seats as seat', 'seat.id', 'holder.seat_id')
    .innerJoin('people_persons as person', 'person.id', 'holder.person_id')
    .where('holder.id', '=', holderId)
    .select(['holder.id as holderId', 'seat.id as seatId', 'seat.body', 'person.name', 'holder.named_at as namedAt'])
    .executeTakeFirst()
}

import type { Db } from '../../../platform/db.ts'

/** Who acts for a seat of the jury now. Whoever only stands ready as deputy is none. */
export type Juror = {
  personId: string
  name: string
  email: string
  organisationId: string | null
  editionId: string
  seatId: string
  body: string
  isChair: boolean
}

/** In the order of the seats; vacant seats are left out. */
export async function listJurors(db: Db, editionId: string): Promise<Juror[]> {
  return jurors(db).where('seat.edition_id', '=', editionId).orderBy('seat.position').execute()
}

/** Null when the person acts for no seat of the edition. */
export async function findJuror(db: Db, asked: { personId: string; editionId: string }): Promise<Juror | null> {
  const row = await jurors(db)
    .where('seat.edition_id', '=', asked.editionId)
    .where('holder.person_id', '=', asked.personId)
    .executeTakeFirst()
  return row ?? null
}

function jurors(db: Db) {
  return db
    .selectFrom('award_seats as seat')
    .innerJoin('award_seat_holders as holder', (join) =>
      join.onRef('holder.seat_id', '=', 'seat.id').on('holder.part', '=', 'member').on('holder.ended_at', 'is', null),
    )
    .innerJoin('people_persons as person', 'person.id', 'holder.person_id')
    .leftJoin('people_memberships as membership', 'membership.person_id', 'person.id')
    .select([
      'person.id as personId',
      'person.name',
      'person.email',
      'membership.organisation_id as organisationId',
      'seat.edition_id as editionId',
      'seat.id as seatId',
      'seat.body',
      'seat.is_chair as isChair',
    ])
}

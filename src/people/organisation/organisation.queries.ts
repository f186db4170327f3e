import type { Db, Tx } from '../../platform/db.ts'

export type OrganisationKind = 'municipality' | 'county' | 'association' | 'controlled' | 'office' | 'jury-body' | 'other'

export async function findOrganisation(db: Db, organisationId: string) {
  return db
    .selectFrom('people_organisations')
    .where('id', '=', organisationId)
    .select(['id', 'place_id', 'kind', 'name', 'mail_domain'])
    .executeTakeFirst()
}

/** Null until somebody of that place has been here. */
export async function findOrganisationOfPlace(db: Db, placeId: string) {
  return db
    .selectFrom('people_organisations')
    .where('place_id', '=', placeId)
    .select(['id', 'place_id', 'kind', 'name', 'mail_domain'])
    .executeTakeFirst()
}

const KIND_OF_PLACE: Record<string, OrganisationKind> = {
  municipality: 'municipality',
  county: 'county',
  body: 'association',
  district: 'other',
}

/** Made on demand. The unique place_id is the referee between two people of one municipality (security.md AU-18). */
export async function ensureOrganisationForPlace(tx: Tx, placeId: string, at: Date): Promise<string> {
  const place = await tx
    .selectFrom('places')
    .where('id', '=', placeId)
    .select(['kind', 'name', 'domain', 'domain_confirmed'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('people_organisations')
    .values({
      place_id: placeId,
      kind: KIND_OF_PLACE[place.kind] ?? 'other',
      name: place.name,
      mail_domain: place.domain_confirmed ? place.domain : null,
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('place_id').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('people_organisations')
    .where('place_id', '=', placeId)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function recordOrganisation(
  tx: Tx,
  organisation: { kind: OrganisationKind; name: string; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('people_organisations')
    .values({ kind: organisation.kind, name: organisation.name, created_at: organisation.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function listMembers(db: Db, organisationId: string) {
  return db
    .selectFrom('people_memberships as m')
    .innerJoin('people_persons as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', '=', organisationId)
    .select(['p.id as personId', 'p.name', 'p.email', 'm.manages', 'm.joined_at as joinedAt'])
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/** Those who hand in by their organisation's default: its managers. The creator and people with a granted right are the entry's affair. */
export async function listHandInPersons(db: Db, organisationId: string) {
  return db
    .selectFrom('people_memberships as m')
    .innerJoin('people_persons as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', '=', organisationId)
    .where('m.manages', '=', true)
    .select(['p.id as personId', 'p.name', 'p.email'])
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

export async function listEmailsOfPlaces(db: Db, placeIds: string[]): Promise<string[]> {
  if (placeIds.length === 0) return []
  const rows = await db
    .selectFrom('people_memberships as m')
    .innerJoin('people_organisations as o', 'o.id', 'm.organisation_id')
    .innerJoin('people_persons as p', 'p.id', 'm.person_id')
    .where('o.place_id', 'in', placeIds)
    .select('p.email')
    .distinct()
    .execute()
  return rows.map(({ email }) => email)
}

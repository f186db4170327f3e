import { isActive } from '../../people/index.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Entry, Level } from './entry.rules.ts'
import type { Colleague, RightChange } from './rights.rules.ts'

/** The lead organisation's members, and people of other organisations who were given a right; by name. */
export async function listColleagues(db: Db, entry: Pick<Entry, 'id' | 'lead' | 'createdBy'>): Promise<Colleague[]> {
  const rows = await people(db, entry)
    .where((eb) => eb.or([eb('membership.organisation_id', '=', entry.lead.organisationId), eb('own.level', 'is not', null)]))
    .execute()
  return rows
    .map((row) => asColleague(row, entry))
    .sort(
      (one, other) =>
        Number(other.inLeadOrganisation) - Number(one.inLeadOrganisation) || one.name.localeCompare(other.name, 'de'),
    )
}

/** Only people of municipalities named as partners can be found, so that the form tells nobody who has an account. */
export async function findPartnerPerson(
  db: Db,
  entry: Pick<Entry, 'id' | 'lead' | 'createdBy'>,
  wanted: { email: string; placeIds: string[] },
): Promise<Colleague | null> {
  if (wanted.placeIds.length === 0) return null
  const row = await people(db, entry)
    .where('person.email', '=', wanted.email)
    .where('organisation.place_id', 'in', wanted.placeIds)
    .executeTakeFirst()
  return row ? asColleague(row, entry) : null
}

function people(db: Db, entry: Pick<Entry, 'id'>) {
  return db
    .selectFrom('people_memberships as membership')
    .innerJoin('people_persons as person', 'person.id', 'membership.person_id')
    .innerJoin('people_organisations as organisation', 'organisation.id', 'membership.organisation_id')
    .leftJoin('award_entry_rights as own', (join) =>
      join
        .on('own.entry_id', '=', entry.id)
        .onRef('own.person_id', '=', 'person.id')
        .onRef('own.organisation_id', '=', 'membership.organisation_id'),
    )
    .where(isActive('person.id'))
    .select([
      'person.id as personId',
      'person.name',
      'person.email',
      'membership.manages',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'own.level as granted',
    ])
}

type Row = Omit<Colleague, 'granted' | 'inLeadOrganisation' | 'created'> & { granted: string | null }

function asColleague(row: Row, entry: Pick<Entry, 'lead' | 'createdBy'>): Colleague {
  return {
    ...row,
    granted: row.granted as Level | null,
    inLeadOrganisation: row.organisationId === entry.lead.organisationId,
    created: row.personId === entry.createdBy,
  }
}

export async function recordRightChange(tx: Tx, change: RightChange, by: { personId: string; at: Date }): Promise<void> {
  if (!change) return
  if ('remove' in change) await removeRight(tx, change.remove)
  else await changeLevel(tx, change.set)
  const { entryId, personId } = 'remove' in change ? change.remove : change.set
  await recordEvent(tx, {
    kind: 'entry-right-changed',
    actorId: by.personId,
    subject: { table: 'award_entries', id: entryId },
    at: by.at,
    data: { personId, level: 'set' in change ? change.set.level : null },
  })
}

async function removeRight(tx: Tx, right: { entryId: string; personId: string }): Promise<void> {
  await tx
    .deleteFrom('award_entry_rights')
    .where('entry_id', '=', right.entryId)
    .where('person_id', '=', right.personId)
    .execute()
}

async function changeLevel(tx: Tx, right: Extract<NonNullable<RightChange>, { set: unknown }>['set']): Promise<void> {
  const row = {
    entry_id: right.entryId,
    person_id: right.personId,
    organisation_id: right.organisationId,
    level: right.level,
    granted_by: right.grantedBy,
    granted_at: right.grantedAt,
  }
  await tx
    .insertInto('award_entry_rights')
    .values(row)
    .onConflict((conflict) => conflict.columns(['entry_id', 'person_id']).doUpdateSet(row))
    .execute()
}

import { sql } from 'kysely'
import { isActive } from '../../people/index.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import type { AskedExtension, Confirmation, ExtensionFacts } from './extension.rules.ts'
import { presentTitle } from './submission-leaving.queries.ts'

export const MAIL_EXTENSION = 'award-mail-extension'

/** Two persons who act at once are one after the other. */
export async function lockExtensions(tx: Tx, editionId: string): Promise<void> {
  await tx.selectFrom('award_editions').where('id', '=', editionId).select('id').forNoKeyUpdate().executeTakeFirstOrThrow()
}

/** Undefined when there is no such edition or organisation. */
export async function findExtensionFacts(
  db: Db,
  { editionId, organisationId }: { editionId: string; organisationId: string },
): Promise<ExtensionFacts | undefined> {
  const { rows } = await sql<ExtensionFacts>`
    select edition.id as "editionId", closes.at as "closesAt", jury.at as "juryAt",
      organisation.kind in ('municipality', 'county', 'association', 'controlled') as "mayLead",
      exists (select 1 from award_lead_places place
        where place.edition_id = edition.id and place.lead_organisation_id = organisation.id) as "hasHandedIn",
      (select extended_until from award_standing_extensions standing
        where standing.edition_id = edition.id and standing.organisation_id = organisation.id) as "extendedUntil"
    from award_editions edition
    join award_phases closes on closes.edition_id = edition.id and closes.kind = 'closes'
    join award_phases jury on jury.edition_id = edition.id and jury.kind = 'jury'
    join people_organisations organisation on organisation.id::text = ${organisationId}
    where edition.id = ${editionId}`.execute(db)
  return rows[0]
}

/** Nobody but the office knows of it yet. */
export async function recordAskedExtension(tx: Tx, asked: AskedExtension): Promise<void> {
  const { editionId, organisationId, until, reason, askedBy, askedAt } = asked
  const { id } = await tx
    .insertInto('award_extensions')
    .values({
      edition_id: editionId,
      organisation_id: organisationId,
      extended_until: until,
      reason,
      asked_by: askedBy,
      asked_at: askedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    kind: 'extension-asked',
    actorId: askedBy,
    subject: { table: 'award_extensions', id },
    at: askedAt,
    data: { editionId, organisationId, until: until.toISOString() },
  })
}

/** From here on it counts; with its event and a mail to everybody of the organisation. */
export async function recordConfirmedExtension(tx: Tx, confirmation: Confirmation): Promise<void> {
  const { extensionId, confirmedBy, confirmedAt } = confirmation
  await tx
    .insertInto('award_extension_confirmations')
    .values({ extension_id: extensionId, confirmed_by: confirmedBy, confirmed_at: confirmedAt })
    .execute()
  await addJob(tx, MAIL_EXTENSION, { extensionId })
  await recordEvent(tx, {
    kind: 'extension-granted',
    actorId: confirmedBy,
    subject: { table: 'award_extensions', id: extensionId },
    at: confirmedAt,
  })
}

/** Before anybody has confirmed it; by whoever of the office thinks better of it. */
export async function recordExtensionTakeBack(tx: Tx, back: { extensionId: string; by: string; at: Date }): Promise<void> {
  await tx
    .insertInto('award_extension_take_backs')
    .values({ extension_id: back.extensionId, taken_back_by: back.by, taken_back_at: back.at })
    .execute()
  const subject = { table: 'award_extensions', id: back.extensionId }
  await recordEvent(tx, { kind: 'extension-taken-back', actorId: back.by, subject, at: back.at })
}

/** What counts for an organisation; undefined when nothing was granted. */
export async function findExtendedUntil(db: Db, editionId: string, organisationId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('award_standing_extensions')
    .where('edition_id', '=', editionId)
    .where('organisation_id', '=', organisationId)
    .select('extended_until')
    .executeTakeFirst()
  return row?.extended_until ?? undefined
}

/** Who may lead an entry and has somebody in the portal. */
export async function listExtendableOrganisations(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('people_organisations as organisation')
    .where('organisation.kind', 'in', ['municipality', 'county', 'association', 'controlled'])
    .where((eb) =>
      eb.exists(
        eb.selectFrom('people_memberships as m').whereRef('m.organisation_id', '=', 'organisation.id').select('m.person_id'),
      ),
    )
    .select(['organisation.id', 'organisation.name'])
    .orderBy(sql`organisation.name collate "de-x-icu"`)
    .execute()
}

export type ExtendedEntry = {
  extensionId: string
  entryId: string
  title: string
  lead: string
  edition: string
  until: Date
  takenBack: boolean
}

/** Nobody is reminded of what they were told today. */
const A_DAY_MS = 86_400_000

/** Entries not handed in whose own closing is near. */
export async function listExtendedEntries(db: Db, now: Date, withinMs: number): Promise<ExtendedEntry[]> {
  return db
    .selectFrom('award_standing_extensions as extension')
    .innerJoin('award_editions as edition', 'edition.id', 'extension.edition_id')
    .innerJoin('award_entries as e', (join) =>
      join.onRef('e.edition_id', '=', 'extension.edition_id').onRef('e.lead_organisation_id', '=', 'extension.organisation_id'),
    )
    .innerJoin('people_organisations as lead', 'lead.id', 'e.lead_organisation_id')
    .where('extension.extended_until', '>', now)
    .where('extension.extended_until', '<=', new Date(now.getTime() + withinMs))
    .where('extension.granted_at', '<=', new Date(now.getTime() - A_DAY_MS))
    .where(sql<boolean>`not exists (select from award_withdrawals w where w.entry_id = e.id)
      and not exists (select from award_lead_places p where p.entry_id = e.id)`)
    .select([
      sql<string>`extension.extension_id`.as('extensionId'),
      'e.id as entryId',
      presentTitle.as('title'),
      'lead.name as lead',
      'edition.title as edition',
      sql<Date>`extension.extended_until`.as('until'),
      sql<boolean>`exists (select from award_submissions s where s.entry_id = e.id)`.as('takenBack'),
    ])
    .execute()
}

export type ToldExtension = { extensionId: string; edition: string; lead: string; until: Date; reason: string }
type Recipient = { personId: string; name: string; email: string }

export async function findToldExtension(
  db: Db,
  extensionId: string,
): Promise<{ told: ToldExtension; recipients: Recipient[] } | null> {
  const told = await db
    .selectFrom('award_extensions as extension')
    .innerJoin('award_editions as edition', 'edition.id', 'extension.edition_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'extension.organisation_id')
    .where('extension.id', '=', extensionId)
    .select([
      'extension.id as extensionId',
      'extension.organisation_id as organisationId',
      'edition.title as edition',
      'lead.name as lead',
      'extension.extended_until as until',
      'extension.reason',
    ])
    .executeTakeFirst()
  if (!told) return null
  const recipients = await db
    .selectFrom('people_memberships as m')
    .innerJoin('people_persons as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', '=', told.organisationId)
    .where(isActive('p.id'))
    .select(['p.id as personId', 'p.name', 'p.email'])
    .orderBy('p.id')
    .execute()
  return { told, recipients }
}

import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { compiledOnce } from '../../platform/db-compiled.ts'
import { violates, type Db, type Tx } from '../../platform/db.ts'
import { findEntryEdition } from './entry-edition.queries.ts'
import type { CorrectionPart, OpenCorrection } from './correction-parts.rules.ts'
import { allSubmissions, asAttachments, currentStates, openCorrection, presentAttachments } from './entry-parts.queries.ts'
import { asSavedStep } from './entry-states.queries.ts'
import { levelOf, type Entry, type Level, type Submission } from './entry.rules.ts'
import { isStep, type EntryEdition } from './steps.rules.ts'

/** Who asks; an Actor fits. */
export type Asking = { personId: string; organisationId: string | null; manages: boolean }

type EntryReader = Pick<Asking, 'personId' | 'organisationId'>

/** Null when there is no such entry or it is somebody else's: callers cannot tell, and need not. */
export async function findEntryFor(db: Db, entryId: string, actor: Asking): Promise<Entry | null> {
  const { personId, organisationId } = actor
  const row = await readEntry(db, { entryId, personId, organisationId })
  if (!row) return null
  const edition = await findEntryEdition(db, row.editionId)
  const level = levelOf({ ...row, manages: actor.manages, granted: row.granted as Level | null })
  return edition && level ? { ...asEntry(row), level, ...datesOf(row, edition) } : null
}

/** Asked by every page of an entry and by every save. */
const readEntry = compiledOnce((db, { entryId, ...actor }: { entryId: string } & EntryReader) =>
  entryRows(db, actor).where('entry.id', '=', entryId),
)

/** Own entries of all editions, newest first. */
export async function listEntriesFor(db: Db, actor: Asking): Promise<Entry[]> {
  const rows = await entryRows(db, actor).orderBy('entry.created_at', 'desc').orderBy('entry.id').execute()
  const editions = await Promise.all([...new Set(rows.map((row) => row.editionId))].map((id) => findEntryEdition(db, id)))
  return rows.flatMap((row) => {
    const edition = editions.find((one) => one?.id === row.editionId)
    const level = levelOf({ ...row, manages: actor.manages, granted: row.granted as Level | null })
    return edition && level ? [{ ...asEntry(row), level, ...datesOf(row, edition) }] : []
  })
}

/** Members of the lead organisation, and who was given a right as a member of the organisation they still belong to. */
function entryRows(db: Db, actor: EntryReader) {
  return db
    .selectFrom('award_entries as entry')
    .innerJoin('people_organisations as lead', 'lead.id', 'entry.lead_organisation_id')
    .leftJoin('award_entry_rights as own', (join) =>
      join
        .onRef('own.entry_id', '=', 'entry.id')
        .on('own.person_id', '=', actor.personId)
        .on('own.organisation_id', '=', actor.organisationId),
    )
    .leftJoin('award_withdrawals as withdrawal', 'withdrawal.entry_id', 'entry.id')
    .leftJoin('award_standing_extensions as extension', (join) =>
      join
        .onRef('extension.edition_id', '=', 'entry.edition_id')
        .onRef('extension.organisation_id', '=', 'entry.lead_organisation_id'),
    )
    .select((eb) => [
      'entry.id',
      'entry.edition_id as editionId',
      'entry.created_by as createdBy',
      'entry.created_at as createdAt',
      'lead.id as leadId',
      'lead.name as leadName',
      'lead.kind as leadKind',
      'lead.place_id as leadPlaceId',
      'own.level as granted',
      'withdrawal.withdrawn_at as withdrawnAt',
      'extension.extended_until as extendedUntil',
      'extension.reason as extendedBecause',
      sql<boolean>`entry.lead_organisation_id is not distinct from ${actor.organisationId}::uuid`.as('inLeadOrganisation'),
      sql<boolean>`entry.created_by = ${actor.personId}::uuid`.as('created'),
      sql<Date>`portal_now()`.as('askedAt'),
      jsonArrayFrom(currentStates(eb)).as('states'),
      jsonArrayFrom(presentAttachments(eb)).as('attachments'),
      jsonArrayFrom(allSubmissions(eb)).as('submissions'),
      jsonObjectFrom(openCorrection(eb)).as('correction'),
    ])
    .where((eb) => eb.or([eb('entry.lead_organisation_id', '=', actor.organisationId), eb('own.level', 'is not', null)]))
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entryRows>['executeTakeFirstOrThrow']>>

/** Instants inside JSON arrive as text. */
function asEntry(row: EntryRow): Omit<Entry, 'level' | 'edition' | 'extension' | 'takeBackUntil'> {
  const submissions = row.submissions.map((one): Submission => ({
    ...one,
    arrivedAt: new Date(one.arrivedAt),
    takenBackAt: one.takenBackAt ? new Date(one.takenBackAt) : null,
  }))
  const counting = submissions.filter((one) => one.takenBackAt === null).at(-1) ?? null
  return {
    id: row.id,
    lead: { organisationId: row.leadId, name: row.leadName, kind: row.leadKind, placeId: row.leadPlaceId },
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    steps: Object.fromEntries(
      row.states.filter((state) => isStep(state.step)).map(({ step, ...state }) => [step, asSavedStep(state)]),
    ),
    attachments: asAttachments(row.attachments),
    submissions,
    submission: row.withdrawnAt ? null : counting,
    withdrawnAt: row.withdrawnAt,
    correction: row.correction && asCorrection(row.correction),
    askedAt: row.askedAt,
  }
}

/** Everything that asks when this entry closes gets its own answer. */
function datesOf(
  { extendedUntil, extendedBecause }: EntryRow,
  edition: EntryEdition,
): Pick<Entry, 'edition' | 'extension' | 'takeBackUntil'> {
  const takeBackUntil = edition.closesAt
  if (!extendedUntil || extendedUntil <= takeBackUntil) return { edition, extension: null, takeBackUntil }
  const extension = { until: extendedUntil, reason: extendedBecause ?? '' }
  return { edition: { ...edition, closesAt: extendedUntil }, extension, takeBackUntil }
}

function asCorrection(row: NonNullable<EntryRow['correction']>): OpenCorrection {
  return {
    ...row,
    id: String(row.id),
    submissionId: String(row.submissionId),
    message: String(row.message),
    askedAt: new Date(String(row.askedAt)),
    correctUntil: new Date(String(row.correctUntil)),
    parts: row.parts as CorrectionPart[],
  }
}

export type NewEntry = { id: string; editionId: string; leadOrganisationId: string; createdBy: string; createdAt: Date }

export async function recordEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx
    .insertInto('award_entries')
    .values({
      id: entry.id,
      edition_id: entry.editionId,
      lead_organisation_id: entry.leadOrganisationId,
      created_by: entry.createdBy,
      created_at: entry.createdAt,
    })
    .execute()
}

/** Locks the beginning of entries of this lead: thirty clicks at once must not exceed the limit together. */
export async function lockBeginning(tx: Tx, leadOrganisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`entry of ${leadOrganisationId}`}, 0))`.execute(tx)
}

export async function countBegun(
  db: Db,
  of: { editionId: string; leadOrganisationId: string; exceptId?: string },
): Promise<number> {
  const row = await db
    .selectFrom('award_entries')
    .where('edition_id', '=', of.editionId)
    .where('lead_organisation_id', '=', of.leadOrganisationId)
    .where('id', 'is distinct from', of.exceptId ?? null)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('begun'))
    .executeTakeFirstOrThrow()
  return row.begun
}

export function isTakenId(error: unknown): boolean {
  return violates(error, 'award_entries_pkey')
}

/** For a form that begins something: the id travels in it, so that a second click begins nothing. */
export async function findNewId(db: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`select gen_random_uuid() as id`.execute(db)
  return (rows[0] as { id: string }).id
}

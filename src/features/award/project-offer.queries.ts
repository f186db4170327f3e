import { sql } from 'kysely'
import type { Decision } from '../../plain/decision.ts'
import { cached } from '../../platform/cached.ts'
import { seal } from '../../platform/canonical.ts'
import { transact, type Db, type Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import { findEntryEdition } from './entry-edition.queries.ts'
import { findEntryFor, type Asking } from './entry.queries.ts'
import type { Entry } from './entry.rules.ts'
import {
  offeredFields,
  offerProject,
  type NewOffer,
  type OfferedField,
  type OfferedName,
  type OfferRefusal,
} from './project-offer.rules.ts'
import type { StepContent, StepName } from './steps.rules.ts'
import { findWinner } from './winners/winner.queries.ts'

/** The job that tells the directory of an offer: { offerId }. */
export const PROJECT_OFFERED = 'project-offered'

export type OfferableEntry = {
  entry: Entry
  fields: OfferedField[]
  /** Of the fields as they are shown; only these are handed over. */
  sha256: string
  /** From the release on. */
  won: boolean
  lastOffer: { id: string; offeredAt: Date } | null
}

/** For whoever may read the entry. */
export async function findOfferableEntry(db: Db, entryId: string, actor: Asking): Promise<OfferableEntry | null> {
  const entry = await findEntryFor(db, entryId, actor)
  if (!entry) return null
  const fields = offeredFields(entry)
  const lastOffer = await db
    .selectFrom('award_project_offers')
    .where('entry_id', '=', entry.id)
    .select(['id', 'offered_at as offeredAt'])
    .orderBy('offered_at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return {
    entry,
    fields,
    sha256: seal(fields).sha256,
    won: (await findWinner(db, entry.id)) !== null,
    lastOffer: lastOffer ?? null,
  }
}

type Click = { id: string; fields: OfferedName[]; seen: string }

/** Null when there is no such entry for them. States never change, so what was shown is what is handed over, whoever saves meanwhile. */
export async function decideProjectOffer(
  db: Db,
  entryId: string,
  { actor, seen, ...click }: Click & { actor: Asking },
): Promise<Decision<NewOffer, OfferRefusal> | null> {
  return transact(db, async (tx) => {
    const found = await findOfferableEntry(tx, entryId, actor)
    if (!found) return null
    const { personId, organisationId } = actor
    const decision = offerProject(found.entry, { ...click, shown: seen === found.sha256, personId, organisationId })
    if (decision.ok) await recordProjectOffer(tx, decision.outcome)
    return decision
  })
}

/** With its event and the job that carries it out; a second click of the same form finds it recorded. */
async function recordProjectOffer(tx: Tx, offer: NewOffer): Promise<void> {
  const row = await tx
    .insertInto('award_project_offers')
    .values({
      id: offer.id,
      entry_id: offer.entryId,
      fields: offer.fields,
      revisions: JSON.stringify(offer.revisions),
      offered_by: offer.offeredBy,
      offered_at: offer.offeredAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return
  await addJob(tx, PROJECT_OFFERED, { offerId: offer.id })
  await recordEvent(tx, {
    kind: 'entry-project-offered',
    actorId: offer.offeredBy,
    subject: { table: 'award_entries', id: offer.entryId },
    at: offer.offeredAt,
    data: { offer: offer.id, fields: offer.fields.join(' ') },
  })
}

/** What the directory is handed: the fields agreed to and no other, as they stood when they were agreed to. */
export type OfferedProject = {
  offerId: string
  entryId: string
  organisationId: string
  offeredBy: string
  fields: OfferedField[]
}

export async function findOfferedProject(db: Db, offerId: string): Promise<OfferedProject | null> {
  const row = await offers(db).where('offer.id', '=', offerId).executeTakeFirst()
  const edition = row && (await findEntryEdition(db, row.editionId))
  if (!row || !edition) return null
  const { id, entryId, organisationId, name, kind, placeId, offeredBy, states } = row
  const steps = Object.fromEntries(states.map(({ step, content }) => [step, { content }]))
  const agreed = new Set(row.fields as OfferedName[])
  const fields = offeredFields({ lead: { organisationId, name, kind, placeId }, steps, edition })
  return { offerId: id, entryId, organisationId, offeredBy, fields: fields.filter((field) => agreed.has(field.name)) }
}

function offers(db: Db) {
  return db
    .selectFrom('award_project_offers as offer')
    .innerJoin('award_entries as entry', 'entry.id', 'offer.entry_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'entry.lead_organisation_id')
    .select([
      'offer.id',
      'offer.entry_id as entryId',
      'offer.fields',
      'offer.offered_by as offeredBy',
      'entry.edition_id as editionId',
      'lead.id as organisationId',
      'lead.name',
      'lead.kind',
      'lead.place_id as placeId',
      sql<{ step: StepName; content: StepContent }[]>`(
        select coalesce(json_agg(json_build_object('step', state.step, 'content', state.content)), '[]')
        from award_entry_states state
        where state.entry_id = offer.entry_id and state.revision = (offer.revisions ->> state.step)::integer)`.as('states'),
    ])
}

/** Prizes that may be known by now, at the clock that counts. */
export type ReleasedPrize = { entryId: string; edition: string; editionSlug: string; category: string; releasedAt: Date }

export async function listReleasedPrizes(db: Db): Promise<ReleasedPrize[]> {
  return db
    .selectFrom('award_winners as winner')
    .innerJoin('award_editions as edition', 'edition.id', 'winner.edition_id')
    .select([
      'winner.entry_id as entryId',
      'edition.title as edition',
      'edition.slug as editionSlug',
      'winner.category',
      'winner.release_at as releasedAt',
    ])
    .execute()
}

/** When results became or will become known, in order. In memory like the editions. */
export const listReleaseInstants = cached('award_editions', async (db): Promise<Date[]> => {
  const rows = await db.selectFrom('award_confirmed_releases').select('release_at as at').distinct().orderBy('at').execute()
  return rows.map(({ at }) => at)
})

import type { Decision } from '../../plain/decision.ts'
import { cached } from '../../platform/cached.ts'
import { seal } from '../../platform/canonical.ts'
import { transact, type Db, type Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import { findEntryFor, type Asking } from './entry.queries.ts'
import type { Entry } from './entry.rules.ts'
import { offeredFiles, type KeptFile, type OfferedFile } from './project-offer-files.rules.ts'
import {
  offeredFields,
  offerProject,
  type NewOffer,
  type OfferedField,
  type OfferedName,
  type OfferRefusal,
} from './project-offer.rules.ts'
import { findWinner } from './winners/winner.queries.ts'

/** The job that tells the directory of an offer: { offerId }. */
export const PROJECT_OFFERED = 'project-offered'

export type OfferableEntry = {
  entry: Entry
  fields: OfferedField[]
  files: OfferedFile[]
  /** Files that cannot be handed over. */
  kept: KeptFile[]
  /** Of fields and files as they are shown; only these are handed over. */
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
  const { files, kept } = offeredFiles(entry.attachments)
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
    files,
    kept,
    sha256: seal([...fields, ...files]).sha256,
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
    const offered = [...found.fields, ...found.files].map(({ name }) => name)
    const asked = { ...click, offered, shown: seen === found.sha256, personId, organisationId }
    const decision = offerProject(found.entry, asked)
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

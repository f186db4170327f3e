import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import type { Manifest } from '../submission-manifest.rules.ts'
import type { ConflictFact, ConflictState } from './conflict.rules.ts'
import type { Juror } from './juror.queries.ts'

type Asking = Pick<Juror, 'personId' | 'editionId'>

/** What a juror needs to know to declare. Of a declared entry only the title is left (security.md JU-05). */
export type QueuedEntry = {
  entryId: string
  title: string
  leadName: string
  partnerNames: string[]
  /** Partners that are in no register, as they were written down. */
  otherPartners: string[]
  categoryId: string
  conflict: ConflictState
  facts: ConflictFact[]
}

/**
 * All judged entries of the edition, whatever the juror has declared; none before the jury's phase or the opening. Within a
 * category in an order of the juror's own, so that no entry is the first one for everybody.
 */
export async function listQueue(db: Db, { personId, editionId }: Asking): Promise<QueuedEntry[]> {
  const { rows } = await sql<QueuedEntry>`
    with facts as materialized (select entry_id, fact from award_conflict_facts where person_id = ${personId})
    select entry."entryId", submission.title, entry."categoryId", entry.conflict,
      ${unlessDeclared(sql`submission.lead_name`, sql`''`)} as "leadName",
      ${unlessDeclared(sql`submission.partner_names`, NOTHING)} as "partnerNames",
      ${unlessDeclared(sql`submission.partner_texts`, NOTHING)} as "otherPartners",
      ${unlessDeclared(FACTS, sql`array[]::text[]`)} as facts
    from (${judgedEntries({ personId, editionId })}) entry
    join award_submissions submission on submission.id = entry."submissionId"
    join award_categories category on category.id = entry."categoryId"
    order by category.position, md5(entry."entryId"::text || ${personId}::text)`.execute(db)
  return rows
}

const NOTHING = sql`'[]'::jsonb`
const FACTS = sql`array(select distinct facts.fact from facts where facts.entry_id = entry."entryId" order by facts.fact)`

function unlessDeclared(told: RawBuilder<unknown>, instead: RawBuilder<unknown>) {
  return sql`case when entry.conflict = 'declared' then ${instead} else ${told} end`
}

export type JudgedEntry = {
  entryId: string
  submissionId: string
  version: number
  categoryId: string
  manifest: Manifest
  conflict: 'none'
}

/** The one way of a juror to content: null unless opened, the jury's phase has begun and the juror has declared "none". */
export async function findJudgedEntry(db: Db, entryId: string, { personId, editionId }: Asking): Promise<JudgedEntry | null> {
  const { rows } = await sql<Omit<JudgedEntry, 'manifest'> & { manifest: string }>`
    select entry.*, submission.version, submission.manifest
    from (${judgedEntries({ personId, editionId, entryId })}) entry
    join award_submissions submission on submission.id = entry."submissionId"
    where entry.conflict = 'none'`.execute(db)
  return rows[0] ? { ...rows[0], manifest: JSON.parse(rows[0].manifest) as Manifest } : null
}

/** What the juror may be asked about one entry; null when there is nothing to judge. */
export async function findQueuedEntry(db: Db, entryId: string, juror: Asking): Promise<QueuedEntry | null> {
  return (await listQueue(db, juror)).find((entry) => entry.entryId === entryId) ?? null
}

function judgedEntries({ personId, editionId, entryId }: Asking & { entryId?: string }) {
  return sql`
    select entry.entry_id as "entryId", entry.submission_id as "submissionId", entry.category_id as "categoryId",
      coalesce(conflict.state, 'not-asked') as conflict
    from award_standing_entries entry
    join award_opened_editions opened on opened.edition_id = entry.edition_id
    join award_phases begins on begins.edition_id = entry.edition_id and begins.kind = 'jury' and begins.at <= portal_now()
    join award_seats seat on seat.edition_id = entry.edition_id
    join award_seat_holders holder
      on holder.seat_id = seat.id and holder.person_id = ${personId} and holder.part = 'member' and holder.ended_at is null
    left join award_conflicts_of(${personId}) conflict on conflict.entry_id = entry.entry_id
    where entry.edition_id = ${editionId} and entry.admitted
      ${entryId === undefined ? sql`` : sql`and entry.entry_id = ${entryId}`}`
}

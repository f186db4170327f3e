import { sql } from 'kysely'
import { databaseNow } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { readDrafts } from './draft-rows.queries.ts'
import { stateOf, type DraftState } from './draft.rules.ts'
import { lockPrizes, recordChanges } from './prizes.queries.ts'

export type ProjectOfEntry = {
  /** The newest that began with the entry's texts. */
  draft: { id: string; state: DraftState } | null
  /** Published. */
  profile: { slug: string; title: string } | null
}

/** What the organisation has made of its entry. */
export async function findProjectOfEntry(db: Db, entryId: string, organisationId: string): Promise<ProjectOfEntry> {
  const newest = await db
    .selectFrom('projects_draft_entries as origin')
    .innerJoin('projects_drafts as draft', 'draft.id', 'origin.draft_id')
    .where('origin.entry_id', '=', entryId)
    .where('draft.organisation_id', '=', organisationId)
    .select('draft.id')
    .orderBy('draft.created_at', 'desc')
    .orderBy('draft.id')
    .executeTakeFirst()
  const [draft] = newest ? await readDrafts(db, { draftId: newest.id, organisationId }) : []
  const profile = await db
    .selectFrom('projects_entries as link')
    .innerJoin('projects_published as published', 'published.project_id', 'link.project_id')
    .innerJoin('projects_projects as project', 'project.id', 'link.project_id')
    .where('link.entry_id', '=', entryId)
    .where('project.organisation_id', '=', organisationId)
    .select(['published.slug', 'published.title'])
    .executeTakeFirst()
  return { draft: draft ? { id: draft.id, state: stateOf(draft) } : null, profile: profile ?? null }
}

export async function recordDraftEntry(tx: Tx, draftId: string, entryId: string): Promise<void> {
  await tx.insertInto('projects_draft_entries').values({ draft_id: draftId, entry_id: entryId }).execute()
}

export type EntryLink = { entryId: string; projectId: string | null; personId: string }

/** Chosen by its organisation; null takes the link away. A prize goes with the link, and comes with the next one. */
export async function recordEntryLink(tx: Tx, { entryId, projectId, personId }: EntryLink): Promise<void> {
  await lockPrizes(tx)
  const before = await tx.selectFrom('projects_entries').where('entry_id', '=', entryId).selectAll().executeTakeFirst()
  if ((before?.project_id ?? null) === projectId) return
  await recordChanges(tx, { gone: await listPrizesOf(tx, entryId), fresh: [] })
  const now = await databaseNow(tx)
  if (projectId === null) await tx.deleteFrom('projects_entries').where('entry_id', '=', entryId).execute()
  else
    await sql`insert into projects_entries (entry_id, project_id, linked_by, linked_at)
      values (${entryId}, ${projectId}, ${personId}, ${now}) on conflict (entry_id) do update
      set project_id = excluded.project_id, linked_by = excluded.linked_by, linked_at = excluded.linked_at`.execute(tx)
  await recordEvent(tx, {
    kind: projectId === null ? 'project-entry-unlinked' : 'project-entry-linked',
    actorId: personId,
    subject: { table: 'projects_projects', id: projectId ?? before?.project_id ?? '' },
    at: now,
    data: { entry: entryId },
  })
}

function listPrizesOf(tx: Tx, entryId: string) {
  return tx
    .selectFrom('projects_prizes')
    .where('entry_id', '=', entryId)
    .select(['entry_id as entryId', 'project_id as projectId', 'text', 'category', 'edition', 'released_at as releasedAt'])
    .execute()
}

type Publication = { draftId: string; projectId: string; personId: string; at: Date }

/** The profile of a draft is that of the entry it began with, unless another one that is published was chosen. True when there is such an entry. */
export async function recordPublishedEntry(tx: Tx, { draftId, projectId, personId, at }: Publication): Promise<boolean> {
  const { rows } = await sql<{ entryId: string }>`
    insert into projects_entries (entry_id, project_id, linked_by, linked_at)
    select entry_id, ${projectId}::uuid, ${personId}::uuid, ${at} from projects_draft_entries where draft_id = ${draftId}
    on conflict (entry_id) do update
    set project_id = excluded.project_id, linked_by = excluded.linked_by, linked_at = excluded.linked_at
    where not exists (select from projects_published published where published.project_id = projects_entries.project_id)
    returning entry_id as "entryId"`.execute(tx)
  const [linked] = rows
  if (!linked) return false
  await recordEvent(tx, {
    kind: 'project-entry-linked',
    actorId: personId,
    subject: { table: 'projects_projects', id: projectId },
    at,
    data: { entry: linked.entryId },
  })
  return true
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { EVENT_COLUMNS, eventValues } from '../../platform/events.ts'
import { readDrafts, type WriterAsking } from './draft-rows.queries.ts'
import type { StepContent, StepName } from './draft-steps.rules.ts'
import type { Draft, NewSubmission, SavedStep, StepSave } from './draft.rules.ts'

/** Everybody of the organisation writes its drafts, every editor those of the editors. */
export async function findDraftOf(db: Db, draftId: string, writer: WriterAsking): Promise<Draft | null> {
  const [draft] = await readDrafts(db, { draftId, writer })
  return draft ?? null
}

export async function listDraftsOf(db: Db, organisationId: string | null): Promise<Draft[]> {
  return organisationId ? readDrafts(db, { organisationId }) : []
}

/** Null: those of the editors. */
export async function lockDrafts(tx: Tx, organisationId: string | null): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`project drafts of ${organisationId ?? 'the editors'}`}, 0))`.execute(
    tx,
  )
}

export async function countOpenDrafts(db: Db, organisationId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`select count(*)::integer as open from projects_drafts
    where organisation_id = ${organisationId} and projects_draft_is_open(id)`.execute(db)
  return rows[0]?.open ?? 0
}

export type NewDraft = {
  id: string
  /** Null: the editors'; without a base made from public sources. */
  organisationId: string | null
  base: { projectId: string; number: number } | null
  createdBy: string
  createdAt: Date
}

/** False when this id has begun one already: a second click begins nothing. */
export async function recordDraft(tx: Tx, draft: NewDraft): Promise<boolean> {
  const row = await tx
    .insertInto('projects_drafts')
    .values({
      id: draft.id,
      organisation_id: draft.organisationId,
      project_id: draft.base?.projectId ?? null,
      base_number: draft.base?.number ?? null,
      created_by: draft.createdBy,
      created_at: draft.createdAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function recordFirstStates(tx: Tx, draft: NewDraft, steps: Partial<Record<StepName, StepContent>>): Promise<void> {
  for (const [step, content] of Object.entries(steps))
    await insertState({
      draftId: draft.id,
      step: step as StepName,
      revision: 1,
      content,
      savedBy: draft.createdBy,
      savedAt: draft.createdAt,
    }).execute(tx)
}

/** A saved step with its event in one statement; false when another save or the submission came first. */
export async function recordStepSave(db: Db, save: StepSave): Promise<boolean> {
  const event = eventValues({
    kind: 'project-step-saved',
    actorId: save.savedBy,
    subject: { table: 'projects_drafts', id: save.draftId },
    at: save.savedAt,
    data: { step: save.step, revision: save.revision },
  })
  const { rows } = await sql<{ seq: number }>`
    with saved as (${insertState(save)})
    insert into platform_events (${EVENT_COLUMNS}) select ${event} from saved
    returning seq`.execute(db)
  return rows.length === 1
}

function insertState({ draftId, step, revision, content, savedBy, savedAt }: StepSave) {
  return sql<{ revision: number }>`
    insert into projects_draft_states (draft_id, step, revision, content, saved_by, saved_at)
    values (${draftId}, ${step}, ${revision}, ${JSON.stringify(content)}::jsonb, ${savedBy}, ${savedAt})
    on conflict (draft_id, step, revision) do nothing
    returning revision`
}

/** Every saved state, the newest first. The caller has found the draft for its actor. */
export async function listStates(db: Db, draftId: string, step: StepName): Promise<SavedStep[]> {
  const rows = await db
    .selectFrom('projects_draft_states as state')
    .innerJoin('people_persons as person', 'person.id', 'state.saved_by')
    .where('state.draft_id', '=', draftId)
    .where('state.step', '=', step)
    .select(['state.revision', 'state.content', 'state.saved_at as savedAt', 'person.name as savedByName'])
    .orderBy('state.revision', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, content: row.content as StepContent }))
}

/** The caller has found the draft for its actor. */
export async function findState(db: Db, draftId: string, step: StepName, revision: number): Promise<SavedStep | null> {
  const row = await db
    .selectFrom('projects_draft_states as state')
    .innerJoin('people_persons as person', 'person.id', 'state.saved_by')
    .where('state.draft_id', '=', draftId)
    .where('state.step', '=', step)
    .where('state.revision', '=', revision)
    .select(['state.revision', 'state.content', 'state.saved_at as savedAt', 'person.name as savedByName'])
    .executeTakeFirst()
  return row ? { ...row, content: row.content as StepContent } : null
}

/** The caller holds the draft's lock and has found it open. */
export async function recordSubmission(tx: Tx, submission: NewSubmission): Promise<void> {
  await tx
    .insertInto('projects_submissions')
    .values({
      draft_id: submission.draftId,
      round: submission.round,
      content: JSON.stringify(submission.content),
      submitted_by: submission.submittedBy,
      submitted_at: submission.submittedAt,
    })
    .execute()
}

export async function recordDiscard(tx: Tx, discard: { draftId: string; personId: string; at: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('projects_discards')
    .values({ draft_id: discard.draftId, discarded_by: discard.personId, discarded_at: discard.at })
    .onConflict((conflict) => conflict.column('draft_id').doNothing())
    .returning('draft_id')
    .executeTakeFirst()
  return row !== undefined
}

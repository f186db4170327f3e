import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { readDrafts } from './draft-rows.queries.ts'
import type { Draft } from './draft.rules.ts'
import type { ProfileContent } from './profile.rules.ts'
import type { Decided } from './review.rules.ts'
import { freeSlug, slugOf } from './slug.rules.ts'

export type WaitingProject = {
  draftId: string
  title: string
  /** Null: a correction by the editors. */
  organisation: string | null
  round: number
  isChange: boolean
  submittedAt: Date
}

/** The longest waiting first. */
export async function listWaiting(db: Db): Promise<WaitingProject[]> {
  const { rows } = await sql<WaitingProject>`
    select draft.id as "draftId", submission.content ->> 'title' as title, organisation.name as organisation, submission.round,
      draft.project_id is not null as "isChange", submission.submitted_at as "submittedAt"
    from projects_submissions submission
    join projects_drafts draft on draft.id = submission.draft_id
    left join people_organisations organisation on organisation.id = draft.organisation_id
    where not exists (select from projects_reviews review where review.submission_id = submission.id)
      and not exists (select from projects_recalls recall where recall.submission_id = submission.id)
    order by submission.submitted_at, submission.id`.execute(db)
  return rows
}

export type HandedIn = {
  draft: Draft
  content: ProfileContent
  /** The one before, when it came back from a revision. */
  earlier: ProfileContent | null
  submittedBy: string
}

/** Null until it was handed in: what is only a draft is not the editors'. */
export async function findHandedIn(db: Db, draftId: string): Promise<HandedIn | null> {
  const [draft] = await readDrafts(db, { draftId, handedIn: true })
  if (!draft) return null
  const rounds = await db
    .selectFrom('projects_submissions')
    .where('draft_id', '=', draftId)
    .select(['content', 'submitted_by as submittedBy'])
    .orderBy('round', 'desc')
    .limit(2)
    .execute()
  const [newest, before] = rows(rounds)
  return newest ? { draft, content: newest.content, earlier: before?.content ?? null, submittedBy: newest.submittedBy } : null
}

function rows(rounds: { content: unknown; submittedBy: string }[]) {
  return rounds.map(({ content, submittedBy }) => ({ content: content as ProfileContent, submittedBy }))
}

/** Two editors at once wait here for each other, also over two drafts of one profile. */
export async function lockDraft(tx: Tx, draftId: string): Promise<void> {
  await sql`select from projects_drafts where id = ${draftId} for update`.execute(tx)
  await sql`select from projects_projects where id = (select project_id from projects_drafts where id = ${draftId}) for update`.execute(
    tx,
  )
}

export async function recordReview(
  tx: Tx,
  decided: Decided,
  published: { projectId: string; number: number } | null,
): Promise<void> {
  await tx
    .insertInto('projects_reviews')
    .values({
      submission_id: decided.submissionId,
      kind: decided.kind,
      message: decided.message,
      remarks: JSON.stringify(decided.remarks),
      decided_by: decided.decidedBy,
      decided_at: decided.decidedAt,
      project_id: published?.projectId ?? null,
      number: published?.number ?? null,
    })
    .execute()
}

/** Locked until the end of the transaction: two of one name publish one after the other. */
export async function findFreeSlug(tx: Tx, title: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended('slug of a project', 0))`.execute(tx)
  const taken = await tx
    .selectFrom('projects_projects')
    .where('slug', 'like', `${slugOf(title)}%`)
    .select('slug')
    .execute()
  return freeSlug(title, new Set(taken.map(({ slug }) => slug)))
}

export async function recordContact(
  tx: Tx,
  projectId: string,
  contact: { mailbox: string; unit: string; phone: string },
): Promise<void> {
  await tx
    .insertInto('projects_contacts')
    .values({ project_id: projectId, ...contact })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(contact))
    .execute()
}

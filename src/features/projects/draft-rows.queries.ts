import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { STEPS, type StepContent, type StepName } from './draft-steps.rules.ts'
import type { Draft, Review, ReviewKind, SavedStep, Submission } from './draft.rules.ts'
import type { DraftFile } from './files.rules.ts'
import type { ProfileContent } from './profile.rules.ts'

/** Whoever may write: members of an organisation its drafts, editors their corrections. */
export type WriterAsking = { organisationId: string | null; roles: readonly string[] }

/** Whose draft: those that somebody may write, an organisation's, the editors', or any that the editors have been handed. */
export type DraftQuestion = { draftId?: string } & (
  | { writer: WriterAsking }
  | { organisationId: string }
  | { ofEditors: true }
  | { handedIn: true }
)

type DraftRow = {
  id: string
  organisationId: string | null
  organisationName: string | null
  createdBy: string
  createdAt: Date
  discardedAt: Date | null
  baseProjectId: string | null
  baseSlug: string | null
  baseNumber: number | null
  baseContent: ProfileContent | null
  newestNumber: number | null
  isPublished: boolean
  states: { step: StepName; revision: number; content: StepContent; savedAt: string; savedByName: string }[]
  submissions: (Omit<Submission, 'submittedAt' | 'review' | 'recalledAt'> & {
    submittedAt: string
    review: JsonReview | null
    recalledAt: string | null
  })[]
  files: DraftFile[]
  askedAt: Date
}
type JsonReview = { kind: ReviewKind; message: string; remarks: Review['remarks']; decidedAt: string; decidedByName: string }

/** The newest state of each step, and all rounds with what became of them. */
export async function readDrafts(db: Db, question: DraftQuestion): Promise<Draft[]> {
  const { rows } = await sql<DraftRow>`
    select draft.id, draft.organisation_id as "organisationId", organisation.name as "organisationName",
      draft.created_by as "createdBy", draft.created_at as "createdAt", discard.discarded_at as "discardedAt",
      draft.project_id as "baseProjectId", project.slug as "baseSlug", draft.base_number as "baseNumber", base.content as "baseContent",
      (select max(number) from projects_versions version where version.project_id = draft.project_id) as "newestNumber",
      exists (select from projects_published published where published.project_id = draft.project_id) as "isPublished",
      ${STATES} as states, ${SUBMISSIONS} as submissions, ${FILES} as files, portal_now() as "askedAt"
    from projects_drafts draft
    left join people_organisations organisation on organisation.id = draft.organisation_id
    left join projects_discards discard on discard.draft_id = draft.id
    left join projects_projects project on project.id = draft.project_id
    left join projects_versions base on base.project_id = draft.project_id and base.number = draft.base_number
    where ${'draftId' in question && question.draftId ? sql`draft.id = ${question.draftId}` : sql`true`}
      and ${whose(question)}
    order by draft.created_at desc, draft.id`.execute(db)
  return rows.map(asDraft)
}

function whose(question: DraftQuestion) {
  if ('handedIn' in question) return HANDED_IN
  if ('ofEditors' in question) return OF_EDITORS
  if ('organisationId' in question) return sql`draft.organisation_id = ${question.organisationId}`
  const { organisationId, roles } = question.writer
  return sql`(draft.organisation_id = ${organisationId} or ${roles.includes('editor')} and ${OF_EDITORS})`
}

const OF_EDITORS = sql`draft.organisation_id is null`
const HANDED_IN = sql`exists (select from projects_submissions submission where submission.draft_id = draft.id)`

const STATES = sql`(
  select coalesce(json_agg(json_build_object('step', state.step, 'revision', state.revision, 'content', state.content,
    'savedAt', state.saved_at, 'savedByName', person.name)), '[]')
  from (select distinct on (step) * from projects_draft_states where draft_id = draft.id order by step, revision desc) state
  join people_persons person on person.id = state.saved_by)`

const SUBMISSIONS = sql`(
  select coalesce(json_agg(json_build_object('id', submission.id, 'round', submission.round, 'submittedAt', submission.submitted_at,
    'submittedBy', submission.submitted_by, 'submittedByName', author.name, 'recalledAt', recall.recalled_at, 'review', case when review.submission_id is null then null else json_build_object(
      'kind', review.kind, 'message', review.message, 'remarks', review.remarks, 'decidedAt', review.decided_at,
      'decidedByName', editor.name) end) order by submission.round), '[]')
  from projects_submissions submission
  join people_persons author on author.id = submission.submitted_by
  left join projects_reviews review on review.submission_id = submission.id
  left join projects_recalls recall on recall.submission_id = submission.id
  left join people_persons editor on editor.id = review.decided_by
  where submission.draft_id = draft.id)`

/** Of a scan older than the file nothing is told: whoever brings bytes must not learn that somebody else has them (security.md AC-11). */
const FILES = sql`(
  select coalesce(json_agg(json_build_object('id', file.id, 'kind', file.kind, 'sha256', file.sha256, 'bytes', blob.bytes,
    'mediaType', blob.media_type, 'fileName', file.file_name, 'title', file.title, 'source', file.source, 'rights', file.rights,
    'verdict', (select scan.verdict from platform_blob_scans scan where scan.sha256 = file.sha256
      and (scan.verdict = 'infected' or scan.scanned_at >= file.added_at) order by scan.verdict = 'infected' desc, scan.scanned_at desc limit 1))
    order by file.added_at, file.id), '[]')
  from projects_draft_files file
  join platform_blobs blob on blob.sha256 = file.sha256
  where file.draft_id = draft.id
    and not exists (select from projects_draft_file_removals removal where removal.file_id = file.id))`

function asDraft(row: DraftRow): Draft {
  const { id, createdBy, createdAt, discardedAt, askedAt } = row
  const steps = STEPS.flatMap((step): [StepName, SavedStep][] => {
    const state = row.states.find((one) => one.step === step)
    return state ? [[step, { ...state, savedAt: new Date(state.savedAt) }]] : []
  })
  return {
    id,
    organisation: row.organisationId === null ? null : { id: row.organisationId, name: row.organisationName ?? '' },
    createdBy,
    createdAt,
    discardedAt,
    base: baseOf(row),
    steps: Object.fromEntries(steps),
    files: row.files,
    submissions: row.submissions.map(asSubmission),
    askedAt,
  }
}

function baseOf({ baseProjectId, baseSlug, baseNumber, baseContent, newestNumber, isPublished }: DraftRow): Draft['base'] {
  if (baseProjectId === null || baseSlug === null || baseNumber === null || baseContent === null) return null
  return {
    projectId: baseProjectId,
    slug: baseSlug,
    number: baseNumber,
    content: baseContent,
    newest: newestNumber ?? baseNumber,
    withdrawn: !isPublished,
  }
}

function asSubmission({ submittedAt, review, recalledAt, ...submission }: DraftRow['submissions'][number]): Submission {
  return {
    ...submission,
    submittedAt: new Date(submittedAt),
    ...(recalledAt && { recalledAt: new Date(recalledAt) }),
    review: review && { ...review, decidedAt: new Date(review.decidedAt) },
  }
}

import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { remarksOnDraft, type Remark } from './draft-remarks.rules.ts'
import { isServable, type DraftFile } from './files.rules.ts'
import { profileOf, type Known, type Steps } from './draft-profile.rules.ts'
import { fieldsFor, fieldsOf, type AskedOf } from './draft-fields.rules.ts'
import { EMPTY, isStepOf, sameField, STEPS, type StepContent, type StepName, type Writer } from './draft-steps.rules.ts'
import type { ProfileContent } from './profile.rules.ts'

export type SavedStep = { revision: number; content: StepContent; savedAt: Date; savedByName: string }
export type ReviewKind = 'returned' | 'published' | 'declined'
export type Review = {
  kind: ReviewKind
  message: string
  /** Beside single steps. */
  remarks: Partial<Record<StepName, string>>
  decidedAt: Date
  decidedByName: string
}
export type Submission = {
  id: string
  round: number
  submittedAt: Date
  submittedBy: string
  submittedByName: string
  review: Review | null
  /** Its author took it back while nobody had decided. */
  recalledAt?: Date
}

export type Draft = {
  id: string
  /** Null: the editors', who make profiles from public sources, and correct what no organisation answers for. */
  organisation: { id: string; name: string } | null
  createdBy: string
  createdAt: Date
  discardedAt: Date | null
  /** The published profile that it changes; null for a new one. */
  base: { projectId: string; slug: string; number: number; content: ProfileContent; newest: number; withdrawn: boolean } | null
  steps: Partial<Record<StepName, SavedStep>>
  /** Those that are not removed, in the order in which they came. */
  files: DraftFile[]
  /** Oldest first. */
  submissions: Submission[]
  /** The clock that counts, read with the draft. */
  askedAt: Date
}

export function writerOf({ organisation }: Pick<Draft, 'organisation'>): Writer {
  return organisation ? 'organisation' : 'editors'
}

/** What becomes of it: an organisation's project, a profile from public sources, or the correction of one. */
export function courseOf({
  organisation,
  base,
}: Pick<Draft, 'organisation' | 'base'>): 'organisation' | 'sources' | 'correction' {
  if (organisation) return 'organisation'
  return base ? 'correction' : 'sources'
}

/** What decides which questions its writer is asked. */
export function askedOf(draft: Pick<Draft, 'organisation' | 'base'>): AskedOf & { hasPicture: boolean } {
  return { writer: writerOf(draft), base: draft.base, hasPicture: draft.base?.content.picture !== undefined }
}

/** Those that its writer is asked, in their order. */
export function stepsIn(draft: Pick<Draft, 'organisation' | 'base'>): StepName[] {
  const asked = askedOf(draft)
  return STEPS.filter((step) => isStepOf(step, asked))
}

export type DraftState = 'draft' | 'waiting' | 'returned' | 'published' | 'declined' | 'discarded'

/** The one function that turns rows into a word. */
export function stateOf({ discardedAt, submissions }: Pick<Draft, 'discardedAt' | 'submissions'>): DraftState {
  if (discardedAt) return 'discarded'
  const newest = submissions.at(-1)
  if (!newest || newest.recalledAt) return 'draft'
  return newest.review?.kind ?? 'waiting'
}

/** Another version was published, or the profile withdrawn, since this draft was begun: what it is based on is no longer what is read. */
export function isOutdated({ base }: Pick<Draft, 'base'>): boolean {
  return base !== null && (base.newest !== base.number || base.withdrawn)
}

export type SaveRefusal = 'waiting' | 'published' | 'declined' | 'discarded' | 'outdated' | 'stale'
export type StepSave = { draftId: string; step: StepName; revision: number; content: StepContent; savedBy: string; savedAt: Date }

export function saveObstacle(draft: Draft): Exclude<SaveRefusal, 'stale'> | null {
  const state = stateOf(draft)
  if (state !== 'draft' && state !== 'returned') return state
  return isOutdated(draft) ? 'outdated' : null
}

/** A save names the revision it was based on; an outdated one is never applied, unless it says what is stored already. */
export function saveStep(
  draft: Draft,
  save: { step: StepName; base: number; content: StepContent; personId: string },
): Decision<StepSave | 'unchanged', SaveRefusal> {
  const because = saveObstacle(draft)
  if (because) return refuse(because)
  const { step, content } = save
  if (fieldsOf(step, draft.base).every((field) => sameField(field, contentOf(draft, step), content))) return allow('unchanged')
  const revision = revisionOf(draft, step)
  if (save.base !== revision) return refuse('stale')
  return allow({ draftId: draft.id, step, revision: revision + 1, content, savedBy: save.personId, savedAt: draft.askedAt })
}

export function contentOf(draft: Pick<Draft, 'steps'>, step: StepName): StepContent {
  return draft.steps[step]?.content ?? EMPTY
}

export function revisionOf(draft: Pick<Draft, 'steps'>, step: StepName): number {
  return draft.steps[step]?.revision ?? 0
}

export function contentsOf(draft: Pick<Draft, 'steps'>): Steps {
  return Object.fromEntries(STEPS.flatMap((step) => (draft.steps[step] ? [[step, contentOf(draft, step)]] : [])))
}

export type SubmitRefusal = Exclude<SaveRefusal, 'stale'> | 'incomplete' | 'infected-file'
export type NewSubmission = { draftId: string; round: number; content: ProfileContent; submittedBy: string; submittedAt: Date }

export function submit(draft: Draft, known: Known, personId: string): Decision<NewSubmission, SubmitRefusal> {
  const because = saveObstacle(draft)
  if (because) return refuse(because)
  if (remarksFor(draft, known).length > 0) return refuse('incomplete')
  if (draft.files.some(({ verdict }) => verdict === 'infected')) return refuse('infected-file')
  const content = profileOfDraft(draft, known)
  return allow({
    draftId: draft.id,
    round: draft.submissions.length + 1,
    content,
    submittedBy: personId,
    submittedAt: draft.askedAt,
  })
}

/** What would be published. */
export function profileOfDraft(draft: Pick<Draft, 'steps' | 'base' | 'files'>, known: Known): ProfileContent {
  const said = profileOf(contentsOf(draft), draft.base?.content ?? null, known)
  const files = draft.files.map(({ verdict: _, ...file }) => file)
  return files.length > 0 ? { ...said, files } : said
}

/** Not all of them may be shown: waiting for their scan, or infected. */
export function hasLockedFiles({ files }: Pick<Draft, 'files'>): boolean {
  return files.some(({ verdict }) => !isServable(verdict))
}

/** What is chosen and no longer there is missing. */
export function remarksFor(draft: Pick<Draft, 'steps' | 'base' | 'organisation'>, known: Known): Remark[] {
  const remarks = remarksOnDraft(contentsOf(draft), askedOf(draft))
  const said = profileOf(contentsOf(draft), draft.base?.content ?? null, known)
  const gone: [string, boolean][] = [
    ['topics', said.topics.length === 0],
    ['legalForm', said.legalForm === null],
  ]
  const missing = gone.flatMap(([name, isGone]): Remark[] => {
    if (!isGone || remarks.some(({ field }) => field === name)) return []
    return stepsIn(draft)
      .flatMap((step) => fieldsFor(step, askedOf(draft)))
      .flatMap((field) =>
        field.name === name && field.required ? [{ step: field.step, field: name, label: field.label, what: 'missing' }] : [],
      )
  })
  return [...remarks, ...missing]
}

export type StartRefusal = 'no-organisation' | 'may-not-publish' | 'too-many-drafts'

/** Open at once per organisation: guards the editors, not the diligent. */
const MOST_DRAFTS = 40
const MAY_PUBLISH = ['municipality', 'county', 'association', 'controlled']

export function mayPublish(kind: string): boolean {
  return MAY_PUBLISH.includes(kind)
}

export function startDraft(
  organisation: { id: string; kind: string } | null,
  open: number,
): Decision<{ organisationId: string }, StartRefusal> {
  if (!organisation) return refuse('no-organisation')
  if (!mayPublish(organisation.kind)) return refuse('may-not-publish')
  if (open >= MOST_DRAFTS) return refuse('too-many-drafts')
  return allow({ organisationId: organisation.id })
}

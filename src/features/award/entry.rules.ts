import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { isReopened, reopenedFields, withFields, type CorrectionPart, type OpenCorrection } from './correction-parts.rules.ts'
import { remarksOn, type Remark } from './step-remarks.rules.ts'
import { EMPTY, fieldsOf, STEPS, sameContent, type EntryEdition, type StepContent, type StepName } from './steps.rules.ts'

export type Level = 'read' | 'edit' | 'hand-in'

export type SavedStep = { revision: number; content: StepContent; savedAt: Date; savedBy: string; savedByName: string }
export type Attachment = {
  id: string
  kind: 'hvb-confirmation' | 'minutes-extract' | 'partner-letter' | 'picture' | 'other'
  sha256: string
  bytes: number
  mediaType: string
  fileName: string
  description: string
  rightsStatement: string
  /** Counts the changes of description and rights statement. */
  revision: number
  addedAt: Date
  /** The newest scan; null while it is pending. */
  verdict: 'clean' | 'infected' | 'not-checked' | 'failed' | null
}
export type Submission = { id: string; version: number; receiptNumber: string; arrivedAt: Date; takenBackAt: Date | null }

export type Entry = {
  id: string
  lead: { organisationId: string; name: string; kind: string; placeId: string | null }
  createdBy: string
  createdAt: Date
  level: Level
  edition: EntryEdition
  steps: Partial<Record<StepName, SavedStep>>
  /** Not removed, oldest first. */
  attachments: Attachment[]
  /** Every version ever handed in, oldest first. */
  submissions: Submission[]
  /** The one that counts; null while drafting, after taking back and after withdrawing. */
  submission: Submission | null
  withdrawnAt: Date | null
  /** Asked for by the office and not ended. */
  correction: OpenCorrection | null
  /** A later closing for its lead alone; `edition.closesAt` is that one then. */
  extension: { until: Date; reason: string } | null
  /** The closing for everybody: from then on what stands may be read by others and is not taken back. */
  takeBackUntil: Date
  /** The clock that counts, read with the entry: compare deadlines with this one. */
  askedAt: Date
}

export type Standing = {
  inLeadOrganisation: boolean
  manages: boolean
  created: boolean
  /** Given by name, for the organisation the person belongs to now. */
  granted: Level | null
}

/** Null: not theirs. Managers answer for their organisation's people, so nobody can lock them out; outsiders never hand in. */
export function levelOf(standing: Standing): Level | null {
  if (!standing.inLeadOrganisation) return standing.granted === 'hand-in' ? 'edit' : standing.granted
  if (standing.manages) return 'hand-in'
  return standing.granted ?? (standing.created ? 'hand-in' : 'edit')
}

export type EntryState = 'draft' | 'handed-in' | 'taken-back' | 'withdrawn'

/** The one function that turns rows into a word. */
export function stateOf(entry: Pick<Entry, 'withdrawnAt' | 'submission' | 'submissions'>): EntryState {
  if (entry.withdrawnAt) return 'withdrawn'
  if (entry.submission) return 'handed-in'
  return entry.submissions.length > 0 ? 'taken-back' : 'draft'
}

export type SaveRefusal =
  | 'no-right'
  | 'withdrawn'
  | 'handed-in'
  | 'handed-in-for-good'
  | 'not-reopened'
  | 'term-passed'
  | 'deadline-passed'
  | 'stale'
export type StepSave = { entryId: string; step: StepName; revision: number; content: StepContent; savedBy: string; savedAt: Date }

/** Null when nothing forbids saving. After closing a draft is for reading; a correction reopens the parts that it names. */
export function saveObstacle(entry: Entry, part?: CorrectionPart['step']): Exclude<SaveRefusal, 'stale'> | null {
  if (entry.level === 'read') return 'no-right'
  if (entry.withdrawnAt) return 'withdrawn'
  if (entry.submission) return correctionObstacle(entry, part)
  if (entry.askedAt >= entry.edition.closesAt) return 'deadline-passed'
  return null
}

function correctionObstacle({ correction, askedAt, takeBackUntil }: Entry, part?: CorrectionPart['step']) {
  if (!correction || !part) return askedAt < takeBackUntil ? 'handed-in' : 'handed-in-for-good'
  if (!isReopened(correction, part)) return 'not-reopened'
  return askedAt >= correction.correctUntil ? 'term-passed' : null
}

export function mayEdit(entry: Entry, part?: CorrectionPart['step']): boolean {
  return saveObstacle(entry, part) === null
}

/** The fields of a step that may be changed now, if anything may: all of a draft, those named of what is being corrected. */
export function openFields({ edition, submission, correction }: Entry, step: StepName): string[] {
  if (submission && correction) return reopenedFields(correction, edition.fields, step)
  return fieldsOf(edition, step).map(({ name }) => name)
}

/** The person's right alone; whether the entry can be handed in is decided in submission.rules.ts. */
export function mayHandIn(entry: Pick<Entry, 'level'>): boolean {
  return entry.level === 'hand-in'
}

/** A save names the revision it was based on; an outdated one is never applied, unless it says what is stored already. */
export function saveStep(
  entry: Entry,
  save: { step: StepName; base: number; content: StepContent; personId: string },
): Decision<StepSave | 'unchanged', SaveRefusal> {
  const because = saveObstacle(entry, save.step)
  if (because) return refuse(because)
  const content = asMayBeSaved(entry, save.step, save.content)
  if (sameContent(contentOf(entry, save.step), content)) return allow('unchanged')
  const revision = revisionOf(entry, save.step)
  if (save.base !== revision) return refuse('stale')
  return allow({
    entryId: entry.id,
    step: save.step,
    revision: revision + 1,
    content,
    savedBy: save.personId,
    savedAt: entry.askedAt,
  })
}

/** Of what was handed in only what the correction names, whatever a form sends. */
function asMayBeSaved(entry: Entry, step: StepName, content: StepContent): StepContent {
  return entry.submission ? withFields(contentOf(entry, step), content, openFields(entry, step)) : content
}

export type StartRefusal =
  | 'no-organisation'
  | 'may-not-lead'
  | 'no-edition'
  | 'not-open-yet'
  | 'deadline-passed'
  | 'too-many-entries'

/** Per lead and edition, withdrawn ones too: one of them can be handed in (security.md RL-01). */
const MAX_ENTRIES = 20
const MAY_LEAD = ['municipality', 'county', 'association', 'controlled']

/** Drafts from opening on. Several drafts are allowed; only one can be handed in (award_lead_places). */
export function startEntry(
  organisation: { id: string; kind: string } | null,
  edition: Pick<EntryEdition, 'id' | 'opensAt' | 'closesAt'> | null,
  { now, begun }: { now: Date; begun: number },
): Decision<{ editionId: string; leadOrganisationId: string }, StartRefusal> {
  if (!organisation) return refuse('no-organisation')
  if (!MAY_LEAD.includes(organisation.kind)) return refuse('may-not-lead')
  if (!edition) return refuse('no-edition')
  if (now < edition.opensAt) return refuse('not-open-yet')
  if (now >= edition.closesAt) return refuse('deadline-passed')
  if (begun >= MAX_ENTRIES) return refuse('too-many-entries')
  return allow({ editionId: edition.id, leadOrganisationId: organisation.id })
}

export type StepState = { state: 'empty' | 'begun' | 'complete'; remarks: Remark[] }

export function stepState(entry: Pick<Entry, 'steps' | 'edition' | 'lead'>, step: StepName): StepState {
  const content = entry.steps[step]?.content ?? EMPTY
  const remarks = remarksOn(entry, step, content)
  if (remarks.length === 0 && entry.steps[step]) return { state: 'complete', remarks }
  return { state: sameContent(content, EMPTY) ? 'empty' : 'begun', remarks }
}

export function unfinishedSteps(entry: Pick<Entry, 'steps' | 'edition' | 'lead'>): StepName[] {
  return STEPS.filter((step) => stepState(entry, step).remarks.length > 0)
}

export function contentOf(entry: Pick<Entry, 'steps'>, step: StepName): StepContent {
  return entry.steps[step]?.content ?? EMPTY
}

export function revisionOf(entry: Pick<Entry, 'steps'>, step: StepName): number {
  return entry.steps[step]?.revision ?? 0
}

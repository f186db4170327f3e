import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { mendingObstacle, type CorrectionFacts, type MendingObstacle } from './correction.rules.ts'
import { remarksOn } from './step-remarks.rules.ts'
import { EMPTY, textOf, type Control, type EntryEdition, type StepContent, type StepField, type StepName } from './steps.rules.ts'
import type { Manifest } from './submission-manifest.rules.ts'

const TYPED: readonly Control[] = ['line', 'email', 'phone', 'text', 'day', 'year']

/** What somebody typed. Never what they chose, ticked or attached: not the category, not a declaration, not the partners. */
export function editableFields({ fields }: Pick<EntryEdition, 'fields'>): StepField[] {
  return fields.filter(({ step, control }) => step !== 'declarations' && TYPED.includes(control))
}

/** Read under the locks of entry and category. */
export type OfficeEditFacts = CorrectionFacts & {
  edition: EntryEdition
  /** Of the version that stands. */
  manifest: Manifest
  newestVersion: number
  /** Of the newest state of the step. */
  revision: number
}
export type OfficeEditWish = { step: StepName; field: string; base: string; text: string; reason: string }
export type OfficeEdit = {
  entryId: string
  baseSubmissionId: string
  step: StepName
  field: string
  revision: number
  reason: string
  manifest: Manifest
}
export type OfficeEditRefusal = MendingObstacle | 'not-editable' | 'stale' | 'reason-missing' | 'unchanged' | 'not-acceptable'

/** One typed field of the version that stands, with a reason; like a correction never once a sheet is sealed. */
export function editField(facts: OfficeEditFacts, wish: OfficeEditWish): Decision<OfficeEdit, OfficeEditRefusal> {
  const because = mendingObstacle(facts) ?? refusalOfEdit(facts, wish)
  if (because) return refuse(because)
  if (!facts.submissionId) return refuse('not-standing')
  const { step, field, reason } = wish
  const revision = facts.revision + 1
  const manifest = edited(facts, wish, revision)
  const { entryId, submissionId: baseSubmissionId } = facts
  return allow({ entryId, baseSubmissionId, step, field, revision, reason: reason.trim(), manifest })
}

function refusalOfEdit(facts: OfficeEditFacts, wish: OfficeEditWish): OfficeEditRefusal | null {
  const { edition, manifest, submissionId } = facts
  const isEditable = editableFields(edition).some(({ step, name }) => step === wish.step && name === wish.field)
  if (!isEditable) return 'not-editable'
  if (wish.base !== submissionId) return 'stale'
  const before = contentIn(manifest, wish.step)
  if (textOf(before, wish.field) === wish.text) return 'unchanged'
  if (wish.reason.trim() === '') return 'reason-missing'
  const remarks = remarksOn({ edition, lead: manifest.contents.lead }, wish.step, withText(before, wish))
  return remarks.some(({ field }) => field === wish.field) ? 'not-acceptable' : null
}

function edited({ manifest, newestVersion }: OfficeEditFacts, wish: OfficeEditWish, revision: number): Manifest {
  const steps = manifest.contents.steps.map((one) =>
    one.step === wish.step ? { step: one.step, revision, content: withText(one.content, wish) } : one,
  )
  const title = wish.step === 'title' && wish.field === 'title' ? wish.text.trim() : manifest.title
  return { ...manifest, version: newestVersion + 1, title, contents: { ...manifest.contents, steps } }
}

export function contentIn({ contents }: Manifest, step: StepName): StepContent {
  return contents.steps.find((one) => one.step === step)?.content ?? EMPTY
}

/** As saving does it: what is empty is absent. */
export function withText({ texts, partners }: StepContent, { field, text }: { field: string; text: string }): StepContent {
  const others = Object.entries(texts).filter(([name]) => name !== field)
  return { texts: Object.fromEntries(text === '' ? others : [...others, [field, text]]), partners }
}

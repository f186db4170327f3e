import type { Contents } from './submission-manifest.rules.ts'
import { EMPTY, samePartners, STEPS, textOf, type StepContent, type StepField, type StepName } from './steps.rules.ts'

type FileOfContents = Contents['attachments'][number]
export type FieldChange = { field: StepField; before: StepContent; after: StepContent }
export type FileChange = { what: 'added' | 'removed' | 'described'; file: FileOfContents; before: FileOfContents | null }
export type Comparison = { fields: FieldChange[]; files: FileChange[] }

/** Field by field in the order of the form, then the files. What entrants control; the partners' word is not part of it. */
export function compareContents(before: Contents, after: Contents, fields: StepField[]): Comparison {
  const changed = STEPS.flatMap((step) => {
    const [old, present] = [contentIn(before, step), contentIn(after, step)]
    return fields
      .filter((field) => field.step === step && !isSame(field, old, present))
      .map((field) => ({ field, before: old, after: present }))
  })
  return { fields: changed, files: compareFiles(before.attachments, after.attachments) }
}

export function isDifferent({ fields, files }: Comparison): boolean {
  return fields.length > 0 || files.length > 0
}

function contentIn({ steps }: Contents, step: StepName): StepContent {
  return steps.find((one) => one.step === step)?.content ?? EMPTY
}

function isSame(field: StepField, one: StepContent, other: StepContent): boolean {
  return field.control === 'partners'
    ? samePartners(one.partners, other.partners)
    : textOf(one, field.name) === textOf(other, field.name)
}

function compareFiles(before: FileOfContents[], after: FileOfContents[]): FileChange[] {
  const old = new Map(before.map((file) => [file.id, file]))
  const kept = new Set(after.map(({ id }) => id))
  const removed = before.filter(({ id }) => !kept.has(id)).map((file): FileChange => ({ what: 'removed', file, before: file }))
  const others = after.flatMap((file): FileChange[] => {
    const earlier = old.get(file.id) ?? null
    if (!earlier) return [{ what: 'added', file, before: null }]
    const isAlike = earlier.description === file.description && earlier.rightsStatement === file.rightsStatement
    return isAlike ? [] : [{ what: 'described', file, before: earlier }]
  })
  return [...removed, ...others]
}

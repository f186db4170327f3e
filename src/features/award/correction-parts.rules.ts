import { textOf, type StepContent, type StepField, type StepName } from './steps.rules.ts'

/** A step of the entry, or only one field of it; the files are one part. */
export type CorrectionPart = { step: StepName | 'attachments'; field: string }

/** What the office asked to have mended and has not ended, also when its term is over. */
export type OpenCorrection = {
  id: string
  /** The version to be mended. */
  submissionId: string
  message: string
  askedAt: Date
  /** Exclusive. */
  correctUntil: Date
  parts: CorrectionPart[]
}

export function isReopened({ parts }: Pick<OpenCorrection, 'parts'>, step: CorrectionPart['step']): boolean {
  return parts.some((part) => part.step === step)
}

/** Categories are closed one by one: only the office moves an entry, by re-assigning it. */
const NEVER_REOPENED = 'category'

export function reopenedFields(
  { parts }: Pick<OpenCorrection, 'parts'>,
  fields: Pick<StepField, 'step' | 'name'>[],
  step: StepName,
): string[] {
  const named = parts.filter((part) => part.step === step).map(({ field }) => field)
  const own = fields.filter((field) => field.step === step && field.name !== NEVER_REOPENED).map(({ name }) => name)
  return named.includes('') ? own : own.filter((name) => named.includes(name))
}

/** `base`, and of `typed` only the named fields. */
export function withFields(base: StepContent, typed: StepContent, names: string[]): StepContent {
  const kept = Object.entries(base.texts).filter(([name]) => !names.includes(name))
  const taken = names.map((name): [string, string] => [name, textOf(typed, name)]).filter(([, text]) => text !== '')
  return {
    texts: Object.fromEntries([...kept, ...taken]),
    partners: names.includes('partners') ? typed.partners : base.partners,
  }
}

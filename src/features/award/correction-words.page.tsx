import type { CorrectionPart } from './correction-parts.rules.ts'
import { stepTitle } from './entrant/entry-words.page.tsx'
import type { EntryEdition } from './steps.rules.ts'

/** 'Beschreibung: Finanzierung', 'Partner', 'Anlagen'. */
export function partName({ step, field }: CorrectionPart, edition: Pick<EntryEdition, 'fields'>): string {
  if (step === 'attachments') return 'Nachweise und Anlagen'
  if (field === '') return stepTitle[step]
  const label = edition.fields.find((one) => one.step === step && one.name === field)?.label
  return `${stepTitle[step]}: ${label ?? field}`
}

import type { CorrectionPart } from './correction-parts.rules.ts'
import { stepTitle } from './entrant/entry-words.page.tsx'
import type { EntryEdition } from './steps.rules.ts'

export type Labelled = { fields: Pick<EntryEdition['fields'][number], 'step' | 'name' | 'label'>[] }

/** 'Beschreibung: Finanzierung', 'Partner', 'Anlagen'. */
export function partName({ step, field }: CorrectionPart, edition: Labelled): string {
  if (step === 'attachments') return 'Nachweise und Anlagen'
  if (field === '') return stepTitle[step]
  const label = edition.fields.find((one) => one.step === step && one.name === field)?.label
  return `${stepTitle[step]}: ${label ?? field}`
}

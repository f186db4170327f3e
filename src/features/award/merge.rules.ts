import {
  bothOf,
  differencesOf,
  mergedList,
  mergedTexts,
  type Choice,
  type Difference,
  type Versions,
} from '../../plain/merge-fields.ts'
import { samePartners, textOf, type StepContent, type StepField } from './steps.rules.ts'

export function differences(fields: StepField[], versions: Versions<StepContent>): Difference<StepField>[] {
  return differencesOf(fields, versions, { same: sameField, canBeWritten })
}

/** Text can be written anew from both; of two choices one has to be taken, and of partners both may stay. */
export function canBeWritten(field: StepField): boolean {
  return field.control === 'partners' || !['category', 'legal-form', 'tick'].includes(field.control)
}

export function sameField(field: StepField, one: StepContent, other: StepContent): boolean {
  if (field.control === 'partners') return samePartners(one.partners, other.partners)
  return textOf(one, field.name) === textOf(other, field.name)
}

export function bothTexts(field: StepField, mine: StepContent, theirs: StepContent): string {
  return bothOf(textOf(mine, field.name), textOf(theirs, field.name), field.control === 'text' ? '\n\n' : ' / ')
}

export function merge(
  fields: StepField[],
  { mine, theirs }: { mine: StepContent; theirs: StepContent },
  choices: Record<string, Choice>,
): StepContent {
  const names = fields.filter((field) => field.control !== 'partners').map(({ name }) => name)
  const asked = fields.find((field) => field.control === 'partners')
  const side = asked && choices[asked.name]?.side
  return {
    texts: mergedTexts(names, { mine: mine.texts, theirs: theirs.texts }, choices),
    partners: mergedList({ mine: mine.partners, theirs: theirs.partners }, side, ({ placeId }) => placeId),
  }
}

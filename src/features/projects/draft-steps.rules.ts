import type { Party } from './profile.rules.ts'

/** The steps of a draft; each is saved on its own. */
export const STEPS = ['topic', 'parties', 'content', 'financing', 'effects', 'contact', 'links'] as const
export type StepName = (typeof STEPS)[number]

/** Texts by field name; of what is chosen several times (topics) one a line. Places by the name of their picker. */
export type StepContent = { texts: Record<string, string>; places: Record<string, Party[]> }
export const EMPTY: StepContent = { texts: {}, places: {} }

export type Control =
  | 'line'
  | 'text'
  | 'email'
  | 'phone'
  | 'year'
  | 'address'
  | 'topics'
  | 'status'
  | 'legal-form'
  | 'place'
  | 'places'

export type DraftField = {
  step: StepName
  name: string
  label: string
  hint: string
  maxCharacters: number | null
  required: boolean
  control: Control
}

export function isStep(name: string): name is StepName {
  return (STEPS as readonly string[]).includes(name)
}

export function isPicker({ control }: Pick<DraftField, 'control'>): boolean {
  return control === 'place' || control === 'places'
}

export function textOf(content: StepContent, name: string): string {
  return content.texts[name] ?? ''
}

export function placesOf(content: StepContent, name: string): Party[] {
  return content.places[name] ?? []
}

/** One a line, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function sameField(field: Pick<DraftField, 'name' | 'control'>, one: StepContent, other: StepContent): boolean {
  if (!isPicker(field)) return textOf(one, field.name) === textOf(other, field.name)
  const ids = (content: StepContent) => placesOf(content, field.name).map(({ placeId }) => placeId)
  return ids(one).join(' ') === ids(other).join(' ')
}

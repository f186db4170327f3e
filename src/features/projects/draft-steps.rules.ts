import type { Party } from './profile.rules.ts'

/** The steps of all drafts; each is saved on its own. */
export const STEPS = [
  'topic',
  'parties',
  'content',
  'financing',
  'effects',
  'contact',
  'links',
  'sources',
  'prize',
  'picture',
] as const
export type StepName = (typeof STEPS)[number]

/** Who writes: an organisation its own projects, the editors what was made from public sources or taken over. */
export type Writer = 'organisation' | 'editors'
const ONLY_EDITORS: readonly StepName[] = ['sources', 'prize', 'picture']
/** A profile that no organisation answers for has no contact of its own making. */
const ONLY_ORGANISATIONS: readonly StepName[] = ['contact']

export function isStepOf(step: StepName, { writer, hasPicture }: { writer: Writer; hasPicture: boolean }): boolean {
  if (writer === 'organisation') return !ONLY_EDITORS.includes(step)
  return step === 'picture' ? hasPicture : !ONLY_ORGANISATIONS.includes(step)
}

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
  | 'addresses'
  | 'choice'
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
  /** Of a choice: '' is what stands without a word. */
  choices: Choice[]
}
export type Choice = { value: string; label: string }

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

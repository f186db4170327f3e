import { characterCount } from '../../plain/character-count.ts'
import { isWebAddress } from '../../plain/web-address.ts'
import { hasTurningSigns } from '../../plain/readable-name.ts'
import { fieldsFor, rowCounts, type AskedOf, type Base } from './draft-fields.rules.ts'
import {
  EMPTY,
  isPicker,
  isStepOf,
  linesOf,
  placesOf,
  STEPS,
  textOf,
  type DraftField,
  type StepContent,
  type StepName,
} from './draft-steps.rules.ts'

/** What stands between a draft and the editors. A value, never an exception: drafts may hold anything. */
export type Remark = { step: StepName; field: string; label: string } & (
  | {
      what:
        | 'missing'
        | 'not-an-address'
        | 'not-a-year'
        | 'not-a-link'
        | 'half-a-row'
        | 'ends-before-it-began'
        | 'too-many-topics'
        | 'too-few-parties'
        | 'turning-signs'
    }
  | { what: 'too-long'; excess: number }
)

type Steps = Partial<Record<StepName, StepContent>>
type What = Exclude<Remark['what'], 'too-long'>

const MOST_TOPICS = 3

export function remarksOn(step: StepName, content: StepContent, asked: AskedOf): Remark[] {
  if (step === 'picture' && isDropped(content)) return []
  const fields = fieldsFor(step, asked)
  const own = fields.flatMap((field) => remarksOnField(field, content))
  const said = MORE[step]?.(content, asked.base) ?? []
  const more = said.filter(([, what]) => asked.writer === 'organisation' || what !== 'too-few-parties')
  return [
    ...own,
    ...more.flatMap(([name, what]) => fields.filter((field) => field.name === name).map((field) => about(field, what))),
  ]
}

export function remarksOnDraft(steps: Steps, asked: AskedOf & { hasPicture: boolean }): Remark[] {
  return STEPS.filter((step) => isStepOf(step, asked)).flatMap((step) => remarksOn(step, steps[step] ?? EMPTY, asked))
}

/** The picture that came with an import is left out. */
export function isDropped(picture: StepContent): boolean {
  return textOf(picture, 'picture') === 'dropped'
}

function about({ step, name, label }: DraftField, what: What): Remark {
  return { step, field: name, label, what }
}

function remarksOnField(field: DraftField, content: StepContent): Remark[] {
  if (isPicker(field)) return []
  const text = textOf(content, field.name)
  const excess = field.maxCharacters === null ? 0 : characterCount(text) - field.maxCharacters
  if (excess > 0) return [{ step: field.step, field: field.name, label: field.label, what: 'too-long', excess }]
  if (text.trim() === '') return field.required ? [about(field, 'missing')] : []
  const what = objection(field, text.trim())
  return what ? [about(field, what)] : []
}

/** What is there and cannot stand so. */
const OBJECTIONS: Partial<Record<DraftField['control'], [What, (text: string) => boolean]>> = {
  line: ['turning-signs', hasTurningSigns],
  email: ['not-an-address', (text) => !isMailbox(text)],
  year: ['not-a-year', (text) => yearOf(text) === null],
  address: ['not-a-link', (text) => !isWebAddress(text)],
  addresses: ['not-a-link', (text) => linesOf(text).some((line) => !isWebAddress(line))],
  topics: ['too-many-topics', (text) => linesOf(text).length > MOST_TOPICS],
}

function objection({ control }: DraftField, text: string): What | null {
  const [what, applies] = OBJECTIONS[control] ?? []
  return what && applies?.(text) ? what : null
}

/** What concerns more than one field. */
const MORE: Partial<Record<StepName, (content: StepContent, base: Base) => [string, What][]>> = {
  topic: (content) => {
    const [since, until] = [yearOf(textOf(content, 'since')), yearOf(textOf(content, 'until'))]
    return since !== null && until !== null && until < since ? [['until', 'ends-before-it-began']] : []
  },
  parties: (content) => (countParties(content) < 2 ? [['partners', 'too-few-parties']] : []),
  effects: (content, base) => halfRows(content, rowCounts(base).effects, ['figure', 'effect']),
  links: (content, base) => halfRows(content, rowCounts(base).links, ['linkAddress', 'linkLabel']),
}

/** Whoever leads and is named as a partner, too, counts once. */
function countParties(content: StepContent): number {
  const places = [...placesOf(content, 'lead'), ...placesOf(content, 'partners')].map(({ placeId }) => placeId)
  return new Set(places).size + linesOf(textOf(content, 'otherPartners')).length
}

function halfRows(content: StepContent, count: number, [one, other]: [string, string]): [string, What][] {
  const has = (name: string) => textOf(content, name).trim() !== ''
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number): [string, What][] => {
    if (has(`${one}${number}`) === has(`${other}${number}`)) return []
    return [[has(`${one}${number}`) ? `${other}${number}` : `${one}${number}`, 'half-a-row']]
  })
}

/** As projects_published keeps it. */
export function yearOf(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : 0
  return year >= 1900 && year <= 2100 ? year : null
}

export function isMailbox(text: string): boolean {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text)
}

import { characterCount } from '../../plain/character-count.ts'
import { readGermanDay } from '../../plain/german-day.ts'
import { hasTurningSigns } from '../../plain/readable-name.ts'
import { fieldsOf, textOf, type EntryEdition, type StepContent, type StepField, type StepName } from './steps.rules.ts'

/** What stands between a step and handing in. A value, never an exception: drafts may hold anything. */
export type Remark = { field: string; label: string } & (
  | {
      what:
        | 'missing'
        | 'not-an-address'
        | 'not-a-day'
        | 'unknown-category'
        | 'turning-signs'
        | 'no-municipal-control'
        | 'explain-old-contract'
    }
  | { what: 'too-long'; excess: number }
  | { what: 'too-few-partners'; needed: number }
)

/** GkG NRW and the private-law forms; only the latter need municipal control. (Teilnahmebedingungen, "kommunal beherrschbar") */
export const LEGAL_FORMS = [
  'arbeitsgemeinschaft',
  'zweckverband',
  'vereinbarung-delegierend',
  'vereinbarung-mandatierend',
  'kommunalunternehmen',
  'vertrag',
  'grenzueberschreitend',
  'gmbh',
  'verein',
  'genossenschaft',
  'gbr',
  'informell',
  'andere',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]
const PRIVATE_LAW: readonly string[] = ['gmbh', 'verein', 'genossenschaft', 'gbr']

export function isPrivateLaw(legalForm: string): boolean {
  return PRIVATE_LAW.includes(legalForm)
}

/** The lead's own municipality, named again as a partner, is not a second one. */
type Frame = { edition: EntryEdition; lead: { placeId: string | null } }

export function remarksOn(frame: Frame, step: StepName, content: StepContent): Remark[] {
  return fieldsOf(frame.edition, step).flatMap((field) => remarksOnField(frame, field, content))
}

function remarksOnField({ edition, lead }: Frame, field: StepField, content: StepContent): Remark[] {
  const name = { field: field.name, label: field.label }
  if (field.control === 'partners')
    return remarksOnPartners(edition.minimumPartners, name, municipalPartners(content, lead.placeId).length)
  const text = textOf(content, field.name)
  const excess = field.maxCharacters === null ? 0 : characterCount(text) - field.maxCharacters
  if (excess > 0) return [{ ...name, what: 'too-long', excess }]
  const what = text.trim() === '' ? absence(edition, field, content) : objection(edition, field, text)
  return what ? [{ ...name, what }] : []
}

/** Some fields are only asked of some: control of a private-law form, the explanation of an old contract. */
function absence(
  edition: EntryEdition,
  field: StepField,
  content: StepContent,
): 'missing' | 'no-municipal-control' | 'explain-old-contract' | null {
  if (field.name === 'municipallyControlled') return isPrivateLaw(textOf(content, 'legalForm')) ? 'no-municipal-control' : null
  if (field.name === 'cutoffExplanation')
    return isBeforeCutoff(edition, textOf(content, 'contractDate')) ? 'explain-old-contract' : null
  return field.required ? 'missing' : null
}

function objection(
  edition: EntryEdition,
  field: StepField,
  text: string,
): 'not-an-address' | 'not-a-day' | 'unknown-category' | 'turning-signs' | null {
  if (isNames(field) && hasTurningSigns(text)) return 'turning-signs'
  if (field.control === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())) return 'not-an-address'
  if (field.control === 'day' && readGermanDay(text) === null) return 'not-a-day'
  if (field.control === 'category' && !edition.categories.some((category) => category.id === text)) return 'unknown-category'
  return null
}

/** Titles and names stand in sentences of others: in lists, mails and the receipt. Longer texts stand for themselves. */
function isNames({ control, step }: StepField): boolean {
  return control === 'line' || step === 'partners'
}

/** Whether a field asked of some only has to do with this content; answered ones always have. */
export function concerns(edition: EntryEdition, field: StepField, content: StepContent): boolean {
  if (textOf(content, field.name) !== '') return true
  if (field.name === 'municipallyControlled') return isPrivateLaw(textOf(content, 'legalForm'))
  if (field.name === 'cutoffExplanation') return isBeforeCutoff(edition, textOf(content, 'contractDate'))
  return true
}

export function isBeforeCutoff(edition: { contractCutoffOn: string | null }, typedDay: string): boolean {
  const day = readGermanDay(typedDay)
  return day !== null && edition.contractCutoffOn !== null && day < edition.contractCutoffOn
}

function remarksOnPartners(minimum: number, name: { field: string; label: string }, named: number): Remark[] {
  // The lead counts as one. (Teilnahmebedingungen, "mindestens zwei kommunale Kooperationspartner")
  const needed = minimum - 1 - named
  return needed > 0 ? [{ ...name, what: 'too-few-partners', needed }] : []
}

/** Fields whose lines count as municipal partners: municipalities beyond NRW, and legal persons under municipal control. */
const MUNICIPAL_LINES = ['controlledPartners', 'foreignPartners']

/** Names that count towards "mindestens zwei", each once. The lead is not among them. */
export function municipalPartners(content: StepContent, leadPlaceId: string | null): string[] {
  return once([...placeNames(content, leadPlaceId), ...municipalLines(content)])
}

/** Those of them that stand in no list, by the line that names them. */
export function lineParties(content: StepContent, leadPlaceId: string | null): string[] {
  const places = placeNames(content, leadPlaceId).map((name) => name.toLowerCase())
  return once(municipalLines(content)).filter((line) => !places.includes(line.toLowerCase()))
}

function municipalLines(content: StepContent): string[] {
  return MUNICIPAL_LINES.flatMap((field) => linesOf(textOf(content, field)))
}

function placeNames(content: StepContent, leadPlaceId: string | null): string[] {
  return content.partners.filter((partner) => partner.placeId !== leadPlaceId).map((partner) => partner.name)
}

function once(names: string[]): string[] {
  return [...new Map(names.map((one) => [one.toLowerCase(), one])).values()]
}

/** "Je Zeile einen Partner" */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

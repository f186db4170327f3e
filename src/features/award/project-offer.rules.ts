import { allow, refuse, type Decision } from '../../plain/decision.ts'
import { revisionOf, type Entry, type Level } from './entry.rules.ts'
import {
  EMPTY,
  fieldsOf,
  STEPS,
  textOf,
  type EntryEdition,
  type Partner,
  type StepContent,
  type StepName,
} from './steps.rules.ts'

/** What an entry can hand to the directory of projects, each by a consent of its own. Where it stands in the entry: step and field. */
const SOURCES = {
  title: ['title', 'title'],
  category: ['title', 'category'],
  summary: ['description', 'shortDescription'],
  occasion: ['description', 'occasion'],
  aim: ['description', 'aim'],
  implementation: ['description', 'implementation'],
  lead: ['lead', 'leadName'],
  partners: ['partners', 'partners'],
  controlledPartners: ['partners', 'controlledPartners'],
  foreignPartners: ['partners', 'foreignPartners'],
  privatePartners: ['partners', 'privatePartners'],
  financing: ['description', 'financing'],
  legalForm: ['description', 'legalForm'],
  since: ['description', 'cooperatingSince'],
  links: ['description', 'links'],
  unit: ['lead', 'department'],
  mailbox: ['lead', 'email'],
} as const satisfies Record<string, readonly [StepName, string]>

type FieldName = keyof typeof SOURCES
const FIELD_NAMES = Object.keys(SOURCES) as FieldName[]

/** A field, the answer to a criterion by its slug, a file by its id (project-offer-files.rules.ts). */
export type OfferedName = FieldName | `criterion:${string}` | `file:${string}`

export function isOfferedName(text: string): text is OfferedName {
  return (FIELD_NAMES as string[]).includes(text) || /^(criterion:[a-z0-9-]+|file:[0-9a-f-]{36})$/.test(text)
}

/** `places` of the register; a text then is what people read of them. */
export type OfferedField = { name: OfferedName; label: string; text: string; places: Partner[] }

type Source = { lead: Entry['lead']; steps: Partial<Record<StepName, { content: StepContent }>>; edition: EntryEdition }

/** Every field that says something, with its text as it stands. */
export function offeredFields(entry: Source): OfferedField[] {
  return [...FIELD_NAMES.flatMap((name) => fieldIn(entry, name)), ...answersIn(entry)]
}

function fieldIn(entry: Source, name: FieldName): OfferedField[] {
  const [step, field] = SOURCES[name]
  const content = entry.steps[step]?.content ?? EMPTY
  const places = placesIn(entry, name, content)
  const text = places.length > 0 ? places.map((place) => place.name).join(', ') : textIn(entry, name, textOf(content, field))
  return text === '' ? [] : [{ name, label: labelOf(entry.edition, step, field), text, places }]
}

/** What was answered to the criteria of the edition. */
function answersIn({ steps, edition }: Source): OfferedField[] {
  const content = steps.criteria?.content ?? EMPTY
  return fieldsOf(edition, 'criteria').flatMap(({ name, label }): OfferedField[] => {
    const text = textOf(content, name).trim()
    return text === '' ? [] : [{ name: `criterion:${name}`, label, text, places: [] }]
  })
}

/** A category is chosen by its id and read by its title. */
function textIn({ edition }: Source, name: FieldName, text: string): string {
  return name === 'category' ? (edition.categories.find(({ id }) => id === text)?.title ?? '') : text.trim()
}

function placesIn({ lead }: Source, name: FieldName, content: StepContent): Partner[] {
  if (name === 'partners') return content.partners
  return name === 'lead' && lead.placeId ? [{ placeId: lead.placeId, name: lead.name }] : []
}

function labelOf(edition: EntryEdition, step: StepName, name: string): string {
  return edition.fields.find((field) => field.step === step && field.name === name)?.label ?? name
}

export type OfferObstacle = 'not-the-lead' | 'no-right' | 'never-handed-in'
export type OfferRefusal = OfferObstacle | 'nothing-chosen' | 'changed-since'
export type NewOffer = {
  id: string
  entryId: string
  fields: OfferedName[]
  revisions: Record<string, number>
  offeredBy: string
  offeredAt: Date
}

type Offering = Pick<Entry, 'id' | 'steps' | 'submissions' | 'askedAt'> & { level: Level; lead: { organisationId: string } }

/** Only the lead's own people: the draft becomes their organisation's. */
export function offerObstacle(
  { level, lead, submissions }: Pick<Offering, 'level' | 'lead' | 'submissions'>,
  organisationId: string | null,
): OfferObstacle | null {
  if (lead.organisationId !== organisationId) return 'not-the-lead'
  if (level === 'read') return 'no-right'
  return submissions.length === 0 ? 'never-handed-in' : null
}

type Click = {
  id: string
  fields: OfferedName[]
  /** What the entry can hand over now, in its order. */
  offered: OfferedName[]
  /** What the form showed is what stands. */
  shown: boolean
  personId: string
  organisationId: string | null
}

export function offerProject(entry: Offering, click: Click): Decision<NewOffer, OfferRefusal> {
  const because = offerObstacle(entry, click.organisationId)
  if (because) return refuse(because)
  if (click.fields.length === 0) return refuse('nothing-chosen')
  if (!click.shown || !click.fields.every((name) => click.offered.includes(name))) return refuse('changed-since')
  const saved = STEPS.filter((step) => entry.steps[step])
  return allow({
    id: click.id,
    entryId: entry.id,
    fields: click.offered.filter((name) => click.fields.includes(name)),
    revisions: Object.fromEntries(saved.map((step) => [step, revisionOf(entry, step)])),
    offeredBy: click.personId,
    offeredAt: entry.askedAt,
  })
}

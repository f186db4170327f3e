/** The steps of an entry that hold text. Attachments, partners' answers and handing in have their own rows and pages. */
export const STEPS = ['lead', 'title', 'partners', 'description', 'criteria', 'declarations'] as const
export type StepName = (typeof STEPS)[number]

/** A partner from the register of NRW. Those in no register are written down, one a line. */
export type Partner = { placeId: string; name: string }

/** What one step holds: texts by field name, ticks as 'yes' or '', and in the step 'partners' the list of them. */
export type StepContent = { texts: Record<string, string>; partners: Partner[] }
export const EMPTY: StepContent = { texts: {}, partners: [] }

export type Control = 'line' | 'email' | 'phone' | 'text' | 'day' | 'year' | 'category' | 'legal-form' | 'tick' | 'partners'

/** Texts, limits and whether a field is asked at all are rows of the edition; how it is asked follows from its name. */
export type StepField = {
  step: StepName
  name: string
  label: string
  hint: string
  maxCharacters: number | null
  required: boolean
  control: Control
}

const CONTROLS: Record<string, Control> = {
  'lead.leadName': 'line',
  'lead.department': 'line',
  'lead.contactName': 'line',
  'lead.email': 'email',
  'lead.phone': 'phone',
  'title.title': 'line',
  'title.category': 'category',
  'partners.partners': 'partners',
  'description.legalForm': 'legal-form',
  'description.municipallyControlled': 'tick',
  'description.contractDate': 'day',
  'description.cooperatingSince': 'year',
}

export function controlOf(step: StepName, name: string): Control {
  if (step === 'declarations') return 'tick'
  return CONTROLS[`${step}.${name}`] ?? 'text'
}

/** What an entry needs to know of its edition. */
export type EntryEdition = {
  id: string
  slug: string
  title: string
  opensAt: Date
  /** Exclusive: from this instant on it is too late. */
  closesAt: Date
  /** 'YYYY-MM-DD'; agreed before this day is a remark to explain, never a refusal. */
  contractCutoffOn: string | null
  minimumPartners: number
  maxFileBytes: number
  maxEntryBytes: number
  /** Where the conditions shown come from. */
  conditionsSource: string
  contactName: string
  contactEmail: string | null
  contactPhone: string | null
  categories: { id: string; slug: string; title: string; description: string; isSpecial: boolean }[]
  fields: StepField[]
}

export function fieldsOf(edition: EntryEdition, step: StepName): StepField[] {
  return edition.fields.filter((field) => field.step === step)
}

export function isStep(name: string): name is StepName {
  return (STEPS as readonly string[]).includes(name)
}

export function textOf(content: StepContent, name: string): string {
  return content.texts[name] ?? ''
}

export function sameContent(one: StepContent, other: StepContent): boolean {
  const names = new Set([...Object.keys(one.texts), ...Object.keys(other.texts)])
  return [...names].every((name) => textOf(one, name) === textOf(other, name)) && samePartners(one.partners, other.partners)
}

export function samePartners(one: Partner[], other: Partner[]): boolean {
  return one.length === other.length && one.every((partner, index) => partner.placeId === other[index]?.placeId)
}

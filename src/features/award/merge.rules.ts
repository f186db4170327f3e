import { samePartners, textOf, type Partner, type StepContent, type StepField } from './steps.rules.ts'

export type Side = 'mine' | 'theirs' | 'own'

/** Where two versions of a step differ, and which side is proposed: the only one that changed, if only one did. */
export type Difference = { field: StepField; proposal: Side }

export function differences(
  fields: StepField[],
  versions: { base: StepContent; mine: StepContent; theirs: StepContent },
): Difference[] {
  const { base, mine, theirs } = versions
  return fields
    .filter((field) => !sameField(field, mine, theirs))
    .map((field) => {
      if (sameField(field, mine, base)) return { field, proposal: 'theirs' }
      if (sameField(field, theirs, base)) return { field, proposal: 'mine' }
      return { field, proposal: canBeWritten(field) ? 'own' : 'mine' }
    })
}

/** Text can be written anew from both; of two choices one has to be taken, and of partners both may stay. */
export function canBeWritten(field: StepField): boolean {
  return field.control === 'partners' || !['category', 'legal-form', 'tick'].includes(field.control)
}

export function sameField(field: StepField, one: StepContent, other: StepContent): boolean {
  if (field.control === 'partners') return samePartners(one.partners, other.partners)
  return textOf(one, field.name) === textOf(other, field.name)
}

/** What is proposed to be edited when both sides have written: both, one after the other. */
export function bothTexts(field: StepField, mine: StepContent, theirs: StepContent): string {
  const texts = [textOf(mine, field.name), textOf(theirs, field.name)].filter((text) => text !== '')
  return texts.join(field.control === 'text' ? '\n\n' : ' / ')
}

export type Choice = { side: Side; own: string }

/** Chosen field by field; fields nobody was asked about are the same on both sides. */
export function merge(
  fields: StepField[],
  versions: { mine: StepContent; theirs: StepContent },
  choices: Record<string, Choice>,
): StepContent {
  const texts = { ...versions.theirs.texts }
  for (const field of fields.filter((one) => one.control !== 'partners')) {
    const text = chosenText(field, versions, choices[field.name])
    if (text === '') delete texts[field.name]
    else texts[field.name] = text
  }
  const asked = fields.find((field) => field.control === 'partners')
  return { texts, partners: chosenPartners(versions, asked && choices[asked.name]?.side) }
}

function chosenText(
  field: StepField,
  { mine, theirs }: { mine: StepContent; theirs: StepContent },
  choice: Choice | undefined,
): string {
  if (choice?.side === 'own') return choice.own
  return textOf(choice?.side === 'mine' ? mine : theirs, field.name)
}

function chosenPartners({ mine, theirs }: { mine: StepContent; theirs: StepContent }, side: Side | undefined): Partner[] {
  if (side === 'mine') return mine.partners
  if (side !== 'own') return theirs.partners
  const known = new Set(theirs.partners.map((partner) => partner.placeId))
  return [...theirs.partners, ...mine.partners.filter((partner) => !known.has(partner.placeId))]
}

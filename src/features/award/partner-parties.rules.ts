import { slug } from '../../plain/slug.ts'
import type { Party } from './partner-answers.rules.ts'
import { lineParties } from './step-remarks.rules.ts'
import type { StepContent } from './steps.rules.ts'

/** `key` tells them apart in a form. */
export type NamedParty = Party & { key: string; name: string }

/** Who is named, each once and without the lead itself; then the head of administration of the lead. */
export function partiesOf(partners: StepContent, lead: { name: string; placeId: string | null }): NamedParty[] {
  const listed = partners.partners.flatMap(({ placeId, name }) =>
    placeId && placeId !== lead.placeId ? [{ placeId, name }] : [],
  )
  const places = [...new Map(listed.map((one) => [one.placeId, one])).values()]
  const lines = lineParties(partners, lead.placeId)
  return [
    ...places.map(({ placeId, name }): NamedParty => ({ kind: 'partner', placeId, line: null, key: placeId, name })),
    ...lines.map((line, index): NamedParty => ({
      kind: 'partner',
      placeId: null,
      line,
      key: keyOf(line, lines.slice(0, index)),
      name: line,
    })),
    { kind: 'hvb', placeId: null, line: null, key: 'hvb', name: lead.name },
  ]
}

export function isSameParty(one: Party, other: Party): boolean {
  return one.kind === other.kind && one.placeId === other.placeId && one.line?.toLowerCase() === other.line?.toLowerCase()
}

/** From the text, not its place: a colleague may change the list while somebody types addresses. */
function keyOf(line: string, before: string[]): string {
  const text = `zeile-${slug(line).slice(0, 60)}-${line.length}`
  const alike = before.filter((other) => `zeile-${slug(other).slice(0, 60)}-${other.length}` === text).length
  return alike === 0 ? text : `${text}-${alike + 1}`
}

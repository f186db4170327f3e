import { slug } from '../../plain/slug.ts'
import type { FieldRemark } from './remarks.ts'

export type Named = { id: string; name: string; officialName: string; form: string }
export type PartyFound = { placeId: string; name: string }
/** Slug of a name → who bears it. */
export type Register = ReadonlyMap<string, readonly Named[]>

export function registerOf(places: readonly Named[]): Register {
  const spelled = places.flatMap((place) =>
    [...new Set([place.name, place.officialName, `${place.form} ${place.name}`].map(slug))].map((key) => ({ key, place })),
  )
  const grouped = Map.groupBy(spelled, ({ key }) => key)
  return new Map([...grouped].map(([key, found]) => [key, found.map(({ place }) => place)]))
}

const BEFORE_NAMES =
  /^(?:(?:die|der|das|den)\s+)?(?:(?:kreisfreien?\s+)?(?:Städten?|Stadt|Gemeinden?|Kommunen?|Märkte?)\s+)?(?=\p{Lu})/u

/** 'Stadt Bocholt, Rhede und Kreis Borken' → three names. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;\n•·|]|\s+(?:und|sowie|u\.)\s+(?=(?:die |den |der )?\p{Lu})/u)
    .map((name) => name.replace(/^[–-]\s*/, '').trim())
    .filter((name) => name !== '')
}

/** Only who is named exactly, by one name of one place: a group ('alle 17 Kommunen im Kreis Borken') is none. */
export function partyOf(name: string, register: Register): PartyFound | 'unknown-place' | 'ambiguous-place' {
  const found = register.get(slug(name)) ?? register.get(slug(name.replace(BEFORE_NAMES, ''))) ?? []
  const [place, another] = found
  if (another) return 'ambiguous-place'
  return place ? { placeId: place.id, name: place.name } : 'unknown-place'
}

/** Everybody who could be named, once; the others by name, with the reason. */
export function partiesIn(text: string, { field, register }: { field: string; register: Register }) {
  const parties = new Map<string, PartyFound>()
  const others: string[] = []
  const remarks: FieldRemark[] = []
  for (const name of namesIn(text)) {
    const party = partyOf(name, register)
    if (typeof party !== 'string') parties.set(party.placeId, party)
    else {
      others.push(name)
      remarks.push({ field, reason: party, value: name })
    }
  }
  return { parties: [...parties.values()], others, remarks }
}

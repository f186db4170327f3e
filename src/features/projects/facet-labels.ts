import { slug } from '../../plain/slug.ts'
import type { Place } from '../../places/index.ts'
import { PRIZE_CATEGORIES } from './prize-categories.rules.ts'
import { PERIODS, type Facet } from './facets.rules.ts'
import { LEGAL_FORMS } from '../../topics/index.ts'
import { statusText } from './profile.rules.ts'
import type { Theme } from '../../topics/index.ts'

export const facetTitle: Record<Facet, string> = {
  thema: 'Thema',
  bezirk: 'Regierungsbezirk',
  kreis: 'Kreis',
  kommune: 'Kommune',
  groesse: 'Größe der Kommunen',
  rechtsform: 'Rechtsform',
  stand: 'Stand',
  seit: 'Zusammenarbeit seit',
  auszeichnung: 'Auszeichnung',
  kategorie: 'Kategorie des Landespreises',
}

const SIZE_CLASSES = ['Großstadt', 'Mittelstadt', 'Kleinstadt', 'Landgemeinde']
const AWARDS = { won: 'Preisträger des Landespreises', 'took-part': 'Teilnahme am Landespreis', other: 'Andere Auszeichnung' }

export type FacetLabels = Record<Facet, Map<string, string>> & { themes: Theme[] }

/** What each value of a facet is called, in the order in which people expect them. */
export function facetLabels(themes: Theme[], places: Place[]): FacetLabels {
  const ofKind = (...kinds: Place['kind'][]) => places.filter(({ kind }) => kinds.includes(kind))
  const named = (ones: Place[], key: (place: Place) => string) => new Map(ones.map((place) => [key(place), place.name]))
  const slugged = (labels: string[]) => new Map(labels.map((label) => [slug(label), label]))
  return {
    thema: new Map(themes.flatMap(({ topics }) => topics.map((topic) => [topic.slug, topic.title] as const))),
    bezirk: named(ofKind('district'), ({ id }) => id),
    kreis: named(ofKind('county'), ({ id }) => id),
    kommune: named(ofKind('municipality', 'county', 'body'), (place) => place.slug),
    groesse: slugged(SIZE_CLASSES),
    rechtsform: new Map(LEGAL_FORMS.map((form) => [form.slug, form.label])),
    stand: new Map(Object.entries(statusText)),
    seit: new Map([...PERIODS].reverse().map(({ value, label }) => [value, label])),
    auszeichnung: new Map(Object.entries(AWARDS)),
    kategorie: slugged(PRIZE_CATEGORIES),
    themes,
  }
}

/** What a choice is called; a theme is chosen in the place of its topics. */
export function labelOf(labels: FacetLabels, facet: Facet, value: string): string {
  const theme = facet === 'thema' ? labels.themes.find(({ slug }) => slug === value) : undefined
  return labels[facet].get(value) ?? theme?.title ?? value
}

import { slug } from '../../plain/slug.ts'
import { partiesOf, type ProfileContent } from './profile.rules.ts'

/** What a list can be narrowed down by; the names stand in its address. */
export const FACETS = [
  'thema',
  'bezirk',
  'kreis',
  'kommune',
  'groesse',
  'rechtsform',
  'stand',
  'seit',
  'auszeichnung',
  'kategorie',
] as const
export type Facet = (typeof FACETS)[number]

/** What the register knows of a party; a county is its own county. */
export type Whereabouts = { slug: string; countyId: string | null; districtId: string | null; sizeClass: string | null }

export const PERIODS = [
  { value: 'vor-2000', label: 'vor 2000', before: 2000 },
  { value: '2000-2009', label: '2000 bis 2009', before: 2010 },
  { value: '2010-2014', label: '2010 bis 2014', before: 2015 },
  { value: '2015-2019', label: '2015 bis 2019', before: 2020 },
  { value: '2020-2024', label: '2020 bis 2024', before: 2025 },
  { value: 'ab-2025', label: 'ab 2025', before: Number.POSITIVE_INFINITY },
] as const

/** Every address that means a topic of it counts as one of its topics, so that lists, feeds and followers of a merged topic go on. */
export function everyAddress(topics: string[], known: { slug: string; today: string }[]): string[] {
  const meant = new Set(topics.map((slug) => known.find((one) => one.slug === slug)?.today ?? slug))
  return [...new Set([...topics, ...known.filter(({ today }) => meant.has(today)).map(({ slug }) => slug)])]
}

/** 'thema:standesamt', 'kreis:05366' …, each once. Of a municipality it is also kept whether it leads ('leitung:') or joins ('beteiligt:'), and the year itself ('jahr:2018') for the statistics. */
export function facetsOf(content: ProfileContent, placeOf: (id: string) => Whereabouts | undefined): string[] {
  const places = partiesOf(content).flatMap(({ placeId }) => placeOf(placeId) ?? [])
  const lead = content.lead && placeOf(content.lead.placeId)
  const period = PERIODS.find(({ before }) => content.since !== null && content.since < before)
  const facets = [
    ...content.topics.map((slug) => `thema:${slug}`),
    ...places.flatMap((place) => [
      `kommune:${place.slug}`,
      `${place.slug === lead?.slug ? 'leitung' : 'beteiligt'}:${place.slug}`,
      ...(place.countyId ? [`kreis:${place.countyId}`] : []),
      ...(place.districtId ? [`bezirk:${place.districtId}`] : []),
      ...(place.sizeClass ? [`groesse:${slug(place.sizeClass)}`] : []),
    ]),
    ...(content.legalForm ? [`rechtsform:${content.legalForm}`] : []),
    `stand:${content.status}`,
    ...(period ? [`seit:${period.value}`] : []),
    ...(content.since === null ? [] : [`jahr:${content.since}`]),
    ...content.awards.map(({ kind }) => `auszeichnung:${kind}`),
    ...(content.prizeCategory ? [`kategorie:${content.prizeCategory}`] : []),
  ]
  return [...new Set(facets)]
}

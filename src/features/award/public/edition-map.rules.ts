import type { Edition } from '../edition.rules.ts'

/** A place on the map of an edition; its name is there because somebody agreed to be named, won, or a source tells it. */
export type LeadPlace = { placeId: string; name: string; won: boolean }
export type DistrictPlaces = { districtId: string; district: string; places: LeadPlace[] }

/** The first three digits of a municipality's or county's number (AGS). */
const DISTRICTS = { '051': 'Düsseldorf', '053': 'Köln', '055': 'Münster', '057': 'Detmold', '059': 'Arnsberg' }

type Shown = Pick<Edition, 'results' | 'participants' | 'pastWinners' | 'entryCounts' | 'entriesReceived'>

/** Each place once: who has won is shown as a winner, also when the place took part with another entry. */
export function leadPlaces({ results, participants, pastWinners }: Shown): LeadPlace[] {
  const winners = [
    ...results.map(({ entry }) => ({ placeId: entry?.leadPlaceId, name: entry?.lead, won: true })),
    ...pastWinners.map(({ placeId, placeName }) => ({ placeId, name: placeName, won: true })),
  ]
  const others = participants.map(({ lead, leadPlaceId }) => ({ placeId: leadPlaceId, name: lead, won: false }))
  const places = new Map<string, LeadPlace>()
  for (const { placeId, name, won } of [...winners, ...others])
    if (placeId && name && !places.has(placeId)) places.set(placeId, { placeId, name, won })
  return [...places.values()].sort((one, other) => one.name.localeCompare(other.name, 'de'))
}

/** All five, also those without a place. */
export function byDistrict(places: LeadPlace[]): DistrictPlaces[] {
  return Object.entries(DISTRICTS).map(([key, district]) => ({
    districtId: `rb-${key}`,
    district,
    places: places.filter(({ placeId }) => placeId.startsWith(key)),
  }))
}

/** How many entries there were and how many of them are named; null while nobody may know. */
export function entryTotals({ results, participants, entryCounts, pastWinners, entriesReceived }: Shown) {
  const counted = entryCounts.reduce((sum, { entries }) => sum + entries, 0)
  const total = entryCounts.length > 0 ? counted : entriesReceived
  if (total === null) return null
  const named = new Set(participants.map(({ title, lead }) => `${title}\n${lead}`))
  for (const { entry } of results) if (entry) named.add(`${entry.title}\n${entry.lead}`)
  const known = named.size + pastWinners.filter(({ project }) => project !== null).length
  return { total, named: known, unnamed: Math.max(0, total - known) }
}

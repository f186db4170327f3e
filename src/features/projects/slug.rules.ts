import { slug } from '../../plain/slug.ts'

/** What stands after /projekte/ and is no profile, now or some day (paths-projects.ts). */
const RESERVED = new Set([
  'anfragen',
  'bestaetigung',
  'bestaetigungen',
  'eigene',
  'entwuerfe',
  'feed',
  'fassungen',
  'karte',
  'neu',
  'partner',
  'statistik',
  'suche',
  'themen',
  'vorschlaege',
  'abonnement',
  'abonnements',
  'api',
  'export',
])

const LONGEST = 80

export function isReserved(address: string): boolean {
  return RESERVED.has(address)
}

/** What a profile of this title would be called, were it the only one. */
export function slugOf(title: string): string {
  const cut = slug(title).slice(0, LONGEST).replace(/-+$/, '')
  return cut === '' ? 'projekt' : cut
}

/** The first that is free: '-2' for the second of its name. */
export function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const wanted = slugOf(title)
  const isFree = (one: string) => !taken.has(one) && !isReserved(one)
  if (isFree(wanted)) return wanted
  let number = 2
  while (!isFree(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

import { listEditions, type Edition } from '../../features/award/index.ts'
import { addressesOf, englishReadAt, languageVersions, PORTAL_PAGE_NAMES } from '../../features/editorial/index.ts'
import { paths } from '../../paths.ts'
import type { Language, Said } from '../../plain/language.ts'
import type { Db } from '../../platform/db.ts'

/** The German address of every page that is read in both languages at a moment, and the English one. */
export type EnglishAddresses = ReadonlyMap<string, string>

/** The frame speaks English where the address does. */
export function languageOf(path: string): Language {
  const english = paths.english.start.to()
  return path === english || path.startsWith(`${english}/`) ? 'en' : 'de'
}

export const NO_ENGLISH: EnglishAddresses = new Map()

const CALL = 'landespreis'

type Read = { editions: Edition[]; second: number; addresses: EnglishAddresses }

/** Asked with every page. What may be read from when stands in whole seconds. */
const lastRead = new WeakMap<object, Read>()

export async function englishAddresses(db: Db, now: Date): Promise<EnglishAddresses> {
  const [versions, editions] = await Promise.all([languageVersions(db), listEditions(db)])
  const second = Math.floor(now.getTime() / 1000)
  const last = lastRead.get(versions)
  if (last?.editions === editions && last.second === second) return last.addresses
  const addresses = addressesAt(versions, editions, now)
  lastRead.set(versions, { editions, second, addresses })
  return addresses
}

function addressesAt(versions: Awaited<ReturnType<typeof languageVersions>>, editions: Edition[], now: Date): EnglishAddresses {
  const read = englishReadAt(versions, PORTAL_PAGE_NAMES, now)
  if (!isOfThisEdition(read.get(CALL), editions, now)) read.delete(CALL)
  return new Map([...read.keys()].map((slug) => [addressesOf(slug).german, addressesOf(slug).english]))
}

/**
 * What was published before the newest edition was announced tells of the one before; and what the German pages of the edition do not
 * tell yet, the English call does not tell either.
 */
function isOfThisEdition(publishedFrom: Date | undefined, editions: Edition[], now: Date): boolean {
  const announced = editions.filter(({ phases }) => phases.announced <= now)
  const newest = announced.sort((one, other) => Number(other.phases.announced) - Number(one.phases.announced))[0]
  if (!newest || !publishedFrom || publishedFrom < newest.phases.announced) return false
  return [...newest.categories, ...newest.criteria, ...newest.conditions].every(({ visibleFrom }) => visibleFrom <= now)
}

/** Both languages of a page, if it is read in both. */
export function bothAddresses(path: string, english: EnglishAddresses): Said | null {
  const there = english.get(path)
  if (there !== undefined) return { de: path, en: there }
  const found = [...english].find(([, address]) => address === path)
  return found ? { de: found[0], en: found[1] } : null
}

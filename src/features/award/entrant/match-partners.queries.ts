import { fold } from '../../../plain/fold.ts'
import type { Db } from '../../../platform/db.ts'
import { findPlaces, type Place } from '../../../places/index.ts'
import { linesOf } from '../step-remarks.rules.ts'
import type { Partner } from '../steps.rules.ts'

const KINDS = ['municipality', 'county', 'body'] as const
/** More lines than any project has partners; each is one look-up. */
const MOST_LINES = 50

/** Lines that name exactly one place of the register; the others stay what was typed. */
export async function matchPartners(db: Db, text: string): Promise<{ line: string; partner: Partner | null }[]> {
  const lines = linesOf(text)
  const found = await Promise.all(
    lines.slice(0, MOST_LINES).map((line) => findPlaces(db, { query: line, kinds: KINDS, limit: 2 })),
  )
  const seen = new Set<string>()
  return lines.flatMap((line, index): { line: string; partner: Partner | null }[] => {
    const place = (found[index] ?? []).find((one) => isNamed(one, line))
    if (!place) return [{ line, partner: null }]
    if (seen.has(place.id)) return []
    seen.add(place.id)
    return [{ line, partner: { placeId: place.id, name: place.name } }]
  })
}

/** One a line, by the name of the register where there is one: who is named twice in two ways is one partner. */
export async function foldPartners(db: Db, text: string): Promise<string> {
  return (await matchPartners(db, text)).map(({ line, partner }) => partner?.name ?? line).join('\n')
}

function isNamed(place: Place, line: string): boolean {
  const typed = fold(line)
  return [fold(place.name), fold(place.officialName), fold(`${place.form} ${place.name}`)].includes(typed)
}

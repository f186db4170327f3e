import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { DirectoryQuestion } from './directory.rules.ts'
import { keptWith } from './facet-index.queries.ts'
import { bitsOf, type FacetIndex } from './facet-index.rules.ts'
import { MOST_RANKED, partBehind, partOf, rankedOf, type Part } from './found-order.rules.ts'
import { add, countOf, emptyBits, fill, highestOf, longer, without, type Bits } from './profile-bits.rules.ts'
import { readOrder } from './profile-orders.queries.ts'
import { unpacked } from './packed-ordinals.rules.ts'
import { fitting, type FoundWords } from './search-words.queries.ts'

type Asked = { question: DirectoryQuestion; words: FoundWords | null; index: FacetIndex; found: Bits }

/** The ordinals of one page of what was found. */
export async function listPageOrdinals(db: Db, { question, words, index, found }: Asked): Promise<number[]> {
  const part: Part = { limit: question.jeSeite, offset: (question.seite - 1) * question.jeSeite }
  if (question.sortierung !== 'treffer' || !words) return partOf(await readOrder(db, index, question.sortierung), found, part)
  await tellVectorsApart(db)
  const titled = countOf(found) > MOST_RANKED ? await readTitled(db, index, words) : found
  const ranked = rankedOf(found, titled)
  return partBehind(part.offset < ranked.length ? await listRanked(db, ranked, words) : ranked, found, part)
}

/** PostgreSQL takes a vector for part of its row and reads all of them for a common word, many times as long as by the index. */
export async function tellVectorsApart(tx: Db): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(tx)
}

/** ts_rank: divided by 1 + the logarithm of the length, or the longest profile always wins. */
const SHORT_FIRST = sql.lit(1)

export function rankOf(words: FoundWords) {
  return rankBy(sql`${words.ranked}::tsquery`)
}

/** How well a row of `search` fits. */
export function rankBy(query: RawBuilder<unknown>) {
  return sql<number>`ts_rank(search.search, ${query}, ${SHORT_FIRST})`
}

async function listRanked(db: Db, ordinals: number[], words: FoundWords): Promise<number[]> {
  const { rows } = await sql<{ ordinal: number }>`
    select ordinal from projects_search search where ordinal = any(${ordinals}::integer[])
    order by ${rankOf(words)} desc, ordinal`.execute(db)
  return rows.map(({ ordinal }) => ordinal)
}

/** The profiles that have these words, however they rank. */
export function readFound(db: Db, index: FacetIndex, words: FoundWords): Promise<Bits> {
  return readFitting(db, index, { words, where: 'anywhere' })
}

export function readTitled(db: Db, index: FacetIndex, words: FoundWords): Promise<Bits> {
  return readFitting(db, index, { words, where: 'title' })
}

const VECTORS = { anywhere: sql`search`, title: sql`ts_filter(search, '{a}')` }

function readFitting(
  db: Db,
  index: FacetIndex,
  { words, where }: { words: FoundWords; where: keyof typeof VECTORS },
): Promise<Bits> {
  const listFitting = async (among: RawBuilder<unknown>) => {
    const { rows } = await sql<{ packed: Uint8Array | null }>`
      select string_agg(int4send(ordinal), '') as packed from projects_search
      where ${fitting(words, VECTORS[where])}${among}`.execute(db)
    return unpacked(rows[0]?.packed ?? null)
  }
  return keptWith(index, `${where}: ${words.anyOf.join(' or ')}`, {
    read: async () => bitsOf(index, await listFitting(sql``)),
    renew: async (older, changed) => {
      const highest = highestOf(index.all)
      const found = longer(without(older, fill(emptyBits(highest), changed)), highest)
      add(found, bitsOf(index, await listFitting(sql` and ordinal = any(${changed}::integer[])`)))
      return found
    },
  })
}

type Fitting = { query: RawBuilder<unknown>; most: number; onlyTitles?: boolean }

/** The last ones that fit, as a select. In an order that no index has: walking one backwards for a rare word reads every vector. */
export function lastFitting({ query, most, onlyTitles = false }: Fitting): RawBuilder<{ ordinal: number }> {
  const vector = onlyTitles ? sql`ts_filter(search, '{a}')` : sql`search`
  return sql`(select ordinal from projects_search where ${vector} @@ ${query} order by -ordinal limit ${most})`
}

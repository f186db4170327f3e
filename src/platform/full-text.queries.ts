import { sql, type Expression } from 'kysely'
import { transact, type Db } from './db.ts'
import { excerptOf, START, STOP } from './excerpts.ts'
import type { Excerpt, SearchedWords } from './search.ts'

/** One row of what a feature lets be searched; `key` is what it makes the address from. */
export type SearchDocument = { key: string; title: string; text: string }
export type FoundDocument = { key: string; title: string; titled: Excerpt; excerpt: Excerpt; rank: number; total: number }

const WHOLE = `StartSel=${START}, StopSel=${STOP}, HighlightAll=true`
const EXCERPTS = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`

/** So many equal characters say that an excerpt begins or ends where its text does. */
const ENOUGH = sql.lit(12)

/** ts_rank: divide by 1 + the logarithm of the length, or the longest text always wins. */
const SHORT_FIRST = sql.lit(1)

/** Markdown that an excerpt does without: headings (a colon instead), beginnings of list items, addresses of links, signs of emphasis. */
const HEADINGS = String.raw`(^|\n)#+ +([^\n]*[^\n?!])(?=\n|$)`
const LIST_MARKS = String.raw`\n\s*(-|\d+\.)\s+`
const OTHER_MARKS = '\\]\\([^)]*\\)|[][#*_`>|\\\\]'

/**
 * German full text over the rows of `documents`, a select of key, title and text (Markdown) that names its own conditions,
 * `visible_from` above all. A word in the title counts more than one in the text.
 */
export async function searchDocuments(
  db: Db,
  documents: Expression<SearchDocument>,
  { words, ranked = words, marking = words, limit }: SearchedWords & { limit: number },
): Promise<FoundDocument[]> {
  const { rows } = await sql<Row>`
    with found as (
      select key, title, plain, ts_rank(vector, to_tsquery('german', ${ranked}), ${SHORT_FIRST}) as rank,
        count(*) over ()::integer as total, to_tsquery('german', ${marking}) as marking
      from ${documents} as documents,
        regexp_replace(regexp_replace(regexp_replace(text, ${HEADINGS}, ${'\n\\2:'}, 'g'), ${LIST_MARKS}, ' · ', 'g'), ${OTHER_MARKS}, '', 'g') as unmarked,
        btrim(unmarked, E' \\n') as plain,
        platform_search_vector(title, plain) as vector
      where vector @@ to_tsquery('german', ${words})
      order by rank desc, title
      limit ${limit}
    )
    select key, title, rank, total, ts_headline('german', title, marking, ${WHOLE}) as titled,
      case when starts_with(plain, left(words, ${ENOUGH})) then '' else '… ' end || headline ||
      case when right(rtrim(plain, '.?!'), ${ENOUGH}) = right(rtrim(words, '.?!'), ${ENOUGH}) then '' else ' …' end as headline
    from found,
      lateral (select ts_headline('german', plain, marking, ${EXCERPTS}) as headline) as cut,
      lateral (select translate(headline, ${START + STOP}, '') as words) as unmarked`.execute(db)
  return rows.map(({ headline, titled, ...found }) => ({ ...found, titled: excerptOf(titled), excerpt: excerptOf(headline) }))
}

type Row = { key: string; title: string; titled: string; headline: string; rank: number; total: number }

export const QUERY_CANCELED = '57014'

/** Reading that gives up after so many milliseconds (SQLSTATE 57014) instead of holding a connection. */
export async function readWithin<T>(db: Db, milliseconds: number, read: (db: Db) => Promise<T>): Promise<T> {
  return transact(db, async (tx) => {
    await sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`.execute(tx)
    return read(tx)
  })
}

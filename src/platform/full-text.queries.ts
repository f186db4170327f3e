import { sql, type Expression, type RawBuilder } from 'kysely'
import { transact, type Db } from './db.ts'
import { excerptOf, START, STOP } from './excerpts.ts'
import type { Excerpt, SearchedWords } from './search.ts'

export type FoundDocument = { key: string; title: string; titled: Excerpt; excerpt: Excerpt; rank: number }

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

/** German full text over some documents, a select that names its own conditions. A word in the title counts more than one in the text. */
export async function searchDocuments(
  db: Db,
  documents: Expression<unknown>,
  { limit, ...words }: SearchedWords & { limit: number },
): Promise<FoundDocument[]> {
  const { rows } = await sql<Row>`
    with fitting as (select key, title, plain, rank from ${fittingIn(documents, words)} order by rank desc, title limit ${limit})
    select key, title, rank, ${MARKED} from fitting, ${markedBy(words)} order by rank desc, title`.execute(db)
  return rows.map(foundOf)
}

/** Beside rows with a `text` in Markdown: `plain`. */
export const PLAIN = sql`
  regexp_replace(regexp_replace(regexp_replace(text, ${HEADINGS}, ${'\n\\2:'}, 'g'), ${LIST_MARKS}, ' · ', 'g'), ${OTHER_MARKS}, '', 'g') as unmarked,
  btrim(unmarked, E' \\n') as plain`

/** ts_rank of a vector. */
export function rankIn(vector: RawBuilder<unknown>, { words, ranked = words }: SearchedWords) {
  return sql<number>`ts_rank(${vector}, to_tsquery('german', ${ranked}), ${SHORT_FIRST})`
}

/** Those of `documents` (key, title, text and more) that have the words, with `plain`, their text without Markdown, and `rank`. */
export function fittingIn(documents: Expression<unknown>, words: SearchedWords) {
  return sql`(
    select documents.*, plain, ${rankIn(sql`vector`, words)} as rank
    from ${documents} as documents, ${PLAIN}, platform_search_vector(title, plain) as vector
    where vector @@ to_tsquery('german', ${words.words})) as having_the_words`
}

/** Columns of found rows beside `markedBy`: title and excerpt with signs where a mark begins and ends. */
export const MARKED = sql`ts_headline('german', title, marking, ${WHOLE}) as titled,
  case when starts_with(plain, left(words, ${ENOUGH})) then '' else '… ' end || headline ||
  case when right(rtrim(plain, '.?!'), ${ENOUGH}) = right(rtrim(words, '.?!'), ${ENOUGH}) then '' else ' …' end as headline`

export function markedBy({ words, marking = words }: SearchedWords) {
  return sql`to_tsquery('german', ${marking}) as marking,
    lateral (select ts_headline('german', plain, marking, ${EXCERPTS}) as headline) as cut,
    lateral (select translate(headline, ${START + STOP}, '') as words) as unmarked`
}

type Row = { key: string; title: string; titled: string; headline: string; rank: number }

export function foundOf<T extends Row>({ headline, titled, ...found }: T) {
  return { ...found, titled: excerptOf(titled), excerpt: excerptOf(headline) }
}

export const QUERY_CANCELED = '57014'

/** Reading that gives up after so many milliseconds (SQLSTATE 57014) instead of holding a connection. */
export async function readWithin<T>(db: Db, milliseconds: number, read: (db: Db) => Promise<T>): Promise<T> {
  return transact(db, async (tx) => {
    await sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`.execute(tx)
    return read(tx)
  })
}

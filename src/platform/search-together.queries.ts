import { sql } from 'kysely'
import type { Db } from './db.ts'
import { fittingIn, foundOf, MARKED, markedBy, type FoundDocument } from './full-text.queries.ts'
import type { SearchedWords, SearchSource } from './search.ts'

/** How many found documents are of one source, year and set of topics. */
export type FoundShare = { source: string; year: number | null; topics: string[]; count: number }
export type Narrowed = { year: number | null; topic: string | null }
export type Together = { hits: (FoundDocument & { source: string })[]; shares: FoundShare[] }

type Question = SearchedWords & {
  at: Date
  /** Folded: what has just this title comes first. */
  typed: string
  narrowed: Narrowed
  /** How many of which source are shown; none of those not named. */
  limits: ReadonlyMap<string, number>
}

/** As plain/fold.ts folds. */
export const FOLDED_TITLE = sql<string>`btrim(regexp_replace(platform_folded(title), '[^a-z0-9]+', ' ', 'g'))`

type NamedSource = Pick<SearchSource, 'documents'> & { key: string }

/** Several sources by one query: what is shown with its marks, and of everything that has the words how much is where. */
export async function searchTogether(db: Db, sources: readonly NamedSource[], question: Question): Promise<Together> {
  const { at, narrowed, limits, typed } = question
  const { rows } = await sql<{ hits: Parameters<typeof foundOf>[0][] | null; shares: FoundShare[] | null }>`
    with fitting as materialized (select source, key, title, plain, topics,
      rank + (${FOLDED_TITLE} = ${typed})::integer as rank,
      extract(year from dated at time zone 'Europe/Berlin')::integer as year
      from ${fittingIn(allOf(db, sources, at), question)}),
    placed as (select *, row_number() over (partition by source order by rank desc, title) as place from fitting
      where (${narrowed.year}::integer is null or year = ${narrowed.year}::integer)
        and (${narrowed.topic}::text is null or ${narrowed.topic}::text = any(topics))),
    shown as (select source, key, title, rank, ${MARKED} from placed
      join unnest(${[...limits.keys()]}::text[], ${[...limits.values()]}::integer[]) as wanted (of_source, most)
        on of_source = source and place <= most, ${markedBy(question)})
    select (select jsonb_agg(shown order by rank desc, title) from shown) as hits,
      (select jsonb_agg(share) from (
        select source, year, topics, count(*)::integer as count from fitting group by source, year, topics) as share) as shares`.execute(
    db,
  )
  const [row] = rows
  return { hits: (row?.hits ?? []).map(foundOf) as Together['hits'], shares: row?.shares ?? [] }
}

export function allOf(db: Db, sources: readonly NamedSource[], at: Date) {
  const each = sources.map(
    ({ key, documents }) =>
      sql`select ${key}::text as source, key, title, text, dated, topics from ${documents(db, at)} as document`,
  )
  return sql`(${sql.join(each, sql` union all `)})`
}

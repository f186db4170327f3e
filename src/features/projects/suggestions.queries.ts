import { sql } from 'kysely'
import { findPlaces, type Place } from '../../places/index.ts'
import { fold } from '../../plain/fold.ts'
import { readWithin } from '../../platform/full-text.queries.ts'
import type { Db } from '../../platform/db.ts'
import { listThemes } from '../../topics/index.ts'
import { PATIENCE_MS } from './directory.queries.ts'
import { lastFitting, tellVectorsApart } from './found-order.queries.ts'
import { countByPlaceAndTopic } from './harvest.queries.ts'
import { fittingTopics, titleQuery } from './suggestions.rules.ts'

export type Suggestions = {
  topics: { slug: string; title: string; count: number }[]
  places: { place: Place; count: number }[]
  profiles: Title[]
}

const MOST_OF_A_KIND = 4
/** Of the many with a common beginning the last ones will do; all would have to be sorted. */
const MOST_COMPARED = 60
/** Shorter beginnings have too many words behind them to look for them inside titles. */
const SHORTEST_WITHIN = 3

/** What the directory has that begins like what was typed; topics and places only with projects. */
export async function listSuggestions(db: Db, typed: string): Promise<Suggestions> {
  const [counts, topics] = await Promise.all([countByPlaceAndTopic(db), listTopicsLike(db, typed)])
  const [places, profiles] = await readWithin(db, PATIENCE_MS, async (tx) => [
    await findPlaces(tx, { query: typed, kinds: ['municipality', 'county'], limit: MOST_COMPARED }),
    await listTitles(tx, typed),
  ])
  return {
    topics: topics.slice(0, MOST_OF_A_KIND),
    places: places
      .map((place) => ({ place, count: counts.get(`kommune:${place.slug}`) ?? 0 }))
      .filter(({ count }) => count > 0)
      .slice(0, MOST_OF_A_KIND),
    profiles,
  }
}

/** Those with projects. */
export async function listTopicsLike(db: Db, typed: string) {
  return fittingTopics(await listThemes(db), typed, await countByPlaceAndTopic(db))
}

/** Bounds that an index knows without knowing the value; LIKE is none for a prepared statement. */
const LAST_SIGN = '\u{10FFFF}'

type Title = { slug: string; title: string }

/** Titles that begin with it come first. */
export async function listTitles(db: Db, typed: string): Promise<Title[]> {
  const beginning = fold(typed)
  if (beginning === '') return []
  const { rows } = await sql<Title>`
    select slug, title from projects_published
    where projects_folded(title) ~>=~ ${beginning} and projects_folded(title) ~<~ ${beginning + LAST_SIGN}
    order by projects_folded(title) using ~<~ limit ${MOST_OF_A_KIND}`.execute(db)
  if (rows.length === MOST_OF_A_KIND || beginning.length < SHORTEST_WITHIN) return rows
  const within = (await listTitlesWithin(db, typed)).filter(({ slug }) => !rows.some((one) => one.slug === slug))
  return [...rows, ...within].slice(0, MOST_OF_A_KIND)
}

async function listTitlesWithin(db: Db, typed: string): Promise<Title[]> {
  const query = titleQuery(typed)
  if (query === null) return []
  const fitting = { query: sql`to_tsquery('german', ${query})`, most: MOST_COMPARED, onlyTitles: true }
  await tellVectorsApart(db)
  const { rows } = await sql<Title>`
    select slug, title from projects_published where ordinal = any(array${lastFitting(fitting)})
    order by title limit ${MOST_OF_A_KIND}`.execute(db)
  return rows
}

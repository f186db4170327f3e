import { seedEvents } from '../db/seeds/events.ts'
import { seedLibrary } from '../db/seeds/library.ts'
import { seedNews } from '../db/seeds/news.ts'
import { seedPages } from '../db/seeds/pages.ts'
import { seedProjects } from '../db/seeds/projects.ts'
import { seedTopics } from '../db/seeds/topics.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import type { Db } from '../src/platform/db.ts'
import { findResult } from '../src/site/search-result.queries.ts'
import { testDatabase } from '../test/database.ts'
import type { Judged } from './gain.ts'
import { measureJudged, readJson, type Relevance } from './relevance.ts'

/** Everything of the second prize is public by then. */
const AT = berlinInstant('2026-04-20T09:00')

/** How well the search of the portal answers a judged list of queries on what it really contains; graded are addresses. */
export async function measurePortalRelevance(): Promise<Relevance> {
  const database = await testDatabase()
  for (const seed of [seedTopics, seedPages, seedNews, seedLibrary, seedEvents, seedProjects]) await seed(database.db)
  const measured = await measureJudged(readJson('./relevance-portal.json') as Judged[], (query) => search(database.db, query))
  await database.drop()
  return measured
}

async function search(db: Db, q: string): Promise<string[]> {
  const result = await findResult(db, { q, part: '', year: null, topic: null, exactly: false, page: 1, at: AT })
  return result === null || result === 'too-long' ? [] : result.hits.map(({ href }) => href)
}

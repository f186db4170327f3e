import { readFileSync } from 'node:fs'
import { seedProjects } from '../db/seeds/projects.ts'
import { readDirectoryQuestion } from '../src/features/projects/directory.form.ts'
import { findDirectory } from '../src/features/projects/directory.queries.ts'
import type { Db } from '../src/platform/db.ts'
import { testDatabase } from '../test/database.ts'
import { ndcgOf, type Judged } from './gain.ts'
import { round } from './load.ts'
import { measurePortalRelevance } from './relevance-portal.ts'

/** Below it a query is named. */
const WEAK = 0.8

export async function measureRelevance() {
  return { ...(await measureDirectoryRelevance()), portal: await measurePortalRelevance() }
}

/** How well the directory's search answers a judged list of queries on the 69 real projects, ids of data/demo-projects.json. */
export async function measureDirectoryRelevance() {
  const database = await testDatabase()
  await seedProjects(database.db)
  const projects = readJson('../data/demo-projects.json') as { id: string; title: string }[]
  const ids = new Map(projects.map(({ id, title }) => [title, id]))
  const measured = await measureJudged(readJson('./relevance.json') as Judged[], (query) => search(database.db, query, ids))
  await database.drop()
  return measured
}

async function search(db: Db, query: string, ids: ReadonlyMap<string, string>): Promise<string[]> {
  const { projects } = await findDirectory(
    db,
    readDirectoryQuestion((name) => (name === 'q' ? [query] : [])),
  )
  return projects.map(({ title }) => ids.get(title) ?? title)
}

export type Relevance = { queries: number; ndcg10: number }

/** Averaged over the queries; names those that are answered weakly. */
export async function measureJudged(judged: Judged[], find: (query: string) => Promise<string[]>): Promise<Relevance> {
  const scores: number[] = []
  for (const { query, grades } of judged) {
    const found = await find(query)
    const score = ndcgOf(found, grades)
    scores.push(score)
    if (score < WEAK) process.stdout.write(`  ${round(score).toFixed(2)}  ${query}  → ${found.slice(0, 4).join(' | ')}\n`)
  }
  return { queries: scores.length, ndcg10: round(scores.reduce((sum, score) => sum + score, 0) / scores.length, 3) }
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
}

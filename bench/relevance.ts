import { readFileSync } from 'node:fs'
import { seedProjects } from '../db/seeds/projects.ts'
import { readDirectoryQuestion } from '../src/features/projects/directory.form.ts'
import { findDirectory } from '../src/features/projects/directory.queries.ts'
import { testDatabase } from '../test/database.ts'
import { round } from './load.ts'

/** Judged by hand: 3 what was looked for, 2 helps, 1 has to do with it; what is not named does not. Ids of data/demo-projects.json. */
type Judged = { query: string; grades: Record<string, number> }

const SHOWN = 10

/**
 * How well the directory's search answers a judged list of queries on the 69 real projects: normalised discounted cumulative gain
 * of the first ten hits (Järvelin and Kekäläinen 2002, gain 2^grade − 1), averaged over the queries.
 */
export async function measureRelevance(): Promise<{ queries: number; ndcg10: number }> {
  const database = await testDatabase()
  await seedProjects(database.db)
  const judged = read('./relevance.json') as Judged[]
  const titles = new Map(
    (read('../data/demo-projects.json') as { id: string; title: string }[]).map(({ id, title }) => [title, id]),
  )
  const scores: number[] = []
  for (const { query, grades } of judged) {
    const question = readDirectoryQuestion((name) => (name === 'q' ? [query] : []))
    const { projects } = await findDirectory(database.db, question)
    const found = projects.slice(0, SHOWN).map(({ title }) => grades[titles.get(title) ?? ''] ?? 0)
    const score =
      gainOf(found) /
      gainOf(
        Object.values(grades)
          .sort((a, b) => b - a)
          .slice(0, SHOWN),
      )
    scores.push(score)
    if (score < 0.8)
      process.stdout.write(
        `  ${round(score).toFixed(2)}  ${query}  → ${projects
          .slice(0, 4)
          .map(({ title }) => title)
          .join(' | ')}\n`,
      )
  }
  await database.drop()
  return { queries: scores.length, ndcg10: round(scores.reduce((sum, score) => sum + score, 0) / scores.length, 3) }
}

function gainOf(grades: number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0)
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
}

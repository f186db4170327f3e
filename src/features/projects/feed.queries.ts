import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { readWithin } from '../../platform/full-text.queries.ts'
import { conditionsOf, countDirectory, PATIENCE_MS } from './directory.queries.ts'
import type { DirectoryQuestion } from './directory.rules.ts'

export type Published = { slug: string; title: string; summary: string; publishedAt: Date }

/** What was published last of all that fits. */
export async function listNewest(db: Db, question: DirectoryQuestion, atMost: number): Promise<Published[]> {
  const { words } = await countDirectory(db, question)
  const newest = sql<Published>`
    select slug, title, summary, published_at as "publishedAt" from projects_published
    where ${sql.join([sql`true`, ...conditionsOf(question, words)], sql` and `)}
    order by published_at desc, project_id
    limit ${atMost}`
  const { rows } = await readWithin(db, PATIENCE_MS, (tx) => newest.execute(tx))
  return rows
}

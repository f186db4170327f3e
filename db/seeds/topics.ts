import { readFile } from 'node:fs/promises'
import { transact, type Db, type Tx } from '../../src/platform/db.ts'

type Topic = { slug: string; title: string; synonyms: string[] }
type Theme = { slug: string; title: string; description: string; topics: Topic[] }

/** The first set of topics; whoever has some edits them in the portal, and they are left alone. */
export async function seedTopics(db: Db): Promise<void> {
  const known = await db.selectFrom('topics_topics').select('id').limit(1).executeTakeFirst()
  if (known) return
  const themes = JSON.parse(await readFile(new URL('../../data/topics.json', import.meta.url), 'utf8')) as Theme[]
  await transact(db, async (tx) => {
    for (const [position, theme] of themes.entries()) await recordTheme(tx, theme, position)
  })
}

async function recordTheme(tx: Tx, { topics, ...theme }: Theme, position: number): Promise<void> {
  const { id } = await tx
    .insertInto('topics_topics')
    .values({ ...theme, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = topics.map((topic, index) => ({ ...topic, theme_id: id, position: index }))
  await tx.insertInto('topics_topics').values(rows).execute()
}

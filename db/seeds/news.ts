import { readdir, readFile } from 'node:fs/promises'
import { recordNews, recordNewsVersion } from '../../src/features/editorial/news-writing.queries.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db } from '../../src/platform/db.ts'
import { readFrontMatter } from './front-matter.ts'

const FOLDER = new URL('../../data/news/', import.meta.url)

/** The first news items, from data/news; what is here already belongs to the editors. */
export async function seedNews(db: Db): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.md')).sort()
  for (const fileName of files) await seedItem(db, fileName)
}

async function seedItem(db: Db, fileName: string): Promise<void> {
  const name = fileName.replace(/\.md$/, '')
  if (await db.selectFrom('editorial_news').where('slug', '=', name).select('id').executeTakeFirst()) return
  const { fact, text } = readFrontMatter(await readFile(new URL(fileName, FOLDER), 'utf8'), `data/news/${fileName}`)
  const dated = berlinInstant(fact('dated'))
  await transact(db, async (tx) => {
    const { newsId } = await recordNews(tx, { name, dated, createdAt: dated })
    await recordNewsVersion(tx, {
      newsId,
      title: fact('title'),
      summary: fact('summary'),
      text,
      source: null,
      visibleFrom: dated,
      writtenBy: null,
      writtenAt: dated,
    })
  })
}

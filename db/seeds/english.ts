import { readdir, readFile } from 'node:fs/promises'
import { recordEnglishVersion } from '../../src/features/editorial/english/english.queries.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db } from '../../src/platform/db.ts'
import { readFrontMatter } from './front-matter.ts'

const FOLDER = new URL('../../data/english/', import.meta.url)

/** The first English texts, from data/english, named as the German page; what is here already belongs to the editors. */
export async function seedEnglish(db: Db): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.md')).sort()
  for (const fileName of files) await seedText(db, fileName)
}

async function seedText(db: Db, fileName: string): Promise<void> {
  const slug = fileName.replace(/\.md$/, '')
  const known = db.selectFrom('editorial_revisions').where('kind', '=', 'english').where('slug', '=', slug)
  if (await known.select('number').executeTakeFirst()) return
  const { fact, text } = readFrontMatter(await readFile(new URL(fileName, FOLDER), 'utf8'), `data/english/${fileName}`)
  const visibleFrom = berlinInstant(fact('visibleFrom'))
  await transact(db, (tx) =>
    recordEnglishVersion(tx, {
      slug,
      title: fact('title'),
      summary: fact('summary'),
      text,
      visibleFrom,
      writtenBy: null,
      writtenAt: visibleFrom,
      reviewedOn: fact('reviewedOn'),
      reviewDueOn: fact('reviewDueOn'),
    }),
  )
}

import { readdir, readFile } from 'node:fs/promises'
import { recordAidVersion } from '../../src/features/editorial/aid-writing.queries.ts'
import { AID_SORTS, EMPTY_AID } from '../../src/features/editorial/aid.rules.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { transact, type Db } from '../../src/platform/db.ts'
import { readFrontMatter } from './front-matter.ts'

const FOLDER = new URL('../../data/library/', import.meta.url)

/** The first aids of the library, from data/library; what is here already belongs to the editors. */
export async function seedLibrary(db: Db): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.md')).sort()
  for (const fileName of files) await seedAid(db, fileName)
}

async function seedAid(db: Db, fileName: string): Promise<void> {
  const slug = fileName.replace(/\.md$/, '')
  const known = db.selectFrom('editorial_revisions').where('kind', '=', 'aid').where('slug', '=', slug)
  if (await known.select('number').executeTakeFirst()) return
  const { fact, text } = readFrontMatter(await readFile(new URL(fileName, FOLDER), 'utf8'), `data/library/${fileName}`)
  const sort = AID_SORTS.find((one) => one === fact('sort'))
  if (!sort) throw new Error(`${fileName} is of no known sort`)
  const visibleFrom = berlinInstant(fact('visibleFrom'))
  await transact(db, (tx) =>
    recordAidVersion(tx, {
      slug,
      title: fact('title'),
      summary: fact('summary'),
      text,
      visibleFrom,
      writtenBy: null,
      writtenAt: visibleFrom,
      aid: {
        ...EMPTY_AID,
        sort,
        topic: fact('topic'),
        publisher: fact('publisher'),
        licence: fact('licence'),
        sourceUrl: fact('sourceUrl'),
        sourceDated: fact('sourceDated'),
      },
      reviewedOn: fact('reviewedOn'),
      reviewDueOn: fact('reviewDueOn'),
    }),
  )
}

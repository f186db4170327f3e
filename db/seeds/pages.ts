import { readdir, readFile } from 'node:fs/promises'
import type { Insertable } from 'kysely'
import { OPERATOR_COMPLETES } from '../../src/features/editorial/page-writing.queries.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import type { Db } from '../../src/platform/db.ts'
import type { EditorialPages } from '../../src/platform/schema.ts'
import { readFrontMatter } from './front-matter.ts'

const FOLDER = new URL('../../data/pages/', import.meta.url)

/** Standing pages from data/pages. A version that was reviewed since is left alone: its text has been edited here. */
export async function seedPages(db: Db): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.md')).sort()
  // In the order in which they are read, so that who edits a page begins with the last of them.
  const rows = (await Promise.all(files.map(readPage))).sort(
    (one, other) => Number(one.visible_from) - Number(other.visible_from),
  )
  await db
    .insertInto('editorial_pages')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['slug', 'visible_from'])
        .doUpdateSet((row) => ({
          title: row.ref('excluded.title'),
          text: row.ref('excluded.text'),
          summary: row.ref('excluded.summary'),
          operator_must_complete: row.ref('excluded.operator_must_complete'),
          reviewed_on: row.ref('excluded.reviewed_on'),
          review_due_on: row.ref('excluded.review_due_on'),
        }))
        .whereRef('editorial_pages.reviewed_on', '<', 'excluded.reviewed_on'),
    )
    .execute()
}

/** 'hilfe.2025-11-17.md' would be a version of the page 'hilfe'. */
async function readPage(fileName: string): Promise<Insertable<EditorialPages>> {
  const { fact, text } = readFrontMatter(await readFile(new URL(fileName, FOLDER), 'utf8'), `data/pages/${fileName}`)
  return {
    slug: fileName.split('.')[0] as string,
    title: fact('title'),
    summary: fact('summary'),
    text,
    operator_must_complete: text.includes(OPERATOR_COMPLETES),
    reviewed_on: fact('reviewedOn'),
    review_due_on: fact('reviewDueOn'),
    visible_from: berlinInstant(fact('visibleFrom')),
  }
}

import { sql } from 'kysely'
import { picturesIn } from '../../media/index.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import type { SearchSource } from '../../platform/search.ts'
import type { DrawnPictures } from '../../ui/picture.tsx'
import type { OtherForms } from './other-forms.rules.ts'

export type StandingPage = {
  slug: string
  title: string
  /** Markdown. */
  text: string
  summary: string
  /** The operator has still to supply text; the page says so. */
  operatorMustComplete: boolean
  /** Calendar day, '2025-11-17'. */
  reviewedOn: string
  otherForms: OtherForms
  pictures: DrawnPictures
}

/** Null when there is none, or none yet: callers cannot tell, and need not. */
export async function findStandingPage(db: Db, slug: string, at: Date): Promise<StandingPage | null> {
  const row = await visiblePages(db, at).where('slug', '=', slug).executeTakeFirst()
  if (!row) return null
  return {
    slug: row.slug,
    title: row.title,
    text: row.text,
    summary: row.summary,
    operatorMustComplete: row.operator_must_complete,
    reviewedOn: row.reviewed_on,
    otherForms: row.other_forms as OtherForms,
    pictures: await picturesIn(db, row.text),
  }
}

export const pagesFound: SearchSource = {
  documents: (db, at) =>
    db
      .selectFrom(visiblePages(db, at).as('visible'))
      .select(['slug as key', 'title', 'text'])
      .select([sql<null>`null::timestamptz`.as('dated'), sql<string[]>`'{}'::text[]`.as('topics')]),
  placeOf: (slug) => ({ href: paths.page.to({ slug }), section: 'Seiten' }),
}

export async function listEditorialAddresses(db: Db, at: Date): Promise<string[]> {
  const rows = await visiblePages(db, at).execute()
  return rows.map((row) => paths.page.to({ slug: row.slug }))
}

/** Of each page the newest version that is visible at this instant. */
function visiblePages(db: Db, at: Date) {
  return db
    .selectFrom('editorial_pages')
    .selectAll()
    .distinctOn('slug')
    .where('visible_from', '<=', at)
    .where(sql<boolean>`not editorial_is_withdrawn('page', slug, written_at, visible_from, ${at})`)
    .orderBy('slug')
    .orderBy('visible_from', 'desc')
}

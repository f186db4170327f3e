import { sql } from 'kysely'
import { picturesIn } from '../../../media/index.ts'
import { cached } from '../../../platform/cached.ts'
import type { Db, Tx } from '../../../platform/db.ts'
import type { DrawnPictures } from '../../../ui/picture.tsx'
import type { LanguageVersion } from './english.rules.ts'

export type EnglishText = {
  slug: string
  title: string
  summary: string
  /** Markdown. */
  text: string
  /** Calendar day. */
  reviewedOn: string
  pictures: DrawnPictures
}

/** Of all English texts and the standing pages they belong to: which version is read from when to when. Kept until one changes. */
export const languageVersions = cached('editorial_english', async (db) => {
  const { rows } = await sql<LanguageVersion>`
    select version.kind, version.slug, version.visible_from as "visibleFrom", (
      select min(w.withdrawn_at) from editorial_withdrawals w
      where w.kind = version.kind and w.slug = version.slug and version.written_at <= w.withdrawn_at
        and (not w.only_planned or version.visible_from > w.withdrawn_at)) as "endsAt"
    from (
      select 'english' as kind, slug, visible_from, written_at from editorial_english
      union all select 'page', slug, visible_from, written_at from editorial_pages
      where slug in (select slug from editorial_english)) version`.execute(db)
  return rows
})

/** Null when none is read at this instant. */
export async function findEnglishText(db: Db, slug: string, at: Date): Promise<EnglishText | null> {
  const row = await db
    .selectFrom('editorial_english')
    .where('slug', '=', slug)
    .where('visible_from', '<=', at)
    .where(sql<boolean>`not editorial_is_withdrawn('english', slug, written_at, visible_from, ${at})`)
    .select(['slug', 'title', 'summary', 'text', 'reviewed_on as reviewedOn'])
    .orderBy('visible_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, pictures: await picturesIn(db, row.text) } : null
}

export type EnglishVersion = Omit<EnglishText, 'pictures'> & {
  visibleFrom: Date
  /** Calendar day. */
  reviewDueOn: string
  writtenBy: string | null
  writtenAt: Date
}

export async function recordEnglishVersion(tx: Tx, version: EnglishVersion): Promise<void> {
  await tx
    .insertInto('editorial_english')
    .values({
      slug: version.slug,
      title: version.title,
      summary: version.summary,
      text: version.text,
      visible_from: version.visibleFrom,
      reviewed_on: version.reviewedOn,
      review_due_on: version.reviewDueOn,
      written_by: version.writtenBy,
      written_at: version.writtenAt,
    })
    .execute()
}

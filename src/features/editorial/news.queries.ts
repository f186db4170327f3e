import { sql } from 'kysely'
import { picturesIn } from '../../media/index.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import type { SearchSource } from '../../platform/search.ts'
import type { DrawnPictures } from '../../ui/picture.tsx'
import { topicsOf } from '../../topics/index.ts'
import type { OtherForms } from './other-forms.rules.ts'

export type NewsLine = {
  slug: string
  title: string
  summary: string
  dated: Date
  /** Since when it reads as it does. */
  changedAt: Date
}
export type News = NewsLine & {
  /** Addresses, as they mean today. */
  topics: string[]
  /** Markdown. */
  text: string
  source: string | null
  otherForms: OtherForms
  pictures: DrawnPictures
}

/** Null when there is none, or none yet: callers cannot tell, and need not. */
export async function findNews(db: Db, slug: string, at: Date): Promise<News | null> {
  const row = await visibleNews(db, at).where('news.slug', '=', slug).executeTakeFirst()
  return row ? { ...row, otherForms: row.otherForms as OtherForms, pictures: await picturesIn(db, row.text) } : null
}

/** The newest first, a page of them. */
export async function listNews(db: Db, { at, page, perPage }: { at: Date; page: number; perPage: number }) {
  const { total } = await db
    .selectFrom(visibleNews(db, at).as('visible'))
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(Number(total) / perPage))
  const shown = Math.min(page, pages)
  const news: NewsLine[] = await db
    .selectFrom(visibleNews(db, at).as('visible'))
    .select(['slug', 'title', 'summary', 'dated', 'changedAt'])
    .orderBy('dated', 'desc')
    .orderBy('slug')
    .limit(perPage)
    .offset((shown - 1) * perPage)
    .execute()
  return { news, page: shown, pages }
}

export const newsFound: SearchSource = {
  documents: (db, at) =>
    db
      .selectFrom(visibleNews(db, at).as('visible'))
      .select(['slug as key', 'title', sql<string>`concat_ws(E'\n\n', summary, text)`.as('text')])
      .select(['dated', 'topics']),
  placeOf: (slug) => ({ href: paths.newsItem.to({ slug }), section: 'Aktuelles' }),
}

export async function listNewsAddresses(db: Db, at: Date): Promise<string[]> {
  const rows = await db.selectFrom(visibleNews(db, at).as('visible')).select('slug').orderBy('dated', 'desc').execute()
  return [paths.news.to(), ...rows.map(({ slug }) => paths.newsItem.to({ slug }))]
}

/** Of each the newest version that is visible at this instant. */
function visibleNews(db: Db, at: Date) {
  return db
    .selectFrom('editorial_news as news')
    .innerJoin('editorial_news_versions as version', 'version.news_id', 'news.id')
    .where('version.visible_from', '<=', at)
    .where('version.number', '=', (row) =>
      row
        .selectFrom('editorial_news_versions as other')
        .whereRef('other.news_id', '=', 'news.id')
        .where('other.visible_from', '<=', at)
        .where(sql<boolean>`not editorial_is_withdrawn('news', news.slug, other.written_at, other.visible_from, ${at})`)
        .select(sql<number>`max(other.number)`.as('number')),
    )
    .select([
      'news.slug',
      'news.dated',
      'version.title',
      'version.summary',
      'version.text',
      'version.source',
      'version.other_forms as otherForms',
      'version.visible_from as changedAt',
    ])
    .select((row) => topicsOf('news', row.ref('news.slug')).as('topics'))
}

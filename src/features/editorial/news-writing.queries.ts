import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { firstFree, wantedSlug } from './free-slug.ts'
import { NO_OTHER_FORMS, type OtherForms } from './other-forms.rules.ts'

/** Under the first free name: '-2' for the second of a name. */
export async function recordNews(
  tx: Tx,
  { name, dated, createdAt }: { name: string; dated: Date; createdAt: Date },
): Promise<{ newsId: string; slug: string }> {
  await sql`select pg_advisory_xact_lock(hashtextextended('slug of a news item', 0))`.execute(tx)
  const wanted = wantedSlug(name, 'meldung')
  const rows = await tx.selectFrom('editorial_news').where('slug', 'like', `${wanted}%`).select('slug').execute()
  const free = firstFree(wanted, new Set(rows.map((row) => row.slug)))
  const { id } = await tx
    .insertInto('editorial_news')
    .values({ slug: free, dated, created_at: createdAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { newsId: id, slug: free }
}

export type NewsVersion = {
  newsId: string
  title: string
  summary: string
  /** Markdown. */
  text: string
  /** Not given, the version before says it. */
  otherForms?: OtherForms
  source: string | null
  visibleFrom: Date
  writtenBy: string | null
  writtenAt: Date
}

/** The primary key is the referee between two who write at once. */
export async function recordNewsVersion(tx: Tx, version: NewsVersion): Promise<number> {
  const row = await tx
    .insertInto('editorial_news_versions')
    .values((insert) => ({
      news_id: version.newsId,
      number: insert
        .selectFrom('editorial_news_versions')
        .where('news_id', '=', version.newsId)
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('number')),
      title: version.title,
      summary: version.summary,
      text: version.text,
      other_forms: version.otherForms ? JSON.stringify(version.otherForms) : formsBefore(version.newsId),
      source: version.source,
      visible_from: version.visibleFrom,
      written_by: version.writtenBy,
      written_at: version.writtenAt,
    }))
    .returning('number')
    .executeTakeFirstOrThrow()
  return row.number
}

/** Whatever its instant: for who goes on writing. */
export async function findNewestNewsVersion(tx: Tx, newsId: string) {
  const row = await tx
    .selectFrom('editorial_news as news')
    .innerJoin('editorial_news_versions as version', 'version.news_id', 'news.id')
    .where('news.id', '=', newsId)
    .select(['news.slug', 'version.number', 'version.title', 'version.summary', 'version.text'])
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

const formsBefore = (newsId: string) => sql<string>`coalesce(
  (select other_forms from editorial_news_versions where news_id = ${newsId} order by number desc limit 1), ${JSON.stringify(NO_OTHER_FORMS)})`

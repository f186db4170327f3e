import { sql } from 'kysely'
import { picturesIn, scanState, type ScanState } from '../../media/index.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import { searchDocuments } from '../../platform/full-text.queries.ts'
import type { SearchSource } from '../../platform/search.ts'
import type { DrawnPictures } from '../../ui/picture.tsx'
import type { AidSort } from './aid.rules.ts'

export type AidFile = { mediaId: string; title: string; mediaType: string; bytes: number; scan: ScanState }
export type AidLine = {
  slug: string
  title: string
  summary: string
  sort: AidSort
  /** Slug and title; null: for all topics. */
  topic: { slug: string; title: string } | null
  publisher: string
  sourceDated: string | null
}
export type LibraryAid = AidLine & {
  /** Markdown. */
  text: string
  licence: string
  sourceUrl: string | null
  reviewedOn: string
  files: AidFile[]
  pictures: DrawnPictures
}

/** Null when there is none, or none yet: callers cannot tell, and need not. */
export async function findAid(db: Db, slug: string, at: Date): Promise<LibraryAid | null> {
  const row = await visibleAids(db, at).where('aid.slug', '=', slug).executeTakeFirst()
  if (!row) return null
  const { fileIds, ...aid } = row
  const [files, pictures] = await Promise.all([listAidFiles(db, slug, fileIds), picturesIn(db, row.text)])
  return { ...aid, sort: row.sort as AidSort, files, pictures }
}

export type LibraryQuestion = { words: string | null; sort: AidSort | null; topic: string | null; at: Date }

const MOST_FOUND = 1000

/** The best first when something is looked for, otherwise by title. */
export async function listLibrary(db: Db, { words, sort, topic, at }: LibraryQuestion): Promise<AidLine[]> {
  const found = words === null ? null : await searchDocuments(db, aidsFound.documents(db, at), { words, limit: MOST_FOUND })
  const keys = found?.map(({ key }) => key)
  const { rows } = await sql<AidLine>`
    select slug, title, summary, sort, topic, publisher, "sourceDated" from ${visibleAids(db, at)} as aid
    where (${keys ?? null}::text[] is null or slug = any(${keys ?? null}::text[])) and (${sort}::text is null or sort = ${sort})
      and (${topic}::text is null or topic ->> 'slug' = ${topic})
    order by array_position(${keys ?? null}::text[], slug), title collate "de-x-icu", slug`.execute(db)
  return rows
}

/** Of what is in the library, by title. */
export async function listLibraryTopics(db: Db, at: Date): Promise<{ slug: string; title: string }[]> {
  const { rows } = await sql<{ slug: string; title: string }>`
    select topic ->> 'slug' as slug, topic ->> 'title' as title from ${visibleAids(db, at)} as aid
    where topic is not null group by topic order by topic ->> 'title' collate "de-x-icu"`.execute(db)
  return rows
}

export const aidsFound: SearchSource = {
  documents: (db, at) =>
    db
      .selectFrom(visibleAids(db, at).as('visible'))
      .select(['slug as key', 'title', sql<string>`concat_ws(E'\n\n', summary, text, publisher)`.as('text')])
      .select([
        sql<null>`null::timestamptz`.as('dated'),
        sql<string[]>`case when topic is null then '{}' else array[topic ->> 'slug'] end`.as('topics'),
      ]),
  placeOf: (slug) => ({ href: paths.library.aid.to({ slug }), section: 'Arbeitshilfen' }),
}

export async function listLibraryAddresses(db: Db, at: Date): Promise<string[]> {
  const rows = await db.selectFrom(visibleAids(db, at).as('visible')).select('slug').orderBy('slug').execute()
  return [paths.library.list.to(), ...rows.map(({ slug }) => paths.library.aid.to({ slug }))]
}

/** In the order of the version; only files the editors gave this aid. */
export async function listAidFiles(db: Db, slug: string, ids: string[]): Promise<AidFile[]> {
  const { rows } = await sql<AidFile>`
    select file.media_id as "mediaId", file.title, item.media_type as "mediaType", file.bytes::integer as bytes,
      ${scanState('item.sha256')} as scan
    from editorial_files file join media_items item on item.id = file.media_id
    where file.slug = ${slug} and file.media_id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], file.media_id)`.execute(db)
  return rows
}

/** Of each the newest version that is visible at this instant. */
function visibleAids(db: Db, at: Date) {
  return db
    .selectFrom('editorial_aids as aid')
    .distinctOn('aid.slug')
    .where('aid.visible_from', '<=', at)
    .where(sql<boolean>`not editorial_is_withdrawn('aid', aid.slug, aid.written_at, aid.visible_from, ${at})`)
    .orderBy('aid.slug')
    .orderBy('aid.visible_from', 'desc')
    .select(['aid.slug', 'aid.title', 'aid.summary', 'aid.text', 'aid.sort', 'aid.publisher', 'aid.licence'])
    .select([
      'aid.source_url as sourceUrl',
      'aid.source_dated as sourceDated',
      'aid.reviewed_on as reviewedOn',
      'aid.files as fileIds',
    ])
    .select(
      sql<{ slug: string; title: string } | null>`(
        select jsonb_build_object('slug', t.slug, 'title', t.title) from topics_today today
        join topics_topics t on t.slug = today.today where today.slug = aid.topic)`.as('topic'),
    )
}

import { sql } from 'kysely'
import { scanState, type ScanState } from '../../media/index.ts'
import type { Db } from '../../platform/db.ts'
import type { TextKey } from './text.rules.ts'

export type TextUse = TextKey & { title: string; isPublic: boolean }
export type UsedMedia = {
  mediaId: string
  mediaType: string
  title: string
  addedAt: Date
  scan: ScanState
  /** A picture for texts, which can be described anew and removed. */
  isForTexts: boolean
  uses: TextUse[]
}

/**
 * Pictures and files of the editors, the newest first, each with the texts that show it: in their newest revision, or in what is
 * read or planned. Older revisions do not count: nobody reads them.
 */
export async function listMediaWithUses(db: Db, at: Date): Promise<UsedMedia[]> {
  const { rows } = await sql<UsedMedia>`
    with shown as (
      select distinct revision.kind, revision.slug, revision.number, revision.title, revision.text, revision.aid,
        publication.number is not null as "isPublic"
      from editorial_revisions revision
      left join lateral (
        select p.number from editorial_publications p
        where (p.kind, p.slug, p.number) = (revision.kind, revision.slug, revision.number)
          and not editorial_is_withdrawn(p.kind, p.slug, p.written_at, p.visible_from, ${at})
          and not exists (select from editorial_publications later where later.kind = p.kind and later.slug = p.slug
            and later.visible_from > p.visible_from and later.visible_from <= ${at}
            and not editorial_is_withdrawn(later.kind, later.slug, later.written_at, later.visible_from, ${at})) limit 1) publication on true
      where publication.number is not null or revision.number = (
        select max(newest.number) from editorial_revisions newest where newest.kind = revision.kind and newest.slug = revision.slug)
        and not exists (select from editorial_discards discard where (discard.kind, discard.slug) = (revision.kind, revision.slug))
    ), media as (
      select media_id, added_at, null as title, true as for_texts from editorial_pictures
      union all select media_id, added_at, title, false from editorial_files)
    select media.media_id as "mediaId", item.media_type as "mediaType", coalesce(media.title, item.alt) as title, media.added_at as "addedAt",
      media.for_texts as "isForTexts",
      ${scanState('item.sha256')} as scan,
      coalesce((select jsonb_agg(jsonb_build_object('kind', used.kind, 'slug', used.slug, 'title', used.title, 'isPublic', used.public)
          order by used.kind, used.slug) from (
        select kind, slug, max(title) as title, bool_or("isPublic") as public from shown
        where position('/medien/' || media.media_id in shown.text) > 0 or position(media.media_id::text in coalesce(shown.aid ->> 'files', '')) > 0
        group by kind, slug) used), '[]') as uses
    from media join media_items item on item.id = media.media_id
    order by media.added_at desc, media.media_id`.execute(db)
  return rows
}

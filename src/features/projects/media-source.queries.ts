import { sql } from 'kysely'
import { scanState, type MediaSource, type ScanState } from '../../media/index.ts'
import { paths } from '../../paths.ts'

type Row = { mediaId: string; alt: string; slug: string; title: string; addedAt: Date; scan: ScanState }

/** Pictures of published profiles that are media items, as those taken over are. */
export const projectMedia: MediaSource = {
  list: async (db) => {
    const { rows } = await sql<Row>`
      select item.id as "mediaId", coalesce(version.content #>> '{picture,alt}', '') as alt, published.slug, published.title,
        item.created_at as "addedAt",
        ${scanState('item.sha256')} as scan
      from projects_published published
      join projects_versions version on version.project_id = published.project_id and version.number = published.number
      join media_items item on item.id::text = version.content #>> '{picture,mediaId}'`.execute(db)
    return rows.map(({ mediaId, alt, slug, title, addedAt, scan }) => ({
      key: `${slug} ${mediaId}`,
      title: alt || title,
      href: paths.media.to({ mediaId }),
      scan,
      isPicture: true,
      addedAt,
      uses: [{ title: `Projekt: ${title}`, href: paths.projects.profile.to({ slug }), isPublic: true }],
    }))
  },
  // Profiles have no Markdown.
  listUses: async () => [],
}

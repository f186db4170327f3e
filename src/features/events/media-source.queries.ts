import { sql } from 'kysely'
import { MEDIA_IN_TEXT, scanState, type MediaSource, type ScanState } from '../../media/index.ts'
import { paths } from '../../paths.ts'

type Slides = { mediaId: string; label: string; addedAt: Date; scan: ScanState; eventId: string; title: string }
type Use = { mediaId: string; eventId: string; title: string; isPublic: boolean }

/** Slides that were uploaded, and what the texts of events show. */
export const eventMedia: MediaSource = {
  list: async (db) => {
    const { rows } = await sql<Slides>`
      select material.media_id as "mediaId", material.label, material.added_at as "addedAt", event.event_id as "eventId", event.title,
        ${scanState('item.sha256')} as scan
      from events_materials material join media_items item on item.id = material.media_id
      join events_published event on event.event_id = material.event_id
      where not exists (select from events_material_removals removal where removal.material_id = material.id)`.execute(db)
    return rows.map(({ mediaId, label, addedAt, scan, eventId, title }) => ({
      key: mediaId,
      title: label,
      href: paths.media.to({ mediaId }),
      scan,
      isPicture: false,
      addedAt,
      uses: [useOf({ mediaId, eventId, title, isPublic: true })],
    }))
  },
  listUses: async (db, at) => {
    const { rows } = await sql<Use>`
      select named.id as "mediaId", shown.event_id as "eventId", max(shown.title) as title, bool_or(shown.public) as "isPublic" from (
        select event_id, title, text, visible_from <= ${at} as public from events_published
        union all
        (select distinct on (version.event_id) version.event_id, version.content ->> 'title', version.content ->> 'text', false
          from events_versions version
          where not exists (select from events_discards discard where discard.event_id = version.event_id) order by version.event_id, version.number desc)) shown,
        lateral (select match[1] as id from regexp_matches(shown.text, ${MEDIA_IN_TEXT}, 'g') match) named
      group by named.id, shown.event_id`.execute(db)
    return rows.map((row) => ({ mediaId: row.mediaId, ...useOf(row) }))
  },
}

function useOf({ eventId, title, isPublic }: Use) {
  return { title: `Veranstaltung: ${title || 'ohne Titel'}`, href: paths.events.editor.event.to({ eventId }), isPublic }
}

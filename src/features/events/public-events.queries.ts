import { sql, type RawBuilder } from 'kysely'
import { scanPassed, scanState } from '../../media/index.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { topicsOf } from '../../topics/index.ts'
import type { EventForm, Series } from './event-content.rules.ts'
import type { MaterialWords } from './record-event.queries.ts'

/** Under an address elsewhere, or here once it is scanned. In which something was found is in no list. */
export type PublicMaterial = MaterialWords & ({ url: string } | { mediaId: string; isServable: boolean })

/** What everybody may read of an event; how to dial in is not in it. */
export type PublicEvent = {
  id: string
  sequence: number
  series: Series
  title: string
  summary: string
  text: string
  form: EventForm
  place: string
  startsAt: Date
  endsAt: Date
  registers: boolean
  registersFrom: Date | null
  registersUntil: Date | null
  questions: string[]
  contact: string
  publishedAt: Date
  visibleFrom: Date
  changedAt: Date
  cancelledAt: Date | null
  cancellationReason: string | null
  edition: { slug: string; title: string } | null
  capacity: number | null
  taken: number
  materials: PublicMaterial[]
  /** Addresses, as they mean today. */
  topics: string[]
}

const EVENTS = sql`
  select published.event_id as id, published.sequence, published.series, published.title, published.summary, published.text, published.form,
    published.place, published.starts_at as "startsAt", published.ends_at as "endsAt", published.registers,
    published.registers_from as "registersFrom", published.registers_until as "registersUntil", published.questions, published.contact,
    published.published_at as "publishedAt", published.visible_from as "visibleFrom", published.changed_at as "changedAt",
    cancellation.cancelled_at as "cancelledAt", cancellation.reason as "cancellationReason",
    case when edition.slug is null then null else jsonb_build_object('slug', edition.slug, 'title', edition.title) end as edition,
    seats.capacity, seats.taken, ${topicsOf('event', sql`published.event_id::text`)} as topics,
    coalesce((select jsonb_agg(jsonb_build_object('id', material.id, 'kind', material.kind, 'label', material.label, 'note', material.note)
          || case when item.id is null then jsonb_build_object('url', material.url)
            else jsonb_build_object('mediaId', item.id, 'isServable', ${scanPassed('item.sha256')}) end
        order by material.added_at, material.id)
      from events_materials material left join media_items item on item.id = material.media_id
      where material.event_id = published.event_id and (item.id is null or ${scanState('item.sha256')} <> 'infected')
        and not exists (select from events_material_removals removal where removal.material_id = material.id)), '[]') as materials
  from events_published published
  join events_seats seats on seats.event_id = published.event_id
  left join events_cancellations cancellation on cancellation.event_id = published.event_id
  left join award_editions edition on edition.slug = published.edition_slug and not edition.in_preparation`

async function listWhere(db: Db | Tx, condition: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<PublicEvent[]> {
  const { rows } = await sql<PublicEvent>`${EVENTS} where ${condition} order by ${order}, published.event_id`.execute(db)
  return rows
}

/** Null when there is none, or none yet: callers cannot tell, and need not. */
export async function findPublicEvent(db: Db | Tx, eventId: string, at: Date): Promise<PublicEvent | null> {
  const found = sql`published.event_id = ${eventId}::uuid and published.visible_from <= ${at}`
  return (await listWhere(db, found, sql`1`))[0] ?? null
}

/** Of these, those that are public. */
export async function listPublicEvents(db: Db, eventIds: string[], at: Date): Promise<PublicEvent[]> {
  const asked = sql`published.event_id = any(${eventIds}::uuid[]) and published.visible_from <= ${at}`
  return listWhere(db, asked, sql`published.starts_at`)
}

/** The next one first. */
export async function listComingEvents(db: Db, at: Date): Promise<PublicEvent[]> {
  return listWhere(db, sql`published.visible_from <= ${at} and published.ends_at > ${at}`, sql`published.starts_at`)
}

/** The last one first; what was cancelled did not take place. */
export async function listPastEvents(db: Db, at: Date): Promise<PublicEvent[]> {
  const past = sql`published.visible_from <= ${at} and published.ends_at <= ${at} and cancellation.event_id is null`
  return listWhere(db, past, sql`published.starts_at desc`)
}

export async function listEventsBetween(
  db: Db,
  { from, until, at }: { from: Date; until: Date; at: Date },
): Promise<PublicEvent[]> {
  const between = sql`published.visible_from <= ${at} and published.starts_at < ${until} and published.ends_at > ${from}`
  return listWhere(db, between, sql`published.starts_at`)
}

/** What became visible last, first. */
export async function listNewestEvents(db: Db, at: Date, most: number): Promise<PublicEvent[]> {
  const visible = await listWhere(
    db,
    sql`published.visible_from <= ${at}`,
    sql`greatest(published.visible_from, published.changed_at) desc`,
  )
  return visible.slice(0, most)
}

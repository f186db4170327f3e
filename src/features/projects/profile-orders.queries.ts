import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db.ts'
import type { Order } from './directory.rules.ts'
import { keptWith } from './facet-index.queries.ts'
import type { FacetIndex } from './facet-index.rules.ts'
import { rearranged, type Placed } from './order-renewal.rules.ts'
import { unpacked } from './packed-ordinals.rules.ts'

type Walk = Exclude<Order, 'treffer'>

const COLUMNS: Record<Walk, RawBuilder<unknown>> = {
  neu: sql`published_at desc, project_id`,
  titel: sql`title, project_id`,
  seit: sql`since desc nulls last, project_id`,
}

/** Which profiles stand before `one`, the nearest first: the same indexes walked backwards from there. */
const BEFORE: Record<Walk, RawBuilder<unknown>> = {
  neu: sql`before.published_at >= one.published_at and (before.published_at > one.published_at or before.project_id < one.project_id)
    order by before.published_at, before.project_id desc`,
  titel: sql`before.title <= one.title and (before.title < one.title or before.project_id < one.project_id)
    order by before.title desc, before.project_id desc`,
  seit: sql`before.since >= coalesce(one.since, 0) and (before.since > coalesce(one.since, 0) or before.project_id < one.project_id)
    order by before.since nulls first, before.project_id desc`,
}
const BEFORE_WITHOUT_YEAR = sql`one.since is null and before.since is null and before.project_id < one.project_id
  order by before.since nulls first, before.project_id desc`

/** All profiles in an order. After a publication the older order is kept, and what has changed finds its place in it. */
export function readOrder(db: Db, index: FacetIndex, order: Order): Promise<Uint32Array> {
  const walk = order === 'treffer' ? 'neu' : order
  return keptWith(index, `order ${walk}`, {
    read: () => readAll(db, walk),
    renew: async (older, changed) => rearranged(older, changed, await listPlaces(db, walk, changed)) ?? readAll(db, walk),
  })
}

export async function readAll(db: Db, walk: Walk): Promise<Uint32Array> {
  const { rows } = await sql<{ packed: Uint8Array | null }>`
    select string_agg(int4send(ordinal), '') as packed
    from (select ordinal from projects_published order by ${COLUMNS[walk]}) as ordered`.execute(db)
  return unpacked(rows[0]?.packed ?? null)
}

async function listPlaces(db: Db, walk: Walk, changed: readonly number[]): Promise<Placed[]> {
  const nearest = (before: RawBuilder<unknown>) => sql`(
    select before.ordinal from projects_published before where before.ordinal <> all(${changed}::integer[]) and ${before} limit 1)`
  const behind = walk === 'seit' ? sql`coalesce(${nearest(BEFORE_WITHOUT_YEAR)}, ${nearest(BEFORE.seit)})` : nearest(BEFORE[walk])
  const { rows } = await sql<Placed>`
    select one.ordinal, ${behind} as behind from projects_published one
    where one.ordinal = any(${changed}::integer[]) order by ${COLUMNS[walk]}`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Not yet written, by database: a flood of refusals must not be a flood of writes (security.md LG-09). */
const waiting = new WeakMap<Db, Map<string, number>>()

export function countRefusal(db: Db, event: string): void {
  const counts = waiting.get(db) ?? new Map<string, number>()
  counts.set(event, (counts.get(event) ?? 0) + 1)
  waiting.set(db, counts)
}

export async function recordRefusals(db: Db): Promise<void> {
  const counts = waiting.get(db) ?? new Map<string, number>()
  waiting.delete(db)
  for (const [event, hits] of counts)
    await sql`insert into platform_refusals as known (hour, event, hits) values (date_trunc('hour', portal_now()), ${event}, ${hits})
      on conflict (hour, event) do update set hits = known.hits + excluded.hits`.execute(db)
}

export async function countRefusals(db: Db, from: Date, until: Date): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('platform_refusals')
    .where('hour', '>=', from)
    .where('hour', '<', until)
    .groupBy('event')
    .select(['event', sql<number>`sum(hits)::int`.as('hits')])
    .execute()
  return new Map(rows.map(({ event, hits }) => [event, hits]))
}

const KEPT = '30 days'

export async function removeOldRefusals(db: Db): Promise<void> {
  await sql`delete from platform_refusals where hour < portal_now() - ${KEPT}::interval`.execute(db)
}

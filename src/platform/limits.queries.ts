import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'

export type Limit = { name: string; most: number; perSeconds: number }

/**
 * Counts one hit and says whether it is still within the limit. One statement, so twenty at once never pass a limit of five;
 * in PostgreSQL, so a restart or a second process changes nothing. Real time: the demo clock does not lift a limit.
 */
export async function withinLimit(db: Db | Tx, limit: Limit, key: string): Promise<boolean> {
  const { rows } = await sql<{ hits: number }>`
    insert into platform_limits (key, window_starts_at, hits)
    values (${`${limit.name}:${key}`}, to_timestamp(floor(extract(epoch from clock_timestamp()) / ${limit.perSeconds}) * ${limit.perSeconds}), 1)
    on conflict (key, window_starts_at) do update set hits = platform_limits.hits + 1
    returning hits`.execute(db)
  return (rows[0]?.hits ?? 1) <= limit.most
}

/** For Retry-After: windows are fixed, the next one begins in so many seconds. */
export function secondsUntilNextWindow({ perSeconds }: Limit): number {
  return perSeconds - (Math.floor(Date.now() / 1000) % perSeconds)
}

/** Windows older than a day say nothing any more. */
export async function removeOldLimits(db: Db): Promise<void> {
  await sql`delete from platform_limits where window_starts_at < clock_timestamp() - interval '1 day'`.execute(db)
}

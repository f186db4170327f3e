import { sql } from 'kysely'
import type { Db } from './db.ts'

/** The portal's time. Decisions that count use portal_now() in the database; this one shows and plans. */
export type Clock = {
  now: () => Date
  /** Reads the shift anew, e.g. after another process moved it. */
  refresh: () => Promise<void>
}

/** In production platform_clock is empty and this is the machine's clock. */
export async function openClock(db: Db): Promise<Clock> {
  let read: () => Date = () => new Date()
  const refresh = async () => {
    const row = await db
      .selectFrom('platform_clock')
      .select(['stopped_at', sql<string>`extract(epoch from shift) * 1000`.as('shift_ms')])
      .executeTakeFirst()
    const shift = Number(row?.shift_ms ?? 0)
    const stopped = row?.stopped_at ?? null
    read = stopped ? () => stopped : () => new Date(Date.now() + shift)
  }
  await refresh()
  return { now: () => read(), refresh }
}

/** Demo and test only: the portal lives at this instant and runs on from there. */
export async function jumpTo(db: Db, instant: Date): Promise<void> {
  await sql`
    insert into platform_clock (shift) values (${instant}::timestamptz - clock_timestamp())
    on conflict (only_row) do update set shift = excluded.shift, stopped_at = null`.execute(db)
}

/** Test only: time stands still. */
export async function stopAt(db: Db, instant: Date): Promise<void> {
  await sql`
    insert into platform_clock (stopped_at) values (${instant}::timestamptz)
    on conflict (only_row) do update set stopped_at = excluded.stopped_at`.execute(db)
}

/** The clock that counts, asked in the database. */
export async function databaseNow(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select portal_now() as now`.execute(db)
  return (rows[0] as { now: Date }).now
}

import { sql } from 'kysely'
import { berlinInstant } from '../../../src/platform/berlin.ts'
import { stopAt } from '../../../src/platform/clock.ts'
import { openDb } from '../../../src/platform/db.ts'
import type { Deps } from '../../../src/platform/deps.ts'

export type Play = { deps: Deps; at: (wallClock: string) => Promise<void> }

/**
 * Acts that lie weeks apart are done at their own instants while everybody else's clock runs on: portal_now() reads the table
 * platform_clock by its bare name, and a temporary table of that name hides the portal's from this one connection.
 */
export async function onPrivateClock<T>(deps: Deps, databaseUrl: string, play: (play: Play) => Promise<T>): Promise<T> {
  const db = openDb({ connectionString: databaseUrl }, 1, () => {})
  let instant = deps.clock.now()
  try {
    await sql`create temporary table platform_clock (like public.platform_clock including all)`.execute(db)
    const at = async (wallClock: string) => {
      instant = berlinInstant(wallClock)
      await stopAt(db, instant)
    }
    const clock = { now: () => instant, refresh: async () => {} }
    return await play({ deps: { ...deps, db, clock }, at })
  } finally {
    await db.destroy()
  }
}

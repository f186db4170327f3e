import { sql } from 'kysely'
import { ConfigError, type Config } from '../src/platform/config.ts'
import type { Db } from '../src/platform/db.ts'

/** With any of these off, PostgreSQL says "stored" of what a power cut takes away: a receipt must not be among it. */
const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit']

/** Then its triggers are all that keeps the portal's own connection from changing what only grows (security.md CF-04). */
export async function ownsItsTables(db: Db): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`select pg_has_role(current_user, relowner, 'member') as owns
    from pg_class where oid = 'platform_events'::regclass`.execute(db)
  return rows[0]?.owns ?? false
}

export async function refuseForgetfulDatabase({ mode }: Pick<Config, 'mode'>, db: Db): Promise<void> {
  if (mode !== 'production') return
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings where name = any(${NEEDED}) and setting = 'off' order by name`.execute(db)
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name).join(', ')
  throw new ConfigError(`The database could lose what it confirmed. Please switch on in PostgreSQL: ${names}`)
}

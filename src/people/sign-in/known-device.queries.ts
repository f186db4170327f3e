import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'

export const DEVICE_DAYS = 180

export async function recordKnownDevice(db: Db, token: string, personId: string): Promise<void> {
  await sql`
    insert into people_known_devices (token_hash, person_id, created_at) values (${sha256(token)}, ${personId}, clock_timestamp())
    on conflict (token_hash) do update set person_id = excluded.person_id, created_at = excluded.created_at`.execute(db)
}

export async function isKnownDevice(db: Db, token: string, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('people_known_devices as d')
    .innerJoin('people_persons as p', 'p.id', 'd.person_id')
    .where('d.token_hash', '=', sha256(token))
    .where('p.email', '=', email)
    .select('p.id')
    .executeTakeFirst()
  return row !== undefined
}

export async function removeOldDevices(db: Db): Promise<void> {
  await sql`delete from people_known_devices where created_at < clock_timestamp() - ${DEVICE_DAYS} * interval '1 day'`.execute(db)
}

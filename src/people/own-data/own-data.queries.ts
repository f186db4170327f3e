import { sql } from 'kysely'
import type { Db } from '../../platform/db.ts'

/** What proves something to others, or is only readable with our keys; the mails' second form; numbers that count what others do, too. */
const LEFT_OUT = /(^|_)(hash|secret|token|tokens|html|encrypted|headers|attachments|public_key|counter|ordinal|seq)$/

export type OwnRows = Record<string, Record<string, unknown>[]>
type Place = { table: string; column: string; by: 'person' | 'address' }

/**
 * Every row that names the person, by id or by address, in every table there is: found by the catalogue, so that a new table needs no
 * line here (GDPR Art. 15 and 20, security.md GD-01). Of other persons nothing but what the rows say themselves: their ids are left out.
 */
export async function listOwnRows(db: Db, person: { personId: string; email: string }): Promise<OwnRows> {
  const found: OwnRows = {}
  for (const place of await listPlacesOfPersons(db)) {
    const rows = await listRows(db, place, person)
    if (rows.length > 0) found[`${place.table}.${place.column}`] = rows
  }
  return { ...found, platform_events: await listOwnEvents(db, person.personId) }
}

async function listPlacesOfPersons(db: Db): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select conrelid::regclass::text as "table", attribute.attname as "column", 'person' as by
    from pg_constraint c join pg_attribute attribute on attribute.attrelid = c.conrelid and attribute.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people_persons'::regclass
    union all
    select 'people_persons', 'id', 'person'
    union all
    select relation.relname, attribute.attname, 'address'
    from pg_attribute attribute join pg_class relation on relation.oid = attribute.attrelid
    where relation.relnamespace = 'public'::regnamespace and relation.relkind = 'r' and not attribute.attisdropped
      and attribute.attname in ('email', 'recipient', 'new_email') and relation.relname <> 'people_persons'
    order by 1, 2`.execute(db)
  return rows
}

type Person = { personId: string; email: string }

async function listRows(db: Db, { table, column, by }: Place, { personId, email }: Person): Promise<Record<string, unknown>[]> {
  const value = by === 'person' ? personId : email
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where ${sql.ref(`t.${column}`)}::text = ${value} order by 1::text`.execute(
    db,
  )
  const others = await listPersonColumns(db, table)
  return rows.map(({ row }) => ownPart(row, others, personId))
}

async function listPersonColumns(db: Db, table: string): Promise<Set<string>> {
  const places = await listPlacesOfPersons(db)
  return new Set(places.filter((place) => place.table === table && place.by === 'person').map(({ column }) => column))
}

function ownPart(row: Record<string, unknown>, personColumns: Set<string>, personId: string): Record<string, unknown> {
  const kept = Object.entries(row).filter(
    ([column, value]) => !LEFT_OUT.test(column) && !(personColumns.has(column) && value !== personId),
  )
  return Object.fromEntries(kept)
}

async function listOwnEvents(db: Db, personId: string): Promise<Record<string, unknown>[]> {
  return db
    .selectFrom('platform_events')
    .where('actor_id', '=', personId)
    .select(['kind', 'subject_table', 'subject_id', 'at'])
    .orderBy('seq')
    .execute()
}

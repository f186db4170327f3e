import { sql, type Insertable } from 'kysely'
import { transact, type Db, type Tx } from '../../src/platform/db.ts'
import type { Places } from '../../src/platform/schema.ts'
import { spellingsOf } from '../../src/places/spelling.rules.ts'
import { readRegister, type Entry } from './register.ts'

/** The whole register from data/; running it again brings an older register up to date. Places are never deleted: entries refer to them. */
export async function seedPlaces(db: Db): Promise<void> {
  const entries = await readRegister()
  await transact(db, async (tx) => {
    await recordPlaces(
      tx,
      entries.map((entry) => entry.row),
    )
    await recordPostalCodes(tx, entries)
    await recordSpellings(tx, entries)
  })
}

async function recordPlaces(tx: Tx, rows: Insertable<Places>[]): Promise<void> {
  await tx
    .insertInto('places')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        official_name: row.ref('excluded.official_name'),
        designation: row.ref('excluded.designation'),
        form: row.ref('excluded.form'),
        status: row.ref('excluded.status'),
        population: row.ref('excluded.population'),
        population_on: row.ref('excluded.population_on'),
        area_km2: row.ref('excluded.area_km2'),
        area_on: row.ref('excluded.area_on'),
        domain: row.ref('excluded.domain'),
        domain_confirmed: row.ref('excluded.domain_confirmed'),
        size_class: row.ref('excluded.size_class'),
      })),
    )
    .execute()
}

async function recordPostalCodes(tx: Tx, entries: Entry[]): Promise<void> {
  const rows = entries.flatMap(({ named }) => named.postalCodes.map((code) => ({ place_id: named.id, postal_code: code })))
  await tx.deleteFrom('places_postal_codes').execute()
  await tx.insertInto('places_postal_codes').values(rows).execute()
}

async function recordSpellings(tx: Tx, entries: Entry[]): Promise<void> {
  const rows = entries.flatMap(({ named }) => spellingsOf(named).map((folded) => ({ place_id: named.id, folded })))
  await tx.deleteFrom('places_spellings').execute()
  await sql`
    insert into places_spellings (place_id, folded)
    select * from unnest(${rows.map((row) => row.place_id)}::text[], ${rows.map((row) => row.folded)}::text[])`.execute(tx)
}

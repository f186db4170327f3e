import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { createDatabase, dropDatabase } from '../db/create-database.ts'
import { listBrokenInvariants } from '../db/invariants.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import { startTestServer, TEMPLATE, type TestServer } from './database-server.ts'

export type TestDatabase = {
  db: Db
  name: string
  url: string
  /** Fails when an invariant does not hold: whatever a test did to its database, they must. */
  drop: () => Promise<void>
  /** For tests that damage their database on purpose. */
  dropDamaged: () => Promise<void>
}

let server: Promise<TestServer> | undefined
let open = 0

/** A database of one's own: migrated, with the reference data (places, editions, pages) and nothing else; or a copy of another one. */
export async function testDatabase(template = TEMPLATE): Promise<TestDatabase> {
  open += 1
  server ??= findServer()
  const { url } = await server
  const name = `test_${randomBytes(6).toString('hex')}`
  await createDatabase(url('postgres'), name, template)
  const db = openDb({ connectionString: url(name) }, 10, () => {})
  return { db, name, url: url(name), drop: () => dropWhole(db, name), dropDamaged: () => drop(db, name) }
}

/** test/run.ts hands its server on; a test file run alone starts one itself. */
async function findServer(): Promise<TestServer> {
  const handedOn = process.env.TEST_DATABASE_URL
  if (!handedOn) return startTestServer()
  return { url: (database) => inDatabase(handedOn, database), stop: async () => {} }
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

async function dropWhole(db: Db, name: string): Promise<void> {
  const broken = await emptyTables(db)
    .then((empty) => listBrokenInvariants(db, empty))
    .finally(() => drop(db, name))
  assert.deepEqual(broken, [])
}

/** By the length of their files, which is 0 only where no row was ever written. */
export async function emptyTables(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and (pg_stat_file(pg_relation_filepath(oid))).size = 0`.execute(
    db,
  )
  return new Set(rows.map(({ name }) => name))
}

async function drop(db: Db, name: string): Promise<void> {
  await db.destroy()
  const used = await server
  if (!used) return
  await dropDatabase(used.url('postgres'), name)
  open -= 1
  if (open > 0) return
  server = undefined
  await used.stop()
}

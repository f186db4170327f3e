import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { openWorkerPool } from '../src/platform/worker-pool.ts'

type Migration = { name: string; sql: string; sha256: string }

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number, the same in every process: two that start at once migrate one after the other. */
const LOCK = 4_711_001
const silent = new Logger(() => () => {})

/** Forward only: runs what is new in db/migrations, each in its transaction. Answers with the names it ran. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  const workers = openWorkerPool({ connectionString: databaseUrl }, () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await runMigrations({ pgPool: workers, logger: silent })
    return await applyNew(client)
  } finally {
    await workers.end()
    await client.end()
  }
}

async function applyNew(client: pg.Client): Promise<string[]> {
  await ensureMigrationsTable(client)
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform_migrations')
  const applied = new Map(rows.map((row) => [row.name, row.sha256]))
  const fresh: string[] = []
  for (const migration of readMigrations()) {
    if (applied.has(migration.name)) refuseChanged(migration, applied.get(migration.name))
    else fresh.push(await apply(client, migration))
  }
  if (fresh.length > 0) await client.query('select platform_guard_truncate()')
  return fresh
}

/** Looked for first: "if not exists" wants the right to create, which a role that only runs the portal has not. */
async function ensureMigrationsTable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: string | null }>(`select to_regclass('platform_migrations')::text as found`)
  if (rows[0]?.found) return
  await client.query(`create table if not exists platform_migrations (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<string> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into platform_migrations (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
    return name
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and left nothing behind: ${(error as Error).message}`, { cause: error })
  }
}

function refuseChanged(migration: Migration, appliedSha256: string | undefined): void {
  if (migration.sha256 === appliedSha256) return
  throw new Error(
    `Migration ${migration.name} has changed since it was applied. Please restore it and put the change into a new file.`,
  )
}

function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, FOLDER), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { DATABASE_URL } = process.env
  if (!DATABASE_URL) throw new Error('Please set DATABASE_URL to the database that is to be migrated.')
  const fresh = await migrate(DATABASE_URL)
  process.stdout.write(fresh.length > 0 ? `Applied: ${fresh.join(', ')}\n` : 'Nothing new to apply.\n')
}

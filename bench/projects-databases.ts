import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createDatabase, dropDatabase } from '../db/create-database.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { postmasterOf, startProcess } from '../test/server-process.ts'
import { seedProfiles } from './projects-seed.ts'

export type Stock = { dataDir: string; server: EmbeddedPostgres; postmaster: number; close: () => Promise<void> }

/**
 * A server with one database for each size, `projects_5000`. KEEP names a folder to keep them in, for a server that may already run
 * there: what is seeded once is measured as often as wanted.
 */
export async function openStock(): Promise<Stock> {
  const kept = process.env.KEEP
  const dataDir = kept ?? mkdtempSync('/var/tmp/ik-bench-')
  const server = await startEmbeddedPostgres({ dataDir, settings: SEEDING })
  const close = async () => {
    await server.stop()
    if (kept) return
    const cluster = realpathSync(join(dataDir, 'postgres')) // elsewhere when it is not ours to run (embedded-postgres-place.ts)
    for (const folder of [cluster, dataDir]) rmSync(folder, { recursive: true, force: true })
  }
  return { dataDir, server, postmaster: postmasterOf(dataDir)?.pid ?? 0, close }
}

/** Half a million profiles are 4 GB of log: written once, without checkpoints and cleaning up in between. */
const SEEDING = { max_wal_size: '8GB', checkpoint_timeout: '1h', autovacuum: 'off' }

const REAL = 'interkommunal'
const UNFINISHED = 'projects_unfinished'
export const nameOf = (size: number) => (size === 0 ? REAL : `projects_${size}`)

/** Seconds that it took to add the profiles from a smaller one on; null when it was there. */
export async function ensureSize({ dataDir, server }: Stock, from: number, size: number): Promise<number | null> {
  if (await isThere(server, nameOf(size))) return null
  if (!(await isThere(server, REAL))) await (await startProcess({ dataDir })).stop() // a first start makes it, with the real profiles
  const began = performance.now()
  await dropDatabase(server.url('postgres'), UNFINISHED)
  await createDatabase(server.url('postgres'), UNFINISHED, nameOf(from))
  await seedProfiles(server.url(UNFINISHED), from, size)
  await onServer(server, `alter database ${UNFINISHED} rename to ${nameOf(size)}`)
  return Math.round((performance.now() - began) / 1000)
}

async function isThere(server: EmbeddedPostgres, name: string): Promise<boolean> {
  return (await onServer(server, 'select from pg_database where datname = $1', [name])).rowCount === 1
}

async function onServer(server: EmbeddedPostgres, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}

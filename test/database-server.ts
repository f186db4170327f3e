import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '../db/create-database.ts'
import { migrate } from '../db/migrate.ts'
import { seedReferenceData } from '../db/seeds/index.ts'
import { isRunning } from '../src/platform/embedded-postgres-cluster.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'

export type TestServer = { url: (database: string) => string; stop: () => Promise<void> }

export const TEMPLATE = 'portal_template'

const BEGINNING = 'interkommunal-test-'
/** Memory: nothing here has to survive, and creating databases on a disk can be ten times slower (stack.md D11). */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  autovacuum: 'off',
}

/** A server for one test run with the migrated template in it. `programs` is Debian's folder when its engine is meant. */
export async function startTestServer(programs?: string): Promise<TestServer> {
  sweepForgotten()
  const dataDir = join(ROOM, `${BEGINNING}${process.pid}-${randomBytes(4).toString('hex')}`)
  const server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS, programs })
  await makeTemplate(server.url)
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

async function makeTemplate(url: TestServer['url']): Promise<void> {
  await createDatabase(url('postgres'), TEMPLATE)
  await migrate(url(TEMPLATE))
  await seedReferenceData(url(TEMPLATE))
}

/** Folders of our own runs that were killed; other people's are theirs to sweep. */
function sweepForgotten(): void {
  for (const name of readdirSync(ROOM).filter((entry) => entry.startsWith(BEGINNING))) {
    const folder = join(ROOM, name)
    const pid = Number(name.slice(BEGINNING.length).split('-')[0])
    const isOurs = statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.()
    if (isOurs && !isRunning(pid)) rmSync(folder, { recursive: true, force: true })
  }
}

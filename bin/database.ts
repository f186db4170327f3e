import { createDatabase } from '../db/create-database.ts'
import { grantPortal } from '../db/grant.ts'
import { migrate } from '../db/migrate.ts'
import type { Config } from '../src/platform/config.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'

export type Database = { url: string; close: () => Promise<void> }

const NAME = 'interkommunal'

/** DATABASE_URL, or the embedded server with its data in DATA_DIR; migrated in both cases. */
export async function openDatabase(config: Config): Promise<Database> {
  const database = config.databaseUrl ? { url: config.databaseUrl, close: async () => {} } : await openEmbedded(config.dataDir)
  const fresh = await migrate(config.migrateUrl ?? database.url)
  if (config.migrateUrl && fresh.length > 0) await grantPortal(config.migrateUrl, roleOf(database.url))
  return database
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const server = await startEmbeddedPostgres({ dataDir })
  await createDatabase(server.url('postgres'), NAME)
  return { url: server.url(NAME), close: server.stop }
}

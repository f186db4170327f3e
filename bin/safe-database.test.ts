import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { createDatabase } from '../db/create-database.ts'
import { ConfigError } from '../src/platform/config.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { refuseForgetfulDatabase } from './safe-database.ts'

// proves: CF-05
describe('a database in production', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ik-safe-'))
  let server: EmbeddedPostgres
  let db: Db

  before(async () => {
    chmodSync(folder, 0o711)
    server = await startEmbeddedPostgres({ dataDir: join(folder, 'server') })
    await createDatabase(server.url('postgres'), 'portal')
    db = openDb({ connectionString: server.url('portal') }, 1, () => {})
  })
  after(async () => {
    await db.destroy()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function set(name: string, to: 'on' | 'off'): Promise<void> {
    await sql`alter system set ${sql.raw(name)} = ${sql.raw(to)}`.execute(db)
    await sql`select pg_reload_conf()`.execute(db)
    for (let tries = 0; tries < 100 && (await isSet(name)) !== to; tries += 1) await sleep(20)
  }
  const isSet = async (name: string) =>
    (await sql<{ setting: string }>`select setting from pg_settings where name = ${name}`.execute(db)).rows[0]?.setting

  it('that keeps what it confirms is taken', () => refuseForgetfulDatabase({ mode: 'production' }, db))

  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'])
    it(`is refused with ${name} off, the demo is not`, async () => {
      await set(name, 'off')
      await assert.rejects(
        refuseForgetfulDatabase({ mode: 'production' }, db),
        (error: Error) => error instanceof ConfigError && error.message.endsWith(`: ${name}`),
      )
      await refuseForgetfulDatabase({ mode: 'demo' }, db)
      await set(name, 'on')
    })

  it('stops the start with that sentence', async () => {
    await set('fsync', 'off')
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      BASE_URL: 'https://portal.nrw.example',
      DATABASE_URL: server.url('portal'),
      DATA_DIR: folder,
      SMTP_URL: 'smtp://127.0.0.1:1',
      SCANNER: 'none',
      SECURITY_CONTACT: 'mailto:sicherheit@nrw.example',
    }
    const { status, stderr } = spawnSync(process.execPath, ['bin/start.ts'], { env, encoding: 'utf8', timeout: 60_000 })
    assert.equal(status, 1)
    assert.match(stderr, /Please switch on in PostgreSQL: fsync\n$/)
  })
})

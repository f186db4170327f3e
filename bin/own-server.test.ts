import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createDatabase } from '../db/create-database.ts'
import { listBrokenInvariants } from '../db/invariants.ts'
import { openDb } from '../src/platform/db.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { openKeys } from '../src/platform/keys.ts'
import { paths } from '../src/paths.ts'
import { testDatabase, type TestDatabase } from '../test/database.ts'
import { startProcess } from '../test/server-process.ts'

/** Of PostgreSQL's own: nothing of ours is in it. */
const EMPTY = 'template1'

// On the engine of the suite: npm's, or Debian's postgresql.
describe('npm start with DATABASE_URL', { timeout: 240_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ik-own-'))
  chmodSync(dataDir, 0o711)
  let demo: TestDatabase
  let real: Pick<TestDatabase, 'db' | 'url'>
  /** The suite's own forgets on a power cut, which production refuses. */
  let server: EmbeddedPostgres
  before(async () => {
    demo = await testDatabase(EMPTY)
    server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'server') })
    await createDatabase(server.url('postgres'), 'real')
    const url = server.url('real')
    real = { url, db: openDb({ connectionString: url }, 2, () => {}) }
    openKeys({ mode: 'demo', keysDir: join(dataDir, 'keys') })
  })
  after(async () => {
    await demo.drop()
    assert.deepEqual(await listBrokenInvariants(real.db), [])
    await real.db.destroy()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const asDemo = (database: Pick<TestDatabase, 'url'>) => ({ NODE_ENV: 'development', DATABASE_URL: database.url })
  const asReal = (database: Pick<TestDatabase, 'url'>) => ({
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    SMTP_URL: 'smtp://localhost:1',
    SCANNER: 'none',
    SECURITY_CONTACT: 'mailto:sicherheit@portal.example',
  })
  const start = (env: Record<string, string>) => startProcess({ dataDir, env })
  const read = async (url: string) => (await fetch(url)).text()
  const count = async ({ db }: Pick<TestDatabase, 'db'>) => {
    const rows = async (table: 'places' | 'people_persons' | 'award_entries' | 'platform_events') =>
      Number((await db.selectFrom(table).select(db.fn.countAll().as('rows')).executeTakeFirst())?.rows)
    return {
      places: await rows('places'),
      persons: await rows('people_persons'),
      entries: await rows('award_entries'),
      events: await rows('platform_events'),
    }
  }
  /** What it says when it will not start. */
  async function refusal(env: Record<string, string>): Promise<string> {
    const child = spawn(process.execPath, ['bin/start.ts'], {
      env: { ...process.env, BASE_URL: 'https://portal.example', PORT: '0', DATA_DIR: dataDir, ...env },
    })
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
    })
    assert.deepEqual(await once(child, 'close'), [1, null])
    return said
  }

  it('serves the demo from there, and the second time neither fills it again nor loses anything', async () => {
    const first = await start(asDemo(demo))
    assert.match(await read(first.url), /Donnerstag, 4\. Dezember 2025, 09:3\d Uhr/)
    assert.equal(await first.stop(), 0)
    await demo.db.updateTable('people_persons').set({ name: 'Nur Einmal' }).where('name', '=', 'Erika Beispiel').execute()
    const before = await count(demo)
    assert.ok(before.places > 400 && before.persons > 5 && before.entries > 0, JSON.stringify(before))
    const second = await start(asDemo(demo))
    assert.match(await read(second.url + paths.people.signIn.to()), /Nur Einmal/)
    await second.stop()
    assert.deepEqual(await count(demo), before)
    assert.equal(existsSync(join(dataDir, 'postgres')), false)
  })

  it('in production knows the register and the prize, but neither demo nor its people', async () => {
    const first = await start(asReal(real))
    assert.doesNotMatch(await read(first.url), /Vorführung|4\. Dezember 2025, 09:3/)
    assert.match(await read(first.url + paths.places.suggestions.to({ q: 'Hellenthal' })), /Hellenthal/)
    assert.equal((await fetch(first.url + paths.demo.mails.to())).status, 404)
    assert.equal(await first.stop(), 0)
    const before = await count(real)
    assert.deepEqual({ ...before, places: before.places > 400 }, { places: true, persons: 0, entries: 0, events: before.events })
    const second = await start(asReal(real))
    await second.stop()
    assert.deepEqual(await count(real), before)
    assert.deepEqual(await real.db.selectFrom('platform_clock').selectAll().execute(), [])
  })

  it('refuses the database of a demo in production, with a sentence', async () => {
    assert.match(await refusal(asReal(demo)), /^This database was used for the demo: its clock is shifted[^\n]*\n$/)
  })

  it('refuses to make a demo of a database in real use, and leaves it as it is', async () => {
    const before = await count(real)
    assert.match(await refusal(asDemo(real)), /^This database belongs to a portal in real use[^\n]*\n$/)
    assert.deepEqual(await count(real), before)
    assert.deepEqual(await real.db.selectFrom('platform_clock').selectAll().execute(), [])
  })
})

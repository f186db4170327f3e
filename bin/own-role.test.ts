import assert from 'node:assert/strict'
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { createDatabase } from '../db/create-database.ts'
import { grantOperator } from '../db/grant-operator.ts'
import { grantPortal } from '../db/grant.ts'
import { migrate } from '../db/migrate.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { openKeys } from '../src/platform/keys.ts'
import { TICK } from '../src/platform/jobs.ts'
import { paths } from '../src/paths.ts'
import { startProcess } from '../test/server-process.ts'
import { ownsItsTables } from './safe-database.ts'

const OPERATORS_COLUMNS = [
  'platform_blob_scans.scanned_at',
  'platform_blob_scans.verdict',
  'platform_blobs.bytes',
  'platform_blobs.collected_at',
  'platform_blobs.media_type',
  'platform_blobs.rescanned_at',
  'platform_blobs.stored_at',
  'platform_events.at',
  'platform_events.hash',
  'platform_events.kind',
  'platform_events.previous_hash',
  'platform_events.seq',
  'platform_mails.attempted_at',
  'platform_mails.failed_at',
  'platform_mails.id',
  'platform_mails.queued_at',
  'platform_mails.sent_at',
  'platform_migrations.applied_at',
  'platform_migrations.name',
  'platform_refusals.event',
  'platform_refusals.hits',
  'platform_refusals.hour',
  'platform_retention_runs.night',
  'platform_retention_runs.removed',
  'platform_watches.night',
]

// proves: AC-15, CF-04, LG-03
describe('a portal with a database role of its own', { timeout: 240_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ik-role-'))
  chmodSync(dataDir, 0o711)
  let server: EmbeddedPostgres
  let owner: Db
  let portal: Db
  const asRole = (url: string, role: string) => url.replace(/\/\/[^@/]*@/, `//${role}@`)
  before(async () => {
    server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'server') })
    await createDatabase(server.url('postgres'), 'real')
    owner = openDb({ connectionString: server.url('real') }, 2, () => {})
    for (const role of ['portal', 'operator']) await letIn(role)
    portal = openDb({ connectionString: asRole(server.url('real'), 'portal') }, 2, () => {})
    openKeys({ mode: 'demo', keysDir: join(dataDir, 'keys') })
  })
  after(async () => {
    await portal.destroy()
    await owner.destroy()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** The embedded server knows one role; ours comes through the same door. */
  async function letIn(role: string): Promise<void> {
    await sql`create role ${sql.id(role)} login`.execute(owner)
    const { rows } = await sql<{ file: string }>`select current_setting('ident_file') as file`.execute(owner)
    const file = rows[0]?.file ?? ''
    const [own = ''] = readFileSync(file, 'utf8').split('\n')
    appendFileSync(file, `${own.replace(/postgres$/, role)}\n`)
    await sql`select pg_reload_conf()`.execute(owner)
  }

  it('starts, migrated by the owner, serves its pages, writes events and does its jobs', async () => {
    const env = {
      NODE_ENV: 'production',
      DATABASE_URL: asRole(server.url('real'), 'portal'),
      MIGRATE_URL: server.url('real'),
      SMTP_URL: 'smtp://localhost:1',
      SCANNER: 'none',
      SECURITY_CONTACT: 'mailto:sicherheit@portal.example',
      LOG_LEVEL: 'warn',
    }
    const started = await startProcess({ dataDir, env })
    const page = await fetch(started.url + paths.places.suggestions.to({ q: 'Hellenthal' }))
    assert.match(await page.text(), /Hellenthal/)
    const id = '00000000-0000-4000-8000-000000000001'
    const add = sql`select graphile_worker.add_job(${TICK}::text, job_key => ${id}::text)`
    await add.execute(portal)
    const waiting = () => sql<{ key: string }>`select key from graphile_worker.jobs where key = ${id}`.execute(owner)
    for (let tries = 0; tries < 200 && (await waiting()).rows.length > 0; tries += 1) await sleep(100)
    assert.deepEqual((await waiting()).rows, [])
    assert.doesNotMatch(started.printed(), /owns the tables/)
    assert.equal(await started.stop(), 0)
    assert.equal(await ownsItsTables(portal), false)
    assert.equal(await ownsItsTables(owner), true)
  })

  it('may not empty, change or build anything that is to stay', async () => {
    const denied: [string, RegExp][] = [
      ['truncate platform_events', /permission denied/],
      ['update platform_events set kind = kind', /permission denied/],
      ['delete from platform_events', /permission denied/],
      ['update platform_event_head set seq = 0', /permission denied/],
      ['delete from award_submissions', /permission denied/],
      ['truncate people_persons cascade', /permission denied/],
      ['insert into platform_clock (shift) values (interval $$1 day$$)', /permission denied/],
      ['alter table platform_events disable trigger all', /must be owner/],
      ['create table anything (id integer)', /permission denied/],
      ['drop table award_submissions', /must be owner/],
      ['set session_replication_role = replica', /permission denied/],
    ]
    for (const [statement, because] of denied) await assert.rejects(sql.raw(statement).execute(portal), because, statement)
  })

  it('appends to the chain, whose head it cannot touch', async () => {
    const head = () => owner.selectFrom('platform_event_head').select('seq').executeTakeFirstOrThrow()
    const before = await head()
    await sql`insert into platform_events values (0, '{}', 'x', 'x', 'x', null, portal_now(), '', '')`.execute(portal)
    assert.equal((await head()).seq, before.seq + 1)
  })

  it('is given nothing more by a later run, and no role that owns is taken', async () => {
    await migrate(asRole(server.url('real'), 'portal'))
    await sql`grant truncate, update on platform_events to portal`.execute(owner)
    await grantPortal(server.url('real'), 'portal')
    await assert.rejects(sql`truncate platform_events`.execute(portal), /permission denied/)
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(owner)
    await assert.rejects(grantPortal(server.url('real'), rows[0]?.name ?? ''), /owns the tables/)
    await assert.rejects(grantPortal(server.url('real'), 'nobody_here'), /no role nobody_here/)
    await assert.rejects(grantPortal(server.url('real'), 'portal; drop'), /small letters/)
  })

  it('is not the operator’s, who sees that the portal works and none of what people wrote', async () => {
    await sql`grant select on all tables in schema public to operator`.execute(owner)
    await grantOperator(server.url('real'), 'operator')
    const operator = openDb({ connectionString: asRole(server.url('real'), 'operator') }, 1, () => {})
    try {
      for (const secret of ['award_entry_states', 'award_sheets', 'award_payee_accounts', 'people_persons'])
        await assert.rejects(sql.raw(`select * from ${secret}`).execute(operator), /permission denied/, secret)
      await assert.rejects(sql`select recipient, text from platform_mails`.execute(operator), /permission denied/)
      await sql`select queued_at, sent_at from platform_mails`.execute(operator)
      await sql`select task_identifier, attempts from graphile_worker.jobs`.execute(operator)
      assert.deepEqual(await readable(), OPERATORS_COLUMNS)
      const { rows } = await sql<{ may: boolean }>`
        select has_function_privilege('portal', oid, 'execute') as may from pg_proc where proname = 'award_discard_edition'`.execute(
        owner,
      )
      assert.deepEqual(rows, [{ may: true }])
    } finally {
      await operator.destroy()
    }
  })

  /** Every column of every table and view, and what runs with the owner's rights. */
  async function readable(): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p') and a.attnum > 0 and not a.attisdropped
        and has_column_privilege('operator', c.oid, a.attnum, 'select, insert, update, references')
      union all select p.proname from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege('operator', p.oid, 'execute')`.execute(
      owner,
    )
    return rows.map(({ name }) => name).sort()
  }
})

describe('what only grows', { timeout: 240_000 }, () => {
  it('is emptied by nobody, the owner included, on any table that keeps its rows', async () => {
    const { testDatabase } = await import('../test/database.ts')
    const database = await testDatabase()
    const { rows } = await sql<{ name: string; append_only: boolean; never_emptied: boolean }>`
      select name, append_only, never_emptied from platform_kept_tables order by name`.execute(database.db)
    assert.ok(rows.filter((row) => row.append_only).length > 50, String(rows.length))
    assert.deepEqual(
      rows.filter((row) => !row.never_emptied).map(({ name }) => name),
      [],
    )
    for (const { name } of rows) {
      const emptied = sql.raw(`truncate ${name} cascade`).execute(database.db)
      await assert.rejects(emptied, /is never emptied|is append-only/, name)
    }
    await sql`create table later (id integer)`.execute(database.db)
    await sql`create trigger later_frozen before update or delete on later for each row execute function platform_refuse_change()`.execute(
      database.db,
    )
    await sql`select platform_guard_truncate()`.execute(database.db)
    await assert.rejects(sql`truncate later`.execute(database.db), /is never emptied/)
    await assert.rejects(sql`update platform_event_head set seq = 7`.execute(database.db), /moves on by one/)
    await database.drop()
  })
})

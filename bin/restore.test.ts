import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { createDatabase } from '../db/create-database.ts'
import { listBrokenInvariants } from '../db/invariants.ts'
import { migrate } from '../db/migrate.ts'
import { seedReferenceData } from '../db/seeds/index.ts'
import { seedPeople } from '../db/seeds/people.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { stopAt } from '../src/platform/clock.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { writeClosings } from '../src/people/own-data/closings-file.ts'
import { directoryFiles } from '../src/platform/files-directory.ts'
import { verifyFiles } from '../src/platform/verify-files.ts'
import { paths } from '../src/paths.ts'
import { givenEntry, givenSubmission } from '../test/factories.ts'
import { debianPrograms } from '../test/programs.ts'
import { pdf } from '../test/sample-files.ts'
import { startProcess } from '../test/server-process.ts'
import { siteOn } from '../test/site.ts'

const PROGRAMS = debianPrograms()
const ERIKA = 'erika.beispiel@hellenthal.example'
const GOING = 'bernd.muster@hellenthal.example'
const LIST = 'closed-accounts.txt'
const run = promisify(execFile)
const [BACKUP = '', RESTORE = '', CHECK = '', MUTE = '', RELEASE = ''] = commandsOf('## Backup and restore')

describe('a backup', { skip: PROGRAMS ? false : 'pg_dump is not installed (Debian: postgresql)', timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ik-restore-'))
  const [backups, oldData, newData] = ['backups', 'old', 'new'].map((name) => join(folder, name)) as [string, string, string]
  const letter = pdf({ text: 'Zustimmung des Rates' })
  let server: EmbeddedPostgres
  let db: Db
  let site: Awaited<ReturnType<typeof siteOn>>
  let cookie: string
  let entryId: string
  let submissionId: string

  before(async () => {
    chmodSync(folder, 0o711)
    for (const path of [backups, oldData]) mkdirSync(path)
    server = await startEmbeddedPostgres({
      dataDir: join(folder, 'server'),
      settings: { fsync: 'off' },
      programs: PROGRAMS,
    })
    for (const name of ['before', 'after']) await createDatabase(server.url('postgres'), name)
    await migrate(server.url('before'))
    await seedReferenceData(server.url('before'))
    db = openDb({ connectionString: server.url('before') }, 5, () => {})
    await stopAt(db, berlinInstant('2026-02-01T10:00'))
    await seedPeople(db)
    site = await siteOn({ db, dataDir: oldData })
    cookie = await site.signIn(ERIKA)
    entryId = await givenEntry(db, { by: ERIKA })
    assert.equal(await upload(letter), 303)
    submissionId = await givenSubmission(site.deps, { entryId, by: ERIKA })
  })
  after(async () => {
    await db.destroy()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const settings = (name: string, dataDir: string) => ({
    NODE_ENV: 'test',
    DATABASE_URL: server.url(name),
    DATA_DIR: dataDir,
    KEYS_DIR: join(oldData, 'keys'),
  })
  const shell = (commands: string, cwd: string, env: Record<string, string>) =>
    run('sh', ['-euc', commands], {
      cwd,
      env: { ...process.env, ...env, PATH: `${PROGRAMS}${delimiter}${process.env.PATH}` },
    })
  async function upload(file: Buffer): Promise<number> {
    const body = new FormData()
    for (const [name, value] of Object.entries({ kind: 'other', description: '', rights: '' })) body.append(name, value)
    body.append('file', new Blob([Uint8Array.from(file)]), 'Zustimmung.pdf')
    return (await site.request(paths.award.attachments.to({ entryId }), { method: 'POST', body, cookie })).status
  }

  it('is made by the commands of the document, and restored by them to another database and folder', async () => {
    await shell(BACKUP, backups, settings('before', oldData))
    await shell(BACKUP, backups, settings('before', oldData)) // the next night
    await shell(RESTORE, backups, settings('after', newData))
    await closeAccountOf(GOING)
    cpSync(join(oldData, LIST), join(newData, LIST)) // the newest list, with an older dump
    const { stdout } = await shell(CHECK, process.cwd(), settings('after', newData))
    assert.equal(stdout, '1 files, 0 faults.\nThe chain of events is whole.\nAll invariants hold.\n')
  })

  it('holds everything: the portal serves the receipt and the file, byte for byte', async () => {
    const portal = await startProcess({ dataDir: newData, env: settings('after', newData) })
    try {
      const see = (path: string) => fetch(portal.url + path, { headers: { cookie } })
      const { id } = await db.selectFrom('award_attachments').select('id').executeTakeFirstOrThrow()
      const file = await see(paths.award.attachment.to({ entryId, attachmentId: id }))
      assert.ok(Buffer.from(await file.arrayBuffer()).equals(letter))
      const { receipt_number } = await db.selectFrom('award_submissions').select('receipt_number').executeTakeFirstOrThrow()
      const receipt = await (await see(paths.award.receipt.to({ entryId, submissionId }))).text()
      assert.ok(receipt.includes(receipt_number))
    } finally {
      await portal.stop()
    }
  })

  // proves: BK-06
  it('speaks to nobody and knows no session until it is told to', async () => {
    const { stdout } = await shell(MUTE, process.cwd(), settings('after', newData))
    assert.match(stdout, /^[1-9]\d* sessions have ended, 1 accounts are closed again\. Mails are held/)
    const restored = openDb({ connectionString: server.url('after') }, 2, () => {})
    const waiting = async () =>
      (await restored.selectFrom('platform_mails').where('sent_at', 'is', null).select('id').execute()).length
    try {
      const before = await waiting()
      const muted = await startProcess({ dataDir: newData, env: settings('after', newData) })
      const away = await fetch(muted.url + paths.award.entry.to({ entryId }), { headers: { cookie }, redirect: 'manual' })
      assert.equal(away.status, 303)
      await fetch(muted.url + paths.people.signIn.to(), {
        method: 'POST',
        headers: { origin: muted.url },
        body: new URLSearchParams({ email: ERIKA }),
        redirect: 'manual',
      })
      for (let tries = 0; tries < 100 && (await jobsOf(restored)) > 0; tries += 1) await sleep(50)
      assert.equal(await jobsOf(restored), 0)
      assert.equal(await waiting(), before + 1)
      assert.deepEqual(await listBrokenInvariants(restored), [])
      await muted.stop()
      const released = await shell(RELEASE, process.cwd(), settings('after', newData))
      assert.equal(released.stdout, `${before + 1} waiting mails go out now.\n`)
      const again = await shell(RELEASE, process.cwd(), settings('after', newData)).catch((error: { stdout: string }) => error)
      assert.equal(again.stdout, 'No mails are held.\n')
      const speaking = await startProcess({ dataDir: newData, env: settings('after', newData) })
      for (let tries = 0; tries < 200 && (await waiting()) > 0; tries += 1) await sleep(50)
      assert.equal(await waiting(), 0)
      await speaking.stop()
    } finally {
      await restored.destroy()
    }
  })

  // proves: GD-04
  it('brings nobody back whose account was closed after it', async () => {
    const restored = openDb({ connectionString: server.url('after') }, 2, () => {})
    try {
      const named = await sql`select from people_persons where email = ${GOING}`.execute(restored)
      assert.equal(named.rows.length, 0)
      assert.equal((await restored.selectFrom('people_account_closings').selectAll().execute()).length, 1)
      assert.deepEqual(await listBrokenInvariants(restored), [])
      const again = await shell(MUTE, process.cwd(), settings('after', newData))
      assert.match(again.stdout, / 0 accounts are closed again/)
    } finally {
      await restored.destroy()
    }
  })

  async function closeAccountOf(email: string): Promise<void> {
    const answer = await site.request(paths.people.closing.to(), {
      cookie: await site.signIn(email),
      form: { sure: 'ja' },
    })
    assert.equal(answer.status, 200)
    await writeClosings(site.deps, {})
  }

  async function jobsOf(of: Db): Promise<number> {
    const { rows } = await sql<{ jobs: number }>`
      select count(*) as jobs from graphile_worker.jobs where task_identifier = 'send-mail'`.execute(of)
    return rows[0]?.jobs ?? 0
  }

  it('of which a file is missing or changed is found out', async () => {
    const { sha256 } = await db.selectFrom('platform_blobs').select('sha256').executeTakeFirstOrThrow()
    const path = join(newData, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    const found = () => verifyFiles(db, directoryFiles(join(newData, 'files')))
    writeFileSync(path, 'something else')
    assert.match((await found()).faults.join('\n'), new RegExp(`^${sha256}: is not what it was`))
    unlinkSync(path)
    assert.deepEqual(await found(), { read: 1, faults: [`${sha256}: is missing`] })
  })
})

/** The commands in the document's blocks below this heading, as somebody would copy them. */
function commandsOf(heading: string): string[] {
  const document = readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8')
  const section = document.split(`${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/```sh\n([^]*?)```/g)].map((block) => block[1] ?? '')
}

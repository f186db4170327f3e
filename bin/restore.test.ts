import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { createDatabase } from '../db/create-database.ts'
import { migrate } from '../db/migrate.ts'
import { seedReferenceData } from '../db/seeds/index.ts'
import { seedPeople } from '../db/seeds/people.ts'
import { berlinInstant } from '../src/platform/berlin.ts'
import { stopAt } from '../src/platform/clock.ts'
import { openDb, type Db } from '../src/platform/db.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
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
const run = promisify(execFile)
const [BACKUP = '', RESTORE = '', CHECK = ''] = commandsOf('## Backup and restore')

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

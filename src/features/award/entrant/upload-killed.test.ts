import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { request, type ClientRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { testDatabase, type TestDatabase } from '../../../../test/database.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { pdf } from '../../../../test/sample-files.ts'
import { startProcess, type ServerProcess } from '../../../../test/server-process.ts'
import { siteOn } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { stopAt } from '../../../platform/clock.ts'
import { sha256 } from '../../../platform/random.ts'
import { abandonedUploadsTick } from './abandoned-uploads.job.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const content = (text: string) => pdf({ text: text.padEnd(3_000_000, 'x') })
const SENT = 1_500_000
const TUS = { 'Tus-Resumable': '1.0.0' }
const BOUNDARY = 'between-the-parts'

// proves: UP-12, UP-15
describe('uploads while the portal is killed', { timeout: 240_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ik-killed-'))
  let database: TestDatabase
  let portal: ServerProcess
  let site: Awaited<ReturnType<typeof siteOn>>
  let cookie: string
  let entryId: string
  let resumable: string
  let forgotten: string

  before(async () => {
    database = await testDatabase()
    await stopAt(database.db, berlinInstant('2026-02-01T10:00'))
    await seedPeople(database.db)
    site = await siteOn({ db: database.db, dataDir })
    cookie = await site.signIn(ERIKA)
    entryId = await givenEntry(database.db, { by: ERIKA })
    portal = await start()
    assert.equal((await sendForm(content('quittiert'), 'quittiert.pdf')).status, 303)
    resumable = await begin(content('fortgesetzt'))
    forgotten = await begin(content('vergessen'))
    const sending = [patch(resumable, content('fortgesetzt')), patch(forgotten, content('vergessen')), halfForm()]
    await until(() => [...files('uploads', entryId), ...files('files', 'incoming')].filter(isHalf).length === 3)
    await portal.killEverything()
    for (const broken of sending) broken.destroy()
  })
  after(async () => {
    await portal.stop()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const start = () => startProcess({ dataDir, env: { NODE_ENV: 'test', DATABASE_URL: database.url } })
  const headers = () => ({ Cookie: cookie, Origin: portal.url })
  const addressOf = (token: string) => portal.url + paths.award.upload.to({ entryId, token })
  const list = () => portal.url + paths.award.attachments.to({ entryId })
  const files = (...folder: string[]) =>
    readdirSync(join(dataDir, ...folder), { withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(dataDir, ...folder, file.name))
  /** What was sent is on the disk; the rest of the file is not. */
  const isHalf = (file: string) => statSync(file).size >= SENT && statSync(file).size < content('').length
  const rows = () =>
    database.db
      .selectFrom('award_attachments')
      .select(['id', 'file_name', 'sha256'])
      .where('entry_id', '=', entryId)
      .orderBy('file_name')
      .execute()

  async function begin(file: Buffer): Promise<string> {
    const words = Object.entries({ kind: 'other', description: '', rights: '', fileName: 'fortgesetzt.pdf' })
    const metadata = words.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(',')
    const created = await fetch(portal.url + paths.award.uploads.to({ entryId }), {
      method: 'POST',
      headers: { ...headers(), ...TUS, 'Upload-Length': String(file.length), 'Upload-Metadata': metadata },
    })
    assert.equal(created.status, 201)
    return String(created.headers.get('location')).split('/').at(-1) ?? ''
  }

  /** Sends the beginning and then nothing more: the connection stands open. */
  function halfRequest(address: string, method: string, more: Record<string, string>, beginning: Buffer): ClientRequest {
    const sending = request(address, { method, headers: { ...headers(), ...more } })
    sending.on('error', () => {})
    sending.write(beginning)
    return sending
  }
  const patch = (token: string, file: Buffer) =>
    halfRequest(
      addressOf(token),
      'PATCH',
      { ...TUS, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream', 'Content-Length': String(file.length) },
      file.subarray(0, SENT + 200_000),
    )
  function halfForm(): ClientRequest {
    const type = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }
    const [head] = formParts('wiederholt.pdf')
    return halfRequest(list(), 'POST', type, Buffer.concat([head, content('wiederholt').subarray(0, SENT + 200_000)]))
  }
  function sendForm(file: Buffer, name: string): Promise<Response> {
    const [head, tail] = formParts(name)
    return fetch(list(), {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers(), 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: Uint8Array.from(Buffer.concat([head, file, tail])),
    })
  }

  it('lose nothing that was acknowledged, and make no attachment of half a file', async () => {
    const left = files('files', 'incoming').filter(isHalf)
    for (const file of left) utimesSync(file, yesterday(), yesterday())
    portal = await start()
    assert.deepEqual(
      (await rows()).map((row) => [row.file_name, row.sha256]),
      [['quittiert.pdf', sha256(content('quittiert'))]],
    )
    const page = await (await fetch(list(), { headers: headers() })).text()
    assert.match(page, /quittiert\.pdf/)
    assert.doesNotMatch(page, /wiederholt|fortgesetzt/)
    assert.equal(left.length, 1)
    assert.deepEqual(files('files', 'incoming'), [])
  })

  it('go on where they were cut off, and are whole then', async () => {
    const whole = content('fortgesetzt')
    const asked = await fetch(addressOf(resumable), { method: 'HEAD', headers: { ...headers(), ...TUS } })
    const offset = Number(asked.headers.get('upload-offset'))
    assert.ok(offset >= SENT && offset < whole.length, String(offset))
    const sent = await fetch(addressOf(resumable), {
      method: 'PATCH',
      headers: { ...headers(), ...TUS, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
      body: Uint8Array.from(whole.subarray(offset)),
    })
    assert.equal(sent.status, 204)
    const row = (await rows()).find((one) => one.file_name === 'fortgesetzt.pdf')
    assert.equal(row?.sha256, sha256(whole))
    const file = await fetch(portal.url + paths.award.attachment.to({ entryId, attachmentId: row?.id ?? '' }), {
      headers: headers(),
    })
    assert.ok(Buffer.from(await file.arrayBuffer()).equals(whole))
  })

  it('can be repeated by form', async () => {
    assert.equal((await sendForm(content('wiederholt'), 'wiederholt.pdf')).status, 303)
    const repeated = (await rows()).filter((row) => row.file_name === 'wiederholt.pdf')
    assert.deepEqual(
      repeated.map((row) => row.sha256),
      [sha256(content('wiederholt'))],
    )
  })

  it('that nobody comes back to are gone a day later', async () => {
    await abandonedUploadsTick(site.deps)
    const left = files('uploads', entryId)
    assert.ok(left.length > 0 && left.every((file) => file.includes(forgotten)), left.join())
    for (const file of left) utimesSync(file, yesterday(), yesterday())
    await abandonedUploadsTick(site.deps)
    assert.deepEqual(readdirSync(join(dataDir, 'uploads')), [])
    assert.equal((await fetch(addressOf(forgotten), { method: 'HEAD', headers: { ...headers(), ...TUS } })).status, 404)
    assert.equal((await rows()).length, 3)
  })
})

function formParts(name: string): [Buffer, Buffer] {
  const fields = Object.entries({ kind: 'other', description: '', rights: '' })
  const texts = fields.map(
    ([field, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`
  return [Buffer.from(texts.join('') + file), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]
}

function yesterday(): Date {
  return new Date(Date.now() - 25 * 3_600_000)
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    assert.ok(tries < 1500, 'nothing arrived on the disk within 30 s')
    await wait(20)
  }
}

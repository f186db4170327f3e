import assert from 'node:assert/strict'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Upload, type DetailedError, type UploadOptions } from 'tus-js-client'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { pdf } from '../../../../test/sample-files.ts'
import { servedSite } from '../../../../test/served-site.ts'
import { paths } from '../../../paths.ts'
import { abandonedUploadsTick } from './abandoned-uploads.job.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const MARTA = 'marta.probe@hellenthal.example'
const large = (text: string) => pdf({ text: text.padEnd(3_000_000, 'x') })

// proves: UP-15, DL-06
describe('a resumable upload', () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let erika: string
  before(async () => {
    portal = await servedSite('2026-02-01T10:00')
    await seedPeople(portal.db)
    erika = await portal.signIn(ERIKA)
  })
  after(() => portal.close())

  const entry = () => givenEntry(portal.db, { by: ERIKA })
  const rowsOf = (id: string) =>
    portal.db
      .selectFrom('award_attachments as a')
      .innerJoin('platform_blobs as b', 'b.sha256', 'a.sha256')
      .selectAll()
      .where('entry_id', '=', id)
      .execute()
  const begunIn = (id: string) => {
    const dir = join(portal.deps.config.dataDir, 'uploads', id)
    return existsSync(dir) ? readdirSync(dir) : []
  }
  const addressOf = (id: string) => portal.url + paths.award.uploads.to({ entryId: id })
  const headers = (cookie = erika) => ({ Cookie: cookie, Origin: portal.url })
  const tus = { 'Tus-Resumable': '1.0.0' }

  function upload(
    id: string,
    content: Buffer,
    options: Partial<UploadOptions> & { cookie?: string; words?: Record<string, string> } = {},
  ): Promise<Upload> {
    return new Promise((resolve, reject) => {
      const sending = new Upload(content, {
        endpoint: addressOf(id),
        headers: headers(options.cookie),
        chunkSize: 1_000_000,
        retryDelays: null,
        storeFingerprintForResuming: false,
        metadata: { kind: 'other', description: '', rights: '', fileName: 'Anlage.pdf', ...options.words },
        onSuccess: () => resolve(sending),
        onError: reject,
        ...options,
      })
      sending.start()
    })
  }
  const refused = (status: number, sentence: RegExp) => (error: Error) => {
    const response = (error as DetailedError).originalResponse
    assert.equal(response?.getStatus(), status)
    assert.match(response?.getBody() ?? '', sentence)
    return true
  }
  /** Begins one by hand and sends its first part. */
  async function begin(id: string, content: Buffer, firstBytes: number): Promise<string> {
    const words = Object.entries({ kind: 'other', description: '', rights: '', fileName: 'Anlage.pdf' })
    const metadata = words.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(',')
    const created = await fetch(addressOf(id), {
      method: 'POST',
      headers: { ...headers(), ...tus, 'Upload-Length': String(content.length), 'Upload-Metadata': metadata },
    })
    assert.equal(created.status, 201)
    const address = portal.url + String(created.headers.get('location'))
    if (firstBytes > 0) assert.equal((await send(address, content.subarray(0, firstBytes), 0)).status, 204)
    return address
  }
  const send = (address: string, part: Buffer, offset: number, cookie = erika) =>
    fetch(address, {
      method: 'PATCH',
      body: Uint8Array.from(part),
      headers: { ...headers(cookie), ...tus, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    })
  const ask = (address: string, cookie = erika) => fetch(address, { method: 'HEAD', headers: { ...headers(cookie), ...tus } })

  it('goes through the same door as the form', async () => {
    const id = await entry()
    await upload(id, large('ganz'), { words: { fileName: 'Größe.pdf', kind: 'partner-letter' } })
    const rows = await rowsOf(id)
    assert.deepEqual(
      rows.map((row) => [row.file_name, row.kind, row.bytes, row.media_type]),
      [['Größe.pdf', 'partner-letter', large('ganz').length, 'application/pdf']],
    )
    assert.deepEqual(begunIn(id), [])
  })

  it('of what is there under another name ends with that name', async () => {
    const id = await entry()
    await upload(id, large('eins'), { words: { fileName: 'Erster.pdf' } })
    await upload(id, large('eins'), { words: { fileName: 'Erster.pdf' } })
    const again = upload(id, large('eins'), { words: { fileName: 'Zweiter.pdf' } })
    await assert.rejects(again, refused(422, /liegt schon unter „Erster\.pdf“ vor/))
    assert.deepEqual(
      (await rowsOf(id)).map((row) => row.file_name),
      ['Erster.pdf'],
    )
  })

  it('goes on where it broke off', async () => {
    const id = await entry()
    const content = large('abgebrochen')
    const address = await begin(id, content, 1_234_567)
    assert.equal((await ask(address)).headers.get('upload-offset'), '1234567')
    assert.equal((await send(address, content.subarray(1_234_567), 1_234_567)).status, 204)
    assert.deepEqual(
      (await rowsOf(id)).map((row) => row.bytes),
      [content.length],
    )
  })

  it('is one attachment, also when the answer was lost and everything is sent again', async () => {
    const id = await entry()
    const content = large('zweimal')
    await upload(id, content)
    await upload(id, content)
    await Promise.all([upload(id, content), upload(id, content)])
    assert.equal((await rowsOf(id)).length, 1)
  })

  it('is kept when the client asks after a failure at the very end', async () => {
    const id = await entry()
    const content = large('letztes Byte')
    const address = await begin(id, content, 1_000_000)
    const stage = portal.deps.files.stage
    portal.deps.files.stage = async () => {
      throw new Error('disk full')
    }
    const failed = await send(address, content.subarray(1_000_000), 1_000_000)
    portal.deps.files.stage = stage
    assert.equal(failed.status, 500)
    assert.deepEqual(await rowsOf(id), [])
    assert.equal((await ask(address)).headers.get('upload-offset'), String(content.length))
    assert.equal((await rowsOf(id)).length, 1)
  })

  it('counts what is begun towards the size of the entry', async () => {
    const id = await entry()
    const announce = (bytes: number) => {
      const words = Object.entries({ kind: 'other', description: '', rights: '', fileName: 'Anlage.pdf' })
      const metadata = words.map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(',')
      const told = { 'Upload-Length': String(bytes), 'Upload-Metadata': metadata }
      return fetch(addressOf(id), { method: 'POST', headers: { ...headers(), ...tus, ...told } })
    }
    const full = 25 * 1024 * 1024
    for (let begun = 0; begun < 6; begun += 1) assert.equal((await announce(full)).status, 201)
    const refusal = await announce(1)
    assert.equal(refusal.status, 422)
    assert.match(await refusal.text(), /Übertragung begonnen ist/)
  })

  it('is refused when a person has begun very many in an hour', async () => {
    const id = await entry()
    const limits = portal.db.updateTable('platform_limits').where('key', 'like', 'upload-person:%')
    await limits.set({ hits: 200 }).execute()
    await assert.rejects(upload(id, large('zu viele')), refused(429, /in der letzten Stunde sehr viele/))
    await limits.set({ hits: 0 }).execute()
    assert.deepEqual(begunIn(id), [])
  })

  it('refuses another offset, an overlap and more than was announced', async () => {
    const id = await entry()
    const content = large('falsch')
    const address = await begin(id, content, 1000)
    assert.equal((await send(address, content.subarray(2000), 2000)).status, 409)
    assert.equal((await send(address, content.subarray(500), 500)).status, 409)
    assert.ok((await send(address, Buffer.concat([content.subarray(1000), Buffer.from('mehr')]), 1000)).status >= 400)
    assert.deepEqual(await rowsOf(id), [])
  })

  it('by two resumers at once ends in the right bytes or an error', async () => {
    const id = await entry()
    const content = large('zwei Fenster')
    const address = await begin(id, content, 1000)
    const answers = await Promise.allSettled([
      send(address, content.subarray(1000), 1000),
      send(address, content.subarray(1000), 1000),
    ])
    assert.ok(
      answers.every((answer) => answer.status === 'rejected' || [204, 400, 404, 409, 423, 500].includes(answer.value.status)),
    )
    for (const row of await rowsOf(id)) assert.equal(row.bytes, content.length)
  })

  it('belongs to the person who began it, and to the entry', async () => {
    const [id, other] = [await entry(), await entry()]
    const content = large('meins')
    const address = await begin(id, content, 1000)
    const [marta, otto] = await Promise.all([portal.signIn(MARTA), portal.signIn('otto.gegenprobe@duisburg.example')])
    for (const cookie of [marta, otto]) {
      assert.equal((await ask(address, cookie)).status, 404)
      assert.equal((await send(address, content.subarray(1000), 1000, cookie)).status, 404)
    }
    assert.equal((await ask(address.replace(id, other))).status, 404)
    assert.equal(
      (await fetch(addressOf(id), { method: 'POST', headers: { ...headers(otto), ...tus, 'Upload-Length': '10' } })).status,
      404,
    )
    assert.equal((await send(address, content.subarray(1000), 1000)).status, 204)
  })

  it('is refused with a sentence: wrong content, too large, empty, no kind', async () => {
    const id = await entry()
    await assert.rejects(upload(id, Buffer.from('MZ\x90 kein PDF')), refused(422, /ausführbares Programm/))
    await assert.rejects(upload(id, Buffer.alloc(26_214_401)), refused(413, /zu groß/))
    await assert.rejects(upload(id, pdf(), { words: { kind: '' } }), refused(422, /Bitte wählen Sie, was Sie hochladen/))
    await assert.rejects(
      upload(id, pdf(), { words: { person: 'x', added_by: 'y' } }),
      refused(422, /Bitte laden Sie die Seite neu/),
    )
    assert.deepEqual([await rowsOf(id), begunIn(id)], [[], []])
  })

  it('that runs over the deadline is refused and gone; none begins after it', async () => {
    const id = await entry()
    const content = large('kurz vor Schluss')
    const address = await begin(id, content, 1000)
    await portal.moveTo('2026-02-10T00:00')
    try {
      const late = await send(address, content.subarray(1000), 1000)
      assert.equal(late.status, 422)
      assert.match(await late.text(), /Einreichungsfrist war abgelaufen, als die Datei vollständig bei uns ankam/)
      assert.deepEqual([await rowsOf(id), begunIn(id)], [[], []])
      await assert.rejects(upload(id, pdf()), refused(422, /Einreichungsfrist ist abgelaufen/))
    } finally {
      await portal.moveTo('2026-02-01T10:00')
    }
  })

  it('can be cancelled, and is gone a day after its last byte', async () => {
    const id = await entry()
    const first = await begin(id, large('a'), 1000)
    assert.equal((await fetch(first, { method: 'DELETE', headers: { ...headers(), ...tus } })).status, 204)
    assert.deepEqual(begunIn(id), [])
    await begin(id, large('b'), 1000)
    await abandonedUploadsTick(portal.deps)
    assert.equal(begunIn(id).length, 2)
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    for (const name of begunIn(id)) utimesSync(join(portal.deps.config.dataDir, 'uploads', id, name), yesterday, yesterday)
    await abandonedUploadsTick(portal.deps)
    assert.deepEqual(begunIn(id), [])
  })

  it('begins at most twenty times without ending', async () => {
    const id = await entry()
    for (let count = 0; count < 20; count += 1) await begin(id, pdf(), 0)
    await assert.rejects(upload(id, pdf()), refused(429, /zu viele Übertragungen/))
  })
})

import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pino } from 'pino'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { changeEdition } from '../../../../test/editions.ts'
import { givenEntry, givenSubmission } from '../../../../test/factories.ts'
import { docx, pdf, picture } from '../../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { scanJobs } from '../../../platform/scan-blob.job.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const IN_TIME = '2026-02-01T10:00'
type Parts = { kind?: string; files?: [name: string, content: Buffer][]; more?: Record<string, string> }

// proves: AC-11, ID-04, UP-08, UP-11, UP-12, UP-13, UP-15, UP-18, DL-06
describe('attachments of an entry', () => {
  let portal: TestSite
  let erika: string
  let marta: string
  let otto: string
  before(async () => {
    portal = await testSite({ at: IN_TIME })
    await seedPeople(portal.db)
    ;[erika, marta, otto] = (await Promise.all([ERIKA, MARTA, OTTO].map((email) => portal.signIn(email)))) as [
      string,
      string,
      string,
    ]
  })
  after(() => portal.close())

  const entry = () => givenEntry(portal.db, { by: ERIKA })
  const listOf = (entryId: string) => paths.award.attachments.to({ entryId })
  const see = async (path: string, cookie = erika) => {
    const answer = await portal.request(path, { cookie })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  async function upload(entryId: string, { kind = 'other', files = [], more = {} }: Parts, cookie = erika) {
    const body = new FormData()
    for (const [name, value] of Object.entries({ kind, description: '', rights: '', ...more })) body.append(name, value)
    for (const [name, content] of files) body.append('file', new Blob([Uint8Array.from(content)]), name)
    const answer = await portal.request(listOf(entryId), { method: 'POST', body, cookie })
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
  }
  const rowsOf = (entryId: string) =>
    portal.db.selectFrom('award_attachments').selectAll().where('entry_id', '=', entryId).orderBy('added_at').execute()
  const leftovers = () => readdirSync(join(portal.deps.config.dataDir, 'files/incoming'))
  const scan = (sha256: string, verdict: 'clean' | 'infected' | 'failed') =>
    scanJobs['scan-blob']?.(
      {
        ...portal.deps,
        scanner: async (content) => {
          content.destroy()
          return { verdict, finding: 'Test' }
        },
      },
      { sha256 },
    ).catch(() => {})
  const only = async (entryId: string) => {
    const [row] = await rowsOf(entryId)
    assert.ok(row)
    return row
  }

  it('that our disk does not take are our fault: said so, logged, and what was typed comes back', async () => {
    const id = await entry()
    const incoming = join(portal.deps.config.dataDir, 'files/incoming')
    const { log } = portal.deps
    const logged: Record<string, unknown>[] = []
    portal.deps.log = pino({ level: 'error', base: null }, { write: (line) => void logged.push(JSON.parse(line)) })
    rmdirSync(incoming)
    const parts: Parts = { files: [['Plan.pdf', pdf()]], more: { description: 'Kanarienplan' } }
    const { status, text } = await upload(id, parts)
    mkdirSync(incoming, { mode: 0o700 })
    portal.deps.log = log
    assert.equal(status, 503)
    assert.match(text, /Zurzeit können wir keine Dateien speichern[^]*Ihre Datei ist in Ordnung[^]*Kanarienplan/)
    assert.deepEqual(
      logged.map(({ msg, code }) => [msg, code]),
      [['request failed', 'ENOENT']],
    )
    assert.doesNotMatch(JSON.stringify(logged), /Kanarienplan|Plan\.pdf/)
    assert.deepEqual(await rowsOf(id), [])
    assert.equal((await upload(id, parts)).status, 303)
  })

  it('are kept whatever is written about them, signs no database holds included', async () => {
    const id = await entry()
    const sent = await upload(id, {
      files: [['bild.jpg', await picture('jpeg')]],
      kind: 'picture',
      more: { description: 'a\0b' },
    })
    assert.equal(sent.status, 303)
    const file = await only(id)
    assert.equal(file.description, 'a\uFFFDb')
    const form = { [`base-${file.id}`]: '1', [`description-${file.id}`]: 'c\0d', [`rights-${file.id}`]: 'e\0f' }
    const changed = await portal.request(paths.award.attachment.to({ entryId: id, attachmentId: file.id }), {
      cookie: erika,
      form,
    })
    assert.equal(changed.status, 303)
    assert.equal((await only(id)).description, 'c\uFFFDd')
  })

  it('hand back what was written about them when the session has ended meanwhile', async () => {
    const id = await entry()
    await upload(id, { files: [['bild.jpg', await picture('jpeg')]], kind: 'picture' })
    const file = await only(id)
    const form = { [`description-${file.id}`]: 'Das Rathaus', [`rights-${file.id}`]: 'Foto: Gemeinde' }
    const answer = await portal.request(paths.award.attachment.to({ entryId: id, attachmentId: file.id }), { form })
    assert.equal(answer.status, 401)
    assert.match(await answer.text(), /Das Rathaus[^]*Foto: Gemeinde/)
    assert.equal((await only(id)).description, '')
  })

  it('are stored, several at once, and shown with size, hash and state of the scan', async () => {
    const id = await entry()
    const answer = await upload(id, {
      kind: 'partner-letter',
      files: [
        ['Schreiben.docx', docx()],
        ['Bestätigung Müller.pdf', pdf()],
      ],
    })
    assert.deepEqual([answer.status, answer.location], [303, `${listOf(id)}?gespeichert=2`])
    const rows = await rowsOf(id)
    assert.deepEqual(rows.map((row) => row.file_name).sort(), ['Bestätigung Müller.pdf', 'Schreiben.docx'])
    const page = await see(answer.location as string)
    assert.match(page.text, /2 Dateien sind gespeichert/)
    assert.match(page.text, /Bestätigung Müller\.pdf/)
    assert.match(page.text, /Virenprüfung läuft/)
    for (const row of rows) assert.ok(page.text.includes(row.sha256))
    assert.deepEqual(leftovers(), [])
  })

  // A browser writes a quotation mark of a name as %22; a % of the name stays as it is (HTML, multipart/form-data encoding algorithm).
  it('keep the name that was chosen, quotation marks and percent signs included', async () => {
    const id = await entry()
    const chosen = ['Vertrag "Ruhr" 50 %.pdf', '100%25 sicher %41.pdf', 'zwei\r\nZeilen.pdf']
    const answer = await upload(id, { files: chosen.map((name) => [name, pdf({ text: name })]) })
    assert.equal(answer.status, 303)
    const names = (await rowsOf(id)).map(({ file_name }) => file_name)
    assert.deepEqual(names.sort(), ['100%25 sicher %41.pdf', 'Vertrag "Ruhr" 50 %.pdf', 'zwei Zeilen.pdf'])
    const { text } = await see(listOf(id))
    assert.match(text, /Vertrag &quot;Ruhr&quot; 50 %\.pdf/)
    assert.doesNotMatch(text, /%22|%0D|%0A/)
  })

  it('with the same content under a second name are kept once, and it is said under which name', async () => {
    const id = await entry()
    const content = pdf({ text: 'zweimal dasselbe' })
    assert.equal((await upload(id, { files: [['Erster Name.pdf', content]] })).status, 303)
    const second = await upload(id, {
      files: [
        ['Zweiter Name.pdf', content],
        ['Neu.pdf', pdf({ text: 'neu' })],
      ],
    })
    assert.equal(second.status, 422)
    assert.match(second.text, /„Zweiter Name\.pdf“: Dieselbe Datei liegt schon unter „Erster Name\.pdf“ vor/)
    assert.match(second.text, /1 Datei ist gespeichert/)
    const names = (await rowsOf(id)).map(({ file_name }) => file_name)
    assert.deepEqual(names.sort(), ['Erster Name.pdf', 'Neu.pdf'])
    assert.equal((await upload(id, { files: [['Erster Name.pdf', content]] })).status, 303, 'a repeated upload is a success')
  })

  it('come back byte for byte, as an attachment, never shown in our origin, never kept', async () => {
    const id = await entry()
    await upload(id, { files: [['Größe "1"; neu.pdf', pdf({ text: 'genau dies' })]] })
    const row = await only(id)
    const answer = await portal.request(paths.award.attachment.to({ entryId: id, attachmentId: row.id }), { cookie: erika })
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf({ text: 'genau dies' }))
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    assert.match(String(answer.headers.get('content-disposition')), /^attachment; filename=.*filename\*=UTF-8''Gr%C3%B6%C3%9Fe/)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(answer.headers.get('content-security-policy'), "sandbox; default-src 'none'")
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    const head = await portal.request(paths.award.attachment.to({ entryId: id, attachmentId: row.id }), {
      cookie: erika,
      method: 'HEAD',
    })
    assert.deepEqual([head.status, head.headers.get('content-length')], [200, String(pdf({ text: 'genau dies' }).length)])
  })

  it('are nothing to people of other organisations', async () => {
    const id = await entry()
    await upload(id, { files: [['geheim.pdf', pdf({ text: 'KANARIENVOGEL' })]] })
    const row = await only(id)
    const addresses = [
      listOf(id),
      paths.award.attachment.to({ entryId: id, attachmentId: row.id }),
      paths.award.attachmentRemoval.to({ entryId: id, attachmentId: row.id }),
    ]
    for (const address of addresses) {
      const page = await see(address, otto)
      assert.equal(page.status, 404)
      assert.doesNotMatch(page.text, /KANARIENVOGEL|geheim\.pdf/)
      assert.equal((await portal.request(address, { cookie: otto, form: { description: 'x' } })).status, 404)
    }
    assert.equal((await upload(id, { files: [['a.pdf', pdf()]] }, otto)).status, 404)
    assert.equal((await rowsOf(id)).length, 1)
  })

  it('of another entry cannot be fetched by its number', async () => {
    const mine = await entry()
    const other = await givenEntry(portal.db, { by: OTTO })
    await upload(other, { files: [['a.pdf', pdf()]] }, otto)
    const row = await only(other)
    assert.equal((await see(paths.award.attachment.to({ entryId: mine, attachmentId: row.id }))).status, 404)
  })

  it('that are refused are named with the reason, and the others are stored', async () => {
    const id = await entry()
    const answer = await upload(id, {
      files: [
        ['gut.pdf', pdf()],
        ['böse.pdf', Buffer.from('MZ\x90\0')],
        ['leer.pdf', Buffer.alloc(0)],
        ['a.docx', pdf()],
      ],
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /<title>Fehler: /)
    assert.match(answer.text, /„böse\.pdf“: Das ist ein ausführbares Programm/)
    assert.match(answer.text, /„leer\.pdf“: Die Datei ist leer/)
    assert.match(answer.text, /„a\.docx“: Der Inhalt passt nicht zur Endung/)
    assert.match(answer.text, /1 Datei ist gespeichert/)
    assert.deepEqual(
      (await rowsOf(id)).map((row) => row.file_name),
      ['gut.pdf'],
    )
    assert.deepEqual(leftovers(), [])
  })

  it('repeated after a broken connection are there once', async () => {
    const id = await entry()
    for (let tries = 0; tries < 3; tries += 1) assert.equal((await upload(id, { files: [['a.pdf', pdf()]] })).status, 303)
    const both = await Promise.all([upload(id, { files: [['a.pdf', pdf()]] }), upload(id, { files: [['a.pdf', pdf()]] })])
    assert.deepEqual(
      both.map((answer) => answer.status),
      [303, 303],
    )
    assert.equal((await rowsOf(id)).length, 1)
  })

  it('need a kind and a file, and what was typed stays', async () => {
    const id = await entry()
    const answer = await upload(id, { kind: '', files: [['a.pdf', pdf()]], more: { description: 'Leitstelle im Rathaus' } })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Bitte wählen Sie, was Sie hochladen/)
    assert.match(answer.text, /Leitstelle im Rathaus/)
    const none = await upload(id, {})
    assert.match(none.text, /Bitte wählen Sie mindestens eine Datei aus/)
    assert.equal((await upload(id, { files: [['a.pdf', pdf()]], more: { added_by: 'x' } })).status, 422)
    assert.deepEqual([await rowsOf(id), leftovers()], [[], []])
  })

  it('never exceed the limit of an entry together, also thirty at once', async () => {
    const id = await entry()
    const limit = 40_000
    await changeEdition(
      portal.db,
      portal.db.updateTable('award_editions').set({ max_entry_bytes: limit }).where('archived', '=', false),
    )
    const sized = (index: number) => pdf({ text: `${index} `.padEnd(3000, 'x') })
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => upload(id, { files: [[`${index}.pdf`, sized(index)]] })),
    )
    await changeEdition(
      portal.db,
      portal.db.updateTable('award_editions').set({ max_entry_bytes: 157_286_400 }).where('archived', '=', false),
    )
    const stored = (await rowsOf(id)).length
    assert.equal(stored, Math.floor(limit / sized(1).length))
    assert.equal(answers.filter((answer) => answer.status === 303).length, stored)
    assert.ok(answers.filter((answer) => answer.status === 422).every((answer) => answer.text.includes('zusammen zu groß')))
    assert.deepEqual(leftovers(), [])
  })

  it('above the limit of a file are refused while streaming, and nothing is left', async () => {
    const id = await entry()
    await changeEdition(
      portal.db,
      portal.db.updateTable('award_editions').set({ max_file_bytes: 100_000 }).where('archived', '=', false),
    )
    const answer = await upload(id, {
      files: [
        ['gross.pdf', Buffer.alloc(100_001, 'x')],
        ['klein.pdf', pdf()],
      ],
    })
    await changeEdition(
      portal.db,
      portal.db.updateTable('award_editions').set({ max_file_bytes: 26_214_400 }).where('archived', '=', false),
    )
    assert.match(answer.text, /„gross\.pdf“: Die Datei ist zu groß/)
    assert.deepEqual(
      (await rowsOf(id)).map((row) => row.file_name),
      ['klein.pdf'],
    )
    assert.deepEqual(leftovers(), [])
  })

  it('can be removed, leave the list, and are gone for downloading', async () => {
    const id = await entry()
    await upload(id, { files: [['a.pdf', pdf()]] })
    const row = await only(id)
    const removal = paths.award.attachmentRemoval.to({ entryId: id, attachmentId: row.id })
    assert.match((await see(removal)).text, /Möchten Sie „<bdi>a\.pdf<\/bdi>“/)
    assert.equal((await portal.request(removal, { cookie: erika, form: {} })).headers.get('location'), `${listOf(id)}?entfernt=`)
    const again = await portal.request(removal, { cookie: erika, form: {} })
    assert.equal(again.headers.get('location'), `${listOf(id)}?entfernt=`, 'a second click')
    assert.equal((await portal.request(removal, { cookie: otto, form: {} })).status, 404)
    const unknown = paths.award.attachmentRemoval.to({ entryId: id, attachmentId: id })
    assert.equal((await portal.request(unknown, { cookie: erika, form: {} })).status, 404)
    assert.doesNotMatch((await see(listOf(id))).text, /a\.pdf/)
    assert.equal((await see(paths.award.attachment.to({ entryId: id, attachmentId: row.id }))).status, 404)
    assert.equal((await upload(id, { files: [['a.pdf', pdf()]] })).status, 303)
    assert.equal((await rowsOf(id)).length, 2)
  })

  it('of what is handed in are read-only', async () => {
    const id = await entry()
    await upload(id, { files: [['a.pdf', pdf()]] })
    const row = await only(id)
    await scan(row.sha256, 'clean')
    await givenSubmission(portal.deps, { entryId: id, by: MARTA })
    assert.match((await see(listOf(id))).text, /Nur zum Lesen/)
    assert.doesNotMatch((await see(listOf(id))).text, /Entfernen|Dateien hochladen/)
    assert.equal(
      (await portal.request(paths.award.attachmentRemoval.to({ entryId: id, attachmentId: row.id }), { cookie: erika, form: {} }))
        .status,
      422,
    )
    assert.match((await upload(id, { files: [['b.pdf', pdf({ text: 'b' })]] })).text, /Der Beitrag ist eingereicht/)
    assert.equal((await rowsOf(id)).length, 1)
  })

  it('in which malware was found are locked for everybody, the uploader included', async () => {
    const id = await entry()
    await upload(id, { files: [['a.pdf', pdf({ text: 'verseucht' })]] })
    const row = await only(id)
    const address = paths.award.attachment.to({ entryId: id, attachmentId: row.id })
    await scan(row.sha256, 'failed')
    assert.match((await see(listOf(id))).text, /Virenprüfung steht aus/)
    assert.equal((await see(address)).status, 200)
    await scan(row.sha256, 'infected')
    await scan(row.sha256, 'failed')
    for (const cookie of [erika, marta]) {
      const page = await see(address, cookie)
      assert.equal(page.status, 409)
      assert.match(page.text, /Diese Datei ist gesperrt/)
      assert.doesNotMatch(page.text, /verseucht/)
    }
    assert.match((await see(listOf(id))).text, /Schadsoftware gefunden/)
  })

  it('that are pictures ask for description and rights until both are there', async () => {
    const id = await entry()
    await upload(id, { kind: 'picture', files: [['Leitstelle.jpg', await picture('jpeg')]] })
    const row = await only(id)
    assert.match((await see(listOf(id))).text, /Angaben zum Bild fehlen/)
    const address = paths.award.attachment.to({ entryId: id, attachmentId: row.id })
    const words = (description: string, rights: string) => ({
      [`base-${row.id}`]: '1',
      [`description-${row.id}`]: description,
      [`rights-${row.id}`]: rights,
    })
    const half = await portal.request(address, { cookie: erika, form: words('Leitstelle', '') })
    assert.equal(half.status, 422)
    assert.match(await half.text(), /wer die Rechte an dem Bild hat[^]*value="Leitstelle"/)
    const long = await portal.request(address, { cookie: erika, form: words('Leitstelle', 'x'.repeat(2001)) })
    assert.match(await long.text(), /Bitte kürzen Sie diesen Text[^]*value="Leitstelle"[^]*value="x{2001}"/)
    assert.equal((await portal.request(address, { cookie: erika, form: words('Leitstelle', 'Foto: Gemeinde') })).status, 303)
    assert.doesNotMatch((await see(listOf(id))).text, /Angaben zum Bild fehlen/)
  })

  it('that two colleagues describe at once keep the first words; the second sees both and decides', async () => {
    const id = await entry()
    await upload(id, { kind: 'picture', files: [['Leitstelle.jpg', await picture('jpeg')]] })
    const row = await only(id)
    const address = paths.award.attachment.to({ entryId: id, attachmentId: row.id })
    const say = (base: number, description: string, rights: string, cookie = erika) => {
      const form = { [`base-${row.id}`]: `${base}`, [`description-${row.id}`]: description, [`rights-${row.id}`]: rights }
      return portal.request(address, { cookie, form })
    }
    assert.equal((await say(1, 'Leitstelle', 'Foto: Gemeinde')).status, 303)
    const late = await say(1, 'Wagen vor der Leitstelle', 'Foto: Kreis', marta)
    assert.equal(late.status, 409)
    const html = await late.text()
    assert.match(html, /noch nicht gespeichert[^]*„<bdi>Leitstelle<\/bdi>“, Rechte: „\s*<bdi>Foto: Gemeinde<\/bdi>“/)
    assert.match(html, /value="Wagen vor der Leitstelle"[^]*value="Foto: Kreis"/)
    assert.equal((await only(id)).rights_statement, 'Foto: Gemeinde')
    assert.equal(new RegExp(`name="base-${row.id}" value="(\\d+)"`).exec(html)?.[1], '2')
    assert.equal((await say(2, 'Wagen vor der Leitstelle', 'Foto: Kreis', marta)).status, 303)
    assert.equal((await only(id)).rights_statement, 'Foto: Kreis')
    const without = { [`description-${row.id}`]: 'X', [`rights-${row.id}`]: 'Y' }
    assert.equal((await portal.request(address, { cookie: erika, form: without })).status, 422)
    assert.equal((await only(id)).rights_statement, 'Foto: Kreis')
  })

  it('whose bytes somebody else has brought before wait for their own scan; a finding locks them at once', async () => {
    const content = pdf({ text: 'dieselben Bytes' })
    const [theirs, ours] = [await entry(), await entry()]
    await upload(theirs, { files: [['a.pdf', content]] })
    const { sha256 } = await only(theirs)
    await scan(sha256, 'clean')
    await portal.moveTo('2026-02-01T10:05')
    assert.equal((await upload(ours, { files: [['b.pdf', content]] })).status, 303)
    assert.match((await see(listOf(theirs))).text, /Virenprüfung ohne Befund/)
    const waiting = (await see(listOf(ours))).text
    assert.match(waiting, /Virenprüfung läuft/)
    assert.doesNotMatch(waiting, /ohne Befund/)
    await scan(sha256, 'clean')
    assert.match((await see(listOf(ours))).text, /Virenprüfung ohne Befund/)
    await scan(sha256, 'infected')
    await portal.moveTo('2026-02-01T10:10')
    const third = await entry()
    await upload(third, { files: [['c.pdf', content]] })
    assert.match((await see(listOf(third))).text, /Schadsoftware gefunden/)
    await portal.moveTo(IN_TIME)
  })

  it('of bytes that are here already are scanned once more', async () => {
    const content = pdf({ text: 'noch einmal dieselben' })
    for (const name of ['a.pdf', 'b.pdf']) {
      const id = await entry()
      await upload(id, { files: [[name, content]] })
      const { sha256 } = await only(id)
      const scans = () => portal.db.selectFrom('platform_blob_scans').select('id').where('sha256', '=', sha256).execute()
      const before = (await scans()).length
      await portal.runJobs()
      assert.equal((await scans()).length, before + 1, name)
    }
  })

  it('can no longer be added after closing, are still there to read', async () => {
    const id = await entry()
    await upload(id, { files: [['a.pdf', pdf()]] })
    const row = await only(id)
    await portal.moveTo('2026-02-10T00:00')
    const late = await upload(id, { files: [['b.pdf', pdf({ text: 'b' })]] })
    assert.equal(late.status, 422)
    assert.match(late.text, /Einreichungsfrist ist abgelaufen/)
    const address = paths.award.attachment.to({ entryId: id, attachmentId: row.id })
    const words = { [`description-${row.id}`]: 'Die Leitstelle', [`rights-${row.id}`]: '' }
    assert.match(
      await (await portal.request(address, { cookie: erika, form: words })).text(),
      /nicht gespeichert[^]*Die Leitstelle/,
    )
    assert.equal((await see(address)).status, 200)
    await portal.moveTo(IN_TIME)
    assert.equal((await rowsOf(id)).length, 1)
  })

  it('send whoever is not signed in to sign in', async () => {
    const id = await entry()
    assert.match(String((await portal.request(listOf(id))).headers.get('location')), /^\/anmelden/)
    assert.equal((await upload(id, { files: [['a.pdf', pdf()]] }, '')).status, 401)
    assert.deepEqual(await rowsOf(id), [])
  })
})

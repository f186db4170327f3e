import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, mock } from 'node:test'
import { sql } from 'kysely'
import { fromBuffer, type Entry } from 'yauzl'
import { seedDemo } from '../../../../../db/seeds/index.ts'
import { givenAdmitted, givenEntry, givenOpened, givenSubmission } from '../../../../../test/factories.ts'
import { noCalc, openTable } from '../../../../../test/office-table.ts'
import { pdfFindings } from '../../../../../test/pdf-structure.ts'
import { withoutProgram } from '../../../../../test/programs.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { decideWithdrawal } from '../../take-back-transaction.queries.ts'

// proves: LG-07, AC-17, AC-20, AC-23, AC-25

const LEAD = 'marta.probe@hellenthal.example'
const LENA = 'lena.entwurf@kall.example'
const INGRID = 'ingrid.vordruck@buero.example'
const FORMULA = '=HYPERLINK("http://boese.example";"klick")'
const PHONE = '+49 2482 85-0'
const LINES = 'erste Zeile\nzweite; "Zeile"\n\nneuer Absatz #panic("x") *fett*'

describe('what the office takes away', () => {
  let portal: TestSite
  let cookie: string
  let entryId: string
  let submissionId: string
  let categoryId: string
  let clean: string
  let largeId: string
  const folder = mkdtempSync(join(tmpdir(), 'ik-exports-'))
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedDemo(portal.database.url)
    entryId = await givenEntry(portal.db, {
      by: LEAD,
      texts: { title: { title: FORMULA }, lead: { phone: PHONE }, description: { shortDescription: LINES } },
    })
    const lead = await portal.signIn(LEAD)
    clean = await attach(lead, 'Plan.pdf', '1')
    await attach(lead, 'Verseucht.pdf', '2')
    await portal.runJobs()
    submissionId = await givenSubmission(portal.deps, { entryId, by: LEAD })
    await infect('Verseucht.pdf')
    const entry = await portal.db
      .selectFrom('award_standing_entries')
      .where('entry_id', '=', entryId)
      .selectAll()
      .executeTakeFirstOrThrow()
    categoryId = entry.category_id
    await givenOpened(portal.db, entry.edition_id)
    await givenAdmitted(portal.db, entryId)
    cookie = await portal.signIn(INGRID)
    for (const path of [paths.office.messages, paths.office.notes])
      await portal.request(path.to({ entryId }), { cookie, form: { id: randomUUID(), text: 'KANARIE-wort' } })
    assert.match(await (await portal.request(paths.office.entry.to({ entryId }), { cookie })).text(), /KANARIE-wort/)
  })
  after(async () => {
    rmSync(folder, { recursive: true })
    await portal.close()
  })

  const table = async (format: string) => {
    const spalte = ['federfuehrung', 'titel', 'lead.phone', 'description.shortDescription', 'einwohner', 'eingang']
    const answer = await portal.request(paths.office.entriesExport.to(), {
      cookie,
      form: { format, spalte, frage: 'stand=handed-in' },
    })
    assert.equal(answer.status, 200)
    return Buffer.from(await answer.arrayBuffer())
  }

  it('as CSV is harmless, and says so in the record', async () => {
    const text = (await table('csv')).toString('utf8')
    assert.doesNotMatch(text, /KANARIE/)
    assert.match(text, /^\uFEFF"Federführung";[^\n]*"Titel"/)
    assert.ok(text.includes(`"'${FORMULA.replaceAll('"', '""')}"`))
    assert.ok(text.includes(`"'${PHONE}"`))
    assert.ok(text.includes('2025-12-04 09:30'))
    const event = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'entries-exported')
      .select('record')
      .executeTakeFirstOrThrow()
    assert.deepEqual(JSON.parse(event.record).data, { columns: 6, entries: 1, format: 'csv' })
  })

  // proves: SE-07
  it('wants a proof of identity of the last five minutes, and leads to it; without one nothing leaves and nothing is recorded', async () => {
    const exported = async () =>
      (await portal.db.selectFrom('platform_events').where('kind', 'like', '%exported').select('seq').execute()).length
    const before = await exported()
    const ways = [
      paths.office.entryDocument.to({ entryId }),
      paths.office.entryDossier.to({ entryId }),
      paths.office.categoryDossiers.to({ categoryId }),
    ]
    const proofIsOld = (minutes: number) =>
      sql`update people_sessions set authenticated_at = clock_timestamp() - make_interval(mins => ${minutes})`.execute(portal.db)
    await proofIsOld(10)
    for (const way of ways) {
      const answer = await portal.request(way, { cookie })
      assert.equal(answer.status, 303, way)
      assert.equal(answer.headers.get('location'), paths.people.freshProof.to({ weiter: way }))
    }
    const form = { format: 'csv', spalte: ['federfuehrung'], frage: 'stand=handed-in' }
    const asked = await portal.request(paths.office.entriesExport.to(), { cookie, form })
    assert.equal(asked.status, 403)
    assert.match(String(asked.headers.get('content-type')), /text\/html/)
    assert.equal(await exported(), before)
    await proofIsOld(4)
    for (const way of ways) assert.equal((await portal.request(way, { cookie })).status, 200, way)
    assert.equal((await portal.request(paths.office.entriesExport.to(), { cookie, form })).status, 200)
    assert.ok((await exported()) > before)
  })

  for (const format of ['csv', 'xlsx'] as const)
    it(`as ${format.toUpperCase()} opens in LibreOffice as it was typed`, { skip: noCalc }, async () => {
      const { cells, calculates } = openTable(await table(format), format)
      assert.equal(calculates, false)
      for (const part of ['Hellenthal', FORMULA, PHONE, 'zweite; "Zeile"', 'neuer Absatz'])
        assert.ok(
          cells.some((cell) => cell.includes(part)),
          `${part} in ${cells.join(' | ')}`,
        )
    })

  it('needs columns, and keeps what was chosen', async () => {
    const answer = await portal.request(paths.office.entriesExport.to(), { cookie, form: { format: 'csv' } })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Bitte wählen Sie mindestens eine Spalte/)
  })

  it('as one PDF is tagged, whole, and takes what was typed as text', { skip: withoutProgram('poppler-utils') }, async () => {
    const answer = await portal.request(paths.office.entryDocument.to({ entryId }), { cookie })
    const pdf = Buffer.from(await answer.arrayBuffer())
    assert.deepEqual(pdfFindings(pdf), [])
    const file = join(folder, 'dossier.pdf')
    writeFileSync(file, pdf)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    for (const part of [FORMULA, '#panic("x") *fett*', 'Plan.pdf', 'Das Wort der Partner', 'Fassung 1'])
      assert.ok(text.includes(part), `${part} in ${text}`)
    assert.doesNotMatch(text, /KANARIE/)
  })

  it('as ZIP has everything but what a scanner has found', async () => {
    const unpacked = await unpack(await portal.request(paths.office.entryDossier.to({ entryId }), { cookie }))
    assert.deepEqual(Object.keys(unpacked), [
      'Dossier.pdf',
      'Eingangsbestaetigung.pdf',
      'Beitrag.json',
      'Anlagen/01-Plan.pdf',
      'Gesperrte-Anlagen.txt',
    ])
    assert.equal(unpacked['Anlagen/01-Plan.pdf']?.toString('latin1'), clean)
    assert.match(String(unpacked['Gesperrte-Anlagen.txt']), /Verseucht\.pdf: Schadsoftware gefunden/)
    assert.equal(JSON.parse(String(unpacked['Beitrag.json'])).title, FORMULA)
    assert.doesNotMatch(String(unpacked['Beitrag.json']), /KANARIE/)
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'entry-exported')
      .select('subject_id')
      .execute()
    assert.ok(events.length >= 1 && events.every((event) => event.subject_id === entryId))
  })

  it('as ZIP of a category holds each admitted entry in a folder of its own', async () => {
    const unpacked = await unpack(await portal.request(paths.office.categoryDossiers.to({ categoryId }), { cookie }))
    assert.ok(Object.keys(unpacked).every((name) => name.startsWith('01-Hellenthal/')))
    assert.ok(unpacked['01-Hellenthal/Dossier.pdf'])
  })

  it('gives out one file, and never one that a scanner has found, nor one of another version', async () => {
    const files = await portal.db.selectFrom('award_attachments').select(['id', 'file_name']).execute()
    const get = (name: string, ids: { entryId: string; submissionId: string }) =>
      portal.request(
        paths.office.entryFile.to({ ...ids, attachmentId: files.find((file) => file.file_name === name)?.id ?? '' }),
        { cookie },
      )
    const plan = await get('Plan.pdf', { entryId, submissionId })
    assert.equal(await plan.text(), clean)
    assert.match(String(plan.headers.get('content-disposition')), /^attachment/)
    const locked = await get('Verseucht.pdf', { entryId, submissionId })
    assert.equal(locked.status, 409)
    assert.match(await locked.text(), /Schadsoftware/)
    const other = await givenEntry(portal.db, { by: 'otto.gegenprobe@duisburg.example' })
    assert.equal((await get('Plan.pdf', { entryId: other, submissionId })).status, 404)
  })

  it('ends with a withdrawal', async () => {
    const person = { personId: await personOf(LEAD), organisationId: null, manages: true }
    const member = await portal.db
      .selectFrom('people_memberships')
      .where('person_id', '=', person.personId)
      .select('organisation_id')
      .executeTakeFirstOrThrow()
    const attempt = {
      entryId,
      actor: { ...person, organisationId: member.organisation_id },
      arrivedAt: new Date('2025-12-04T09:00:00Z'),
    }
    assert.equal((await decideWithdrawal(portal.db, attempt, 'Wir ziehen zurück.')).ok, true)
    for (const path of [paths.office.entryDossier, paths.office.entryDocument])
      assert.equal((await portal.request(path.to({ entryId }), { cookie })).status, 404)
    assert.equal((await portal.request(paths.office.entryVersion.to({ entryId, submissionId }), { cookie })).status, 404)
    assert.equal((await portal.request(paths.office.categoryDossiers.to({ categoryId }), { cookie })).status, 404)
  })

  it('as ZIP of a category holds all that are admitted in it, and neither who withdrew, nor who is not admitted, nor another category', async () => {
    const second = await portal.db
      .selectFrom('award_categories')
      .where('id', '<>', categoryId)
      .select(['id', 'edition_id'])
      .execute()
    const current = await portal.db
      .selectFrom('award_entries')
      .where('id', '=', entryId)
      .select('edition_id')
      .executeTakeFirstOrThrow()
    const other = second.find((one) => one.edition_id === current.edition_id)?.id ?? assert.fail('one category only')
    for (const [by, category, isAdmitted] of [
      ['jonas.vorlage@schleiden.example', categoryId, true],
      [LENA, categoryId, true],
      ['otto.gegenprobe@duisburg.example', categoryId, false],
      [LEAD, other, true],
    ] as const) {
      const id = await givenEntry(portal.db, { by, texts: { title: { category } } })
      if (by === LENA) await attach(await portal.signIn(by), 'Gross.pdf', randomBytes(2_000_000).toString('base64'), id)
      await portal.runJobs()
      await givenSubmission(portal.deps, { entryId: id, by })
      if (isAdmitted) await givenAdmitted(portal.db, id)
      if (by === LENA) largeId = id
    }
    const foldersOf = async (category: string) => {
      const unpacked = await unpack(await portal.request(paths.office.categoryDossiers.to({ categoryId: category }), { cookie }))
      return [...new Set(Object.keys(unpacked).map((name) => name.split('/')[0]?.replace(/^\d\d-/, '')))].sort()
    }
    assert.deepEqual(await foldersOf(categoryId), ['Kall', 'Schleiden'])
    assert.deepEqual(await foldersOf(other), ['Hellenthal'])
  })

  // proves: AC-25
  it('breaks off when the role ends while it is sent', async () => {
    const mine = () => portal.db.selectFrom('people_roles').where('person_id', '=', ingridId)
    const ingridId = await personOf(INGRID)
    const roles = await mine().selectAll().execute()
    for (const path of [paths.office.entryDossier.to({ entryId: largeId }), paths.office.categoryDossiers.to({ categoryId })]) {
      const answer = await portal.request(path, { cookie })
      assert.equal(answer.status, 200)
      const reader = answer.body?.getReader() ?? assert.fail('no body')
      assert.equal((await reader.read()).done, false)
      await portal.db.deleteFrom('people_roles').where('person_id', '=', ingridId).execute()
      mock.timers.enable({ apis: ['Date'], now: Date.now() + 10_000 })
      try {
        const drain = async () => {
          while (!(await reader.read()).done);
        }
        await assert.rejects(drain(), /the right to this download has ended/)
      } finally {
        mock.timers.reset()
        await portal.db.insertInto('people_roles').values(roles).execute()
      }
    }
  })

  async function attach(lead: string, name: string, mark: string, to = entryId): Promise<string> {
    const content = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%${mark}\n%%EOF\n`
    const body = new FormData()
    body.append('kind', 'other')
    body.append('file', new Blob([content], { type: 'application/pdf' }), name)
    await portal.request(paths.award.attachments.to({ entryId: to }), { method: 'POST', body, cookie: lead })
    return content
  }

  async function personOf(email: string): Promise<string> {
    return (await portal.db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id
  }

  async function infect(name: string): Promise<void> {
    const file = await portal.db
      .selectFrom('award_attachments')
      .where('file_name', '=', name)
      .select('sha256')
      .executeTakeFirstOrThrow()
    await portal.db
      .insertInto('platform_blob_scans')
      .values({ sha256: file.sha256, verdict: 'infected', finding: 'Eicar-Test', scanned_at: new Date('2026-01-01T00:00:00Z') })
      .execute()
  }
})

async function unpack(answer: Response): Promise<Record<string, Buffer>> {
  assert.equal(answer.status, 200)
  const bytes = Buffer.from(await answer.arrayBuffer())
  return new Promise((resolve, reject) => {
    const found: Record<string, Buffer> = {}
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error)
      file.on('error', reject)
      file.on('end', () => resolve(found))
      file.on('entry', (entry: Entry) => {
        file.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            found[entry.fileName] = Buffer.concat(chunks)
            file.readEntry()
          })
        })
      })
      file.readEntry()
    })
  })
}

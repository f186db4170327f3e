import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { Readable } from 'node:stream'
import { seedPeople } from '../../../db/seeds/people.ts'
import { startClamd, withoutClamd } from '../../../test/clamd.ts'
import { givenEntry } from '../../../test/factories.ts'
import { pdf } from '../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { keepMedia, prepareMedia } from '../../media/index.ts'
import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { demandScans } from '../../platform/scan-blob.queries.ts'
import { clamdScanner, type Verdict } from '../../platform/scanner.ts'
import { download } from './attachments.rules.ts'
import { tellOfInfectedFiles } from './infected-files.job.ts'
import { rescanTick } from './rescan.job.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const MARTA = 'marta.probe@hellenthal.example'
const IN_TIME = '2026-02-01T10:00'

// proves: UP-08, UP-10
describe('files scanned again', () => {
  let portal: TestSite
  let erika: string
  before(async () => {
    portal = await testSite({ at: IN_TIME })
    await seedPeople(portal.db)
    erika = await portal.signIn(ERIKA)
  })
  after(() => portal.close())

  /** What this scanner says, and what it was asked. */
  function scannerThat(says: (content: string) => Verdict) {
    const asked: string[] = []
    const scanner: Deps['scanner'] = async (content) => {
      const chunks: Buffer[] = []
      for await (const chunk of content) chunks.push(chunk as Buffer)
      const text = Buffer.concat(chunks).toString('latin1')
      asked.push(/(datei-[a-z]+)/.exec(text)?.[1] ?? '')
      return says(text)
    }
    return { asked: () => asked.splice(0).sort(), deps: { ...portal.deps, scanner } }
  }
  const clean = () => scannerThat(() => ({ verdict: 'clean' }))

  async function upload(entryId: string, text: string) {
    const body = new FormData()
    for (const [name, value] of Object.entries({ kind: 'other', description: '', rights: '' })) body.append(name, value)
    body.append('file', new Blob([Uint8Array.from(pdf({ text }))]), `${text}.pdf`)
    const answer = await portal.request(paths.award.attachments.to({ entryId }), { method: 'POST', body, cookie: erika })
    assert.equal(answer.status, 303)
    const row = await portal.db
      .selectFrom('award_attachments')
      .selectAll()
      .where('file_name', '=', `${text}.pdf`)
      .executeTakeFirstOrThrow()
    return { ...row, address: paths.award.attachment.to({ entryId, attachmentId: row.id }) }
  }
  /** An entry with these files, scanned the day before by nobody but the first scan. */
  async function given(...texts: string[]) {
    await portal.db
      .updateTable('platform_blobs')
      .set({ rescanned_at: new Date('2100-01-01') })
      .execute()
    await portal.moveTo(IN_TIME)
    const entryId = await givenEntry(portal.db, { by: ERIKA, texts: { title: { title: 'Rufbereitschaft' } } })
    const files = []
    for (const text of texts) files.push(await upload(entryId, text))
    await portal.runJobs()
    await portal.db.deleteFrom('platform_mails').execute()
    return { entryId, files }
  }
  const get = async (address: string) => portal.request(address, { cookie: erika })
  const mails = () => portal.db.selectFrom('platform_mails').selectAll().orderBy('recipient').execute()

  it('are due from two in the morning on, once a night', async () => {
    await given('datei-eins', 'datei-zwei')
    const { asked, deps } = clean()
    await portal.moveTo('2026-02-02T01:59:59')
    await rescanTick(deps)
    assert.deepEqual(asked(), [])
    await portal.moveTo('2026-02-02T02:00')
    await rescanTick(deps)
    assert.deepEqual(asked(), ['datei-eins', 'datei-zwei'])
    await rescanTick(deps)
    await portal.moveTo('2026-02-03T01:59')
    await rescanTick(deps)
    assert.deepEqual(asked(), [])
    await portal.moveTo('2026-02-03T02:00')
    await rescanTick(deps)
    assert.deepEqual(asked(), ['datei-eins', 'datei-zwei'])
  })

  it('are also those of texts and profiles, which everybody reads', async () => {
    await given('datei-anlage')
    const bytes = pdf({ text: 'datei-medium' })
    const prepared = await prepareMedia(await portal.deps.files.stage(Readable.from([bytes]), bytes.length), 'Leitfaden.pdf')
    assert.ok(prepared.ok)
    const words = { alt: '', credit: '', at: portal.deps.clock.now() }
    const mediaId = await transact(portal.db, (tx) => keepMedia(tx, portal.deps, { ...prepared.outcome, ...words }))
    await portal.runJobs()
    assert.equal((await portal.request(paths.media.to({ mediaId }))).status, 200)
    const bad = scannerThat((text) =>
      text.includes('datei-medium') ? { verdict: 'infected', finding: 'Test.Neu' } : { verdict: 'clean' },
    )
    await portal.moveTo('2026-02-02T03:00')
    await rescanTick(bad.deps)
    assert.deepEqual(bad.asked(), ['datei-anlage', 'datei-medium'])
    assert.equal((await portal.request(paths.media.to({ mediaId }))).status, 404)
  })

  it('keep one row for each thing found out, not one for each night', async () => {
    const { files } = await given('datei-drei')
    for (const night of ['2026-02-02T03:00', '2026-02-03T03:00', '2026-02-04T03:00']) {
      await portal.moveTo(night)
      await rescanTick(clean().deps)
    }
    const scans = await portal.db
      .selectFrom('platform_blob_scans')
      .select('verdict')
      .where('sha256', '=', files[0]?.sha256 ?? '')
      .orderBy('scanned_at')
      .execute()
    assert.deepEqual(scans, [{ verdict: 'not-checked' }, { verdict: 'clean' }])
  })

  it('wait, from the start with a scanner on, when they arrived without one', async () => {
    const { files } = await given('datei-sechs')
    const sha256 = files[0]?.sha256 ?? ''
    const verdicts = async () =>
      (
        await portal.db
          .selectFrom('platform_blob_scans')
          .select('verdict')
          .where('sha256', '=', sha256)
          .orderBy('scanned_at')
          .execute()
      ).map((scan) => scan.verdict)
    await demandScans(portal.db)
    await demandScans(portal.db)
    assert.deepEqual(await verdicts(), ['not-checked', 'failed'])
    assert.deepEqual(download('failed', false), { ok: false, because: 'not-yet-scanned' })
    assert.equal((await portal.request(files[0]?.address ?? '', { cookie: erika })).status, 200)
    const { rows } = await sql<{ waiting: number }>`
      select count(*) as waiting from graphile_worker.jobs where key = ${`scan-blob:${sha256}`}`.execute(portal.db)
    assert.equal(rows[0]?.waiting, 1)
  })

  it('are left as they are where there is no scanner', async () => {
    await given('datei-vier')
    await portal.moveTo('2026-02-02T03:00')
    await rescanTick(portal.deps)
    const { asked, deps } = clean()
    await rescanTick(deps)
    assert.deepEqual(asked(), ['datei-vier'])
  })

  it('keep each other back when one cannot be scanned for no longer than a minute, and that one comes again an hour later', async () => {
    await given('datei-a', 'datei-b', 'datei-c')
    const { asked, deps } = scannerThat((text) =>
      text.includes('datei-b') ? { verdict: 'failed', finding: 'size limit' } : { verdict: 'clean' },
    )
    await portal.moveTo('2026-02-02T03:00')
    await rescanTick(deps)
    await portal.moveTo('2026-02-02T03:01')
    await rescanTick(deps)
    assert.deepEqual(asked(), ['datei-a', 'datei-b', 'datei-c'])
    await portal.moveTo('2026-02-02T04:02')
    await rescanTick(deps)
    assert.deepEqual(asked(), ['datei-b'])
  })

  it('stay open when the scanner is away: what was found out before still holds', async () => {
    const { files } = await given('datei-f')
    await portal.moveTo('2026-02-02T03:00')
    await rescanTick(clean().deps)
    await portal.moveTo('2026-02-03T03:00')
    await rescanTick({ ...portal.deps, scanner: clamdScanner('/nowhere/clamd.sock') })
    assert.equal((await get(files[0]?.address ?? '')).status, 200)
    const { asked, deps } = clean()
    await portal.moveTo('2026-02-03T04:01')
    await rescanTick(deps)
    assert.deepEqual(asked(), ['datei-f'])
  })

  it('in which malware is found then are locked; who may hand in and the office are told once, and the chain keeps it', async () => {
    const { entryId, files } = await given('datei-g', 'datei-h')
    const bad = scannerThat((text) =>
      text.includes('datei-g') ? { verdict: 'infected', finding: 'Test.Neu' } : { verdict: 'clean' },
    )
    assert.equal((await get(files[0]?.address ?? '')).status, 200)
    await portal.moveTo('2026-02-02T03:00')
    await rescanTick(bad.deps)
    await Promise.all([tellOfInfectedFiles(portal.deps), tellOfInfectedFiles(portal.deps)])
    await portal.moveTo('2026-02-03T03:00')
    await rescanTick(bad.deps)
    await tellOfInfectedFiles(portal.deps)
    const locked = await get(files[0]?.address ?? '')
    assert.equal(locked.status, 409)
    assert.match(await locked.text(), /Diese Datei ist gesperrt/)
    assert.equal((await get(files[1]?.address ?? '')).status, 200)
    const sent = await mails()
    const office = await portal.db
      .selectFrom('people_persons as p')
      .innerJoin('people_roles as r', 'r.person_id', 'p.id')
      .select('p.email')
      .where('r.role', '=', 'office')
      .execute()
    assert.ok(office.length > 0)
    assert.deepEqual(sent.map((mail) => mail.recipient).sort(), [ERIKA, MARTA, ...office.map(({ email }) => email)].sort())
    for (const { recipient, text } of sent) {
      const isEntrant = [ERIKA, MARTA].includes(recipient)
      assert.equal(text.includes('datei-g.pdf') && text.includes('Rufbereitschaft'), isEntrant, recipient)
      assert.equal(text.includes(paths.award.attachments.to({ entryId })), isEntrant, recipient)
      assert.match(text, /Hellenthal[^]*\(Test\.Neu\)/)
    }
    const events = await portal.db
      .selectFrom('platform_events')
      .select('record')
      .where('kind', '=', 'attachment-infected')
      .execute()
    assert.equal(events.length, 1)
    assert.ok(events[0]?.record.includes(files[0]?.sha256 ?? '-'))
  })

  it('stay locked whatever a later scan says, and nobody is told of files that were removed', async () => {
    const { entryId, files } = await given('datei-i')
    const bad = scannerThat(() => ({ verdict: 'infected', finding: 'Test.Neu' }))
    await portal.moveTo('2026-02-02T03:00')
    await rescanTick(bad.deps)
    const removal = paths.award.attachmentRemoval.to({ entryId, attachmentId: files[0]?.id ?? '' })
    assert.equal((await portal.request(removal, { cookie: erika, form: {} })).status, 303)
    await tellOfInfectedFiles(portal.deps)
    assert.deepEqual(await mails(), [])
    const { asked, deps } = clean()
    await portal.moveTo('2026-02-03T03:00')
    await rescanTick(deps)
    assert.deepEqual(asked(), [])
  })

  it("are found by ClamAV's daemon as soon as it knows the signature", { skip: withoutClamd }, async () => {
    const { files } = await given('datei-spaet')
    const clamd = await startClamd({ 'Test.Other': 'something else entirely' })
    try {
      const deps = { ...portal.deps, scanner: clamdScanner(clamd.socket) }
      await portal.moveTo('2026-02-02T03:00')
      await rescanTick(deps)
      assert.equal((await get(files[0]?.address ?? '')).status, 200)
      await clamd.learn('Test.Late', 'datei-spaet')
      await portal.moveTo('2026-02-03T03:00')
      await rescanTick(deps)
      assert.equal((await get(files[0]?.address ?? '')).status, 409)
    } finally {
      await clamd.stop()
    }
  })
})

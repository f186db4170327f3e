import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenEntry, givenNoConflict, givenSubmission } from '../../../../../test/factories.ts'
import { OFFICE } from '../../../../../test/jury.ts'
import { picture as pictureFile } from '../../../../../test/sample-files.ts'
import { givenSealedSheet } from '../../../../../test/sheets.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { paths } from '../../../../paths.ts'
import { decideDeclaration } from '../../judging/conflict-transaction.queries.ts'
import { listJurors, type Juror } from '../../judging/juror.queries.ts'
import { findSheet } from '../../judging/sheet-case.queries.ts'

// proves: AC-17, AC-18, AC-19, JU-02

const LEAD = 'marta.probe@hellenthal.example'
const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'

describe('the files of an entry', () => {
  let portal: TestSite
  let entryId: string
  let pdf: string
  let picture: string
  let jurors: Juror[]
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    entryId = await givenEntry(portal.db, { by: LEAD })
    pdf = await attach('other', new Blob([PDF], { type: 'application/pdf' }), 'Vertrag.pdf')
    picture = await attach('picture', new Blob([new Uint8Array(await pictureFile('png'))], { type: 'image/png' }), 'Rathaus.png')
    await portal.db
      .updateTable('award_attachments')
      .set({ description: 'Das Rathaus von Hellenthal', rights_statement: 'Gemeinde' })
      .where('id', '=', picture)
      .execute()
    await portal.runJobs()
    await givenSubmission(portal.deps, { entryId, by: LEAD })
    await portal.moveTo('2026-02-20T09:00')
    await openAndAdmit()
    await givenNoConflict(portal.db, entryId, jurors[0]?.personId ?? '')
  })
  after(() => portal.close())

  async function attach(kind: string, file: Blob, name: string): Promise<string> {
    const body = new FormData()
    body.append('kind', kind)
    body.append('file', file, name)
    await portal.request(paths.award.attachments.to({ entryId }), { method: 'POST', body, cookie: await portal.signIn(LEAD) })
    return (await portal.db.selectFrom('award_attachments').where('file_name', '=', name).select('id').executeTakeFirstOrThrow())
      .id
  }

  async function openAndAdmit(): Promise<void> {
    const { edition_id } = await portal.db
      .selectFrom('award_entries')
      .where('id', '=', entryId)
      .select('edition_id')
      .executeTakeFirstOrThrow()
    jurors = await listJurors(portal.db, edition_id)
    const office = await portal.db.selectFrom('people_persons').where('email', 'in', OFFICE).select('id').execute()
    const acted_at = new Date('2026-02-13T09:00:00Z')
    await portal.db
      .insertInto('award_opening_acts')
      .values(office.map(({ id }) => ({ edition_id, person_id: id, acted_at })))
      .execute()
    await portal.db
      .insertInto('award_admissions')
      .values({ entry_id: entryId, admitted: true, reason: 'geprüft', decided_by: office[0]?.id ?? '', decided_at: acted_at })
      .execute()
  }

  const ask = async (path: string, index = 0) => portal.request(path, { cookie: await portal.signIn(jurors[index]?.email ?? '') })
  const ways = (attachmentId: string) =>
    [paths.jury.file, paths.jury.fileView, paths.jury.fileContent].map((path) => path.to({ entryId, attachmentId }))

  it('are listed with the entry and open in the portal where a browser can show them', async () => {
    const page = await (await ask(paths.jury.entry.to({ entryId }))).text()
    for (const attachmentId of [pdf, picture]) assert.ok(page.includes(paths.jury.fileView.to({ entryId, attachmentId })))
  })

  it('show a PDF in a frame: that page alone may frame our own files, and the file may be framed by us alone', async () => {
    const [, view = '', content = ''] = ways(pdf)
    const page = await ask(view)
    const html = await page.text()
    assert.match(html, new RegExp(`<iframe[^>]*src="${content}"`))
    assert.ok(html.includes(ways(pdf)[0] ?? ''))
    const policy = page.headers.get('content-security-policy') ?? ''
    assert.match(policy, /frame-src 'self'/)
    assert.match(policy, /object-src 'none'/)
    assert.doesNotMatch(policy, /unsafe/)
    const file = await ask(content)
    assert.equal(await file.text(), PDF)
    assert.equal(file.headers.get('content-type'), 'application/pdf')
    assert.match(file.headers.get('content-disposition') ?? '', /^inline/)
    assert.equal(
      file.headers.get('content-security-policy'),
      "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
    )
    assert.equal(file.headers.get('x-frame-options'), 'SAMEORIGIN')
    assert.equal(file.headers.get('cache-control'), 'private, no-store')
    const elsewhere = (await ask(paths.jury.entry.to({ entryId }))).headers
    assert.doesNotMatch(elsewhere.get('content-security-policy') ?? '', /frame-src/)
    assert.equal(elsewhere.get('x-frame-options'), 'DENY')
  })

  it('show a picture with what can be seen on it; its bytes come in a sandbox', async () => {
    const [download = '', view = '', content = ''] = ways(picture)
    assert.match(await (await ask(view)).text(), /<img[^>]*alt="Das Rathaus von Hellenthal"/)
    assert.match((await ask(content)).headers.get('content-security-policy') ?? '', /^sandbox/)
    const whole = await ask(download)
    assert.match(whole.headers.get('content-disposition') ?? '', /^attachment/)
    assert.match(whole.headers.get('content-security-policy') ?? '', /^sandbox/)
  })

  it('stand beside the sheet in place of the text, with a way back, also when the sheet is saved', async () => {
    const sheet = paths.jury.sheet.to({ entryId })
    const beside = (attachmentId: string) => paths.jury.sheet.to({ entryId }, { anlage: attachmentId })
    const plain = await ask(sheet)
    const text = await plain.text()
    const button = (value: string) => new RegExp(`<button type="submit"[^>]* name="beside" value="${value}" form="bogen">`)
    for (const attachmentId of [pdf, picture]) assert.match(text, button(attachmentId))
    assert.match(text, /<form[^>]* id="bogen"/)
    assert.doesNotMatch(plain.headers.get('content-security-policy') ?? '', /frame-src/)
    const answer = await ask(beside(pdf))
    const html = await answer.text()
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-src 'self'/)
    assert.match(html, new RegExp(`<iframe[^>]*src="${ways(pdf)[2]}"`))
    assert.match(html, new RegExp(`${button('text').source}<span[^>]*>Zurück zum Text des Beitrags`))
    assert.match(html, /name="points\.gewinn"/)
    assert.ok(html.includes(`action="${beside(pdf)}"`))
    const shown = await ask(beside(picture))
    assert.match(await shown.text(), /<img[^>]*alt="Das Rathaus von Hellenthal"/)
    assert.doesNotMatch(shown.headers.get('content-security-policy') ?? '', /frame-src/)
    assert.doesNotMatch(await (await ask(beside(entryId))).text(), /<iframe/)
    const cookie = await portal.signIn(jurors[0]?.email ?? '')
    const saved = await portal.request(beside(pdf), { cookie, form: { base: '0', action: 'save', 'points.gewinn': '3' } })
    assert.match(saved.headers.get('location') ?? '', new RegExp(`anlage=${pdf}`))
  })

  it('open by a button that saves the sheet first, and by links once it is sealed', async () => {
    const cookie = await portal.signIn(jurors[0]?.email ?? '')
    const sheet = paths.jury.sheet.to({ entryId })
    const key = { entryId, personId: jurors[0]?.personId ?? '', seatId: jurors[0]?.seatId ?? '' }
    const stored = async () => (await findSheet(portal.db, key))!
    const send = async (form: Record<string, string>) => {
      const { revision } = await stored()
      return portal.request(sheet, { cookie, form: { base: String(revision), ...form } })
    }
    const opened = await send({ 'points.gewinn': '4', 'reason.gewinn': 'Noch nicht gespeichert', beside: pdf })
    assert.equal(opened.headers.get('location'), `${paths.jury.sheet.to({ entryId }, { gespeichert: '', anlage: pdf })}#anlage`)
    assert.deepEqual((await stored()).draft.reasons, { gewinn: 'Noch nicht gespeichert' })
    assert.match(await (await ask(opened.headers.get('location') ?? '')).text(), /<iframe[\s\S]*value="4" checked/)
    const back = await send({ 'points.gewinn': '4', 'points.innovation': '2', beside: 'text' })
    assert.equal(back.headers.get('location'), paths.jury.sheet.to({ entryId }, { gespeichert: '' }))
    assert.deepEqual((await stored()).draft.points, { gewinn: 4, innovation: 2 })
    assert.equal((await send({ 'points.gewinn': '5', beside: 'https://anderswo.example' })).status, 422)
    const stale = await portal.request(sheet, { cookie, form: { base: '0', 'points.gewinn': '5', beside: pdf } })
    assert.equal(stale.status, 409)
    assert.deepEqual((await stored()).draft.points, { gewinn: 4, innovation: 2 })

    await givenSealedSheet(portal.deps, key)
    const sealed = await (await ask(sheet)).text()
    assert.doesNotMatch(sealed, /name="beside"/)
    assert.ok(sealed.includes(`href="${paths.jury.sheet.to({ entryId }, { anlage: pdf })}#anlage"`))
  })

  it('are nobody’s who has not declared or is conflicted, each time anew', async () => {
    const other = jurors[1] as Juror
    for (const way of [...ways(pdf), ...ways(picture)]) assert.equal((await ask(way, 1)).status, 404)
    await givenNoConflict(portal.db, entryId, other.personId)
    assert.equal((await ask(ways(pdf)[0] ?? '', 1)).status, 200)
    const answer = { state: 'declared', reasonClass: 'other', note: '' } as const
    await decideDeclaration(portal.db, { entryId, personId: other.personId, answer, seen: [] })
    for (const way of [...ways(pdf), ...ways(picture)]) assert.equal((await ask(way, 1)).status, 404)
    for (const way of ways(pdf)) assert.equal((await portal.request(way)).status, 303)
  })

  it('belong to this entry as it was handed in: no other file by its id', async () => {
    const removed = await portal.db
      .insertInto('award_attachments')
      .values({
        entry_id: entryId,
        kind: 'other',
        sha256: (await portal.db.selectFrom('platform_blobs').select('sha256').executeTakeFirstOrThrow()).sha256,
        file_name: 'spaeter.pdf',
        description: '',
        rights_statement: '',
        added_by: jurors[0]?.personId ?? '',
        added_at: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const way of ways(removed.id)) assert.equal((await ask(way)).status, 404)
  })

  // proves: LG-07
  it('leave a trace once per person and version', async () => {
    const events = await portal.db.selectFrom('platform_events').where('kind', '=', 'entry-read').select('actor_id').execute()
    assert.deepEqual(events.map(({ actor_id }) => actor_id).sort(), [jurors[0]?.personId, jurors[1]?.personId].sort())
  })

  it('are locked while infected or not yet checked', async () => {
    const { sha256 } = await portal.db
      .selectFrom('award_attachments')
      .where('id', '=', pdf)
      .select('sha256')
      .executeTakeFirstOrThrow()
    const verdict = async (word: string) =>
      portal.db
        .insertInto('platform_blob_scans')
        .values({ sha256, verdict: word, finding: word, scanned_at: new Date(Date.now() + 86_400_000) })
        .execute()
    await verdict('infected')
    for (const way of ways(pdf)) {
      const answer = await ask(way)
      assert.equal(answer.status, 409)
      const text = await answer.text()
      assert.match(text, /Schadsoftware gefunden/)
      assert.equal(text.includes('/Catalog'), false)
    }
    await portal.db.deleteFrom('platform_blob_scans').where('sha256', '=', sha256).execute()
    for (const way of ways(pdf)) assert.match(await (await ask(way)).text(), /noch auf Schadsoftware geprüft/)
    assert.equal((await (await ask(paths.jury.entry.to({ entryId }))).text()).includes(ways(pdf)[0] ?? ''), false)
  })
})

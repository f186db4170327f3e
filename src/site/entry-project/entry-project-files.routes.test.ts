import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { listBrokenInvariants } from '../../../db/invariants.ts'
import { seedPeople } from '../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../test/factories.ts'
import { docx, pdf } from '../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { recordScan } from '../../platform/scan-blob.queries.ts'

const MARTA = 'marta.probe@hellenthal.example'
const { award, projects } = paths

type Upload = { kind: string; name: string; content: Buffer; description?: string; rights?: string }

const photo = (red: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 80, b: 40 } } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'KANARIE-kamera' }, IFD3: { GPSLatitude: '50/1 29/1 0/1' } })
    .toBuffer()
/** Other bytes, the same drawing. */
const withoutCamera = (picture: Buffer) => sharp(picture).jpeg({ quality: 100 }).toBuffer()
const paper = (text: string) => pdf({ text })

describe('files and answers of an entry', () => {
  let portal: TestSite
  let entryId = ''
  let cookie = ''
  const address = () => award.entryProject.to({ entryId })
  const html = async (path: string) => (await portal.request(path, { cookie })).text()
  const upload = async ({ kind, name, content, description = '', rights = '' }: Upload) => {
    const body = new FormData()
    for (const [field, text] of Object.entries({ kind, description, rights })) body.append(field, text)
    body.append('file', new Blob([new Uint8Array(content)]), name)
    const answer = await portal.request(award.attachments.to({ entryId }), { method: 'POST', body, cookie })
    assert.equal(answer.status, 303, name)
  }
  const attachment = (name: string) =>
    portal.db.selectFrom('award_attachments').selectAll().where('file_name', '=', name).executeTakeFirstOrThrow()
  const named = async (...names: string[]) => Promise.all(names.map(async (name) => `file:${(await attachment(name)).id}`))
  const offer = async (fields: string[]) => {
    const page = await html(address())
    const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const offerId = valueOf('offerId')
    return { offerId, answer: await portal.request(address(), { cookie, form: { offerId, seen: valueOf('seen'), fields } }) }
  }
  const storedAt = (sha256: string) => join(portal.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const filesOf = (draftId: string) =>
    portal.db.selectFrom('projects_draft_files').selectAll().where('draft_id', '=', draftId).orderBy('kind').execute()
  const discarded = async (draftId: string) =>
    assert.equal((await portal.request(projects.draftDiscard.to({ draftId }), { cookie, form: {} })).status, 303)

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    cookie = await portal.signIn(MARTA)
    const criteria = { gewinn: 'Ein Drittel gespart.', innovation: 'KANARIE-innovation', zukunft: 'Zehn Jahre.' }
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { criteria } })
    const words = { description: 'Eine Halle von vorn', rights: 'Foto: Hellenthal' }
    await upload({ kind: 'picture', name: 'halle.jpg', content: await photo(10), ...words })
    for (const red of [20, 30, 40])
      await upload({ kind: 'picture', name: `bild-${red}.jpg`, content: await photo(red), ...words })
    await upload({ kind: 'other', name: 'wortlos.jpg', content: await photo(50) })
    await upload({ kind: 'other', name: 'Vereinbarung.pdf', content: paper('a'), description: 'Vereinbarung vom 3. Mai 2018' })
    await upload({ kind: 'other', name: 'KANARIE-intern.pdf', content: paper('b') })
    await upload({ kind: 'minutes-extract', name: 'verseucht.pdf', content: paper('c') })
    await upload({ kind: 'hvb-confirmation', name: 'KANARIE-bestaetigung.pdf', content: paper('d') })
    await upload({ kind: 'other', name: 'Konzept.docx', content: docx() })
    await upload({ kind: 'picture', name: 'genau.jpg', content: await photo(60), ...words, description: 'ü'.repeat(500) })
    await upload({ kind: 'picture', name: 'wortreich.jpg', content: await photo(70), ...words, description: 'ü'.repeat(501) })
    await upload({ kind: 'picture', name: 'rechtereich.jpg', content: await photo(80), ...words, rights: 'ü'.repeat(301) })
    await portal.moveTo('2026-02-01T10:01') // of two that are the same, the older one is kept
    await upload({ kind: 'picture', name: 'bild-20-nochmal.jpg', content: await withoutCamera(await photo(20)), ...words })
    await upload({ kind: 'picture', name: 'halb.jpg', content: await photo(90), ...words })
    await upload({ kind: 'other', name: 'fort.pdf', content: paper('f'), description: 'Fort' })
    await upload({ kind: 'other', name: 'entfernt.pdf', content: paper('g') })
    await portal.runJobs()
    await upload({ kind: 'other', name: 'frisch.pdf', content: paper('e') })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    const { sha256 } = await attachment('verseucht.pdf')
    await recordScan(portal.db, sha256, { verdict: 'infected' }, portal.deps.clock.now())
  })
  after(() => portal.close())

  it('are offered one by one, unticked; what cannot go is named with the reason, confirmations are not spoken of', async () => {
    const page = await html(address())
    for (const text of ['Gewinn der Kooperation', 'Ein Drittel gespart.', 'Eine Halle von vorn', 'Foto: Hellenthal'])
      assert.ok(page.includes(text), text)
    const words = page.replaceAll(/<[^>]+>/g, '')
    assert.match(words, /Dokument: Vereinbarung vom 3\. Mai 2018/)
    assert.match(words, /Dokument: KANARIE-intern/)
    assert.match(words, /verseucht\.pdf: In dieser Datei wurde Schadsoftware gefunden/)
    assert.match(words, /frisch\.pdf: Die Prüfung auf Schadsoftware läuft noch/)
    assert.match(words, /wortlos\.jpg: Zu diesem Bild fehlt/)
    assert.match(words, /Konzept\.docx: Übernommen werden Bilder und PDF/)
    for (const name of ['wortreich', 'rechtereich'])
      assert.match(words, new RegExp(`${name}\\.jpg: Beschreibung oder Angabe der Rechte sind länger`))
    const [exactly = '', tooLong = ''] = await named('genau.jpg', 'wortreich.jpg')
    assert.ok(page.includes(`value="${exactly}"`) && !page.includes(`value="${tooLong}"`))
    assert.doesNotMatch(page, /KANARIE-bestaetigung/)
    assert.doesNotMatch(page, /type="checkbox"[^>]*checked/)
  })

  it('that are not offered are not handed over, whoever asks for them', async () => {
    for (const name of ['verseucht.pdf', 'frisch.pdf', 'KANARIE-bestaetigung.pdf', 'wortreich.jpg', 'rechtereich.jpg'])
      assert.equal((await offer(await named(name))).answer.status, 409, name)
    assert.equal((await offer([`file:${crypto.randomUUID()}`])).answer.status, 409)
    assert.equal((await offer(['criterion:erfunden'])).answer.status, 409)
  })

  it('are no more than a profile has room for; ticks are kept', async () => {
    const { answer } = await offer(await named('halle.jpg', 'bild-20.jpg', 'bild-30.jpg', 'bild-40.jpg'))
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /höchstens drei Bilder/)
    assert.equal(page.match(/type="checkbox"[^>]*checked/g)?.length, 4)
    assert.deepEqual(await portal.db.selectFrom('award_project_offers').selectAll().execute(), [])
  })

  it('go into the draft as if uploaded there: the picture drawn anew, the PDF as it is, scanned once more', async () => {
    const chosen = ['title', 'criterion:gewinn', 'criterion:zukunft', ...(await named('halle.jpg', 'Vereinbarung.pdf'))]
    const { answer, offerId } = await offer(chosen)
    assert.equal(answer.status, 303)
    await portal.runJobs()
    const [document, picture, ...more] = await filesOf(offerId)
    assert.deepEqual(more, [])
    assert.equal(document?.sha256, (await attachment('Vereinbarung.pdf')).sha256)
    assert.deepEqual([document?.title, document?.file_name], ['Vereinbarung vom 3. Mai 2018', 'Vereinbarung.pdf'])
    assert.deepEqual(
      [picture?.title, picture?.source, picture?.rights, picture?.file_name],
      ['Eine Halle von vorn', 'Foto: Hellenthal', 'Zur Veröffentlichung freigegeben von Hellenthal', 'halle.webp'],
    )
    const bytes = await buffer(await portal.deps.files.get(picture?.sha256 ?? ''))
    assert.equal((await sharp(bytes).metadata()).format, 'webp')
    assert.ok(!bytes.includes('KANARIE-kamera'))
    const added = portal.db.selectFrom('platform_events').select('kind').where('kind', '=', 'project-file-added')
    assert.equal((await added.execute()).length, 2)
    assert.match(await html(projects.draftFiles.to({ draftId: offerId })), /Eine Halle von vorn/)
    const { lessons } = await effectsOf(offerId)
    assert.match(lessons ?? '', /^Gewinn der Kooperation: Ein Drittel gespart\.\n\n[^:]+: Zehn Jahre\.$/)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    await discarded(offerId)
  })

  it('that were not ticked are nowhere in the directory, nor in the offer', async () => {
    const tables = ['projects_draft_states', 'projects_draft_files', 'award_project_offers'] as const
    for (const table of tables)
      assert.doesNotMatch(JSON.stringify(await portal.db.selectFrom(table).selectAll().execute()), /KANARIE/, table)
  })

  it('stay behind where a scan finds something between the click and the job', async () => {
    await portal.moveTo('2026-02-01T10:30')
    const { offerId } = await offer(['title', ...(await named('Vereinbarung.pdf', 'bild-20.jpg'))])
    const { sha256 } = await attachment('Vereinbarung.pdf')
    await recordScan(portal.db, sha256, { verdict: 'infected' }, portal.deps.clock.now())
    await portal.runJobs()
    const kept = await filesOf(offerId)
    assert.deepEqual(
      kept.map(({ file_name: name }) => name),
      ['bild-20.webp'],
    )
    for (const path of [address(), projects.draftFiles.to({ draftId: offerId })])
      assert.match(
        await words(path),
        /nicht im Entwurf[^]*Vereinbarung\.pdf: In dieser Datei wurde inzwischen Schadsoftware/,
        path,
      )
    await discarded(offerId)
  })

  it('that are gone, removed, doubled or unreadable by then stay behind, each with its name and why; the rest comes', async () => {
    await portal.moveTo('2026-02-01T11:00')
    const chosen = await named('bild-20.jpg', 'bild-20-nochmal.jpg', 'halb.jpg', 'fort.pdf', 'entfernt.pdf', 'KANARIE-intern.pdf')
    const { answer, offerId } = await offer(['title', ...chosen])
    assert.equal(answer.status, 303)
    await portal.deps.files.remove((await attachment('fort.pdf')).sha256)
    await writeFile(storedAt((await attachment('halb.jpg')).sha256), (await photo(90)).subarray(0, 420))
    const removal = { attachment_id: (await attachment('entfernt.pdf')).id, removed_at: portal.deps.clock.now() }
    const { id: removed_by } = await portal.db
      .selectFrom('people_persons')
      .where('email', '=', MARTA)
      .select('id')
      .executeTakeFirstOrThrow()
    await portal.db
      .insertInto('award_attachment_removals')
      .values({ ...removal, removed_by })
      .execute()
    await portal.runJobs()
    assert.deepEqual(
      (await filesOf(offerId)).map(({ file_name: name }) => name),
      ['KANARIE-intern.pdf', 'bild-20.webp'],
    )
    for (const path of [address(), projects.draftFiles.to({ draftId: offerId })]) {
      const told = await words(path)
      for (const [name, why] of Object.entries(LEFT)) assert.match(told, new RegExp(`${name}: ${why}`), path)
      assert.doesNotMatch(told, /bild-20\.jpg: |KANARIE-intern\.pdf: /)
    }
    const left = await portal.db
      .selectFrom('projects_files_left_out')
      .select(['file_id', 'file_name'])
      .where('draft_id', '=', offerId)
      .execute()
    const events = await portal.db
      .selectFrom('platform_events')
      .select('record')
      .where('kind', '=', 'project-file-left-out')
      .execute()
    assert.deepEqual(
      left.map(({ file_name: name }) => name).sort(),
      Object.keys(LEFT)
        .map((name) => name.replace('\\', ''))
        .sort(),
    )
    for (const { file_id: id } of left) assert.equal(events.filter(({ record }) => record.includes(id)).length, 1)
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
  })

  const LEFT = {
    'bild-20-nochmal\\.jpg': 'Dasselbe Bild',
    'entfernt\\.pdf': 'Sie wurde aus dem Beitrag entfernt',
    'fort\\.pdf': 'Sie ist im Portal nicht mehr vorhanden',
    'halb\\.jpg': 'Sie ist beschädigt',
  }
  const words = async (path: string) => (await html(path)).replaceAll(/<[^>]+>/g, '')

  async function effectsOf(draftId: string): Promise<Record<string, string>> {
    const { content } = await portal.db
      .selectFrom('projects_draft_states')
      .where('draft_id', '=', draftId)
      .where('step', '=', 'effects')
      .select('content')
      .executeTakeFirstOrThrow()
    return (content as { texts: Record<string, string> }).texts
  }
})

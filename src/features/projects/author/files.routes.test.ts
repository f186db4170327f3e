import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenDraft } from '../../../../test/projects.ts'
import { pdf } from '../../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { drawPicture, drawWhatIsNew } from '../../../media/draw-picture.job.ts'
import { pdfFindings } from '../../../../test/pdf-structure.ts'
import { withoutProgram } from '../../../../test/programs.ts'
import { paths } from '../../../paths.ts'
import { recordScan } from '../../../platform/scan-blob.queries.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const WORDS = { title: 'Zwei Räumfahrzeuge vor einer Halle', source: 'Gemeinde Hellenthal', rights: 'frei zur Veröffentlichung' }

const noPoppler = withoutProgram('poppler-utils')

describe('pictures and documents of a profile', () => {
  let portal: TestSite
  let [erika, nina, otto] = ['', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    erika = await portal.signIn(ERIKA)
    nina = await portal.signIn('nina.zeile@redaktion.example')
    otto = await portal.signIn('otto.gegenprobe@duisburg.example')
  })
  after(() => portal.close())

  const photo = (red: number) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 80, b: 40 } } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'KANARIE-kamera' }, IFD3: { GPSLatitude: '50/1 29/1 0/1' } })
      .toBuffer()
  type Upload = { cookie?: string; fileKind?: string; name?: string; content?: Buffer; words?: Record<string, string> }
  const upload = async (
    draftId: string,
    { cookie = erika, fileKind = 'bild', name = 'halle.jpg', content, words = WORDS }: Upload = {},
  ) => {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(content ?? (await photo(10)))]), name)
    for (const [field, text] of Object.entries(words)) body.append(field, text)
    return portal.request(paths.projects.draftUpload.to({ draftId, fileKind }), { method: 'POST', cookie, body })
  }
  const satzung = () => ({
    fileKind: 'dokument',
    name: 'Satzung.pdf',
    content: pdf(),
    words: { title: 'Satzung des Zweckverbands' },
  })
  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const filesOf = (draftId: string) =>
    portal.db.selectFrom('projects_draft_files').selectAll().where('draft_id', '=', draftId).orderBy('added_at').execute()
  const clean = async (sha256: string, verdict: 'clean' | 'infected' | 'failed' = 'clean') =>
    recordScan(portal.db, sha256, { verdict }, portal.deps.clock.now())
  const submitted = async (draftId: string) =>
    (await portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie: erika, form: {} })).status
  const published = async (draftId: string) =>
    (
      await portal.request(paths.projects.review.to({ draftId }), {
        cookie: nina,
        form: { round: '1', kind: 'published', message: '' },
      })
    ).status
  const paper = async (slug: string) => {
    const answer = await portal.request(paths.projects.profileFile.to({ slug }))
    const bytes = new Uint8Array(await answer.arrayBuffer())
    assert.deepEqual(pdfFindings(bytes), [])
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  }
  const status = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).status

  it('are drawn anew, shown to nobody before the scan, to strangers never, and stand on the page of the draft', async () => {
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Bauhof mit Bild' })
    assert.match(await page(paths.projects.draft.to({ draftId }), erika), new RegExp(paths.projects.draftFiles.to({ draftId })))
    assert.equal((await upload(draftId)).status, 303)
    const [file] = await filesOf(draftId)
    assert.ok(file)
    const address = paths.projects.draftAttachment.to({ draftId, fileId: file.id })
    assert.equal(await status(address, erika), 404)
    assert.match(await page(paths.projects.draftFiles.to({ draftId }), erika), /Prüfung auf Schadsoftware läuft noch/)
    await clean(file.sha256)
    const answer = await portal.request(address, { cookie: erika })
    assert.equal(answer.headers.get('content-type'), 'image/webp')
    const bytes = Buffer.from(await answer.arrayBuffer())
    assert.equal((await sharp(bytes).metadata()).exif, undefined)
    assert.doesNotMatch(bytes.toString('latin1'), /KANARIE/)
    assert.equal(await status(address, otto), 404)
    assert.equal(await status(paths.projects.draftFiles.to({ draftId }), otto), 404)
    assert.equal((await upload(draftId, { cookie: otto, content: await photo(99) })).status, 404)
    assert.equal((await filesOf(draftId)).length, 1)
    assert.match(await page(paths.projects.draftFiles.to({ draftId }), erika), /alt="Zwei Räumfahrzeuge vor einer Halle"/)
  })

  const REFUSED: [string, Upload, RegExp][] = [
    [
      'a picture without words for those who do not see it',
      { words: { ...WORDS, title: ' ' } },
      /beschreiben Sie, was auf dem Bild/,
    ],
    ['a picture without its maker', { words: { ...WORDS, source: '' } }, /wer das Bild gemacht hat/],
    ['a picture without rights', { words: { ...WORDS, rights: '' } }, /wer die Rechte hat/],
    ['a description of 501 characters', { words: { ...WORDS, title: 'x'.repeat(501) } }, /höchstens 500 Zeichen/],
    ['a PDF as a picture', { name: 'a.pdf', content: pdf() }, /kein Bild, das wir lesen können/],
    ['something else than it says', { name: 'a.jpg', content: Buffer.from('<svg></svg>') }, /SVG-Zeichnungen/],
    ['a picture as a document', { fileKind: 'dokument', words: { title: 'Plan' } }, /Dokumente nehmen wir als PDF an/],
    [
      'a document without a title',
      { fileKind: 'dokument', name: 'a.pdf', content: pdf(), words: { title: '' } },
      /was das für ein Dokument ist/,
    ],
  ]
  for (const [name, sent, sentence] of REFUSED)
    it(`refuses ${name}, keeps what was typed and nothing else`, async () => {
      const draftId = await givenDraft(portal, { cookie: erika })
      const answer = await upload(draftId, sent)
      assert.equal(answer.status, 422)
      const html = await answer.text()
      assert.match(html, sentence)
      if (sent.words?.source !== undefined && sent.words.source !== '') assert.match(html, /value="Gemeinde Hellenthal"/)
      assert.deepEqual(await filesOf(draftId), [])
    })

  it('are frozen with what is handed in, read by the editors, and published with it; the other draft’s are not', async () => {
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Bauhof mit Satzung' })
    await upload(draftId, { content: await photo(20) })
    await upload(draftId, satzung())
    const [picture, document] = await filesOf(draftId)
    assert.ok(picture && document)
    assert.equal(await submitted(draftId), 303)
    assert.equal((await upload(draftId, { content: await photo(30) })).status, 422)
    const removal = paths.projects.draftAttachmentRemoval.to({ draftId, fileId: picture.id })
    assert.equal((await portal.request(removal, { cookie: erika, form: {} })).status, 422)
    const inReview = paths.projects.reviewAttachment.to({ draftId, fileId: picture.id })
    assert.equal(await status(inReview, nina), 404)
    assert.equal(await published(draftId), 422)
    assert.match(await page(paths.projects.review.to({ draftId }), nina), /Satzung des Zweckverbands/)
    for (const { sha256 } of [picture, document]) await clean(sha256)
    assert.equal(await status(inReview, nina), 200)
    assert.equal(await status(inReview, erika), 403)
    const slug = 'bauhof-mit-satzung'
    const address = (fileId: string) => paths.projects.profileAttachment.to({ slug, fileId })
    assert.equal(await status(address(picture.id)), 404)
    assert.equal(await published(draftId), 303)
    const html = await page(paths.projects.profile.to({ slug }))
    assert.match(html, new RegExp(`src="${address(picture.id)}" alt="Zwei Räumfahrzeuge vor einer Halle"`))
    assert.match(html, /Bild: <[^>]*>Gemeinde Hellenthal<\/[^>]*>\. <[^>]*>frei zur Veröffentlichung/)
    assert.match(html, /Satzung des Zweckverbands<\/\w+><\/a> \(PDF, /)
    if (!noPoppler) {
      const said = await paper(slug)
      assert.match(said, /Bilder .*Zwei Räumfahrzeuge vor einer Halle \(Bild: Gemeinde Hellenthal\. frei zur Veröffentlichung/)
      assert.match(said, /Dokumente .*Satzung des Zweckverbands \(PDF, /)
    }
    const answer = await portal.request(address(document.id))
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename=Satzung\.pdf|filename="Satzung\.pdf"/)
    assert.equal(answer.headers.get('cache-control'), 'no-cache')
    const other = await givenDraft(portal, { cookie: erika })
    await upload(other, { content: await photo(40) })
    const [foreign] = await filesOf(other)
    await clean(foreign!.sha256)
    assert.equal(await status(address(foreign!.id)), 404)
  })

  it('go with a change of the profile, each on its own; what was found infected since is gone, and all with the withdrawal', async () => {
    const slug = 'bauhof-mit-satzung'
    const begun = await portal.request(paths.projects.change.to({ slug }), { cookie: erika, form: {} })
    const draftId = (begun.headers.get('location') ?? '').split('/').at(-1) ?? ''
    const carried = await filesOf(draftId)
    assert.deepEqual(carried.map(({ kind }) => kind).sort(), ['document', 'picture'])
    const picture = carried.find(({ kind }) => kind === 'picture')!
    const removal = paths.projects.draftAttachmentRemoval.to({ draftId, fileId: picture.id })
    for (const expected of [303, 404]) assert.equal((await portal.request(removal, { cookie: erika, form: {} })).status, expected)
    assert.match(await page(paths.projects.profile.to({ slug })), /alt="Zwei Räumfahrzeuge/)
    await submitted(draftId)
    assert.match(await page(paths.projects.review.to({ draftId }), nina), /<dt[^>]*>Bilder|Bilder.*<del>/s)
    assert.equal(await published(draftId), 303)
    const html = await page(paths.projects.profile.to({ slug }))
    assert.doesNotMatch(html, /Zwei Räumfahrzeuge/)
    const document = carried.find(({ kind }) => kind === 'document')!
    const address = paths.projects.profileAttachment.to({ slug, fileId: document.id })
    assert.equal(await status(address), 200)
    await portal.moveTo('2025-12-05T09:30')
    await clean(document.sha256, 'infected')
    assert.equal(await status(address), 404)
    await portal.moveTo('2025-12-05T09:31')
    await clean(document.sha256)
    assert.equal(await status(address), 404, 'whatever a later scan says')
    assert.doesNotMatch(await page(paths.projects.profile.to({ slug })), /Satzung des Zweckverbands/)
    if (!noPoppler) assert.doesNotMatch(await paper(slug), /Satzung des Zweckverbands|Zwei Räumfahrzeuge/)
    await portal.request(paths.projects.withdrawal.to({ slug }), { cookie: erika, form: { reason: 'Schluss' } })
    assert.equal(await status(address), 410)
  })

  it('are drawn smaller once published, read where the picture is read, and gone with its profile', async () => {
    const slug = 'bauhof-in-breiten'
    const draftId = await givenDraft(portal, { cookie: erika, title: 'Bauhof in Breiten' })
    const wide = sharp({ create: { width: 900, height: 300, channels: 3, background: 'teal' } }).withExif({
      IFD0: { Artist: 'KANARIE' },
    })
    assert.equal((await upload(draftId, { content: await wide.jpeg().toBuffer() })).status, 303)
    const [file] = await filesOf(draftId)
    assert.ok(file)
    await clean(file.sha256)
    await submitted(draftId)
    const address = `${paths.projects.profileAttachment.to({ slug, fileId: file.id })}/400.avif`
    assert.equal(await status(address), 404)
    await published(draftId)
    assert.match(
      await page(paths.projects.profile.to({ slug })),
      /<img[^>]* src="[^"]*" alt="Zwei Räumfahrzeuge[^"]*" loading="lazy"/,
    )
    await drawWhatIsNew(portal.deps)
    await drawPicture(portal.deps, { sha256: file.sha256 })
    const drawings = await portal.db.selectFrom('media_drawings').where('source_sha256', '=', file.sha256).selectAll().execute()
    assert.equal(drawings.length, 5)
    assert.doesNotMatch(await page(paths.projects.profile.to({ slug })), /<picture/)
    for (const { sha256 } of drawings) await clean(sha256)
    const html = await page(paths.projects.profile.to({ slug }))
    assert.match(
      html,
      /<picture><source type="image\/avif" srcset="[^"]*400\.avif 400w, [^"]*800\.avif 800w, [^"]*900\.avif 900w"/,
    )
    const answer = await portal.request(address)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('cache-control'), 'private, max-age=31536000, immutable')
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { width, height, exif } = await sharp(bytes).metadata()
    assert.deepEqual({ width, height, exif }, { width: 400, height: 133, exif: undefined })
    await clean(file.sha256, 'infected')
    assert.equal(await status(address), 404)
    await portal.request(paths.projects.withdrawal.to({ slug }), { cookie: erika, form: { reason: 'Schluss' } })
    assert.equal(await status(address), 410)
    const unneeded = await portal.db.selectFrom('award_unneeded_blobs').select('sha256').execute()
    const gone = new Set(unneeded.map(({ sha256 }) => sha256))
    for (const { sha256 } of drawings) assert.ok(gone.has(sha256))
  })

  it('are at most three pictures, also when four arrive at once', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    const photos = await Promise.all([50, 60, 70, 80].map(photo))
    const answers = await Promise.all(photos.map((content) => upload(draftId, { content })))
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 303, 303, 422])
    const stored = await filesOf(draftId)
    assert.equal(stored.length, 3)
  })

  it('are the same bytes only once, and again when they were removed', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    const content = await photo(150)
    assert.equal((await upload(draftId, { content })).status, 303)
    const again = await upload(draftId, { content })
    assert.equal(again.status, 422)
    assert.match(await again.text(), /liegt bei diesem Projekt schon vor/)
    const fileId = (await filesOf(draftId))[0]?.id ?? ''
    await portal.request(paths.projects.draftAttachmentRemoval.to({ draftId, fileId }), { cookie: erika, form: {} })
    assert.equal((await upload(draftId, { content })).status, 303)
  })

  it('cannot be handed in infected', async () => {
    const draftId = await givenDraft(portal, { cookie: erika })
    await upload(draftId, { content: await photo(120) })
    const [file] = await filesOf(draftId)
    await clean(file!.sha256, 'infected')
    assert.equal(await submitted(draftId), 422)
    await portal.moveTo('2025-12-05T09:32')
    await clean(file!.sha256)
    assert.equal(await submitted(draftId), 422, 'whatever a later scan says')
    assert.match(await page(paths.projects.draftFiles.to({ draftId }), erika), /Schadsoftware gefunden/)
  })

  it('leave an event each', async () => {
    const { rows } = await sql<{
      kind: string
    }>`select distinct kind from platform_events where kind like 'project-file-%' order by kind`.execute(portal.db)
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['project-file-added', 'project-file-removed'],
    )
  })
})

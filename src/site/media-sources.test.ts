import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { seedPeople } from '../../db/seeds/people.ts'
import { givenEvent } from '../../test/events.ts'
import { pdf } from '../../test/sample-files.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { addJob, TICK } from '../platform/jobs.ts'

const DRAWN = (mediaId: string) =>
  new RegExp(
    `<picture><source type="image/avif" srcset="/medien/${mediaId}/400\\.avif 400w[^>]*>\\s*<img src="/medien/${mediaId}"`,
  )

describe('pictures of the editors elsewhere', () => {
  let portal: TestSite
  let [editor, mediaId, eventId] = ['', '', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    editor = await portal.signIn('nina.zeile@redaktion.example')
    mediaId = await upload('Das Rathaus', 'red')
    for (const _ of ['scanned', 'drawn', 'drawings scanned']) {
      await addJob(portal.db, TICK, {})
      await portal.runJobs()
    }
  })
  after(() => portal.close())

  const page = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const post = (path: string, form: Record<string, string>) => portal.request(path, { form, cookie: editor })
  async function upload(alt: string, background: string): Promise<string> {
    const body = new FormData()
    body.append('alt', alt)
    body.append('credit', 'Stadt Musterstadt')
    const bytes = await sharp({ create: { width: 1000, height: 40, channels: 3, background } })
      .png()
      .toBuffer()
    body.append('file', new File([new Uint8Array(bytes)], 'rathaus.png'))
    await portal.request(paths.texts.pictures.to(), { method: 'POST', body, cookie: editor })
    const { media_id: id } = await portal.db
      .selectFrom('editorial_pictures')
      .innerJoin('media_items', 'media_items.id', 'media_id')
      .where('alt', '=', alt)
      .select('media_id')
      .executeTakeFirstOrThrow()
    return id
  }

  it('are drawn in several widths in events, the call, conditions and answers', async () => {
    const text = `Davor.\n\n![Das Rathaus](/medien/${mediaId})`
    eventId = await givenEvent(portal.db, { title: 'Spotlight', text })
    const { db } = portal
    await db.updateTable('award_questions').set({ answer: text }).where('position', '=', 1).execute()
    await db.updateTable('award_conditions').set({ text }).where('position', '=', 1).execute()
    await db.updateTable('award_editions').set({ call_text: text }).where('archived', '=', false).execute()
    const { award, events } = paths
    for (const path of [events.event.to({ eventId }), award.call.to(), award.conditions.to(), award.questions.to()])
      assert.match(await page(path), DRAWN(mediaId), path)
  })

  it('are listed with everything that shows them, beside slides of events', async () => {
    const slides = new FormData()
    for (const [name, value] of Object.entries({ id: crypto.randomUUID(), label: 'Folien des Vortrags', note: '' }))
      slides.append(name, value)
    slides.append('file', new File([new Uint8Array(pdf({}))], 'folien.pdf'))
    await portal.moveTo('2025-12-11T10:30')
    editor = await portal.signIn('nina.zeile@redaktion.example')
    const sent = await portal.request(paths.events.editor.materialUpload.to({ eventId }), {
      method: 'POST',
      body: slides,
      cookie: editor,
    })
    assert.equal(sent.status, 303)
    const list = await page(paths.texts.media.to(), editor)
    assert.match(list, /Alle \(2\)[^]*Ohne Verwendung \(0\)/)
    assert.match(list, /Folien des Vortrags[^]*Datei[^]*Veranstaltung: Spotlight/)
    for (const use of ['Veranstaltung: Spotlight', 'Aufruf: ', 'Bedingung: ', 'Antwort: '])
      assert.match(list.slice(list.indexOf('Das Rathaus')), new RegExp(use))
  })

  it('stay as long as something shows them, also only in an answer that is not published', async () => {
    const removal = paths.texts.pictureRemoval.to({ mediaId })
    const refused = await post(removal, {})
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Dieses Bild wird noch gezeigt[^]*Veranstaltung: Spotlight/)
    assert.doesNotMatch(await page(paths.texts.picture.to({ mediaId }), editor), /Bild endgültig entfernen/)
    const office = await portal.signIn('ingrid.vordruck@buero.example')
    const other = await upload('Nur im Entwurf', 'blue')
    const questionId = crypto.randomUUID()
    const asked = { id: questionId, question: 'Dürfen wir einen Film zeigen?', chapter: '', name: '', email: '' }
    const { questions } = paths.office
    assert.equal((await portal.request(questions.entering.to(), { form: asked, cookie: office })).status, 303)
    const { chapter } = await portal.db.selectFrom('award_questions').select('chapter').executeTakeFirstOrThrow()
    const answer = { wording: 'Film?', chapter, answer: `![a](/medien/${other})`, conditionId: '', reviewOn: '' }
    const saved = await portal.request(questions.draft.to({ questionId }), {
      form: { id: crypto.randomUUID(), base: '0', ...answer },
      cookie: office,
    })
    assert.equal(saved.status, 303)
    assert.equal((await post(paths.texts.pictureRemoval.to({ mediaId: other }), {})).status, 422)
  })

  it('are described anew, and removed once nothing shows them', async () => {
    const one = await upload('Niemand zeigt es', 'green')
    const address = paths.texts.picture.to({ mediaId: one })
    const bare = await post(address, { alt: ' ', credit: 'Neu' })
    assert.equal(bare.status, 422)
    assert.match(await bare.text(), /Bitte beschreiben Sie, was auf dem Bild zu sehen ist[^]*value="Neu"/)
    assert.equal((await post(address, { alt: 'Der Marktplatz', credit: 'Stadt Beispielstadt' })).status, 303)
    assert.match(await page(paths.texts.pictures.to(), editor), /!\[Der Marktplatz\][^]*Bild: Stadt Beispielstadt/)
    assert.match(await page(address, editor), /Bild endgültig entfernen/)
    assert.equal((await post(paths.texts.pictureRemoval.to({ mediaId: one }), {})).status, 303)
    assert.equal((await post(paths.texts.pictureRemoval.to({ mediaId: one }), {})).status, 404)
    assert.doesNotMatch(await page(paths.texts.media.to(), editor), /Der Marktplatz/)
    assert.deepEqual(await portal.db.selectFrom('media_items').where('id', '=', one).selectAll().execute(), [])
    const events = await portal.db
      .selectFrom('platform_events')
      .where('subject_id', '=', one)
      .select('kind')
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['picture-added', 'picture-described', 'picture-removed'],
    )
  })
})

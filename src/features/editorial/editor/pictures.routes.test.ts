import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { givenPerson } from '../../../../test/people.ts'
import { pdf } from '../../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { markdownHtml } from '../../../ui/markdown.tsx'
import { pictureMarkdown } from './picture-markdown.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const WORDS = { alt: 'Das Rathaus [Altbau]', credit: 'Stadt Musterstadt, CC BY 4.0' }

describe('a picture for a text', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
  })
  after(() => portal.close())

  const send = async (words: Record<string, string>, file?: { bytes: Buffer; name: string }) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(words)) body.append(name, value)
    if (file) body.append('file', new File([new Uint8Array(file.bytes)], file.name))
    const answer = await portal.request(paths.texts.pictures.to(), { method: 'POST', body, cookie })
    return { status: answer.status, html: await answer.text() }
  }
  const picture = async () => ({
    name: 'rathaus.jpg',
    bytes: await sharp({ create: { width: 1600, height: 40, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Make: 'Kamera' } })
      .jpeg()
      .toBuffer(),
  })
  const kept = () => portal.db.selectFrom('editorial_pictures').selectAll().execute()

  it('needs a file, an alternative text and its source; keeps what was typed', async () => {
    const bare = await send({ alt: ' ', credit: 'Nur die Quelle' })
    assert.equal(bare.status, 422)
    assert.match(
      bare.html,
      /Bitte wählen Sie eine Datei aus[^]*Bitte beschreiben Sie, was auf dem Bild zu sehen ist[^]*value="Nur die Quelle"/,
    )
    const unnamed = await send({ ...WORDS, credit: '' }, await picture())
    assert.match(unnamed.html, /Bitte nennen Sie, von wem das Bild ist/)
    const document = await send(WORDS, { bytes: pdf({}), name: 'a.pdf' })
    assert.match(document.html, /Das ist kein Bild, das wir lesen können/)
    assert.deepEqual(await kept(), [])
  })

  it('is drawn anew, scanned, and offered with the Markdown that shows it', async () => {
    assert.equal((await send(WORDS, await picture())).status, 303)
    const mediaId = (await kept())[0]?.media_id ?? ''
    const read = async () => (await portal.request(paths.texts.pictures.to(), { cookie })).text()
    assert.match(await read(), /wird noch geprüft/)
    await portal.runJobs()
    assert.match(
      await read(),
      new RegExp(`<figure class="ik-picture"><img src="/medien/${mediaId}"`),
      'as wide as the page at most',
    )
    const bytes = Buffer.from(await (await portal.request(`/medien/${mediaId}`)).arrayBuffer())
    assert.ok(!bytes.includes('Kamera'))
    const html = markdownHtml(pictureMarkdown({ mediaId, ...WORDS }), 2)
    assert.match(
      html,
      new RegExp(`<img src="/medien/${mediaId}" alt="Das Rathaus \\[Altbau\\]" />[^]*<em>Bild: Stadt Musterstadt`),
    )
    const events = await portal.db.selectFrom('platform_events').where('kind', '=', 'picture-added').selectAll().execute()
    assert.equal(events.length, 1)
  })

  it('is kept for nobody who is no editor any more when the body has arrived', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries(WORDS)) form.append(name, value)
    const { bytes, name } = await picture()
    form.append('file', new File([new Uint8Array(bytes)], name))
    const whole = new Request('http://portal.example/', { method: 'POST', body: form })
    const sent = new Uint8Array(await whole.arrayBuffer())
    const half = sent.length >> 1
    const before = (await kept()).length
    const parts = [async () => sent.slice(0, half), async () => (await takeRole(), sent.slice(half))]
    const body = new ReadableStream({
      async pull(controller) {
        const part = parts.shift()
        if (part) controller.enqueue(await part())
        else controller.close()
      },
    })
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
    const init = { method: 'POST', headers, body, duplex: 'half', cookie } as RequestInit
    assert.equal((await portal.request(paths.texts.pictures.to(), init)).status, 403)
    assert.equal((await kept()).length, before)
  })

  const takeRole = () => portal.db.deleteFrom('people_roles').where('role', '=', 'editor').execute()
})

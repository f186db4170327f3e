import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { givenNews } from '../../../test/news.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { drawWhatIsNew } from '../../media/draw-picture.job.ts'
import { keepMedia, prepareMedia } from '../../media/index.ts'
import { transact } from '../../platform/db.ts'

describe('a picture in a text', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  it('is shown before it is drawn smaller, and afterwards in the widths that a screen needs', async () => {
    const { deps, db } = portal
    const bytes = await sharp({ create: { width: 1600, height: 400, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer()
    const prepared = await prepareMedia(await deps.files.stage(Readable.from([bytes]), bytes.length), 'halle.jpg')
    assert.ok(prepared.ok)
    const words = { alt: 'Eine Halle', credit: '', at: deps.clock.now() }
    const mediaId = await transact(db, (tx) => keepMedia(tx, deps, { ...prepared.outcome, ...words }))
    await portal.runJobs()
    const { slug } = await givenNews(db, { title: 'Mit Bild', text: `![Eine Halle](/medien/${mediaId})` })
    const read = async () => (await portal.request(`/aktuelles/${slug}`)).text()
    assert.match(await read(), new RegExp(`<p><img src="/medien/${mediaId}" alt="Eine Halle" /></p>`))
    await drawWhatIsNew(deps)
    await portal.runJobs()
    const html = await read()
    assert.match(html, new RegExp(`<picture><source type="image/avif" srcset="/medien/${mediaId}/400.avif 400w, `))
    assert.match(
      html,
      /<img src="[^"]*" srcset="[^"]*400\.webp 400w, [^"]* 1200w"[^>]* alt="Eine Halle" width="1200" height="300" \/>/,
    )
    for (const [, address] of html.matchAll(/(\/medien\/[^ ",]+) \d+w/g))
      assert.equal((await portal.request(address ?? '')).status, 200, address)
  })
})

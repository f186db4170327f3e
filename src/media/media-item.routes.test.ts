import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { pdf } from '../../test/sample-files.ts'
import { type TestSite, testSite } from '../../test/site.ts'
import { transact } from '../platform/db.ts'
import { keepMedia, prepareMedia } from './index.ts'

// proves: UP-08

describe('a media item', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  const given = async (content: Buffer, fileName: string) => {
    const { deps, db } = portal
    const prepared = await prepareMedia(await deps.files.stage(Readable.from([content]), content.length), fileName)
    if (!prepared.ok) return prepared.because
    const words = { alt: 'Ein Bild', credit: '', at: deps.clock.now() }
    return transact(db, (tx) => keepMedia(tx, deps, { ...prepared.outcome, ...words }))
  }
  const picture = (red: number) =>
    sharp({ create: { width: 2000, height: 20, channels: 3, background: { r: red, g: 0, b: 0 } } })
      .withExif({ IFD0: { Make: 'Kamera' } })
      .jpeg()
      .toBuffer()

  it('is found by nobody before its scan, and by everybody afterwards', async () => {
    const id = await given(await picture(1), 'rathaus.jpg')
    assert.equal((await portal.request(`/medien/${id}`)).status, 404)
    await portal.runJobs()
    const answer = await portal.request(`/medien/${id}`)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'image/webp')
    const bytes = Buffer.from(await answer.arrayBuffer())
    assert.equal((await sharp(bytes).metadata()).width, 1200)
    assert.ok(!bytes.includes('Kamera'))
    assert.equal((await portal.request(`/medien/${id}`, { method: 'HEAD' })).status, 200)
  })

  it('is gone once a scan has found something, whatever a later one says', async () => {
    const id = await given(await picture(2), 'rathaus.jpg')
    await portal.runJobs()
    const { sha256 } = await portal.db.selectFrom('media_items').where('id', '=', id).select('sha256').executeTakeFirstOrThrow()
    const scan = (verdict: string, at: string) =>
      portal.db
        .insertInto('platform_blob_scans')
        .values({ sha256, verdict, scanned_at: new Date(at) })
        .execute()
    await scan('infected', '2025-12-05')
    assert.equal((await portal.request(`/medien/${id}`)).status, 404)
    await scan('clean', '2025-12-06')
    assert.equal((await portal.request(`/medien/${id}`)).status, 404)
  })

  it('that is a document is saved, never shown in our origin', async () => {
    const id = await given(pdf({}), 'Satzung über Gebühren.pdf')
    await portal.runJobs()
    const { headers } = await portal.request(`/medien/${id}`)
    assert.equal(headers.get('content-type'), 'application/pdf')
    assert.match(headers.get('content-disposition') ?? '', /^attachment;.*Satzung/)
    assert.match(headers.get('content-security-policy') ?? '', /sandbox/)
  })

  it('is never what is no accepted file', async () => {
    assert.equal(await given(Buffer.from('<svg onload="alert(1)"></svg>'), 'a.svg'), 'svg')
    assert.equal(await given(Buffer.from('MZ'), 'a.jpg'), 'executable')
    assert.equal(await given(await picture(3), 'a.pdf'), 'wrong-ending')
  })

  it('is needed: no night removes its bytes', async () => {
    await given(await picture(4), 'rathaus.jpg')
    const items = await portal.db.selectFrom('media_items').select(['sha256', 'large_sha256']).execute()
    const hashes = items.flatMap(({ sha256, large_sha256: large }) => [sha256, ...(large ? [large] : [])])
    const unneeded = await portal.db.selectFrom('award_unneeded_blobs').where('sha256', 'in', hashes).selectAll().execute()
    assert.ok(hashes.length > 4)
    assert.deepEqual(unneeded, [])
  })
})

import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { pdf } from '../../test/sample-files.ts'
import { type TestSite, testSite } from '../../test/site.ts'
import { transact } from '../platform/db.ts'
import { sql } from 'kysely'
import { drawPicture, drawWhatIsNew } from './draw-picture.job.ts'
import { keepMedia, picturesIn, prepareMedia } from './index.ts'

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

  it('is drawn smaller in two formats by a job, once, without what the camera wrote, under addresses that are kept', async () => {
    const id = await given(await picture(5), 'rathaus.jpg')
    await drawWhatIsNew(portal.deps)
    await portal.runJobs()
    assert.equal((await portal.request(`/medien/${id}/400.avif`)).status, 404)
    assert.equal((await picturesIn(portal.db, `![a](/medien/${id})`)).size, 0)
    for (const _ of ['drawn', 'scanned', 'nothing left']) {
      await drawWhatIsNew(portal.deps)
      await portal.runJobs()
    }
    const { sha256 } = await portal.db.selectFrom('media_items').where('id', '=', id).select('sha256').executeTakeFirstOrThrow()
    await drawPicture(portal.deps, { sha256 })
    const drawn = (await picturesIn(portal.db, `Davor ![a](/medien/${id}) und ![b](/medien/${id})`)).get(`/medien/${id}`)
    assert.deepEqual([drawn?.width, drawn?.height], [1200, 12])
    assert.deepEqual(
      drawn?.webp.map(({ address }) => address),
      [`/medien/${id}/400.webp`, `/medien/${id}/800.webp`],
    )
    assert.deepEqual(
      drawn?.avif.map(({ width }) => width),
      [400, 800, 1200],
    )
    const original = Buffer.from(await (await portal.request(`/medien/${id}`)).arrayBuffer())
    for (const { address, width } of [...(drawn?.avif ?? []), ...(drawn?.webp ?? [])]) {
      const answer = await portal.request(address)
      assert.equal(answer.status, 200, address)
      assert.equal(answer.headers.get('content-type'), `image/${address.split('.').at(-1)}`)
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=600')
      const again = await portal.request(address, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
      assert.equal(again.status, 304)
      const bytes = Buffer.from(await answer.arrayBuffer())
      const found = await sharp(bytes).metadata()
      assert.deepEqual([found.width, found.exif, found.xmp], [width, undefined, undefined])
      if (width < 1200 && address.endsWith('webp')) assert.ok(bytes.length <= original.length, address)
    }
    for (const name of ['401.avif', '400.jpeg', '0400.avif', '400.avif.exe', '99999999999.avif'])
      assert.equal((await portal.request(`/medien/${id}/${name}`)).status, 404, name)
    await portal.db
      .insertInto('platform_blob_scans')
      .values({ sha256, verdict: 'infected', scanned_at: new Date('2025-12-05') })
      .execute()
    assert.equal((await portal.request(`/medien/${id}/400.avif`)).status, 404)
  })

  it('takes its drawings along when its bytes are collected, and is drawn again when they come back', async () => {
    const id = await given(await picture(6), 'rathaus.jpg')
    await portal.runJobs()
    await drawWhatIsNew(portal.deps)
    await portal.runJobs()
    const { sha256 } = await portal.db.selectFrom('media_items').where('id', '=', id).select('sha256').executeTakeFirstOrThrow()
    const drawings = () => portal.db.selectFrom('media_drawings').where('source_sha256', '=', sha256).selectAll().execute()
    const [one] = await drawings()
    const isUnneeded = async () =>
      (
        await portal.db
          .selectFrom('award_unneeded_blobs')
          .where('sha256', '=', one?.sha256 ?? '')
          .selectAll()
          .execute()
      ).length > 0
    assert.equal(await isUnneeded(), false)
    const collected = (at: string | null) =>
      sql`update platform_blobs set collected_at = ${at}::timestamptz where sha256 = ${sha256}`.execute(portal.db)
    await collected('2025-12-06')
    assert.deepEqual(await drawings(), [])
    assert.equal(await isUnneeded(), true)
    await collected(null)
    await drawWhatIsNew(portal.deps)
    await portal.runJobs()
    assert.equal((await drawings()).length, 5)
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

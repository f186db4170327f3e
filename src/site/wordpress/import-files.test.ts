import assert from 'node:assert/strict'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import sharp from 'sharp'
import { type TestSite, testSite } from '../../../test/site.ts'
import { fetchWithin, LeftItsHost } from './fetch-within.ts'
import { importWordPress } from './import-wordpress.ts'

// proves: IN-11

type Answer = { status: number; type?: string; body?: Buffer; location?: string }

describe('files of an old portal', () => {
  let portal: TestSite
  let server: Server
  let address = ''
  const answers = new Map<string, Answer>()
  const asked: string[] = []
  const file = join(tmpdir(), `ik-files-${process.pid}.xml`)
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    server = createServer((request, response) => {
      asked.push(`${request.headers.host?.split(':')[0]} ${request.url}`)
      const { status, type, body, location } = answers.get(request.url ?? '') ?? { status: 404 }
      response.writeHead(status, { ...(type && { 'content-type': type }), ...(location && { location }) }).end(body)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    server.close()
    await portal.close()
    rmSync(file, { force: true })
  })

  const attachment = (id: number, url: string) => `<item><title>Datei</title><link>${address}/datei-${id}/</link>
    <wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>${url}</wp:attachment_url>
    <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Ein Bild</wp:meta_value></wp:postmeta></item>`
  const news = (id: number, html: string) => `<item><title>Meldung</title><link>${address}/meldung-${id}/</link>
    <wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_name>meldung-${id}</wp:post_name>
    <wp:post_date_gmt>2024-01-01 08:00:00</wp:post_date_gmt><wp:post_modified_gmt>2024-01-02 08:00:00</wp:post_modified_gmt>
    <content:encoded><![CDATA[${html}]]></content:encoded></item>`
  const imported = async (...items: string[]) => {
    const head = `<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${address}</wp:base_blog_url>`
    writeFileSync(file, `<rss><channel>${head}${items.join('')}</channel></rss>`)
    return importWordPress(portal.deps, file)
  }
  const jpeg = () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
      .jpeg()
      .toBuffer()
  const reasons = (run: Awaited<ReturnType<typeof imported>>) => run.remarks.map(({ postId, reason }) => [postId, reason])

  it('are loaded from the portal itself only, and are what their bytes are', async () => {
    answers.set('/ok.jpg', { status: 200, body: await jpeg() })
    answers.set('/svg.jpg', { status: 200, type: 'image/jpeg', body: Buffer.from('<svg onload="alert(1)"></svg>') })
    answers.set('/away.jpg', { status: 302, location: address.replace('127.0.0.1', 'localhost') + '/secret.jpg' })
    const run = await imported(
      attachment(1, `${address}/ok.jpg`),
      attachment(2, `${address}/svg.jpg`),
      attachment(3, `${address}/missing.jpg`),
      attachment(4, 'http://169.254.169.254/latest/meta-data'),
      attachment(5, `${address}/away.jpg`),
      attachment(6, 'file:///etc/passwd'),
    )
    assert.deepEqual(reasons(run), [
      [2, 'file-refused'],
      [3, 'file-unreachable'],
      [4, 'file-foreign'],
      [5, 'file-unreachable'],
      [6, 'file-foreign'],
    ])
    assert.deepEqual(run.counts.media, { new: 1, changed: 0, unchanged: 0, left: 5 })
    assert.ok(!asked.some((line) => line.startsWith('localhost')))
  })

  it('that came late give their post a next version, and are asked for again until then', async () => {
    const items = () => [
      attachment(3, `${address}/missing.jpg`),
      news(7, `<p>Text</p><img src="${address}/missing-300x200.jpg">`),
    ]
    const first = await imported(...items())
    assert.deepEqual(reasons(first), [
      [3, 'file-unreachable'],
      [7, 'file-missing'],
    ])
    answers.set('/missing.jpg', { status: 200, body: await jpeg() })
    const second = await imported(...items())
    assert.deepEqual([second.counts.media.new, second.counts.news.changed, second.remarks], [1, 1, []])
    assert.deepEqual((await imported(...items())).counts.news, { new: 0, changed: 0, unchanged: 1, left: 0 })
    const versions = await portal.db.selectFrom('editorial_news_versions').where('title', '=', 'Meldung').select('text').execute()
    assert.deepEqual(
      versions.map(({ text }) => /\/medien\//.test(text)),
      [false, true],
    )
  })

  it('are not asked for through a redirect to another host', async () => {
    await assert.rejects(fetchWithin(new URL(`${address}/away.jpg`)), LeftItsHost)
    answers.set('/circle', { status: 301, location: '/circle' })
    await assert.rejects(fetchWithin(new URL(`${address}/circle`)), LeftItsHost)
    answers.set('/moved', { status: 301, location: '/ok.jpg' })
    assert.equal((await fetchWithin(new URL(`${address}/moved`))).status, 200)
  })

  it('that are no export are told so, and nothing is written', async () => {
    writeFileSync(file, 'Kein Export')
    await assert.rejects(importWordPress(portal.deps, file), /no WordPress export/)
    await assert.rejects(importWordPress(portal.deps, '/does/not/exist.xml'), /cannot be read/)
    await assert.rejects(importWordPress(portal.deps, address), /No WordPress|answers 404/)
    await assert.rejects(importWordPress(portal.deps, file, '/does/not/exist.json'), /mapping/)
  })
})

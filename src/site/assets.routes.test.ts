import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Assets } from '../platform/assets.ts'
import { assetRoutes } from './assets.routes.ts'

const asset = {
  name: 'a.css',
  publicName: 'a.1.css',
  type: 'text/css',
  etag: '"a.1.css"',
  identity: Uint8Array.from([1]),
  br: Uint8Array.from([2]),
  gzip: Uint8Array.from([3]),
}
const assets: Assets = { url: () => '/assets/a.1.css', find: (name) => (name === 'a.1.css' ? asset : undefined) }
const site = assetRoutes(assets)
const ask = (path: string, headers: Record<string, string> = {}) => site.request(path, { headers })

describe('the addresses of the assets', () => {
  it('send the best packing a browser takes', async () => {
    const cases: [string, string | null, number][] = [
      ['gzip, deflate, br', 'br', 2],
      ['gzip', 'gzip', 3],
      ['br;q=0, gzip;q=0.5', 'gzip', 3],
      ['', null, 1],
      ['identity', null, 1],
    ]
    for (const [accepted, encoding, byte] of cases) {
      const answer = await ask('/assets/a.1.css', { 'accept-encoding': accepted })
      assert.equal(answer.headers.get('content-encoding'), encoding)
      assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), Uint8Array.from([byte]))
      assert.equal(answer.headers.get('vary'), 'Accept-Encoding')
    }
  })

  it('may be kept for good, and are not sent again to who has them', async () => {
    assert.match((await ask('/assets/a.1.css')).headers.get('cache-control') ?? '', /immutable/)
    assert.equal((await ask('/assets/a.1.css', { 'if-none-match': '"a.1.css"' })).status, 304)
  })

  it('are nothing else: no other file, no way up', async () => {
    for (const path of ['/assets/a.2.css', '/assets/..%2fpackage.json', '/assets/'])
      assert.equal((await ask(path)).status, 404, path)
  })

  it('give the marks browsers ask for by name', async () => {
    for (const [path, type] of [
      ['/favicon.ico', 'image/x-icon'],
      ['/favicon.svg', 'image/svg+xml'],
      ['/apple-touch-icon.png', 'image/png'],
    ] as const) {
      const answer = await ask(path)
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('content-type'), type)
    }
  })
})

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { openAssets, type Asset, type Assets } from './assets.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the built assets', () => {
  let cacheDir: string
  let assets: Assets
  const built = (name: string): Asset => assets.find((assets.url(name) ?? '').replace('/assets/', '')) as Asset
  const text = (name: string) => Buffer.from(built(name).identity).toString()
  before(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), 'ik-assets-'))
    assets = await openAssets({ root, cacheDir })
  })
  after(() => rm(cacheDir, { recursive: true }))

  it('name no data: address and no foreign host, which the content security policy would refuse', () => {
    assert.doesNotMatch(text('portal.css'), /data:|url\(["']?(https?:)?\/\/|asset:|@import/)
  })

  it('contain every file the style names', () => {
    const names = [...text('portal.css').matchAll(/url\(\/assets\/([^)]+)\)/g)].map((match) => match[1] as string)
    assert.ok(names.length > 8)
    for (const name of names) assert.ok(assets.find(name), name)
  })

  it('keep what components use and leave out what nobody does', () => {
    const css = text('portal.css')
    for (const used of [
      'kern-alert--danger',
      'kern-form-input__input--error',
      'kern-icon--success',
      'kern-task-list__item',
      'kern-form-check__radio',
    ])
      assert.ok(css.includes(used), used)
    for (const unused of ['kern-dialog__header', 'kern-loader', 'kern-col-md-1', 'kern-icon--account-circle'])
      assert.ok(!css.includes(unused), unused)
    const read = new Set([...css.matchAll(/var\(--(ik-[\w-]+|kern-color-neutral-\d+)\)/g)].map((match) => match[1]))
    for (const name of read) assert.ok(css.includes(`--${name}:`), `--${name} is read but not set`)
  })

  it('are small enough for the first visit', () => {
    const total = [built('portal.css').br, built('fira-sans-400.woff2').identity, built('fira-sans-600.woff2').identity].reduce(
      (sum, bytes) => sum + (bytes?.length ?? 0),
      0,
    )
    assert.ok(total < 75 * 1024, `${total} bytes`)
  })

  it('unpack to the same bytes', () => {
    const css = built('portal.css')
    assert.deepEqual(Uint8Array.from(brotliDecompressSync(css.br as Uint8Array)), css.identity)
    assert.deepEqual(Uint8Array.from(gunzipSync(css.gzip as Uint8Array)), css.identity)
  })

  it('come from the cache the second time, the same', async () => {
    const again = await openAssets({ root, cacheDir })
    assert.equal(again.url('portal.css'), assets.url('portal.css'))
    const found = again.find(built('portal.css').publicName) as Asset
    assert.ok(Buffer.from(found.identity).equals(built('portal.css').identity))
  })

  it('include one file for each island', () => {
    assert.match(text('character-count.js'), /customElements\.define/)
    assert.doesNotMatch(text('character-count.js'), /innerHTML|import /)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sitemapOf } from './sitemap.rules.ts'

describe('the sitemap', () => {
  const addresses = ['/a', '/b', '/c', '/d', '/e']
  const all = (most: number) => sitemapOf(addresses, { most, part: null })
  const part = (number: number) => sitemapOf(addresses, { most: 2, part: number })

  it('is one file as long as all addresses fit into it', () => {
    assert.deepEqual(all(5), { kind: 'addresses', addresses })
    assert.deepEqual(sitemapOf([], { most: 5, part: null }), { kind: 'addresses', addresses: [] })
  })
  it('is a list of parts from one address more on', () => {
    assert.deepEqual(all(4), { kind: 'index', parts: [1, 2] })
    assert.deepEqual(all(2), { kind: 'index', parts: [1, 2, 3] })
  })
  it('has each address in one part', () => {
    const parts = [1, 2, 3].map(part)
    assert.deepEqual(parts, [
      { kind: 'addresses', addresses: ['/a', '/b'] },
      { kind: 'addresses', addresses: ['/c', '/d'] },
      { kind: 'addresses', addresses: ['/e'] },
    ])
  })
  for (const number of [0, 4, -1, 1.5, Number.NaN]) it(`has no part ${number}`, () => assert.equal(part(number), null))
})

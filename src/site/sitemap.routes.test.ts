import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { berlinInstant } from '../platform/berlin.ts'
import { type TestSite, testSite } from '../../test/site.ts'
import { sitemapRoutes } from './sitemap.routes.ts'

/** Addresses in one file, where the portal has 45,000. */
const MOST = 100

describe('the sitemap', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-11-30T23:59:59' })
    portal.site.route('/klein', sitemapRoutes(MOST))
    await portal.db
      .insertInto('editorial_pages')
      .values({
        slug: 'vorbereitet',
        title: 'Vorbereitet',
        text: 'Geheim',
        summary: '',
        reviewed_on: '2025-11-01',
        review_due_on: '2026-11-01',
        visible_from: berlinInstant('2025-12-01T00:00'),
      })
      .execute()
  })
  after(() => portal.close())

  const addresses = async () => {
    const answer = await portal.request('/sitemap.xml')
    assert.match(answer.headers.get('content-type') ?? '', /^application\/xml/)
    return [...(await answer.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] as string)
  }

  it('names a prepared page from its instant on, not a second earlier', async () => {
    await portal.moveTo('2025-11-30T23:59:59')
    assert.ok(!(await addresses()).some((address) => address.includes('vorbereitet')))
    await portal.moveTo('2025-12-01T00:00')
    assert.ok((await addresses()).includes('http://portal.example/seiten/vorbereitet'))
  })

  it('names the conditions of the prize from 1 December 2025 on, not a second earlier', async () => {
    const conditions = 'http://portal.example/landespreis/teilnahmebedingungen'
    await portal.moveTo('2025-11-30T23:59:59')
    assert.ok(!(await addresses()).includes(conditions))
    await portal.moveTo('2025-12-01T00:00')
    assert.ok((await addresses()).includes(conditions))
  })

  it('names each address once, and none that needs an account', async () => {
    const all = await addresses()
    assert.equal(new Set(all).size, all.length)
    assert.ok(all.includes('http://portal.example/datenquellen'))
    assert.ok(!all.some((address) => /anmelden|konto|beitraege/.test(address)))
  })

  it('names only addresses that answer to anybody', async () => {
    for (const address of await addresses()) {
      const { pathname } = new URL(address)
      assert.equal((await portal.request(pathname)).status, 200, pathname)
    }
  })

  it('is split where one file would be too long, and has every address in one of its parts', async () => {
    const whole = (await addresses()).sort()
    assert.ok(whole.length > 2 * MOST)
    const numbers = Array.from({ length: Math.ceil(whole.length / MOST) }, (_, index) => index + 1)
    const read = async (query: string) => (await portal.request(`/klein/sitemap.xml${query}`)).text()
    const namedIn = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] as string)
    const index = await read('')
    assert.match(index, /<sitemapindex xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">\n<sitemap>/)
    assert.deepEqual(
      namedIn(index),
      numbers.map((teil) => `http://portal.example/sitemap.xml?teil=${teil}`),
    )
    const parts = await Promise.all(namedIn(index).map(async (address) => namedIn(await read(new URL(address).search))))
    assert.ok(parts.every((part) => part.length > 0 && part.length <= MOST))
    assert.deepEqual(parts.flat().sort(), whole)
    for (const teil of ['0', String(numbers.length + 1), 'x', '1.5'])
      assert.equal((await portal.request(`/klein/sitemap.xml?teil=${teil}`)).status, 404, teil)
  })

  it('stands beside a description by which browsers offer the search', async () => {
    const answer = await portal.request('/opensearch.xml')
    assert.match(answer.headers.get('content-type') ?? '', /^application\/opensearchdescription\+xml/)
    assert.match(await answer.text(), /template="http:\/\/portal\.example\/suche\?q=\{searchTerms\}"/)
    assert.match(await (await portal.request('/')).text(), /rel="search"[^>]*href="\/opensearch\.xml"/)
  })

  it('is named in robots.txt, which closes what needs an account', async () => {
    const text = await (await portal.request('/robots.txt')).text()
    assert.match(text, /^Sitemap: http:\/\/portal\.example\/sitemap\.xml$/m)
    assert.match(text, /^Disallow: \/landespreis\/beitraege$/m)
  })
})

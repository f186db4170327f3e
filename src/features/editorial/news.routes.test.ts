import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenNews } from '../../../test/news.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import { transact } from '../../platform/db.ts'
import { recordNewsVersion } from './index.ts'

describe('news', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  const read = async (address: string) => {
    const answer = await portal.request(address)
    return { status: answer.status, html: await answer.text() }
  }

  it('says that there are none yet', async () => {
    await portal.moveTo('2020-01-01T00:00')
    const { status, html } = await read('/aktuelles')
    assert.equal(status, 200)
    assert.match(html, /Im Augenblick liegt keine Meldung vor/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('is listed with its day, the newest first, and read at its own address', async () => {
    await givenNews(portal.db, { title: 'Die ältere Meldung', dated: '2019-05-02T08:00:00Z' })
    await givenNews(portal.db, {
      title: 'Die neuere Meldung',
      dated: '2025-11-20T08:00:00Z',
      source: 'https://alt.example/neuere',
    })
    const { html } = await read('/aktuelles')
    assert.match(html, /1\. Dezember 2025[^]*20\. November 2025[^]*2\. Mai 2019/)
    const one = await read('/aktuelles/die-neuere-meldung')
    assert.equal(one.status, 200)
    assert.match(one.html, /<h2>Worum es geht<\/h2>/)
    assert.match(one.html, /Zuerst erschienen unter https:\/\/alt\.example\/neuere/)
    assert.doesNotMatch((await read('/aktuelles/die-aeltere-meldung')).html, /Zuerst erschienen/)
  })

  it('does not exist a second before its instant: not itself, not in the list, the search or the sitemap', async () => {
    await givenNews(portal.db, { title: 'Streng vertraulich', visibleFrom: '2025-12-05T08:00:00Z' })
    const places = ['/aktuelles', '/suche?q=vertraulich', '/sitemap.xml']
    await portal.moveTo('2025-12-05T08:59:59')
    assert.equal((await read('/aktuelles/streng-vertraulich')).status, 404)
    for (const place of places) assert.doesNotMatch((await read(place)).html, /Streng vertraulich|streng-vertraulich/, place)
    await portal.moveTo('2025-12-05T09:00')
    assert.equal((await read('/aktuelles/streng-vertraulich')).status, 200)
    for (const place of places) assert.match((await read(place)).html, /Streng vertraulich|streng-vertraulich/, place)
  })

  it('is replaced by its next version at that instant; what was written stays', async () => {
    const { newsId, slug } = await givenNews(portal.db, { title: 'Mit Nachtrag', text: 'Erste Fassung' })
    const next = {
      newsId,
      title: 'Mit Nachtrag',
      summary: '',
      text: 'Zweite Fassung',
      source: null,
      visibleFrom: new Date('2025-12-06T08:00:00Z'),
      writtenBy: null,
      writtenAt: new Date('2025-12-05T08:00:00Z'),
    }
    assert.equal(await transact(portal.db, (tx) => recordNewsVersion(tx, next)), 2)
    await portal.moveTo('2025-12-06T08:59:59')
    assert.match((await read(`/aktuelles/${slug}`)).html, /Erste Fassung/)
    await portal.moveTo('2025-12-06T09:00')
    assert.match((await read(`/aktuelles/${slug}`)).html, /Zweite Fassung/)
    await assert.rejects(portal.db.updateTable('editorial_news_versions').set({ text: 'anders' }).execute())
    await assert.rejects(portal.db.deleteFrom('editorial_news_versions').execute())
  })

  it('keeps two of one title apart', async () => {
    assert.equal((await givenNews(portal.db, { title: 'Zweimal' })).slug, 'zweimal')
    assert.equal((await givenNews(portal.db, { title: 'Zweimal' })).slug, 'zweimal-2')
  })

  it('shows HTML that somebody wrote into it as text', async () => {
    const { slug } = await givenNews(portal.db, { text: '<script>alert(1)</script> [Link](javascript:alert(1))' })
    assert.doesNotMatch((await read(`/aktuelles/${slug}`)).html, /<script>alert|href="javascript/)
  })

  it('turns pages, and shows the last one beyond it', async () => {
    for (let index = 0; index < 40; index += 1)
      await givenNews(portal.db, { title: `Meldung ${index}`, dated: '2018-01-01T00:00:00Z' })
    assert.match((await read('/aktuelles')).html, /Seite 1 von 3/)
    assert.match((await read('/aktuelles?seite=3')).html, /Seite 3 von 3/)
    for (const strange of ['99', '0', '-1', 'x', '1;drop'])
      assert.equal((await read(`/aktuelles?seite=${encodeURIComponent(strange)}`)).status, 200, strange)
  })

  it('replaces the standing page of its name, whose address leads there', async () => {
    const answer = await portal.request('/seiten/aktuelles')
    assert.equal(answer.status, 301)
    assert.equal(answer.headers.get('location'), '/aktuelles')
  })
})

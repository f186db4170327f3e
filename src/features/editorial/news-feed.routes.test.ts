import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenNews } from '../../../test/news.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import { transact } from '../../platform/db.ts'
import { recordNewsVersion } from './index.ts'

describe('the feed of the news', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  const read = async () => {
    const answer = await portal.request('/aktuelles/feed.xml')
    return { type: answer.headers.get('content-type') ?? '', xml: await answer.text() }
  }

  it('is Atom, and named by the page of the news', async () => {
    assert.match((await read()).type, /^application\/atom\+xml/)
    const page = await (await portal.request('/aktuelles')).text()
    assert.match(page, /<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/aktuelles\/feed\.xml"/)
    assert.match(page, /<a [^>]*href="\/aktuelles\/feed\.xml"/)
  })

  it('has a news item from its instant on, and says when its text was changed', async () => {
    const { newsId } = await givenNews(portal.db, { title: 'Streng & vertraulich', visibleFrom: '2025-12-05T08:00:00Z' })
    await portal.moveTo('2025-12-05T08:59:59')
    assert.doesNotMatch((await read()).xml, /vertraulich/)
    await portal.moveTo('2025-12-05T09:00')
    const entry = /<entry>(?:(?!<\/entry>)[^])*vertraulich[^]*?<\/entry>/
    assert.match(entry.exec((await read()).xml)?.[0] ?? '', /<updated>2025-12-05T08:00:00/)
    const next = { newsId, title: 'Streng vertraulich', summary: 'Neu.', text: 'Neu', source: null, writtenBy: null }
    const at = new Date('2025-12-06T08:00:00Z')
    await transact(portal.db, (tx) => recordNewsVersion(tx, { ...next, visibleFrom: at, writtenAt: at }))
    await portal.moveTo('2025-12-06T09:00')
    const changed = entry.exec((await read()).xml)?.[0] ?? ''
    assert.match(changed, /<updated>2025-12-06T08:00:00/)
    assert.match(changed, /<published>2025-12-01T09:00:00/)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { listEditions } from '../edition.queries.ts'
import { announcedEditions } from './announced.rules.ts'
import { announcementFeed } from './announcement-feed.ts'

describe('the feed of announcements', () => {
  let test: TestDatabase
  before(async () => {
    test = await testDatabase()
  })
  after(() => test.drop())

  const feed = async (wallClock: string) => {
    const now = berlinInstant(wallClock)
    return announcementFeed(announcedEditions(await listEditions(test.db), now), 'https://portal.example', now)
  }
  const all = (xml: string, element: string) =>
    [...xml.matchAll(new RegExp(`<${element}[^>]*>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${element}>`, 'gs'))].map(
      (match) => match[1] as string,
    )

  it('tells what has happened, the newest first, and nothing ahead of its time', async () => {
    const secondPrize = async (wallClock: string) =>
      all(await feed(wallClock), 'id')
        .filter((id) => id.includes('2025-2026'))
        .map((id) => id.replace(/.*\//, ''))
    assert.deepEqual(await secondPrize('2025-11-17T07:59'), [])
    assert.deepEqual(await secondPrize('2025-11-17T08:00'), ['aufruf'])
    assert.deepEqual((await secondPrize('2025-12-01T00:00')).toSorted(), ['aufruf', 'start', 'teilnahmebedingungen'])
    assert.equal((await secondPrize('2026-02-10T00:00'))[0], 'einsendeschluss')
    assert.equal((await secondPrize('2026-04-15T00:00'))[0], 'preisverleihung')
  })

  it('is Atom with stable ids, absolute links and a date for every entry', async () => {
    const xml = await feed('2026-04-16T00:00')
    assert.match(xml, /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/)
    assert.ok(xml.includes('<link rel="self" href="https://portal.example/landespreis/feed.xml"/>'))
    const entries = all(xml, 'entry')
    assert.equal(new Set(entries.map((entry) => all(entry, 'id')[0])).size, entries.length)
    for (const entry of entries) {
      assert.match(entry, /<link href="https:\/\/portal\.example\/landespreis/)
      assert.match(entry, /<updated>\d{4}-\d{2}-\d{2}T[\d:.]+Z<\/updated>/)
    }
  })

  it('is the same as long as nothing is announced', async () =>
    assert.equal(await feed('2025-12-05T00:00'), await feed('2025-12-06T00:00')))
})

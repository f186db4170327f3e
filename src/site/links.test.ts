import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { kindFinder } from '../../test/crawl.ts'
import { type TestSite, testSite } from '../../test/site.ts'
import { paths } from '../paths.ts'

type Link = { path: string; fragment: string; from: string }
type Found = Link & { status: number; ids: Set<string> }

/** One for each municipality, district or month; of all other pages every one is opened. */
const MANY = [
  paths.projects.municipality.pattern,
  paths.projects.map.pattern,
  paths.events.month.pattern,
  paths.subscribers.signUp.pattern,
]
const MOST_OF_MANY = 20

const SEARCHES = [
  'kategorien',
  'gewinn',
  'jury',
  'prüfen',
  'anmelden',
  'sparkasse',
  'sprechstunde',
  'datenquellen',
  'ausgaben',
  'bedingungen',
  'fragen',
  'hellenthal',
]

describe('the links of the public pages', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  /** Addresses of our own that somebody without an account can click on, beginning with the start page, some of those of which there are many. */
  const crawl = async (...startingAt: string[]): Promise<Found[]> => {
    const waiting: Link[] = startingAt.map((path) => ({ path, fragment: '', from: '' }))
    const links: Link[] = []
    const found = new Map<string, Found>()
    const kindOf = kindFinder(portal)
    const kinds: string[] = []
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const kind = kindOf(next.path)
      const isOneOfMany = MANY.includes(kind) && kinds.filter((other) => other === kind).length === MOST_OF_MANY
      if (!found.has(next.path) && isOneOfMany) continue
      links.push(next)
      if (found.has(next.path)) continue
      kinds.push(kind)
      const answer = await portal.request(next.path)
      const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : ''
      found.set(next.path, {
        ...next,
        status: answer.status,
        ids: new Set([...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] as string)),
      })
      waiting.push(...linksOf(html, next.path))
    }
    return links.map((link) => ({ ...(found.get(link.path) as Found), ...link }))
  }

  for (const at of [
    '2025-11-01T00:00',
    '2025-11-28T00:00',
    '2025-12-04T09:30',
    '2026-02-09T23:59',
    '2026-02-17T00:00',
    '2026-04-16T00:00',
  ]) {
    it(`lead somewhere on ${at}`, async () => {
      await portal.moveTo(at)
      // Nobody follows every link of so many searches within five minutes.
      await portal.db.deleteFrom('platform_limits').execute()
      const found = await crawl('/', ...SEARCHES.map((word) => `/suche?q=${encodeURIComponent(word)}`))
      assert.ok(new Set(found.map(({ path }) => path)).size > 30)
      assert.deepEqual(
        found.filter(({ status }) => status >= 400).map(({ path, from }) => `${from} → ${path}`),
        [],
      )
      const lost = found.filter(({ fragment, ids }) => fragment !== '' && !ids.has(fragment))
      assert.deepEqual(
        lost.map(({ path, fragment, from }) => `${from} → ${path}#${fragment}`),
        [],
      )
    })
  }
})

function linksOf(html: string, from: string): Link[] {
  return [...html.matchAll(/<(?:a|link)\b[^>]*? href="([/#][^"]*)"/g)].map((match) => {
    const [path = '', fragment = ''] = (match[1] as string).replaceAll('&amp;', '&').split('#')
    return { path: path || from, fragment, from }
  })
}

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedLibrary } from '../../db/seeds/library.ts'
import { seedNews } from '../../db/seeds/news.ts'
import { seedProjects } from '../../db/seeds/projects.ts'
import { seedTopics } from '../../db/seeds/topics.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import type { Suggestion } from './search-suggestions.queries.ts'

describe('suggestions of the search field in the header', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    for (const seed of [seedTopics, seedNews, seedLibrary, seedProjects]) await seed(portal.db)
  })
  after(() => portal.close())

  const ask = async (query: Record<string, string>) => {
    const answer = await portal.request(paths.searchSuggestions.to(query))
    const json = (await answer.json()) as { suggestions?: Suggestion[]; error?: string }
    return { status: answer.status, caching: answer.headers.get('cache-control'), ...json, suggestions: json.suggestions ?? [] }
  }
  const names = async (q: string) => (await ask({ q })).suggestions.map(({ name }) => name)

  it('name what begins like that, of every part, and lead there', async () => {
    const { suggestions } = await ask({ q: 'check' })
    const aid = suggestions.find(({ href }) => href === '/arbeitshilfen/checkliste-foerderantrag')
    assert.equal(aid?.detail, 'Arbeitshilfen')
    const many = await Promise.all(['standesa', 'köl', 'kategor', 'spar', 'jury'].map((q) => ask({ q })))
    const all = many.flatMap((one) => one.suggestions)
    assert.ok(new Set(all.map(({ detail }) => detail.split(' · ')[0])).size >= 4)
    for (const { href } of all) assert.equal((await portal.request(href)).status, 200, href)
  })

  it('know umlauts written out and words within a title', async () => {
    assert.ok((await names('koel')).includes('Köln'))
    assert.ok((await names('untere le')).includes('Standesamt Untere Lenne'))
    assert.deepEqual(await names('öln'), [])
  })

  it('name nothing a second before it may be read, and from that instant on everything', async () => {
    const news = '2. Landespreis: Beiträge können eingereicht werden'
    await portal.moveTo('2025-11-30T23:59:59')
    assert.ok(!(await names('2. Landespreis: Bei')).includes(news))
    await portal.moveTo('2025-12-01T00:00')
    assert.ok((await names('2. Landespreis: Bei')).includes(news))
    await portal.moveTo('2025-12-04T09:30')
  })

  it('are kept by nobody on the way', async () => assert.match((await ask({ q: 'Archiv' })).caching ?? '', /^private/))

  for (const query of [{}, { q: 'a' }, { q: 'x'.repeat(81) }, { q: 'ab', sort: 'x' }] as Record<string, string>[])
    it(`refuse ${JSON.stringify(query).slice(0, 30)} with a sentence`, async () => {
      const { status, error } = await ask(query)
      assert.equal(status, 400)
      assert.match(error ?? '', /Bitte geben Sie/)
    })

  for (const q of ["'); drop table places; --", '!! ??', '<script>', '\u0000\u0001x', '%_%_'])
    it(`take ${JSON.stringify(q)}`, async () => assert.equal((await ask({ q })).status, 200))

  it('end for a while for whoever asks without end', async () => {
    await ask({ q: 'Archiv' })
    await portal.db.updateTable('platform_limits').set({ hits: 3000 }).where('key', 'like', 'search-suggestions:%').execute()
    assert.equal((await ask({ q: 'Archiv' })).status, 429)
  })
})

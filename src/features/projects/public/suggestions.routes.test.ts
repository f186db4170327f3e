import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

type Suggestion = { href: string; name: string; detail: string }

describe('suggestions of the directory', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
  })
  after(() => portal.close())

  const ask = async (query: Record<string, string>) => {
    const answer = await portal.request(paths.projects.suggestions.to(query))
    const json = (await answer.json()) as { suggestions?: Suggestion[]; error?: string }
    return { status: answer.status, headers: answer.headers, error: json.error, suggestions: json.suggestions ?? [] }
  }

  it('offer topics, places with projects and profiles, each with where it leads', async () => {
    const { status, suggestions } = await ask({ q: 'Standesa' })
    assert.equal(status, 200)
    assert.deepEqual(suggestions, [
      { href: '/projekte?thema=standesamt', name: 'Standesamt', detail: 'Thema, 2 Projekte' },
      { href: '/projekte/standesamt-untere-lenne', name: 'Standesamt Untere Lenne', detail: 'Projekt' },
    ])
    const altena = (await ask({ q: 'Alten' })).suggestions
    assert.ok(
      altena.some(({ href, detail }) => href === '/projekte?kommune=altena' && detail.endsWith('Märkischer Kreis, 1 Projekt')),
    )
    for (const { href } of [...suggestions, ...altena]) assert.equal((await portal.request(href)).status, 200, href)
  })

  it('offer no place without a project', async () => {
    const { rows } = await sql<{ name: string }>`
      select name from places where kind = 'municipality'
        and not exists (select from projects_published where 'kommune:' || places.slug = any(facets)) limit 1`.execute(portal.db)
    assert.ok(rows[0])
    assert.ok(!(await ask({ q: rows[0].name })).suggestions.some(({ name }) => name === rows[0]?.name))
  })

  it('are kept by nobody on the way', async () => {
    assert.match((await ask({ q: 'Archiv' })).headers.get('cache-control') ?? '', /^private/)
  })

  for (const query of [{}, { q: '' }, { q: 'a' }, { q: ' a ' }, { q: 'x'.repeat(81) }, { q: 'ab', sort: 'x' }] as Record<
    string,
    string
  >[])
    it(`refuse ${JSON.stringify(query).slice(0, 30)} with a sentence`, async () => {
      const { status, error } = await ask(query)
      assert.equal(status, 400)
      assert.match(error ?? '', /Bitte geben Sie/)
    })

  for (const q of ['ab', 'x'.repeat(80), "'); drop table places; --", '!! ??', '<script>', '\u0000\u0001x', 'der die'])
    it(`take ${JSON.stringify(q).slice(0, 30)}`, async () => assert.ok([200, 400].includes((await ask({ q })).status)))

  // proves: RL-01
  it('end for whoever asks without end, until the next window', async () => {
    await ask({ q: 'Archiv' })
    await portal.db.updateTable('platform_limits').set({ hits: 3000 }).where('key', 'like', 'suggestions:%').execute()
    const { status, headers, error } = await ask({ q: 'Archiv' })
    assert.equal(status, 429)
    assert.ok(Number(headers.get('retry-after')) > 0)
    assert.match(error ?? '', /sehr viele Anfragen/)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedProjects } from '../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import * as answers from './answers.ts'

describe('the open interface', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
  })
  after(() => portal.close())

  const ask = (path: string, headers: Record<string, string> = {}) => portal.request(path, { headers })
  const projects = async (query: Record<string, string>) =>
    answers.projectPage.parse(await (await ask(paths.api.projects.to(query))).json())
  const titles = async (query: Record<string, string>) => (await projects(query)).eintraege.map(({ titel }) => titel)
  const problem = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await ask(path, headers)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
    const told = answers.problem.parse(await answer.json())
    assert.equal(told.status, answer.status)
    return told
  }

  it('answers the directory’s own questions', async () => {
    assert.deepEqual((await titles({ thema: 'standesamt' })).sort(), [
      'Standesamt Untere Lenne',
      'Verbundstandesamt unter Federführung der Stadt Erwitte',
    ])
    assert.equal((await projects({ thema: 'standesamt,vollstreckung', kommune: 'altena' })).gesamt, 1)
    assert.deepEqual(await titles({ kommune: 'nachrodt-wiblingwerde', rolle: 'leitung' }), [])
    assert.match((await titles({ q: 'Vollstrekung' }))[0] ?? '', /Vollstreckung/)
  })

  it('gives every profile once, page after page, whatever is published meanwhile', async () => {
    for (const [question, anzahl] of [
      [{}, 10],
      [{ q: 'Archiv' }, 3],
    ] as const) {
      const seen: string[] = []
      let address: string | null = paths.api.projects.to({ ...question, anzahl })
      while (address) {
        const page = answers.projectPage.parse(await (await ask(address.replace('http://portal.example', ''))).json())
        seen.push(...page.eintraege.map(({ kennung }) => kennung))
        address = page.weiter
        await sql`update projects_published set published_at = now() where slug = ${seen.at(-1)}`.execute(portal.db)
      }
      const all = (await projects({ ...question, anzahl: '1000' })).eintraege.map(({ kennung }) => kennung)
      assert.ok(all.length > anzahl)
      assert.deepEqual(seen, all)
    }
  })

  it('says what it cannot read instead of answering something else', async () => {
    const told = await problem(`${paths.api.projects.to()}?themen=archiv&anzahl=0&kreis=A%20B&nach=x`)
    assert.equal(told.status, 400)
    assert.deepEqual(told.fehler?.map(({ parameter }) => parameter).sort(), ['anzahl', 'kreis', 'nach', 'themen'])
    assert.equal(told.type, 'http://portal.example/api#parameters')
  })

  it('tells in its own words what there is not', async () => {
    assert.equal((await problem('/api/v1/gibt-es-nicht')).status, 404)
    assert.equal((await problem(paths.api.project.to({ slug: 'gibt-es-nicht' }))).status, 404)
    assert.equal((await problem(paths.api.topics.to(), { accept: 'application/geo+json' })).status, 406)
    const posted = await portal.request(paths.api.topics.to(), { method: 'POST' })
    assert.equal(posted.status, 405)
    assert.equal(posted.headers.get('allow'), 'GET, HEAD, OPTIONS')
  })

  it('is read by pages of any origin, without cookies', async () => {
    const answer = await ask(paths.api.topics.to(), { origin: 'https://anderswo.example' })
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.equal(answer.headers.get('access-control-allow-credentials'), null)
    const asked = await portal.request(paths.api.topics.to(), {
      method: 'OPTIONS',
      headers: { origin: 'https://anderswo.example' },
    })
    assert.equal(asked.status, 204)
    assert.equal(asked.headers.get('access-control-allow-methods'), 'GET, HEAD')
    assert.equal(asked.headers.get('access-control-allow-headers'), 'If-None-Match')
  })

  it('sends nothing again that has not changed', async () => {
    const first = await ask(paths.api.places.to())
    const etag = first.headers.get('etag') ?? ''
    const again = await ask(paths.api.places.to(), { 'if-none-match': `"other", ${etag}` })
    assert.equal(again.status, 304)
    assert.equal(await again.text(), '')
    assert.equal((await ask(paths.api.places.to({ format: 'csv' }), { 'if-none-match': etag })).status, 200)
  })

  it('chooses the format by what is wanted most, or by the address', async () => {
    const typeOf = async (path: string, accept?: string) =>
      (await ask(path, accept ? { accept } : {})).headers.get('content-type')?.split(';')[0]
    const path = paths.api.projects.to()
    assert.equal(await typeOf(path), 'application/json')
    assert.equal(await typeOf(path, 'text/html,application/xhtml+xml,*/*;q=0.8'), 'application/json')
    assert.equal(await typeOf(path, 'application/json;q=0.5, text/csv'), 'text/csv')
    assert.equal(await typeOf(path, 'application/geo+json'), 'application/geo+json')
    assert.equal(await typeOf(paths.api.projects.to({ format: 'csv' }), 'application/json'), 'text/csv')
  })

  it('puts projects where their municipalities are', async () => {
    const collection = await (await ask(paths.api.projects.to({ thema: 'standesamt', format: 'geojson' }))).json()
    assert.equal(collection.type, 'FeatureCollection')
    const feature = collection.features.find(({ id }: { id: string }) => id === 'standesamt-untere-lenne')
    assert.equal(feature.geometry.type, 'MultiPoint')
    for (const [lon, lat] of feature.geometry.coordinates) assert.ok(lon > 5.8 && lon < 9.5 && lat > 50.3 && lat < 52.6)
    answers.project.parse(feature.properties)
  })

  it('names licence and source in every answer, and none that the operator cannot give', async () => {
    const [page, places] = await Promise.all([projects({}), ask(paths.api.places.to())])
    assert.ok(page.eintraege.every(({ lizenz }) => lizenz === 'https://creativecommons.org/licenses/by/4.0/'))
    assert.ok(page.lizenzen.some(({ gilt, adresse }) => gilt.includes('von den Kommunen verfasst') && adresse === null))
    assert.match(answers.placeList.parse(await places.json()).lizenzen[0]?.namensnennung ?? '', /Destatis.*GV-ISys/)
    const table = await (await ask(paths.api.places.to({ format: 'csv' }))).text()
    assert.match(table.split('\r\n')[1] ?? '', /Destatis/)
  })

  it('writes tables in which no text is a formula', async () => {
    const content = sql`jsonb_set(content, '{title}', '"=cmd|calc"')`
    await sql`insert into projects_versions (project_id, number, content, published_at)
      select project_id, 2, ${content}, published_at from projects_versions where project_id =
        (select id from projects_projects where slug = 'standesamt-untere-lenne')`.execute(portal.db)
    await sql`update projects_published set number = 2 where slug = 'standesamt-untere-lenne'`.execute(portal.db)
    const table = await (await ask(paths.api.projects.to({ thema: 'standesamt', format: 'csv' }))).text()
    assert.match(table, /"'=cmd\|calc"/)
    assert.doesNotMatch(table, /;"=cmd/)
  })

  it('counts the projects of a municipality, led and joined', async () => {
    const { eintraege } = answers.placeList.parse(await (await ask(paths.api.places.to())).json())
    const of = (name: string) => eintraege.find(({ kurzname }) => kurzname === name)
    const counts = (name: string) => [of(name)?.projekte, of(name)?.projekteFederfuehrend, of(name)?.projekteBeteiligt]
    assert.deepEqual(counts('altena'), [1, 1, 0])
    assert.deepEqual(counts('nachrodt-wiblingwerde'), [2, 0, 2])
    assert.equal(eintraege.filter(({ kennung }) => kennung.length === 8).length, 396)
  })

  it('gives away nothing of a profile but what is named', async () => {
    await sql`insert into projects_versions (project_id, number, content, published_at)
      select project_id, 3, content || '{"contact": {"email": "KANARIE@kontakt.example"}, "note": "KANARIE-notiz"}', published_at
      from projects_versions where number = 2`.execute(portal.db)
    await sql`update projects_published set number = 3 where slug = 'standesamt-untere-lenne'`.execute(portal.db)
    for (const format of ['json', 'csv', 'geojson'])
      assert.doesNotMatch(await (await ask(paths.api.projects.to({ format }))).text(), /KANARIE/)
    assert.doesNotMatch(await (await ask(paths.api.project.to({ slug: 'standesamt-untere-lenne' }))).text(), /KANARIE/)
  })

  it('knows no project that is not published', async () => {
    await sql`insert into projects_projects (slug, origin, created_at) values ('kanarie-entwurf', 'import', now())`.execute(
      portal.db,
    )
    assert.equal((await problem(paths.api.project.to({ slug: 'kanarie-entwurf' }))).status, 404)
    assert.doesNotMatch(await (await ask(paths.api.projects.to({ anzahl: 1000 }))).text(), /kanarie/)
  })

  it('knows an edition from the instant of its announcement', async () => {
    const slugs = async () =>
      answers.editionList.parse(await (await ask(paths.api.editions.to())).json()).eintraege.map(({ kennung }) => kennung)
    await portal.moveTo('2025-11-17T07:59:59')
    assert.deepEqual(await slugs(), ['2021-2022'])
    await portal.moveTo('2025-11-17T08:00')
    assert.deepEqual(await slugs(), ['2025-2026', '2021-2022'])
  })

  it('can be read and tried on a page', async () => {
    const html = await (await ask(paths.api.page.to())).text()
    assert.match(html, /<form[^>]* action="\/api\/v1\/projekte" method="get"/)
    assert.match(html, /href="\/api\/v1\/openapi\.json"/)
    assert.match(html, /id="parameters"/)
    const empty = await ask(`${paths.api.projects.to()}?q=&thema=&kommune=&anzahl=&format=json`)
    assert.equal(empty.status, 200)
  })

  // proves: RL-05
  it('stops answering who asks without end, until the next window', async () => {
    await sql`update platform_limits set hits = 600 where key like 'api:%'`.execute(portal.db)
    const told = await ask(paths.api.topics.to())
    assert.equal(told.status, 429)
    assert.ok(Number(told.headers.get('retry-after')) > 0)
    assert.equal(answers.problem.parse(await told.json()).title, 'Zu viele Anfragen')
  })
})

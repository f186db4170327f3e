import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedProjects } from '../../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

describe('the page of a municipality', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
  })
  after(() => portal.close())

  const readAt = async (address: string) => {
    const answer = await portal.request(address)
    assert.equal(answer.status, 200, address)
    return (await answer.text()).replaceAll(/\s+/g, ' ')
  }
  const read = (slug: string) => readAt(paths.projects.municipality.to({ slug }))

  it('has its key figures from the register, with their day', async () => {
    const html = await read('altena')
    assert.match(html, /Einwohner<\/dt>.*16\.621 \(31\. Dezember 2024\)/)
    assert.match(html, /44,42 km²/)
    assert.match(html, /href="\/kommunen\/maerkischer-kreis"/)
    assert.match(html, /Größenklasse<\/dt>.*Kleinstadt/)
  })

  it('tells what it leads from what it joins', async () => {
    const [altena, nachrodt] = [await read('altena'), await read('nachrodt-wiblingwerde')]
    assert.match(altena, /Federführend: 1 Projekt.*Standesamt Untere Lenne/)
    assert.match(nachrodt, /Beteiligt: 2 Projekte.*Standesamt Untere Lenne/)
    assert.doesNotMatch(nachrodt, /Federführend: /)
  })

  it('draws each partner as a link with the number of common projects, and says the same in a table', async () => {
    const html = await read('erwitte')
    const drawn = [
      ...html.matchAll(/<a class="projects-network__node" href="([^"]+)"><title>([^<]+): (\d+) gemeinsame[s]? Projekte?</g),
    ].map(([, href, name, count]) => [href, name, count].join(' '))
    const table = html.slice(html.indexOf('Partner von Erwitte'))
    const listed = [
      ...table.matchAll(/scope="row"> ?<a class="kern-link" href="([^"]+)">([^<]+)<\/a><\/th><td[^>]*>(\d+)</g),
    ].map(([, href, name, count]) => [href, name, count].join(' '))
    assert.ok(drawn.length > 3)
    assert.deepEqual(drawn, listed.slice(0, drawn.length))
    for (const line of html.matchAll(/class="projects-network__line"[^>]*stroke-width="([\d.]+)"/g))
      assert.ok(Number(line[1]) >= 2)
  })

  it('never names itself among its partners', async () => {
    const html = await read('erwitte')
    assert.ok(!html.slice(html.indexOf('id="netz"')).includes('href="/kommunen/erwitte"'))
  })

  it('shows what municipalities alike do and it does not, and why', async () => {
    const html = await read('altena')
    const part = html.slice(html.indexOf('Was ähnliche Kommunen tun'))
    assert.match(part, /ebenfalls Kleinstadt und kreisangehörig/)
    assert.match(part, /Archiv<\/a>.*\d+ Kleinstädte, \d+ davon im Regierungsbezirk Arnsberg/)
    assert.doesNotMatch(part, />Standesamt<\/a>/)
    const href = /href="(\/projekte\?thema=archiv[^"]+)"/.exec(part)?.[1]?.replaceAll('&amp;', '&')
    assert.doesNotMatch(await readAt(href ?? ''), /Dazu gibt es hier kein Projekt/)
  })

  it('of a county counts its own projects and those within it', async () => {
    const html = await read('maerkischer-kreis')
    assert.match(html, /Im Gebiet: 5 Projekte/)
    assert.match(html, /href="\/kommunen\/altena">Altena<\/a> ?\(1\)/)
    assert.match(html, /href="\/projekte\/karte\?ausschnitt=05962"/)
  })

  it('tells search engines what the register says of it', async () => {
    const data =
      /<script type="application\/ld\+json">(\{[^<]*"AdministrativeArea"[^<]*)<\/script>/.exec(await read('altena'))?.[1] ?? ''
    const { '@id': id, name, identifier, containedInPlace, geo, additionalProperty } = JSON.parse(data)
    assert.equal(id, 'http://portal.example/kommunen/altena')
    assert.equal(name, 'Altena')
    assert.deepEqual(identifier, { '@type': 'PropertyValue', propertyID: 'AGS', value: '05962004' })
    assert.equal(containedInPlace['@id'], 'http://portal.example/kommunen/maerkischer-kreis')
    assert.ok(geo.latitude > 50 && geo.latitude < 53 && geo.longitude > 5 && geo.longitude < 10)
    assert.ok(additionalProperty.value > 10_000)
    assert.match(additionalProperty.description, /^Stand \d{4}-\d{2}-\d{2}$/)
  })

  it('says so where there is nothing yet', async () => {
    const html = await read('balve')
    assert.match(html, /Im Verzeichnis steht noch kein Projekt von Balve/)
    assert.doesNotMatch(html, /Kooperationsnetz/)
  })

  for (const slug of ['gibt-es-nicht', 'lvr', 'rb-051'])
    it(`does not exist for ${slug}`, async () => {
      assert.equal((await portal.request(paths.projects.municipality.to({ slug }))).status, 404)
    })

  it('is found in the list by county, by name, by slip and by postal code', async () => {
    const list = await readAt(paths.projects.municipalities.to())
    assert.equal(new Set([...list.matchAll(/href="(\/kommunen\/[^"]+)"/g)].map(([, href]) => href)).size, 427)
    for (const q of ['Altena', 'Altna', '58762'])
      assert.match(await readAt(paths.projects.municipalities.to({ q })), /href="\/kommunen\/altena"/, q)
    assert.match(await readAt(paths.projects.municipalities.to({ q: 'Entenhausen' })), /Keine Kommune gefunden/)
    for (const q of ['<script>', 'x'.repeat(300), "'; --"]) await readAt(paths.projects.municipalities.to({ q }))
  })

  it('is found by the search of the portal, stands in the sitemap, and profiles lead to it', async () => {
    assert.match(await readAt(paths.search.to({ q: 'Altena' })), /href="\/kommunen\/altena"/)
    assert.match(await readAt(paths.sitemap.to()), /\/kommunen\/altena</)
    assert.match(await readAt(paths.projects.profile.to({ slug: 'standesamt-untere-lenne' })), /href="\/kommunen\/altena"/)
  })
})

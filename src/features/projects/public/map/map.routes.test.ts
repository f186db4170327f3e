import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { seedProjects } from '../../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

describe('the map of projects', () => {
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
  const read = (query: Record<string, string> = {}) => readAt(paths.projects.map.to(query))
  const countIn = (html: string) => Number(/id="(?:karte|projekte)">(?:Alle )?([\d.]+) Projekte?/.exec(html)?.[1])
  const areasIn = (html: string) =>
    [...html.matchAll(/<a class="ik-map__link" href="([^"]+)"><title>([^<]+): (\d+) Projekte?</g)].map(
      ([, href = '', name = '', count]) => ({ href: href.replaceAll('&amp;', '&'), name, count: Number(count) }),
    )
  const tableIn = (html: string) =>
    [...html.matchAll(/scope="row"> ?<a class="kern-link" href="([^"]+)"> ?([^<]+?) ?<\/a><\/th><td[^>]*>(\d+)</g)].map(
      ([, href = '', name = '', count]) => ({ href: href.replaceAll('&amp;', '&'), name, count: Number(count) }),
    )

  it('has a shape for each county and each city that belongs to none, and names in words what it shows', async () => {
    const html = await read()
    assert.equal(countIn(html), 69)
    assert.equal([...html.matchAll(/<path class="ik-map__area /g)].length, 53)
    assert.match(html, /<title>Märkischer Kreis: \d+ Projekte<\/title>/)
    assert.match(html, /<title>[^<]+: kein Projekt<\/title>/)
  })

  it('says the same in the table beside it, with the same links', async () => {
    for (const query of [{}, { ebene: 'kommunen' }, { thema: 'archiv' }] as Record<string, string>[]) {
      const html = await read(query)
      const byName = (areas: { name: string }[]) => areas.toSorted((one, other) => one.name.localeCompare(other.name))
      assert.ok(areasIn(html).length > 5)
      assert.deepEqual(byName(tableIn(html)), byName(areasIn(html)))
    }
  })

  it('leads from the county to its municipalities, and from each to as many projects as it said', async () => {
    const county = areasIn(await read({ thema: 'standesamt,vollstreckung' })).find(({ name }) => name === 'Märkischer Kreis')
    assert.ok(county)
    const zoomed = await readAt(county.href)
    assert.match(zoomed, /<h1[^>]*> ?Karte der Projekte: Märkischer Kreis/)
    assert.equal([...zoomed.matchAll(/<path class="ik-map__area /g)].length, 15)
    const municipalities = areasIn(zoomed)
    assert.ok(municipalities.some(({ name }) => name === 'Altena'))
    for (const { href, count, name } of municipalities) assert.equal(countIn(await readAt(href)), count, name)
  })

  it('keeps question, facets and order from list to map and back', async () => {
    const query = { q: 'Archiv', bezirk: 'rb-059', sortierung: 'titel' }
    const list = await readAt(paths.projects.directory.to(query))
    assert.ok(list.includes(`href="${paths.projects.map.to(query).replaceAll('&', '&amp;')}"`))
    const map = await read(query)
    assert.ok(map.includes(`href="${paths.projects.directory.to(query).replaceAll('&', '&amp;')}"`))
    assert.equal(countIn(map), countIn(list))
    assert.match(map, /Regierungsbezirk: Regierungsbezirk Arnsberg<span class="ik-visually-hidden"> entfernen/)
  })

  it('counts those that lead when the list does', async () => {
    const [leads, joins] = [await read({ ebene: 'kommunen', rolle: 'leitung' }), await read({ ebene: 'kommunen' })]
    const of = (html: string, searched: string) => areasIn(html).find(({ name }) => name === searched)
    assert.equal(of(leads, 'Nachrodt-Wiblingwerde'), undefined)
    assert.ok(of(joins, 'Nachrodt-Wiblingwerde'))
    const altena = of(leads, 'Altena')
    assert.equal(countIn(await readAt(altena?.href ?? '')), altena?.count)
  })

  it('asks for nothing by what makes no sense, and stays a map when nothing is found', async () => {
    assert.equal(countIn(await read({ ebene: 'mond', ausschnitt: '05111' })), 69)
    const html = await read({ thema: 'wald' })
    assert.equal(areasIn(html).length, 0)
    assert.match(html, /53 Kreise und kreisfreie Städte ohne gefundenes Projekt/)
  })

  it('weighs less than 90 KB as sent, with all municipalities', async () => {
    for (const query of [{}, { ebene: 'kommunen' }, { ausschnitt: '05366' }])
      assert.ok(gzipSync(await read(query as Record<string, string>)).length < 90_000)
  })
})

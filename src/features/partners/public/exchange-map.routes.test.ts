import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { givenListing } from '../../../../test/listings.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const KALL = 'lena.entwurf@kall.example'
const EUSKIRCHEN = 'karl.kreis@kreis-euskirchen.example'
const DUISBURG = 'otto.gegenprobe@duisburg.example'
const at = new Date('2025-12-01T10:00:00Z')

describe('the map of offers and requests', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: KALL, name: 'Lena Entwurf', placeId: '05366024' })
    await givenPerson(portal.db, { email: EUSKIRCHEN, name: 'Karl Kreis', placeId: '05366' })
    await givenPerson(portal.db, { email: DUISBURG, name: 'Otto Gegenprobe', placeId: '05112000' })
  })
  after(() => portal.close())

  const readAt = async (address: string) => {
    const answer = await portal.request(address)
    assert.equal(answer.status, 200, address)
    return (await answer.text()).replaceAll(/\s+/g, ' ')
  }
  const read = (query: Record<string, string> = {}) => readAt(paths.partners.map.to(query))
  const countOf = (html: string) => Number(/id="eintraege"> ?(\d+) Eintr/.exec(html)?.[1])
  const linksIn = (html: string, pattern: RegExp) =>
    [...html.matchAll(pattern)]
      .map(([, href = '', name = '', count]) => ({ href: href.replaceAll('&amp;', '&'), name, count: Number(count) }))
      .toSorted((one, other) => one.name.localeCompare(other.name))
  const areasIn = (html: string) =>
    linksIn(html, /<a class="ik-map__link" href="([^"]+)"><title>([^<]+): (\d+) Eintr(?:ag|äge)</g)
  const rowsIn = (html: string) =>
    linksIn(html, /scope="row"> ?<a class="kern-link" href="([^"]+)"> ?([^<]+?) ?<\/a><\/th><td[^>]*>(\d+)</g)

  it('says that there is nothing yet, and how to begin', async () => {
    const html = await read()
    assert.match(html, /Mit Ihrem Eintrag machen Sie den Anfang/)
    assert.doesNotMatch(html, /<svg class="ik-map/)
  })

  it('shows where what is public was written, and nothing else', async () => {
    await givenListing(portal.db, { by: KALL, at, content: { title: 'Standesamt gesucht' } })
    await givenListing(portal.db, { by: KALL, at, published: false, content: { title: 'KANARIE-eingereicht' } })
    await givenListing(portal.db, {
      by: EUSKIRCHEN,
      at,
      content: { title: 'Leitstelle gesucht', reach: 'state', radiusKm: null },
    })
    await givenListing(portal.db, { by: DUISBURG, at, content: { kind: 'offer', title: 'Archiv mit Platz', topic: 'archiv' } })
    const html = await read()
    assert.equal(countOf(html), 3)
    assert.deepEqual(
      areasIn(html).map(({ name, count }) => `${name} ${count}`),
      ['Duisburg 1', 'Kreis Euskirchen 2'],
    )
    assert.match(html, /51 Kreise und kreisfreie Städte ohne passenden Eintrag/)
    assert.doesNotMatch(html, /KANARIE|Lena|Otto|[\w.]@\w/)
  })

  it('says the same in the table beside it, with the same links', async () => {
    for (const query of [{}, { ebene: 'kommunen' }, { art: 'gesuche' }] as Record<string, string>[]) {
      const html = await read(query)
      assert.ok(areasIn(html).length > 0)
      assert.deepEqual(rowsIn(html), areasIn(html))
    }
  })

  it('leads over the county to a list of as many as it said, also of those that the county wrote itself', async () => {
    const county = areasIn(await read({ art: 'gesuche' })).find(({ name }) => name === 'Kreis Euskirchen')
    const zoomed = await readAt(county?.href ?? '')
    assert.match(zoomed, /<h1[^>]*> ?Karte der Partnersuche: Kreis Euskirchen/)
    const rows = rowsIn(zoomed)
    assert.deepEqual(
      rows.map(({ name, count }) => `${name} ${count}`),
      ['Kall 1', 'Kreis Euskirchen selbst 1'],
    )
    for (const { href, count } of rows) assert.equal(countOf(await readAt(href)), count)
  })

  it('keeps what is chosen from list to map and back', async () => {
    const query = { art: 'gesuche', bezirk: 'rb-053' }
    const list = await readAt(paths.partners.exchange.to(query))
    assert.ok(list.includes(`href="${paths.partners.map.to(query).replaceAll('&', '&amp;')}"`))
    const map = await read(query)
    assert.ok(map.includes(`href="${paths.partners.exchange.to(query).replaceAll('&', '&amp;')}"`))
    assert.equal(countOf(map), countOf(list))
    const zoomed = await read({ ausschnitt: '05366' })
    assert.match(zoomed, /<input type="hidden" name="ausschnitt" value="05366"/)
  })

  it('asks for nothing by what makes no sense, and stays a map when nothing fits', async () => {
    assert.equal(countOf(await read({ ebene: 'mond', ausschnitt: '05111', art: 'x' })), 3)
    const html = await read({ kommune: '05111000' })
    assert.equal(countOf(html), 0)
    assert.equal(areasIn(html).length, 0)
    assert.match(html, /value="05111000" selected[^>]*>Ihre Auswahl, zurzeit ohne Eintrag \(0\)/)
  })

  it('stands in the sitemap and weighs less than 90 KB as sent, with all municipalities', async () => {
    assert.match(await readAt(paths.sitemap.to()), /\/partnersuche\/karte</)
    assert.ok(gzipSync(await read({ ebene: 'kommunen' })).length < 90_000)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../../../db/seeds/topics.ts'
import { givenListing } from '../../../../test/listings.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const KALL = 'lena.entwurf@kall.example'
const DUISBURG = 'otto.gegenprobe@duisburg.example'

describe('the list of offers and requests', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: KALL, name: 'Lena Entwurf', placeId: '05366024' })
    await givenPerson(portal.db, { email: DUISBURG, name: 'Otto Gegenprobe', placeId: '05112000' })
  })
  after(() => portal.close())

  const read = async (query = {}) => (await portal.request(paths.partners.exchange.to(query))).text()

  it('says that there is nothing yet, and how to begin', async () => {
    const html = await read()
    assert.match(html, /Mit Ihrem Eintrag machen Sie den Anfang/)
    assert.match(html, /href="\/partnersuche\/eigene\/neu"/)
  })

  it('shows what is published and nothing else, newest first', async () => {
    const at = new Date('2025-12-01T10:00:00Z')
    await givenListing(portal.db, { by: KALL, at, content: { title: 'Standesamt gesucht' } })
    await givenListing(portal.db, { by: KALL, at, submitted: false, content: { title: 'KANARIE-entwurf' } })
    await givenListing(portal.db, { by: KALL, at, published: false, content: { title: 'KANARIE-eingereicht' } })
    await givenListing(portal.db, { by: KALL, at, content: { title: 'KANARIE-abgelaufen', validUntil: '2025-12-03' } })
    await givenListing(portal.db, { by: KALL, at, content: { title: 'Bis heute', validUntil: '2025-12-04' } })
    await givenListing(portal.db, {
      by: DUISBURG,
      at: new Date('2025-12-02T10:00:00Z'),
      content: { kind: 'offer', title: 'Archiv mit Platz', topic: 'archiv', reach: 'state', radiusKm: null },
    })
    const html = await read()
    assert.doesNotMatch(html, /KANARIE/)
    assert.ok(html.indexOf('Archiv mit Platz') < html.indexOf('Standesamt gesucht'))
    assert.match(html, /3 Einträge/)
    assert.match(html, /Bis heute/)
    assert.doesNotMatch(html, /Lena|Otto|[\w.]@\w/)
  })

  it('is narrowed down by address, with counts for what else could be chosen', async () => {
    const html = await read({ art: 'gesuche' })
    assert.match(html, /2 Einträge/)
    assert.doesNotMatch(html, /Archiv mit Platz/)
    assert.match(html, /value="gesuche" selected[^>]*>Wir suchen \(2\)/)
    assert.match(html, />Wir bieten \(1\)/)
    assert.match(await read({ kreis: '05112' }), /Kein Eintrag passt dazu/)
    assert.match(await read({ kreis: '05112000', thema: 'archiv' }), /1 Eintrag</)
    assert.match(await read({ bezirk: 'rb-053' }), /2 Einträge/)
  })

  it('is narrowed down by size, reach and words, which stay in the field', async () => {
    assert.match(await read({ groesse: 'grossstadt' }), /1 Eintrag</)
    assert.match(await read({ groesse: 'grossstadt' }), />Großstadt \(1\)/)
    assert.match(await read({ reichweite: 'landesweit' }), /1 Eintrag</)
    assert.match(await read({ reichweite: 'umkreis' }), /2 Einträge/)
    const html = await read({ q: 'Platz Archiv' })
    assert.match(html, /1 Eintrag<[^]*Archiv mit Platz/)
    assert.match(html, /name="q"[^>]*value="Platz Archiv"/)
    assert.doesNotMatch(html, /Standesamt gesucht/)
    const nothing = await read({ q: 'KANARIE' })
    assert.match(nothing, /Kein Eintrag passt dazu/)
    assert.doesNotMatch(nothing, /Mit Ihrem Eintrag machen Sie den Anfang/)
    assert.match(await read({ rechtsform: 'zweckverband' }), /Kein Eintrag passt dazu/)
  })

  it('has a feed of each list, asked as the list is', async () => {
    const [, href = ''] =
      /type="application\/atom\+xml" title="Neue Einträge[^"]*" href="([^"]+)"/.exec(
        await read({ art: 'gesuche', q: 'standes' }),
      ) ?? []
    assert.equal(href.replaceAll('&amp;', '&'), paths.partners.feed.to({ q: 'standes', art: 'gesuche' }))
    const answer = await portal.request(href.replaceAll('&amp;', '&'))
    assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
    const xml = await answer.text()
    assert.match(xml, /Wir suchen: Standesamt gesucht/)
    assert.doesNotMatch(xml, /Archiv mit Platz|KANARIE|Lena|@/)
    const all = await (await portal.request(paths.partners.feed.to())).text()
    assert.equal(all.match(/<entry>/g)?.length, 3)
  })

  it('takes what makes no sense for nothing asked', async () => {
    for (const query of [{ art: 'x' }, { thema: "'); drop" }, { seite: '-1' }, { seite: 'viele' }, { seite: '9999' }])
      assert.match(await read(query), /3 Einträge/)
  })

  it('is found by the search of the portal and stands in the sitemap', async () => {
    const found = await (await portal.request(paths.search.to({ q: 'Rufbereitschaft Feiertage Standesamt' }))).text()
    assert.doesNotMatch(found, /KANARIE/)
    assert.match(await (await portal.request(paths.search.to({ q: 'Archiv Platz' }))).text(), /Archiv mit Platz|<mark>Archiv/)
    const sitemap = await (await portal.request(paths.sitemap.to())).text()
    assert.equal([...sitemap.matchAll(/\/partnersuche\/[0-9a-f-]{36}</g)].length, 3)
  })
})

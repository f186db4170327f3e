import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestSite, testSite } from '../../test/site.ts'
import { readDataSources } from './data-sources.ts'

describe('the page "Datenquellen"', () => {
  let portal: TestSite
  let html: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    html = await (await portal.request('/datenquellen')).text()
  })
  after(() => portal.close())

  for (const line of [
    'Quelle: Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys, Stand 31.12.2024',
    'Statistische Ämter des Bundes und der Länder, Zensus 2022, dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0)',
    '© GeoBasis-DE / BKG 2021, dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0), Daten verändert',
    '© GeoBasis-DE / BKG (2017), Daten verändert (generalisiert, Ausschnitt NRW)',
    'Postleitzahlen: GeoNames (www.geonames.org), CC BY 4.0, verändert',
  ]) {
    it(`shows "${line}" word for word`, () => assert.ok(html.includes(line)))
  }

  it('links the licences', () => {
    assert.match(html, /href="https:\/\/www\.govdata\.de\/dl-de\/by-2-0"/)
    assert.match(html, /href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/deed\.de"/)
  })

  it('has a source with name, words, date and licence in every row of SOURCES.md', () => {
    const sources = readDataSources()
    assert.equal(sources.length, 8)
    for (const source of sources) assert.ok(source.data && source.attribution && source.asOf && source.licence, source.data)
  })

  it('is linked from the footer of every page', async () => {
    assert.match(await (await portal.request('/suche')).text(), /<footer[^]*href="\/datenquellen"/)
  })
})

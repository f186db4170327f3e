import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenNothingHandedIn, givenSubmission } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { middleOf, outlines } from '../../../../places/index.ts'
import { findCurrentEntryEdition } from '../../entry-edition.queries.ts'

const LENA = 'lena.entwurf@kall.example'
const DISTRICTS: Record<string, string> = {
  'rb-051': 'Regierungsbezirk Düsseldorf',
  'rb-053': 'Regierungsbezirk Köln',
  'rb-055': 'Regierungsbezirk Münster',
  'rb-057': 'Regierungsbezirk Detmold',
  'rb-059': 'Regierungsbezirk Arnsberg',
}

describe('the statistics of the office', () => {
  let portal: TestSite
  let page = ''
  let categories: string[] = []
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    const edition = await findCurrentEntryEdition(portal.db)
    categories = edition?.categories.map((one) => one.title) ?? []
    const handIn = async (at: string, by: string, category: number) => {
      await portal.moveTo(at)
      const texts = { title: { category: edition?.categories[category]?.id ?? '' } }
      await givenSubmission(portal.deps, { entryId: await givenEntry(portal.db, { by, texts }), by })
    }
    await handIn('2025-12-04T23:59', 'marta.probe@hellenthal.example', 0)
    await handIn('2025-12-05T00:00', 'greta.skizze@nettersheim.example', 0)
    await handIn('2025-12-05T12:00', 'otto.gegenprobe@duisburg.example', 2)
    await handIn('2025-12-06T12:00', LENA, 1)
    await givenNothingHandedIn(portal.db, LENA)
    await givenEntry(portal.db, { by: 'tariq.modell@blankenheim.example' })
    const cookie = await portal.signIn('ingrid.vordruck@buero.example')
    page = await (await portal.request(paths.office.statistics.to(), { cookie })).text()
  })
  after(() => portal.close())

  const textsOf = (html: string, pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, found = '']) => found.replace(/<[^>]+>/g, '').trim())
  /** The cells of each row. */
  const table = (caption: string) => {
    const [, found = ''] = new RegExp(`${caption}</span>.*?<tbody[^>]*>(.*?)</tbody>`, 's').exec(page) ?? []
    return [...found.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => textsOf(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/gs))
  }
  /** What stands in the picture of the section with this heading. */
  const picture = (heading: string) => {
    const [, found = ''] = new RegExp(`<h2[^>]*>${heading}</h2>(.*?)</section>`, 's').exec(page) ?? []
    return found
  }
  const barsIn = (heading: string) => {
    const bars = picture(heading)
    const labels = textsOf(bars, /<span>(.*?)<\/span><svg/gs)
    const widths = textsOf(bars, /<rect[^>]* width="([^"]+)%"/g).map(Number)
    const numbers = textsOf(bars, /office-bars__number[^>]*>(.*?)<\/text>/gs)
    return labels.map((label, index) => ({ row: [label, numbers[index] ?? ''], width: widths[index] ?? -1 }))
  }

  it('count what stands handed in, and neither drafts nor what was taken back', () => {
    assert.match(page, /: 3 eingereichte Beiträge\./)
    const counts = [2, 0, 1, 0, 0, 0]
    assert.deepEqual(
      table('Beiträge je Kategorie'),
      categories.map((title, index) => [title.replace('&', '&amp;'), String(counts[index])]),
    )
    assert.deepEqual(table('Beiträge je Größenklasse'), [
      ['Großstadt', '1'],
      ['Mittelstadt', '0'],
      ['Kleinstadt', '2'],
      ['Landgemeinde', '0'],
      ['Kreis', '0'],
    ])
    assert.deepEqual(table('Beiträge je Tag'), [
      ['4. Dezember 2025', '1', '1'],
      ['5. Dezember 2025', '2', '3'],
    ])
  })

  for (const [heading, caption] of [
    ['Nach Kategorie', 'Beiträge je Kategorie'],
    ['Nach Größe der federführenden Kommune', 'Beiträge je Größenklasse'],
  ] as const)
    it(`draw the table "${caption}": the same labels and numbers, bars as long as they are many`, () => {
      const bars = barsIn(heading)
      assert.deepEqual(
        bars.map(({ row }) => row),
        table(caption),
      )
      assert.deepEqual(
        bars.map(({ width }) => width),
        table(caption).map(([, count]) => (Number(count) / 2) * 88),
      )
    })

  it('set the number of the table into the district it belongs to, the darker the more', () => {
    const rows = Object.fromEntries(table('Beiträge je Regierungsbezirk'))
    assert.deepEqual(
      Object.values(DISTRICTS).map((name) => rows[name]),
      ['1', '2', '0', '0', '0'],
    )
    const map = picture('Nach Regierungsbezirk der Federführung')
    for (const { placeId, path } of outlines('districts', 4)) {
      const name = DISTRICTS[placeId] ?? ''
      const [x, y] = middleOf(path)
      const [, number] = new RegExp(`translate\\(${x} ${y}\\)".*?<text[^>]*>(\\d+)</text>`, 's').exec(map) ?? []
      assert.equal(number, rows[name], name)
      const [, step] = new RegExp(`office-plot__area--(\\d)" d="${path}"`).exec(map) ?? []
      assert.equal(step, String(Number(number) * 2), name)
    }
  })

  it('rise in the plot of days as the totals of the table do', () => {
    const [, line = ''] = /office-plot__line" d="([^"]+)"/.exec(picture('Eingang im Lauf der Zeit')) ?? []
    const heights = [...new Set([...line.matchAll(/V(\d+)/g)].map(([, height]) => 220 - Number(height)))].filter(
      (each) => each > 0,
    )
    const totals = table('Beiträge je Tag').map(([, , total]) => Number(total))
    assert.deepEqual(
      heights,
      totals.map((total) => Math.round((total / 3) * 190)),
    )
  })
})

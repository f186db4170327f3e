import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedProjects } from '../../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

describe('the statistics of projects', () => {
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
  const read = (query: Record<string, string> = {}) => readAt(paths.projects.statistics.to(query))
  const countIn = (html: string) => Number(/<h2[^>]*>(?:Alle )?([\d.]+) Projekte?/.exec(html)?.[1])
  const tableOf = (html: string, title: string) => {
    const from = html.indexOf(`aria-label="Projekte: ${title}"`)
    const rows = html.slice(from, html.indexOf('</table>', from)).matchAll(/scope="row">(.*?)<\/th><td[^>]*>(\d+)</g)
    return new Map([...rows].map(([, cell = '', count]) => [cell.replaceAll(/<[^>]+>/g, '').trim(), Number(count)]))
  }

  it('count by topic, year, legal form and region, beside a picture each', async () => {
    const html = await read()
    assert.equal(countIn(html), 69)
    assert.equal(tableOf(html, 'Nach Thema').get('Standesamt'), 2)
    assert.ok((tableOf(html, 'Nach Regierungsbezirk').get('Regierungsbezirk Arnsberg') ?? 0) > 10)
    for (const title of ['Nach Beginn der Zusammenarbeit', 'Nach Rechtsform'])
      assert.equal(
        [...tableOf(html, title).values()].reduce((sum, count) => sum + count, 0),
        69,
        title,
      )
    assert.equal([...html.matchAll(/<svg class="projects-years"/g)].length, 1)
  })

  it('count what the list finds, and lead to lists of as many', async () => {
    const html = await read({ q: 'Archiv', bezirk: 'rb-059' })
    const list = await readAt(paths.projects.directory.to({ q: 'Archiv', bezirk: 'rb-059' }))
    assert.equal(countIn(html), Number(/id="projekte">(\d+) Projekt/.exec(list)?.[1]))
    const [, href = '', label = ''] = /<a class="kern-link" href="([^"]+thema=[^"]+)"> ?([^<]+?) ?<\/a>/.exec(html) ?? []
    const narrowed = await readAt(href.replaceAll('&amp;', '&'))
    assert.equal(Number(/id="projekte">(\d+) Projekt/.exec(narrowed)?.[1]), tableOf(html, 'Nach Thema').get(label))
  })

  it('say so when nothing is found', async () => {
    const html = await read({ thema: 'wald' })
    assert.equal(countIn(html), 0)
    assert.doesNotMatch(html, /Nach Rechtsform/)
  })

  it('come as a file with the same numbers', async () => {
    const answer = await portal.request(paths.projects.statisticsFile.to({ thema: 'standesamt' }))
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.match(answer.headers.get('content-disposition') ?? '', /projekte-statistik\.csv/)
    const text = await answer.text()
    assert.match(text, /"Auswertung";"Gruppe";"Projekte"\r\n"Nach Thema";"Standesamt";2\r\n/)
    assert.match(text, /"Nach Beginn der Zusammenarbeit";"2018";1\r\n/)
  })

  it('know the year of a profile from its facets', async () => {
    const rows = await portal.db.selectFrom('projects_published').select(['since', 'facets']).execute()
    for (const { since, facets } of rows)
      assert.deepEqual(
        facets.filter((facet) => facet.startsWith('jahr:')),
        since === null ? [] : [`jahr:${since}`],
      )
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { listThemes } from '../../../topics/index.ts'

describe('the directory of projects', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
  })
  after(() => portal.close())

  const read = async (query: Record<string, string> = {}) => {
    const answer = await portal.request(paths.projects.directory.to(query))
    assert.equal(answer.status, 200)
    return (await answer.text()).replaceAll(/\s+/g, ' ')
  }
  const titlesIn = (html: string) =>
    [...html.matchAll(/kern-link--stretched" href="\/projekte\/[^"]+">(.*?)<\/a>/g)].map(([, title = '']) =>
      title.replaceAll(/<\/?mark>/g, ''),
    )
  const themeOf = async (topic: string) => {
    const theme = (await listThemes(portal.db)).find(({ topics }) => topics.some(({ slug }) => slug === topic))
    return { slug: '', title: '', ...theme, topics: (theme?.topics ?? []).map(({ slug }) => slug) }
  }
  const countIn = (html: string) => Number(/id="projekte">(?:Alle )?([\d.]+) Projekte?/.exec(html)?.[1])

  it('shows themes with their numbers first, then all projects', async () => {
    const html = await read()
    assert.equal(countIn(html), 69)
    assert.match(html, /Standesamt \(2\)/)
    assert.match(html, /Wald \(0\)/)
    assert.ok(html.indexOf('Nach Themen') < html.indexOf('Alle 69 Projekte'))
    assert.equal(titlesIn(html).length, 12)
  })

  it('narrows down by one facet and counts the others with it, but its own without', async () => {
    const html = await read({ thema: 'standesamt' })
    assert.deepEqual(titlesIn(html).sort(), ['Standesamt Untere Lenne', 'Verbundstandesamt unter Federführung der Stadt Erwitte'])
    assert.match(html, /Archiv <span class="projects-facet__count">\(7\)/)
    assert.match(html, /Regierungsbezirk Arnsberg <span class="projects-facet__count">\(2\)/)
    assert.match(html, /Thema: Standesamt<span class="ik-visually-hidden"> entfernen/)
  })

  it('takes several values of a facet as alternatives and several facets together', async () => {
    assert.equal(countIn(await read({ thema: 'standesamt,vollstreckung' })), 4)
    assert.equal(countIn(await read({ thema: 'standesamt,vollstreckung', kommune: 'altena' })), 1)
  })

  it('has themes above topics: chosen, counted once each, linked, followed, and in the feed', async () => {
    const { slug, title, topics } = await themeOf('standesamt')
    const rows = await portal.db.selectFrom('projects_published').select('facets').execute()
    const inTheme = rows.filter(({ facets }) => facets.some((facet) => topics.some((topic) => facet === `thema:${topic}`))).length
    assert.ok(inTheme > 2)
    const html = await read({ thema: slug, 'je-seite': '60' })
    assert.equal(countIn(html), inTheme)
    assert.match(html, new RegExp(`Thema: ${title}<span class="ik-visually-hidden"> entfernen`))
    assert.match(html, new RegExp(`zu=thema%3A${slug}"[^>]*>\\s*Diesem Thema folgen: ${title}`))
    assert.match(html, new RegExp(`id="thema-${slug}"[^>]*checked`))
    assert.match(html, new RegExp(`Alles zu ${title} <span class="projects-facet__count">\\(${inTheme}\\)`))
    assert.match(await read(), new RegExp(`href="/projekte\\?thema=${slug}">\\s*${title} \\(${inTheme}\\)`))
    const both = await read({ thema: slug, bezirk: 'rb-059' })
    const [, counted] = new RegExp(`Alles zu ${title} <span[^>]*>\\((\\d+)\\)`).exec(both) ?? []
    assert.equal(Number(counted), countIn(both))
    const feed = await (await portal.request(paths.projects.feed.to({ thema: slug }))).text()
    assert.equal(feed.match(/<entry>/g)?.length, Math.min(inTheme, 50))
  })

  it('shows search words and role as chips that go, the role together with the last municipality', async () => {
    const html = await read({ q: 'Standesamt', kommune: 'altena', rolle: 'leitung' })
    const chips = /aria-label="Eingegrenzt auf">(.*?)<\/ul>/.exec(html)?.[1] ?? ''
    const hrefOf = (label: string) =>
      new RegExp(`href="([^"]+)"> ?${label}`).exec(chips)?.[1]?.replaceAll('&amp;', '&') ?? `no chip ${label}`
    assert.equal(hrefOf('Suche: „Standesamt“'), paths.projects.directory.to({ kommune: 'altena', rolle: 'leitung' }))
    assert.equal(hrefOf('Rolle: federführend'), paths.projects.directory.to({ q: 'Standesamt', kommune: 'altena' }))
    assert.equal(hrefOf('Kommune: Altena'), paths.projects.directory.to({ q: 'Standesamt' }))
    assert.equal(hrefOf('Alle entfernen'), paths.projects.directory.to())
    assert.doesNotMatch(await read({ rolle: 'leitung' }), /Eingegrenzt auf/)
  })

  it('offers the municipalities with most projects, others by their letters, and what is chosen always', async () => {
    const boxesIn = (html: string) => [...html.matchAll(/ id="kommune-([^"]+)"/g)].map(([, slug = '']) => slug)
    assert.equal(boxesIn(await read()).length, 25)
    const html = await read({ ort: 'NACHRODT', kommune: 'altena' })
    assert.deepEqual(
      boxesIn(html).filter((slug) => !html.includes(`value="${slug}" checked`)),
      ['nachrodt-wiblingwerde'],
    )
    assert.ok(boxesIn(html).includes('altena'))
    assert.equal(countIn(await read({ ort: 'Nachrodt' })), 69)
  })

  it('tells those who lead from those who join', async () => {
    assert.deepEqual(titlesIn(await read({ kommune: 'altena', rolle: 'leitung' })), ['Standesamt Untere Lenne'])
    assert.deepEqual(titlesIn(await read({ kommune: 'nachrodt-wiblingwerde', rolle: 'leitung' })), [])
    assert.deepEqual(titlesIn(await read({ kommune: 'nachrodt-wiblingwerde', rolle: 'beteiligt', sortierung: 'titel' })), [
      'Gemeinsam koordinierte Klimaschutzkonzepte im Märkischen Kreis',
      'Standesamt Untere Lenne',
    ])
  })

  it('asks for nothing by what makes no sense, and says what to do when nothing is left', async () => {
    assert.equal(countIn(await read({ thema: '<script>', 'je-seite': '7', seite: '-1', sortierung: 'unfug' })), 69)
    assert.match(await read({ thema: 'wald' }), /Dazu gibt es hier kein Projekt.*Alle Projekte anzeigen/)
  })

  it('has a feed of each list, asked as the list is, whatever page of it is looked at', async () => {
    const html = await read({ thema: 'standesamt,archiv', seite: '2', sortierung: 'titel' })
    const [, href = ''] = /type="application\/atom\+xml" title="Neue Projekte zu dieser Auswahl" href="([^"]+)"/.exec(html) ?? []
    assert.equal(href, paths.projects.feed.to({ thema: 'archiv,standesamt' }))
    const answer = await portal.request(paths.projects.feed.to({ thema: 'standesamt' }))
    assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
    const xml = await answer.text()
    assert.equal(xml.match(/<entry>/g)?.length, 2)
    assert.match(xml, /<link rel="self" href="http:\/\/portal\.example\/projekte\/feed\.xml\?thema=standesamt"\/>/)
    assert.match(xml, /<id>http:\/\/portal\.example\/projekte\/standesamt-untere-lenne<\/id>/)
    assert.equal((await (await portal.request(paths.projects.feed.to())).text()).match(/<entry>/g)?.length, 50)
  })

  const SEARCHES: Record<string, [typed: string, found: RegExp]> = {
    'a word by its stem': ['Archive', /archiv/i],
    'umlauts written out': ['Rechnungspruefung', /Rechnungsprüfung/],
    'a part at the end of a compound': ['prüfung', /Rechnungsprüfung/],
    'a part at the beginning of a compound': ['Beihilfe', /Beihilfe/],
    'a slip': ['Vollstrekung', /Vollstreckung/],
    'another word for the same': ['Heiraten', /standesamt/i],
    'a municipality that takes part': ['Nachrodt', /Standesamt Untere Lenne/],
    'words in this order': ['"Untere Lenne"', /Standesamt Untere Lenne/],
  }
  for (const [what, [typed, found]] of Object.entries(SEARCHES))
    it(`finds ${what}`, async () => assert.match(titlesIn(await read({ q: typed }))[0] ?? '', found))

  it('leaves out what stands behind a minus, and says what it looked for instead of a slip', async () => {
    assert.ok(titlesIn(await read({ q: 'Archiv' })).some((title) => title.includes('Warstein')))
    assert.ok(!titlesIn(await read({ q: 'Archiv -Warstein' })).some((title) => title.includes('Warstein')))
    assert.match(await read({ q: 'Vollstrekung' }), /Gefunden für „Vollstreckung“[^.]* statt „Vollstrekung“\./)
  })

  for (const typed of [
    "O'Neil & | ! ( ) <-> :* \\",
    '"',
    '-',
    '- "',
    'der die das',
    'x'.repeat(300),
    '🦊',
    "'); drop table places; --",
  ])
    it(`is not upset by ${typed.slice(0, 30)}`, async () => {
      await read({ q: typed })
    })
})

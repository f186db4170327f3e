import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedLibrary } from '../../db/seeds/library.ts'
import { seedNews } from '../../db/seeds/news.ts'
import { seedPages } from '../../db/seeds/pages.ts'
import { seedProjects } from '../../db/seeds/projects.ts'
import { seedTopics } from '../../db/seeds/topics.ts'
import { testSite, type TestSite } from '../../test/site.ts'

/** What somebody types, and one of the addresses that answer it: it must stand among the first three. Judged by who wrote the search. */
const JUDGED: [query: string, answer: string | RegExp][] = [
  ['Förderrichtlinie', '/arbeitshilfen/foerderrichtlinie-ikz'],
  ['foerderrichtlinie', '/arbeitshilfen/foerderrichtlinie-ikz'],
  ['Richtlinie Förderung', '/arbeitshilfen/foerderrichtlinie-ikz'],
  ['GkG', '/arbeitshilfen/gkg-nrw'],
  ['Gesetz kommunale Gemeinschaftsarbeit', '/arbeitshilfen/gkg-nrw'],
  ['Checkliste', '/arbeitshilfen/checkliste-foerderantrag'],
  ['Chekliste', '/arbeitshilfen/checkliste-foerderantrag'],
  ['Förderantrag', '/arbeitshilfen/checkliste-foerderantrag'],
  ['Rechtsformen', '/arbeitshilfen/rechtsformen-im-ueberblick'],
  ['Lenkungskreis', '/arbeitshilfen/gelingende-zusammenarbeit'],
  ['Vergabeverfahren', '/arbeitshilfen/vergaberecht-108-gwb'],
  ['Impressum', '/seiten/impressum'],
  ['Datenschutz', '/seiten/datenschutz'],
  ['Barrierefreiheit', '/seiten/barrierefreiheit'],
  ['barierefreiheit', '/seiten/barrierefreiheit'],
  ['Leichte Sprache', '/seiten/leichte-sprache'],
  ['Sparkassen', '/landespreis/teilnahmebedingungen#nummer-8'],
  ['Rufbereitschaft', '/landespreis/ausgaben/2021-2022'],
  ['Städtetag', '/landespreis/jury'],
  ['Sprechstunde', '/landespreis/termine#sprechstunde'],
  ['FAQ', /^\/landespreis\/fragen/],
  ['Vorprüfung', '/landespreis/vorpruefung'],
  ['Kategorien', '/landespreis/kategorien'],
  ['Newsletter', '/newsletter'],
  ['Köln', '/kommunen/koeln'],
  ['Muelheim', /^\/kommunen\/muelheim/],
  ['"Shared Service Center"', /^\/landespreis\/kategorien#/],
  ['Partner finden', /^\/(partnersuche|arbeitshilfen\/gelingende-zusammenarbeit)/],
  ['Bauhof', /^\/projekte\//],
  ['Standesamt', /^\/projekte\//],
  ['Volstreckung', /^\/projekte\//],
  ['Beihilfe', /^\/projekte\//],
  ['Einreichung', /^\/(aktuelles|landespreis)\b/],
]
const AMONG = 3

describe('the search of the portal over what it really contains', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    for (const seed of [seedTopics, seedPages, seedNews, seedLibrary, seedProjects]) await seed(portal.db)
  })
  after(() => portal.close())

  const search = async (query: string, more = '') => {
    const answer = await portal.request(`/suche?q=${encodeURIComponent(query)}${more}`)
    const html = await answer.text()
    const list = /<ol class="ik-search-hits">[^]*?<\/ol>/.exec(html)?.[0] ?? ''
    return { html, hits: [...list.matchAll(/<h3[^>]*><a class="kern-link" href="([^"]*)"/g)].map(([, href = '']) => href) }
  }

  for (const [query, answer] of JUDGED)
    it(`answers '${query}'`, async () => {
      const { hits } = await search(query)
      const fits = (href: string) => (typeof answer === 'string' ? href === answer : answer.test(href))
      assert.ok(hits.slice(0, AMONG).some(fits), `${query}: ${hits.slice(0, 6).join(' ')}`)
    })

  it('finds parts of compounds, and marks the whole word in title and text', async () => {
    const { html, hits } = await search('richtlinie')
    assert.ok(hits.includes('/arbeitshilfen/foerderrichtlinie-ikz'))
    assert.match(html, /<mark>Förderrichtlinie<\/mark>/)
  })

  it('says what it looked for instead of a slip, and looks for the slip when asked to', async () => {
    const { html } = await search('Chekliste')
    assert.match(html, /Gefunden für „Checkliste“ statt „Chekliste“/)
    assert.match(html, /href="\/suche\?q=Chekliste&amp;schreibweise=genau"/)
    const exact = await search('Chekliste', '&schreibweise=genau')
    assert.match(exact.html, /wurde nichts gefunden[^]*Meinten Sie[^]*„Checkliste“/)
  })

  it('keeps to a phrase and to what is excluded', async () => {
    assert.ok((await search('"wesentlichen Beitrag"')).hits.includes('/arbeitshilfen/checkliste-foerderantrag'))
    assert.ok(!(await search('"Beitrag wesentlichen"')).hits.includes('/arbeitshilfen/checkliste-foerderantrag'))
    assert.ok((await search('Förderrichtlinie')).hits.includes('/arbeitshilfen/checkliste-foerderantrag'))
    assert.ok(!(await search('Förderrichtlinie -Checkliste')).hits.includes('/arbeitshilfen/checkliste-foerderantrag'))
  })

  it('narrows by topic and year, and the count beside a choice is what it leaves', async () => {
    const all = (await search('Kreis')).html
    const [, topic = '', topics = '0'] =
      /<option value="([a-z-]+)">[^<]* \((\d+)\)<\/option>/.exec(all.slice(all.indexOf('name="thema"'))) ?? []
    const chosen = await search('Kreis', `&thema=${topic}`)
    assert.match(chosen.html, new RegExp(`>\\s*${topics} Treffer`))
    assert.match(chosen.html, new RegExp(`<option value="${topic}" selected`))
    const [, year = '', years = '0'] =
      /<option value="(\d{4})">\d{4} \((\d+)\)<\/option>/.exec((await search('Landespreis')).html) ?? []
    const dated = await search('Landespreis', `&jahr=${year}`)
    assert.match(dated.html, new RegExp(`>\\s*${years} Treffer`))
    assert.ok(
      dated.hits.length > 0 && dated.hits.every((hit) => !/^\/(projekte|kommunen|seiten)\//.test(hit)),
      dated.hits.join(' '),
    )
    assert.match(
      (await search('Kreis', '&jahr=1950')).html,
      /In dieser Auswahl ist nichts[^]*Auswahl aufheben|Auswahl aufheben[^]*In dieser Auswahl ist nichts/,
    )
    for (const wrong of ['&jahr=viel', '&jahr=99999', '&thema=A%20B'])
      assert.equal((await portal.request(`/suche?q=a${wrong}`)).status, 400)
  })

  it('counts each part and shows a part whole, page by page', async () => {
    const { html } = await search('Kreis')
    const [, count = '0'] = /Projekte \((\d+)\)/.exec(html) ?? []
    assert.ok(Number(count) > 20, count)
    const first = await search('Kreis', '&bereich=projekte')
    const second = await search('Kreis', '&bereich=projekte&seite=2')
    assert.equal(first.hits.length, 20)
    assert.ok(second.hits.length > 0 && second.hits.every((hit) => hit.startsWith('/projekte/') && !first.hits.includes(hit)))
    assert.match(first.html, new RegExp(`aria-current="page">Projekte \\(${count}\\)<`))
    assert.equal((await portal.request('/suche?q=a&bereich=jury')).status, 400)
  })
})

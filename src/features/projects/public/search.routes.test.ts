import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import type { ProfileContent } from '../profile.rules.ts'
import { recordProject, recordPublication } from '../publication.queries.ts'

const PLAIN: ProfileContent = {
  title: '',
  summary: '',
  topics: [],
  prizeCategory: null,
  lead: null,
  partners: [],
  otherPartners: [],
  supportedBy: '',
  texts: {},
  legalForm: null,
  legalFormNote: '',
  since: null,
  until: null,
  status: 'running',
  effects: [],
  awards: [],
  links: [],
  sources: [],
}

describe('what the search of the directory shows', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
    await givenProfile('quitten', {
      title: 'Quittenverband <b>Nord</b>',
      summary: 'Ein Obstgarten für zwei.',
      topics: ['standesamt'],
      lead: { placeId: '05366020', name: 'Hellenthal' },
      partners: ['Au', 'Bo', 'Co', 'Du', 'Eu', 'Fe', 'Gunterswiese'].map((name) => ({ placeId: '05366024', name })),
      texts: {
        aim: 'Vorher steht hier einiges anderes, damit es lang ist. Die Zwetschgenprüfung <script>alert(1)</script> der Mispel ist das Ziel. Danach kommt noch mehr.',
      },
    })
  })
  after(() => portal.close())

  const givenProfile = (slug: string, content: Partial<ProfileContent>) =>
    transact(portal.db, async (tx) => {
      const at = new Date('2025-12-01T10:00:00Z')
      const projectId = await recordProject(tx, { slug, origin: 'import', organisationId: null, createdAt: at })
      const publication = { projectId, content: { ...PLAIN, ...content }, publishedAt: at, publishedBy: null }
      await recordPublication(tx, { ...publication, confirmedOn: '2025-12-01' })
    })
  const read = async (
    query: Record<string, string>,
    page: { to: (query: Record<string, string>) => string } = paths.projects.directory,
  ) => {
    const answer = await portal.request(page.to(query))
    assert.equal(answer.status, 200)
    return (await answer.text()).replaceAll(/\s+/g, ' ')
  }
  const countIn = (html: string) => Number(/id="projekte">([\d.]+) Projekte? gefunden/.exec(html)?.[1])

  const MARKED: Record<string, [typed: string, marked: RegExp]> = {
    'in the title': ['Quittenverband', />\s*<mark>Quittenverband<\/mark> &lt;b>Nord&lt;\/b>\s*</],
    'in the summary': ['Obstgarten', /Ein <mark>Obstgarten<\/mark> für zwei/],
    'by its stem': ['Obstgärten', /Ein <mark>Obstgarten<\/mark> für zwei/],
    'by the beginning': ['Quitten', /<mark>Quittenverband<\/mark>/],
    'at the end of a compound': ['Verband', /<mark>Quittenverband<\/mark>/],
    'in a compound with umlauts written out': ['pruefung Mispel', /<mark>Zwetschgenprüfung<\/mark>/],
    'as a slip': ['Quitenverband', /<mark>Quittenverband<\/mark>/],
    'in the names of who takes part, those first': ['Gunterswiese', /Hellenthal mit <mark>Gunterswiese<\/mark>, Au, /],
    'with the rest of the text around it': ['Mispel', /Im Steckbrief: … [^<]*[^…]*<mark>Mispel<\/mark> ist das Ziel/],
    'as the other name of its topic': ['Obst Heiraten', /<mark>Obstgarten<\/mark>/],
  }
  for (const [where, [typed, marked]] of Object.entries(MARKED))
    it(`marks what was looked for ${where}`, async () => assert.match(await read({ q: typed }), marked))

  it('names the topic where nothing else says why it was found', async () => {
    assert.match(await read({ q: 'Heiraten', kommune: 'hellenthal' }), /Zum Thema passt: <mark>/)
  })

  it('quotes nothing where title or summary show the words', async () => {
    assert.doesNotMatch(await read({ q: 'Quittenverband' }), /Im Steckbrief:/)
  })

  it('shows what others wrote and what was typed as text', async () => {
    assert.match(await read({ q: 'Zwetschgenprüfung' }), /<mark>Zwetschgenprüfung<\/mark> [^<]*alert\(1\)/)
    for (const q of ['Zwetschgenprüfung', 'alert', 'script', 'Nord'])
      assert.doesNotMatch(await read({ q }), /<script>|<(<mark>)?script(<\/mark>)?>|<b>/, q)
    assert.doesNotMatch(await read({ q: '<script>alert(1)</script> <img src=x onerror=alert(1)>' }), /<script>alert|<img src=x/)
  })

  it('marks nothing in lists that nobody searched', async () =>
    assert.doesNotMatch(await read({ thema: 'standesamt' }), /<mark>/))

  it('wants words of a phrase in this order, and nothing that stands behind a minus', async () => {
    assert.equal(countIn(await read({ q: '„Obstgarten für zwei“' })), 1)
    assert.equal(countIn(await read({ q: '"zwei für Obstgarten"' })), 0)
    assert.equal(countIn(await read({ q: 'Quittenverband –Mispel' })), 0)
    assert.equal(countIn(await read({ q: 'Quittenverband -"Mispel Ziel"' })), 1)
    assert.equal(countIn(await read({ q: 'Quittenverband -"Mispel ist das Ziel"' })), 0)
  })

  describe('with a slip', () => {
    const EXACT = /Stattdessen suchen nach <a class="kern-link" href="([^"]+)"> ?Quitenverband ?<\/a>/

    for (const page of ['directory', 'map', 'statistics'] as const)
      it(`says what it found instead, and offers what was typed: ${page}`, async () => {
        const html = await read({ q: 'Quitenverband' }, paths.projects[page])
        assert.match(html, /Gefunden für „Quittenverband“ statt „Quitenverband“\./)
        const [, href] = EXACT.exec(html) ?? []
        assert.equal(href?.replaceAll('&amp;', '&'), paths.projects[page].to({ q: 'Quitenverband', schreibweise: 'genau' }))
      })

    it('looks for exactly what was typed when told so, and asks whether the other was meant', async () => {
      const html = await read({ q: 'Quitenverband', schreibweise: 'genau' })
      assert.match(html, /Dazu gibt es hier kein Projekt/)
      assert.match(
        html,
        /Meinten Sie <a class="kern-link" href="\/projekte\?q=Quittenverband"> ?„Quittenverband“ ?<\/a>\? \(1 Projekt\)/,
      )
      assert.doesNotMatch(html, /Gefunden für/)
      assert.match(html, /<input type="hidden" name="schreibweise" value="genau"\/?>.*Thema|name="q" value="Quitenverband"/)
    })

    it('replaces nothing that some profile has as it was typed', async () => {
      assert.doesNotMatch(await read({ q: 'Quittenverbands' }), /Gefunden für/)
    })

    it('replaces nothing behind a minus', async () => {
      assert.doesNotMatch(await read({ q: 'Archiv -Quitenverband' }), /Gefunden für/)
    })
  })

  describe('with nothing found', () => {
    it('leads to less: without what was chosen, and word by word', async () => {
      const html = await read({ q: 'Quittenverband', thema: 'archiv' })
      assert.match(html, /href="\/projekte\?q=Quittenverband"> ?Nach „Quittenverband“ ohne Filter suchen ?<\/a> \(1 Projekt\)/)
      const both = await read({ q: 'Obstgarten Vollstreckung' })
      assert.match(
        both,
        /Nur suchen nach <a class="kern-link" href="\/projekte\?q=Obstgarten"> ?„Obstgarten“ ?<\/a> \(1 Projekt\)/,
      )
      assert.match(both, /„Vollstreckung“/)
    })

    it('offers nothing that finds nothing either', async () => {
      const html = await read({ q: 'Obstgarten xyzzyqwv' })
      assert.match(html, /Nur suchen nach <a[^>]*> ?„Obstgarten“/)
      assert.doesNotMatch(html, /„xyzzyqwv“ ?<\/a>/)
    })
  })

  for (const q of ['-Archiv', 'der die das', '!?'])
    it(`says that there is nothing to look for in "${q}"`, async () => {
      assert.match(await read({ q }), /mindestens ein Wort ein, das vorkommen soll/)
    })
})

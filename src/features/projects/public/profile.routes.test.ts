import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedProjects } from '../../../../db/seeds/projects.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { findCorrectable } from '../corrections.queries.ts'
import type { ProfileContent } from '../profile.rules.ts'
import { recordProject, recordPublication } from '../publication.queries.ts'

describe('the profile of a project', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedProjects(portal.db)
  })
  after(() => portal.close())

  const read = async (slug: string) => (await portal.request(paths.projects.profile.to({ slug }))).text()

  /** As a profile of public sources says it, with other facts. */
  const publish = async (slug: string, facts: Partial<ProfileContent>) => {
    const content = { ...(await findCorrectable(portal.db, 'standesamt-untere-lenne'))!.content, title: slug, ...facts }
    const at = portal.deps.clock.now()
    await transact(portal.db, async (tx) => {
      const projectId = await recordProject(tx, { slug, origin: 'public-sources', organisationId: null, createdAt: at })
      await recordPublication(tx, { projectId, content, publishedAt: at, publishedBy: null, confirmedOn: '2025-12-04' })
    })
  }

  it('says what the sources say, that it is a summary, and where it was read', async () => {
    const html = await read('standesamt-untere-lenne')
    for (const text of ['Standesamt Untere Lenne', 'Altena', 'Nachrodt-Wiblingwerde', 'Zusammenarbeit seit', '2018', 'laufend'])
      assert.ok(html.includes(text), text)
    assert.match(html, /Zusammenfassung öffentlicher Quellen/)
    assert.match(html, /href="https:\/\/interkommunales\.nrw\/projektkategorien\/standesamt\/"/)
    assert.match(html, /href="\/landespreis\/[^"]*2021-2022"[^>]*> ?Teilnehmer 1\. Landespreis \(2022\)/)
  })

  it('takes population, with its day, and area from the register', async () => {
    assert.match(
      await read('standesamt-untere-lenne'),
      /href="\/kommunen\/altena">Altena<\/a><\/th>.*Regierungsbezirk Arnsberg.*31\. Dezember 2024.*km²/s,
    )
  })

  it('shows where its partners lie, the one that leads in a darker tone', async () => {
    const html = await read('standesamt-untere-lenne')
    assert.match(html, /role="img" aria-label="Lage der beteiligten Kommunen; die Tabelle nennt sie"/)
    assert.equal([...html.matchAll(/ik-map__area--4/g)].length, 1)
    assert.equal([...html.matchAll(/ik-map__area--2/g)].length, 1)
    assert.match(html, /Dunkler Ton: federführend/)
  })

  it('explains the legal form', async () => {
    assert.match(await read('zweckverband-musikschule-coesfeld'), /Zweckverband \(§§ 4–22a GkG NRW\).*Verbandsversammlung/s)
  })

  it('keeps what the partners call their form, where the list has nothing like it and beside what it has', async () => {
    await publish('foerderband', { legalForm: null, legalFormNote: 'Förderband nach Absprache' })
    assert.match(await read('foerderband'), /Rechtsform<\/dt>\s*<dd[^>]*>\s*Förderband nach Absprache\s*</)
    await publish('foerderband-mit-verband', { legalForm: 'zweckverband', legalFormNote: 'Förderband nach Satzung' })
    assert.match(
      await read('foerderband-mit-verband'),
      /Zweckverband \(§§ 4–22a GkG NRW\)[^]*In eigenen Worten: Förderband nach Satzung[^]*Verbandsversammlung/,
    )
  })

  it('names others who take part, the year it ended, and where to read on', async () => {
    const links = [{ label: 'Seite des Bauhofs', url: 'https://www.bauhof.example/seite' }]
    await publish('bauhof-von-frueher', {
      otherPartners: ['Bauhof GmbH', 'Verein der Wege'],
      until: 2023,
      status: 'ended',
      links,
    })
    const html = await read('bauhof-von-frueher')
    assert.match(html, /Sonstige Beteiligte<\/dt>\s*<dd[^>]*>\s*Bauhof GmbH, Verein der Wege\s*</)
    assert.match(html, /Beendet im Jahr<\/dt>\s*<dd[^>]*>\s*2023\s*</)
    assert.match(html, /href="https:\/\/www\.bauhof\.example\/seite"[^>]*>\s*Seite des Bauhofs/)
    assert.doesNotMatch(await read('standesamt-untere-lenne'), /Sonstige Beteiligte<|Beendet im Jahr</)
  })

  it('leads to projects about the same, never to itself', async () => {
    const html = await read('standesamt-untere-lenne')
    const similar = html.slice(html.indexOf('Ähnliche Projekte'))
    assert.match(similar, /Verbundstandesamt/)
    assert.doesNotMatch(similar, /\/projekte\/standesamt-untere-lenne"/)
  })

  it('tells search engines what it is, as data that ends where it should', async () => {
    const content = sql`jsonb_set(content, '{summary}', '"</script><script>alert(1)</script>"')`
    await sql`insert into projects_versions (project_id, number, content, published_at)
      select project_id, 2, ${content}, published_at from projects_versions
      where project_id = (select id from projects_projects where slug = 'standesamt-untere-lenne')`.execute(portal.db)
    await sql`update projects_published set number = 2 where slug = 'standesamt-untere-lenne'`.execute(portal.db)
    const html = await read('standesamt-untere-lenne')
    const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    const told = JSON.parse(data) as { headline: string; abstract: string; about: { member: { name: string }[] } }
    assert.equal(told.headline, 'Standesamt Untere Lenne')
    assert.equal(told.abstract, '</script><script>alert(1)</script>')
    assert.ok(told.about.member.some(({ name }) => name === 'Altena'))
    assert.doesNotMatch(html, /<script>/)
  })

  it('does not exist under another name', async () => {
    assert.equal((await portal.request(paths.projects.profile.to({ slug: 'gibt-es-nicht' }))).status, 404)
  })

  it('is found by the search of the portal and stands in the sitemap', async () => {
    assert.match(
      await (await portal.request(paths.search.to({ q: 'Standesamtsbezirk' }))).text(),
      /\/projekte\/standesamt-untere-lenne/,
    )
    assert.match(await (await portal.request(paths.sitemap.to())).text(), /\/projekte\/standesamt-untere-lenne</)
  })
})

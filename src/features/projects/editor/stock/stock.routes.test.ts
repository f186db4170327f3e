import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { seedProjects } from '../../../../../db/seeds/projects.ts'
import { givenPublished } from '../../../../../test/projects.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

describe('the stock of profiles', () => {
  let portal: TestSite
  let [erika, nina] = ['', '']
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedProjects(portal.db)
    erika = await portal.signIn('erika.beispiel@hellenthal.example')
    nina = await portal.signIn('nina.zeile@redaktion.example')
    await givenPublished(portal, { cookie: erika, editor: nina, title: 'Bauhof im Bestand' })
  })
  after(() => portal.close())

  const stock = async (question: Record<string, string> = {}) =>
    (await portal.request(paths.projects.stock.to(question), { cookie: nina })).text()

  it('is the editors’ alone, who find it where they review', async () => {
    assert.equal((await portal.request(paths.projects.stock.to(), { cookie: erika })).status, 403)
    const reviews = await (await portal.request(paths.projects.reviews.to(), { cookie: nina })).text()
    assert.match(reviews, new RegExp(`href="${paths.projects.stock.to()}"`))
  })

  it('counts each state, and shows of one only what is in it', async () => {
    const all = await stock()
    assert.match(all, /Alle \(70\)/)
    assert.match(all, /Zusammenfassung öffentlicher Quellen \(69\)/)
    assert.match(all, /Nicht bestätigt \(0\)/)
    assert.match(all, /Seite 1 von 2/)
    assert.match(await stock({ zustand: 'unbestaetigt' }), /Kein Steckbrief ist so/)
    assert.doesNotMatch(await stock({ zustand: 'quelle' }), /Bauhof im Bestand/)
  })

  it('changes on the day on which a profile is due, and on the day from which it is asked about', async () => {
    for (const [day, soon, unconfirmed] of [
      ['2026-11-05T09:30', 0, 0],
      ['2026-11-06T09:30', 1, 0],
      ['2026-12-03T09:30', 1, 0],
      ['2026-12-04T09:30', 0, 1],
    ] as const) {
      await portal.moveTo(day)
      const html = await stock({ zustand: 'unbestaetigt' })
      assert.match(html, new RegExp(`Wird gerade gefragt \\(${soon}\\).*`, 's'), day)
      assert.match(html, new RegExp(`Nicht bestätigt \\(${unconfirmed}\\)`), day)
      assert.equal(html.includes('Bauhof im Bestand'), unconfirmed === 1, day)
    }
    assert.match(await stock({ zustand: 'unbestaetigt' }), /seit 4\. Dezember 2026 nicht bestätigt/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('finds by title or organisation, and names who has no contact or no topic', async () => {
    assert.match(await stock({ q: 'HELLENTHAL' }), /Alle \(1\).*Bauhof im Bestand/s)
    await portal.db.deleteFrom('projects_contacts').execute()
    assert.match(await stock({ zustand: 'ohne-kontakt' }), /Ohne Kontakt \(1\).*Bauhof im Bestand.*; ohne Kontakt/s)
    await portal.db.updateTable('projects_published').set({ facets: [] }).where('slug', '=', 'bauhof-im-bestand').execute()
    assert.match(await stock({ folge: 'themen' }), /Ohne Thema \(1\)/)
  })

  it('counts topics, not the addresses that mean them', async () => {
    await sql`update topics_topics set merged_into = (select id from topics_topics where slug = 'archiv') where slug = 'standesamt'`.execute(
      portal.db,
    )
    const facets = ['thema:archiv', 'thema:standesamt', 'thema:bauhof', 'stand:running']
    await portal.db.updateTable('projects_published').set({ facets }).where('slug', '=', 'bauhof-im-bestand').execute()
    assert.match(await stock({ q: 'Bauhof im Bestand' }), /<td[^>]*>2<\/td>/)
  })

  it('is asked nonsense and shows what is usual', async () => {
    assert.match(await stock({ zustand: 'x', folge: 'y', seite: '-3' }), /Seite 1 von 2/)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { changeEdition } from '../../../../test/editions.ts'
import { givenEntry, givenSubmission } from '../../../../test/factories.ts'
import { givenAdmitted, OFFICE, personOf } from '../../../../test/jury.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { berlinInstant } from '../../../platform/berlin.ts'

const slug = '2025-2026'
const [MARTA, GRETA, LENA] = ['marta.probe@hellenthal.example', 'greta.skizze@nettersheim.example', 'lena.entwurf@kall.example']
const RELEASE = '2026-04-15T11:00'

// proves: AC-10
describe('the page of an edition', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    const winner = await entry(MARTA, 'Siegerkanarie', 'yes')
    await entry(GRETA, 'Genanntkanarie', 'yes')
    await entry(LENA, 'Ungenanntkanarie', '')
    await portal.moveTo('2026-03-24T09:00')
    await decide(winner)
  })
  after(() => portal.close())

  async function entry(by: string, title: string, publication: string): Promise<string> {
    const entryId = await givenEntry(portal.db, { by, texts: { title: { title }, declarations: { publication } } })
    await givenSubmission(portal.deps, { entryId, by })
    return entryId
  }

  /** One category is won, the others are not awarded; two persons have set the instant. */
  async function decide(winner: string): Promise<void> {
    const { db } = portal
    const edition = await db.selectFrom('award_editions').where('slug', '=', slug).select('id').executeTakeFirstOrThrow()
    await givenAdmitted(db, edition.id)
    const categories = await db
      .selectFrom('award_categories')
      .where('edition_id', '=', edition.id)
      .orderBy('position')
      .select('id')
      .execute()
    const at = new Date()
    const decisions = categories.map(({ id }, index) => ({
      category_id: id,
      entry_id: index === 0 ? winner : null,
      reason: 'Begründungskanarie',
      decided_at: at,
    }))
    await db.insertInto('award_decisions').values(decisions).execute()
    const [asked_by = '', confirmed_by = ''] = await Promise.all(OFFICE.map((email) => personOf(db, email)))
    const release = { edition_id: edition.id, release_at: berlinInstant(RELEASE), asked_by, asked_at: at }
    await changeEdition(db, db.insertInto('award_releases').values({ ...release, confirmed_by, confirmed_at: at }))
  }

  const read = async (address = paths.award.edition.to({ slug })) => (await portal.request(address)).text()

  it('says nothing of winners, numbers and places in the last millisecond before the release', async () => {
    await portal.moveTo('2026-04-15T10:59:59.999')
    for (const page of [await read(), await read(paths.award.editions.to())]) {
      assert.doesNotMatch(page, /kanarie|Hellenthal|Nettersheim|Kall\b/i)
      assert.doesNotMatch(page, /eingegangen\.|Eingegangene Beiträge|3 Beiträge|edition-map__/)
    }
  })

  it('keeps them from the open interface as long, and names the winner there from that instant on', async () => {
    const told = () =>
      Promise.all([paths.api.winners.to(), paths.api.winners.to({ format: 'csv' }), paths.api.editions.to()].map(read))
    await portal.moveTo('2026-04-15T10:59:59.999')
    assert.doesNotMatch((await told()).join(), /kanarie/i)
    await portal.moveTo(RELEASE)
    const [json = '', csv = '', editions = ''] = await told()
    for (const text of [json, csv]) assert.match(text, /Siegerkanarie[\s\S]*Begründungskanarie/)
    assert.doesNotMatch(json + csv + editions, /Genanntkanarie|Ungenanntkanarie/)
  })

  it('names winners and who agreed, and counts the others, from that instant on', async () => {
    await portal.moveTo(RELEASE)
    const page = await read()
    assert.match(page, /Siegerkanarie[\s\S]*Begründungskanarie/)
    assert.match(page, /Genanntkanarie/)
    assert.match(page, /3 Beiträge sind eingegangen\. Auf dieser Seite genannt: 2\. 1 weiterer ist nur mitgezählt/)
    assert.doesNotMatch(page, /Ungenanntkanarie|<li>[^<]*Kall</)
    assert.match(await read(paths.award.editions.to()), /3 Beiträge/)
  })

  it('shows where the leads are, on the map and in the table, with the same marks as words', async () => {
    const page = await read()
    assert.match(page, /<strong>[^<]*Hellenthal \(Preisträger\)<\/strong>/)
    assert.match(page, /<li>[^<]*Nettersheim<\/li>/)
    const [map = ''] = /<svg class="edition-map__picture"[\s\S]*?<\/svg>/.exec(page) ?? []
    assert.equal(map.match(/edition-map__winner/g)?.length, 1)
    assert.equal(map.match(/edition-map__entry/g)?.length, 1)
  })

  it('of the 1st edition tells 75 entries and three winners, and what nobody knows', async () => {
    const page = await read(paths.award.edition.to({ slug: '2021-2022' }))
    assert.match(page, /75 Beiträge sind eingegangen\. Aus den gelesenen Quellen sind 3 davon bekannt/)
    assert.match(page, /Zu den übrigen 72 ist nicht bekannt/)
    assert.match(page, /Interkommunale Rufbereitschaft/)
    assert.match(page, /Nicht bekannt/)
    for (const place of ['Hellenthal', 'Bocholt', 'Kreis Borken'])
      assert.match(page, new RegExp(`${place} \\(Preisträger\\)`), place)
  })

  it('is found by a year of it, but not before the edition is announced', async () => {
    const asked = await portal.request('/landespreis/ausgaben/2026')
    assert.equal(asked.headers.get('location'), paths.award.edition.to({ slug }))
    await portal.moveTo('2025-11-17T07:59:59.999')
    assert.equal((await portal.request('/landespreis/ausgaben/2026')).status, 404)
    assert.equal((await portal.request('/landespreis/ausgaben/2022')).status, 302)
  })
})

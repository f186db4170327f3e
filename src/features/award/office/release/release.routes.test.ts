import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenSubmission } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

// proves: AC-10, AC-21, I11

const { award, office } = paths
const MARTA = 'marta.probe@hellenthal.example'
const WORDS = 'Glasfaserkanarie'
const REASON = 'Begründungskanarie'
const slug = '2025-2026'
const EVERYWHERE = [
  paths.home.to(),
  paths.sitemap.to(),
  award.call.to(),
  award.editions.to(),
  award.edition.to({ slug }),
  award.feed.to(),
  award.dates.to(),
  paths.search.to({ q: WORDS }),
  paths.search.to({ q: REASON }),
]

describe('releasing the results', () => {
  let portal: TestSite
  let ingrid = ''
  let paul = ''
  const proposal = { day: '15.4.2026', time: '11:00' }
  /** What the page of the second person sends along. */
  const SEEN = { seen: '2026-04-15T09:00:00.000Z' }

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    ingrid = await portal.signIn('ingrid.vordruck@buero.example')
    paul = await portal.signIn('paul.stempel@buero.example')
    const texts = { title: { title: WORDS }, declarations: { publication: '' } }
    const entryId = await givenEntry(portal.db, { by: MARTA, texts })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.moveTo('2026-03-24T09:00')
    await decideAll(entryId)
  })
  after(() => portal.close())

  /** The first category is won, the others are not awarded. */
  async function decideAll(entryId: string): Promise<void> {
    const { id } = await portal.db.selectFrom('award_editions').where('slug', '=', slug).select('id').executeTakeFirstOrThrow()
    const categories = await portal.db
      .selectFrom('award_categories')
      .where('edition_id', '=', id)
      .orderBy('position')
      .selectAll()
      .execute()
    for (const [index, category] of categories.entries()) {
      await portal.db
        .insertInto('award_decisions')
        .values({ category_id: category.id, entry_id: index === 0 ? entryId : null, reason: REASON, decided_at: new Date() })
        .execute()
    }
  }

  const readEverywhere = async () => {
    const answers: string[] = []
    for (const address of EVERYWHERE) {
      const answer = await portal.request(address)
      answers.push([address, answer.headers.get('etag'), await answer.text()].join(' '))
    }
    return answers
  }

  it('is for the office alone', async () => {
    const marta = await portal.signIn(MARTA)
    assert.equal((await portal.request(office.release.overview.to(), { cookie: marta })).status, 403)
    const page = await (await portal.request(office.release.overview.to(), { cookie: ingrid })).text()
    assert.match(page, new RegExp(`${WORDS}.*Gemeinde Hellenthal|${WORDS}.*Hellenthal`))
    assert.match(page, /Nicht vergeben/)
  })

  it('says what is wrong with a day, a time or the past, and keeps what was typed', async () => {
    for (const [form, sentence] of [
      [{ day: 'morgen', time: '11:00' }, /zum Beispiel 15\.4\.2026/],
      [{ day: '15.4.2026', time: '25:00' }, /zum Beispiel 11:00/],
      [{ day: '29.3.2026', time: '02:30' }, /nicht genau einmal/],
      [{ day: '1.3.2026', time: '11:00' }, /nicht in der Zukunft/],
    ] as const) {
      const answer = await portal.request(office.release.overview.to(), { cookie: ingrid, form })
      const page = await answer.text()
      assert.equal(answer.status, 422)
      assert.match(page, sentence)
      assert.ok(page.includes(`value="${form.day}"`))
    }
    assert.equal((await portal.db.selectFrom('award_releases').selectAll().execute()).length, 0)
  })

  it('needs a second person', async () => {
    assert.equal((await portal.request(office.release.overview.to(), { cookie: ingrid, form: proposal })).status, 303)
    const refused = await portal.request(office.release.confirmation.to(), { cookie: ingrid, form: {} })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /zweite Person/)
    const other = await portal.request(office.release.confirmation.to(), {
      cookie: paul,
      form: { seen: '2026-04-16T09:00:00.000Z' },
    })
    assert.equal(other.status, 422)
    assert.match(await other.text(), /ein anderer Zeitpunkt vorgeschlagen/)
    assert.deepEqual(await portal.db.selectFrom('award_releases').select('confirmed_at').execute(), [{ confirmed_at: null }])
    const shown = await (await portal.request(office.release.overview.to(), { cookie: paul })).text()
    assert.ok(shown.includes(`name="seen" value="${SEEN.seen}"`))
    const before = await readEverywhere()
    assert.equal((await portal.request(office.release.confirmation.to(), { cookie: paul, form: SEEN })).status, 303)
    const events = await portal.db
      .selectFrom('platform_events')
      .select(['kind', 'record'])
      .where('kind', 'like', 'release-%')
      .execute()
    assert.deepEqual(events.map(({ kind }) => kind).sort(), ['release-asked', 'release-confirmed'])
    assert.ok(events.every(({ record }) => !record.includes(WORDS)))
    assert.deepEqual(await readEverywhere(), before, 'a confirmed release changes no byte before its instant')
  })

  it('is not for members of a winner: neither asked, confirmed nor stored', async () => {
    const inHellenthal = (email: string) =>
      sql`insert into people_memberships (person_id, organisation_id, manages, joined_at)
        select person.id, organisation.id, false, portal_now() from people_persons person, people_organisations organisation
        where person.email = ${email} and organisation.place_id = '05366020'
        on conflict (person_id) do update set organisation_id = excluded.organisation_id`.execute(portal.db)
    await assert.rejects(inHellenthal('paul.stempel@buero.example'), /the office is nobody who may enter/)
    await sql`alter table people_memberships disable trigger people_memberships_no_office`.execute(portal.db)
    const { id: paulId } = await portal.db
      .selectFrom('people_persons')
      .where('email', '=', 'paul.stempel@buero.example')
      .select('id')
      .executeTakeFirstOrThrow()
    const before = await portal.db.selectFrom('people_memberships').selectAll().execute()
    await inHellenthal('paul.stempel@buero.example')
    await portal.request(office.release.stop.to(), { cookie: ingrid, form: {} })
    const asked = await portal.request(office.release.overview.to(), { cookie: paul, form: proposal })
    assert.equal(asked.status, 422)
    assert.match(await asked.text(), /Sie gehören zu einer der ausgezeichneten Kommunen/)
    assert.deepEqual(await portal.db.selectFrom('award_releases').selectAll().execute(), [])
    await portal.request(office.release.overview.to(), { cookie: ingrid, form: proposal })
    const page = await (await portal.request(office.release.overview.to(), { cookie: paul })).text()
    assert.doesNotMatch(page, /<button[^>]*>\s*(<[^>]*>)?\s*Zeitpunkt (bestätigen|vorschlagen)/)
    assert.equal((await portal.request(office.release.confirmation.to(), { cookie: paul, form: SEEN })).status, 422)
    await assert.rejects(
      sql`update award_releases set confirmed_at = portal_now(),
        confirmed_by = (select id from people_persons where email = 'paul.stempel@buero.example')`.execute(portal.db),
      /by a member of a winner/,
    )
    const own = before.find(({ person_id }) => person_id === paulId)
    await portal.db
      .updateTable('people_memberships')
      .set({ organisation_id: own?.organisation_id })
      .where('person_id', '=', paulId)
      .execute()
    await sql`alter table people_memberships enable trigger people_memberships_no_office`.execute(portal.db)
    assert.equal((await portal.request(office.release.confirmation.to(), { cookie: paul, form: SEEN })).status, 303)
  })

  it('leaves the front pages as they were until the last millisecond, also where they speak of the ceremony', async () => {
    await portal.moveTo('2026-04-15T10:59:59.999')
    for (const address of [paths.home.to(), award.call.to()]) {
      const page = await (await portal.request(address)).text()
      assert.match(page, /Heute werden die Preise verliehen/, address)
      assert.doesNotMatch(page, /Die Preisträger stehen fest|Preisträger ansehen|#preistraeger/, address)
    }
  })

  it('leaks nothing until the last millisecond, and shows everything from its instant on', async () => {
    await portal.moveTo('2026-04-15T10:59:59.999')
    for (const page of await readEverywhere()) {
      const address = page.split(' ')[0] ?? ''
      if (!address.includes('suche')) assert.ok(!page.includes(WORDS) && !page.includes(REASON), address)
      else assert.doesNotMatch(page, /Preisträger/, address)
    }
    await portal.runJobs()
    await portal.moveTo('2026-04-15T11:00')
    const read = async (address: string) => (await portal.request(address)).text()
    const edition = await read(award.edition.to({ slug }))
    assert.match(edition, new RegExp(`${WORDS}[\\s\\S]*${REASON}`))
    assert.match(edition, /Nicht vergeben/)
    assert.match(edition, /Eingegangene Beiträge/)
    assert.doesNotMatch(edition, /sobald sie veröffentlicht sind|bei der Jury/)
    assert.match(await read(award.feed.to()), new RegExp(WORDS))
    for (const address of [paths.home.to(), award.call.to()]) {
      const page = await read(address)
      assert.match(page, /Die Preisträger stehen fest/, address)
      assert.match(page, new RegExp(`href="/landespreis/ausgaben/${slug}#preistraeger"[\\s\\S]*${WORDS}`), address)
      assert.doesNotMatch(page, /sobald sie veröffentlicht sind|liegen bei der Jury/, address)
    }
    assert.match(await read(award.call.to()), new RegExp(REASON))
    await portal.moveTo('2026-04-17T09:00')
    assert.match(await read(paths.home.to()), /Die Preise wurden am Mittwoch, 15\. April 2026, verliehen/)
    await portal.moveTo('2026-04-15T11:00')
    assert.match(await read(paths.search.to({ q: WORDS })), /Preisträger/)
  })

  it('can be stopped no more', async () => {
    await portal.request(office.release.stop.to(), { cookie: paul, form: {} })
    assert.equal((await portal.db.selectFrom('award_releases').selectAll().execute()).length, 1)
  })

  it('tells those who took part, once', async () => {
    const { sendResults } = await import('../../result-mails.job.ts')
    await sendResults(portal.deps)
    await sendResults(portal.deps)
    const mails = await portal.db.selectFrom('platform_mails').where('subject', 'like', '%Glückwunsch%').selectAll().execute()
    assert.deepEqual(
      mails.map(({ recipient }) => recipient),
      [MARTA],
    )
    assert.match(mails[0]?.text ?? '', /Kommunale Pflichtaufgaben/)
  })
})

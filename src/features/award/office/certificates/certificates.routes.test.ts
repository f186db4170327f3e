import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fillForm } from '../../../../../test/fill-form.ts'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { changeEdition } from '../../../../../test/editions.ts'
import { givenEntry, givenSubmission } from '../../../../../test/factories.ts'
import { givenAdmitted, OFFICE, personOf } from '../../../../../test/jury.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { berlinInstant } from '../../../../platform/berlin.ts'

const { certificates } = paths.office
const [MARTA, GRETA] = ['marta.probe@hellenthal.example', 'greta.skizze@nettersheim.example']
const DESIGN = {
  heading: 'Urkunde',
  place: 'Düsseldorf',
  signatoryName: 'Minna Muster',
  signatoryOffice: 'Ministerin (erfunden)',
}

describe('the certificates of an edition', () => {
  let portal: TestSite
  let office = ''
  let marta = ''
  let won = ''
  let tookPart = ''
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    won = await entry(MARTA, 'Siegerbeitrag')
    tookPart = await entry(GRETA, 'Anderer Beitrag')
    office = await portal.signIn(OFFICE[0])
    marta = await portal.signIn(MARTA)
    await portal.moveTo('2026-03-24T09:00')
  })
  after(() => portal.close())

  async function entry(by: string, title: string): Promise<string> {
    const entryId = await givenEntry(portal.db, { by, texts: { title: { title } } })
    await givenSubmission(portal.deps, { entryId, by })
    return entryId
  }

  const post = (path: string, form: Record<string, string>) => portal.request(path, { cookie: office, form })
  const read = async (path: string, cookie: string) => (await portal.request(path, { cookie })).text()
  const own = () => portal.request(paths.award.certificate.to({ entryId: won }), { cookie: marta })
  const events = async () =>
    (
      await portal.db
        .selectFrom('platform_events')
        .where('kind', 'like', 'certificates-%')
        .orderBy('seq')
        .select('kind')
        .execute()
    ).map(({ kind }) => kind)

  async function decideAll(): Promise<void> {
    const { db } = portal
    const { edition_id } = await db
      .selectFrom('award_entries')
      .where('id', '=', won)
      .select('edition_id')
      .executeTakeFirstOrThrow()
    await givenAdmitted(db, edition_id)
    const categories = await db
      .selectFrom('award_categories')
      .where('edition_id', '=', edition_id)
      .orderBy('position')
      .select('id')
      .execute()
    const decided_at = berlinInstant('2026-03-24T09:00')
    const decisions = categories.map(({ id }, index) => ({
      category_id: id,
      entry_id: index === 0 ? won : null,
      reason: 'Überzeugend.',
      decided_at,
    }))
    await db.insertInto('award_decisions').values(decisions).execute()
    const [asked_by = '', confirmed_by = ''] = await Promise.all(OFFICE.map((email) => personOf(db, email)))
    const release = { edition_id, release_at: berlinInstant('2026-04-15T11:00'), asked_by, asked_at: decided_at }
    await changeEdition(db, db.insertInto('award_releases').values({ ...release, confirmed_by, confirmed_at: decided_at }))
  }

  it('name no entry before the entries are opened', async () => {
    const page = await read(certificates.overview.to(), office)
    assert.match(page, /Noch keine Urkunden/)
    assert.doesNotMatch(page, /Siegerbeitrag/)
    assert.equal((await portal.request(certificates.all.to(), { cookie: office })).status, 404)
  })

  it('say which words are missing, and keep those that were typed', async () => {
    const answer = await post(certificates.overview.to(), { ...DESIGN, signatoryName: ' ', heading: 'x'.repeat(41) })
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /Bitte geben Sie den Namen der Person an[\s\S]*value="Ministerin \(erfunden\)"/)
    assert.match(page, /höchstens 40 Zeichen/)
    assert.equal((await portal.db.selectFrom('award_certificates').selectAll().execute()).length, 0)
  })

  it('are not issued before they are designed, nor before everything is decided', async () => {
    assert.match(await (await post(certificates.issue.to(), {})).text(), /noch nicht gestaltet/)
    assert.equal((await post(certificates.overview.to(), DESIGN)).status, 303)
    const early = await post(certificates.issue.to(), {})
    assert.equal(early.status, 422)
    assert.match(await early.text(), /noch nicht in allen Kategorien entschieden/)
    const row = await portal.db.selectFrom('award_certificates').select('issued_at').executeTakeFirstOrThrow()
    assert.equal(row.issued_at, null)
  })

  it('can be looked at by the office once entries are opened: winners as winners, one, all, and as a ZIP', async () => {
    await decideAll()
    const page = await read(certificates.overview.to(), office)
    assert.match(page, /Siegerbeitrag[\s\S]*Preisträger \(PDF\)[\s\S]*Anderer Beitrag[\s\S]*Teilnahme \(PDF\)/)
    for (const [path, start] of [
      [certificates.one.to({ entryId: tookPart }), '%PDF'],
      [certificates.all.to(), '%PDF'],
      [certificates.zip.to(), 'PK'],
    ] as const) {
      const answer = await portal.request(path, { cookie: office })
      const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      assert.ok(bytes.startsWith(start), path)
      if (start === 'PK') assert.ok(bytes.includes('Preistraeger-Urkunde-') && bytes.includes('Teilnahme-Urkunde-'))
    }
    assert.deepEqual(await events(), ['certificates-designed', ...Array.from({ length: 3 }, () => 'certificates-exported')])
  })

  it('are there for entrants only when they are issued and the release has come', async () => {
    assert.equal((await post(certificates.issue.to(), {})).status, 303)
    await portal.moveTo('2026-04-15T10:59:59.999')
    assert.equal((await own()).status, 404)
    assert.doesNotMatch(await read(paths.award.entry.to({ entryId: won }), marta), /Urkunde|ausgezeichnet/)
    await portal.moveTo('2026-04-15T11:00')
    const answer = await own()
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    assert.match(await read(paths.award.entry.to({ entryId: won }), marta), /Ihr Beitrag ist ausgezeichnet[\s\S]*\/urkunde"/)
    await portal.db.updateTable('award_certificates').set({ issued_by: null, issued_at: null }).execute()
    assert.equal((await own()).status, 404)
    await portal.db
      .updateTable('award_certificates')
      .set({ issued_by: await personOf(portal.db, OFFICE[0]), issued_at: new Date() })
      .execute()
  })

  it('of others are nobody else’s', async () => {
    const greta = await portal.signIn(GRETA)
    assert.equal((await portal.request(paths.award.certificate.to({ entryId: won }), { cookie: greta })).status, 404)
    const hers = await portal.request(paths.award.certificate.to({ entryId: tookPart }), { cookie: greta })
    assert.equal(hers.status, 200)
    assert.match(await read(paths.award.entry.to({ entryId: tookPart }), greta), /Ihre Urkunde liegt bereit/)
    assert.equal((await portal.request(certificates.all.to(), { cookie: greta })).status, 403)
  })

  it('are not issued twice', async () => {
    const again = await post(certificates.issue.to(), {})
    assert.equal(again.status, 422)
    assert.match(await again.text(), /schon freigegeben/)
  })

  it('are not written over what somebody else has stored since the page was shown', async () => {
    const late = await post(certificates.overview.to(), { ...DESIGN, place: 'Zweitkanarie' } as never)
    const crossed = await late.text()
    assert.equal(late.status, 409)
    assert.ok(crossed.includes('Inzwischen hat jemand anderes gespeichert') && crossed.includes('value="Zweitkanarie"'))
    const place = () => portal.db.selectFrom('award_certificates').select('place').executeTakeFirstOrThrow()
    assert.equal((await place()).place, DESIGN.place)
    const again = fillForm(crossed, certificates.overview.to())
    assert.equal((await post(certificates.overview.to(), again as never)).status, 303)
    assert.equal((await place()).place, 'Zweitkanarie')
    const back = fillForm(await read(certificates.overview.to(), office), certificates.overview.to(), DESIGN)
    assert.equal((await post(certificates.overview.to(), back as never)).status, 303)
  })
})

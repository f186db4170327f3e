import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { visitor } from '../../../../../test/browser-jar.ts'
import { OFFICE } from '../../../../../test/jury.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { givenPerson } from '../../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { sha256 } from '../../../../platform/random.ts'

const NEW = 'neu@staedtetag.example'
const DEPUTY = 'vertretung@staedtetag.example'

describe('the seats of the jury', () => {
  let portal: TestSite
  let seatId: string
  let terms: string
  before(async () => {
    portal = await testSite({ at: '2026-02-12T09:00' })
    await seedPeople(portal.db)
    const seat = await portal.db
      .selectFrom('award_seats as s')
      .innerJoin('award_editions as e', 'e.id', 's.edition_id')
      .where('s.body', '=', 'Städtetag NRW')
      .where('e.archived', '=', false)
      .select(['s.id', 'e.jury_terms'])
      .executeTakeFirstOrThrow()
    seatId = seat.id
    terms = sha256(seat.jury_terms)
    for (const email of [NEW, DEPUTY]) await givenPerson(portal.db, { email, name: `Fiktiv ${email}` })
  })
  after(() => portal.close())

  const signedIn = async (email: string) => {
    const person = visitor(portal)
    person.jar.set('sid', (await portal.signIn(email)).split('=')[1] as string)
    return person
  }
  const invite = async (email: string, part: string) => {
    const office = await signedIn(OFFICE[0])
    return office.post(paths.office.jury.invitations.to({ seatId }), { email, part })
  }
  const linkTo = async (email: string) => {
    const [mail] = (await mailsTo(portal.db, email)).filter(({ subject }) => subject.startsWith('Einladung in die Jury'))
    return /http:\/\/portal\.example(\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  }
  const holders = () =>
    portal.db
      .selectFrom('award_seat_holders as h')
      .innerJoin('people_persons as p', 'p.id', 'h.person_id')
      .where('h.seat_id', '=', seatId)
      .where('h.ended_at', 'is', null)
      .select(['h.id', 'h.part', 'p.email', 'h.terms_sha256'])
      .orderBy('h.part', 'desc')
      .execute()
  const rolesOf = async (email: string) =>
    (
      await portal.db
        .selectFrom('people_roles as r')
        .innerJoin('people_persons as p', 'p.id', 'r.person_id')
        .where('p.email', '=', email)
        .select('r.role')
        .execute()
    ).map(({ role }) => role)
  const accept = { terms: 'ja', seen: '' }

  it('show who sits there, and which are without person', async () => {
    const office = await signedIn(OFFICE[0])
    const page = await (await office.get(paths.office.jury.seats.to())).text()
    assert.match(page, /5 Sitze, 0 davon ohne Mitglied/)
    assert.match(page, /Sabine Abwägung/)
    assert.match(page, /Stellvertretung: ohne Person/)
  })

  it('are offered by mail; the link stands in no table but the mail’s', async () => {
    assert.equal((await invite('keine Adresse', 'member')).status, 422)
    assert.equal((await invite(NEW, 'koenig')).status, 422)
    assert.match(await (await invite('sabine.jurorin@staedtetag.example', 'member')).text(), /hat den Sitz schon/)
    assert.deepEqual(await portal.db.selectFrom('award_seat_invitations').selectAll().execute(), [])
    assert.equal((await invite(NEW, 'member')).status, 303)
    const [row] = await portal.db.selectFrom('award_seat_invitations').selectAll().execute()
    const token = (await linkTo(NEW)).split('/').at(-1) ?? ''
    assert.equal(row?.token_hash, sha256(token))
    assert.equal(JSON.stringify(row).includes(token), false)
  })

  it('are taken only signed in with the invited address, with the terms as they are', async () => {
    const link = await linkTo(NEW)
    const stranger = visitor(portal)
    const look = await stranger.get(link)
    assert.equal(look.headers.get('cache-control'), 'private, no-store')
    assert.doesNotMatch(await look.text(), /Sitz annehmen<\/span>/)
    assert.equal((await stranger.post(link, accept)).status, 401)
    const other = await signedIn(DEPUTY)
    assert.match(await (await other.post(link, { ...accept, seen: terms })).text(), /gilt für eine andere Adresse/)
    const right = await signedIn(NEW)
    const page = await (await right.get(link)).text()
    assert.match(page, /Vor dem ersten Lesen eines Beitrags/)
    assert.ok(page.includes(terms))
    assert.match(await (await right.post(link, { seen: terms })).text(), /Bitte nehmen Sie die Regeln der Jury an/)
    assert.match(await (await right.post(link, { ...accept, seen: 'b'.repeat(64) })).text(), /Regeln der Jury wurden geändert/)
    assert.deepEqual(await rolesOf(NEW), [])
    assert.equal((await holders())[0]?.email, 'sabine.jurorin@staedtetag.example')
  })

  it('pass on when the invitation is accepted: role, terms and the end of the member before in one act', async () => {
    const before = await signedIn('sabine.jurorin@staedtetag.example')
    assert.equal((await before.get(paths.jury.start.to())).status, 200)
    const right = await signedIn(NEW)
    assert.equal((await right.post(await linkTo(NEW), { ...accept, seen: terms })).status, 303)
    assert.deepEqual(
      (await holders()).map(({ part, email, terms_sha256 }) => [part, email, terms_sha256]),
      [['member', NEW, terms]],
    )
    assert.deepEqual([await rolesOf(NEW), await rolesOf('sabine.jurorin@staedtetag.example')], [['juror'], []])
    assert.match((await before.get(paths.jury.start.to())).headers.get('location') ?? '', /anmelden/)
    assert.match(await (await (await signedIn(NEW)).get(paths.jury.start.to())).text(), /Sie bewerten für: Städtetag NRW/)
    assert.equal((await right.get(await linkTo(NEW))).status, 410)
  })

  // proves: AC-13
  it('are never taken by somebody of the office', async () => {
    await invite(OFFICE[1], 'deputy')
    const paul = await signedIn(OFFICE[1])
    const answer = await paul.post(await linkTo(OFFICE[1]), { ...accept, seen: terms })
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /Sie gehören zum Wettbewerbsbüro/)
    assert.deepEqual(await rolesOf(OFFICE[1]), ['office'])
    assert.deepEqual(
      (await holders()).map(({ part }) => part),
      ['member'],
    )
  })

  it('are no longer offered when another is invited, the invitation taken back or too old', async () => {
    const replaced = await linkTo(OFFICE[1])
    await invite(DEPUTY, 'deputy')
    assert.equal((await visitor(portal).get(replaced)).status, 410)
    const link = await linkTo(DEPUTY)
    const office = await signedIn(OFFICE[0])
    const { id } = await portal.db
      .selectFrom('award_seat_invitations')
      .where('email', '=', DEPUTY)
      .select('id')
      .executeTakeFirstOrThrow()
    const end = paths.office.jury.invitationEnd.to({ seatId, invitationId: id })
    assert.equal((await office.post(end)).status, 303)
    assert.equal((await office.post(end)).status, 422)
    assert.equal((await visitor(portal).get(link)).status, 410)
    await invite(DEPUTY, 'deputy')
    const late = await linkTo(DEPUTY)
    await portal.moveTo('2026-02-26T08:59')
    assert.equal((await visitor(portal).get(late)).status, 200)
    await portal.moveTo('2026-02-26T09:00')
    assert.equal((await visitor(portal).get(late)).status, 410)
    assert.equal((await (await signedIn(DEPUTY)).post(late, { ...accept, seen: terms })).status, 410)
  })

  it('are taken over by the deputy, who saw nothing before, with a reason', async () => {
    await invite(DEPUTY, 'deputy')
    await (await signedIn(DEPUTY)).post(await linkTo(DEPUTY), { ...accept, seen: terms })
    const deputy = await signedIn(DEPUTY)
    assert.match(await (await deputy.get(paths.jury.start.to())).text(), /Sie stehen als Stellvertretung/)
    assert.equal((await deputy.get(paths.jury.declarations.to())).status, 404)
    assert.equal((await deputy.post(paths.jury.takeOver.to(), { reason: '' })).status, 422)
    assert.equal((await holders()).length, 2)
    assert.equal((await deputy.post(paths.jury.takeOver.to(), { reason: 'Erkrankung' })).status, 303)
    assert.deepEqual(
      (await holders()).map(({ part, email, terms_sha256 }) => [part, email, terms_sha256]),
      [['member', DEPUTY, terms]],
    )
    assert.deepEqual([await rolesOf(DEPUTY), await rolesOf(NEW)], [['juror'], []])
    assert.equal((await deputy.get(paths.jury.declarations.to())).status, 200)
    await portal.runJobs()
    const [mail] = await mailsTo(portal.db, OFFICE[0])
    assert.match(mail?.subject ?? '', /Sitz übernommen: Städtetag NRW/)
    assert.doesNotMatch(mail?.text ?? '', /Erkrankung/)
  })

  it('are left when the office says so, with a reason; then the seat says that it is vacant', async () => {
    const office = await signedIn(OFFICE[0])
    const [holder] = await holders()
    const end = paths.office.jury.end.to({ seatId, holderId: holder?.id ?? '' })
    const refused = await office.post(end, { 'reason-member': ' ' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Bitte geben Sie einen Grund an/)
    assert.equal((await office.post(end, { 'reason-member': 'Wechsel der Stelle' })).status, 303)
    assert.deepEqual(await holders(), [])
    assert.deepEqual(await rolesOf(DEPUTY), [])
    assert.match(await (await office.get(paths.office.jury.seat.to({ seatId }))).text(), /Auf diesem Sitz ist niemand/)
    assert.match(await (await office.get(paths.office.jury.seats.to())).text(), /1 davon ohne Mitglied/)
  })

  it('leave a trace without names or reasons', async () => {
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', 'like', 'seat-%')
      .select(['kind', 'record'])
      .execute()
    assert.ok(events.length >= 9)
    assert.deepEqual(
      events.filter(({ record }) => /Fiktiv|Erkrankung|Wechsel|@/.test(record)),
      [],
    )
  })
})

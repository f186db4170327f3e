import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { visitor } from '../../../test/browser-jar.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'

const KALL = '05366024'
const BLANKENHEIM = '05366008'
const HELLENTHAL = '05366020'
const DAHLEM = '05366012'
const here = paths.people

describe('organisations', () => {
  let test: TestSite
  before(async () => {
    test = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(test.db, { email: 'office@buero.example', name: 'Ingrid Vordruck', role: 'office' })
  })
  after(() => test.close())

  const signedIn = async (email: string) => {
    const person = visitor(test)
    const [name = '', value = ''] = (await test.signIn(email)).split('=')
    person.jar.set(name, value)
    return person
  }
  const membershipOf = (personId: string) =>
    test.db
      .selectFrom('people_memberships as m')
      .innerJoin('people_organisations as o', 'o.id', 'm.organisation_id')
      .select(['o.name', 'm.manages'])
      .where('person_id', '=', personId)
      .executeTakeFirst()
  const text = async (answer: Response | Promise<Response>) => (await answer).text()

  describe('joined by an official address', () => {
    it('let the first one manage and tell the office', async () => {
      const { personId } = await givenPerson(test.db, { email: 'eins@kall.de', name: 'Eins' })
      const person = await signedIn('eins@kall.de')
      assert.match(await text(person.get(here.joinOrganisation.to())), /Zu Ihrer E-Mail-Adresse passt.*Kall/s)
      const answer = await person.post(here.joinOrganisation.to(), { place: KALL, weiter: '/landespreis' })
      assert.equal(answer.headers.get('location'), '/landespreis')
      assert.equal((await membershipOf(personId))?.manages, true)
      assert.match((await mailsTo(test.db, 'office@buero.example'))[0]?.subject ?? '', /Neues Mitglied/)
    })

    it('make the next one a member and tell the manager', async () => {
      const { personId } = await givenPerson(test.db, { email: 'zwei@kall.de', name: 'Zwei' })
      await (await signedIn('zwei@kall.de')).post(here.joinOrganisation.to(), { place: KALL })
      assert.equal((await membershipOf(personId))?.manages, false)
      assert.match((await mailsTo(test.db, 'eins@kall.de'))[0]?.text ?? '', /Zwei \(zwei@kall\.de\) ist der Organisation/)
    })

    it('do not take a domain that is not confirmed, another place, or a look-alike', async () => {
      const cases: [string, string][] = [
        ['a@blankenheim.de', BLANKENHEIM],
        ['b@kall.de', HELLENTHAL],
        ['c@kall.de.example', KALL],
        ['d@mail.kall.de', KALL],
      ]
      for (const [email, place] of cases) {
        const { personId } = await givenPerson(test.db, { email, name: email })
        const answer = await (await signedIn(email)).post(here.joinOrganisation.to(), { place })
        assert.equal(answer.headers.get('location'), here.joinOrganisation.to(), email)
        assert.equal(await membershipOf(personId), undefined, email)
      }
    })
  })

  // proves: I11
  it('are closed to the office where one may enter, and the office to their members', async () => {
    const { personId } = await givenPerson(test.db, { email: 'buero@dahlem.de', name: 'Paul', role: 'office' })
    const answer = await (await signedIn('buero@dahlem.de')).post(here.joinOrganisation.to(), { place: DAHLEM })
    assert.equal(answer.status, 422)
    assert.match(await text(answer), /Sie arbeiten im Wettbewerbsbüro/)
    assert.equal(await membershipOf(personId), undefined)
    await givenPerson(test.db, { email: 'ada@betrieb.example', name: 'Ada', role: 'administrator' })
    const { personId: member } = await givenPerson(test.db, {
      email: 'mit@dahlem.de',
      name: 'Mit',
      placeId: DAHLEM,
      manages: true,
    })
    const grant = { email: 'mit@dahlem.de', role: 'office', act: 'grant' }
    const refused = await (await signedIn('ada@betrieb.example')).post(here.roles.to(), grant)
    assert.equal(refused.status, 422)
    assert.match(await text(refused), /Organisation, die am Preis teilnehmen kann/)
    const roles = test.db.selectFrom('people_roles').where('person_id', '=', member).selectAll()
    assert.deepEqual(await roles.execute(), [])
    const row = { person_id: member, role: 'office', granted_at: new Date() }
    await assert.rejects(test.db.insertInto('people_roles').values(row).execute(), /nobody who may enter/)
  })

  // proves: AU-18
  it('are made once when twenty people of one municipality join at once, with one manager', async () => {
    const emails = Array.from({ length: 20 }, (_, index) => `p${index}@schleiden.de`)
    for (const email of emails) await givenPerson(test.db, { email, name: email })
    const people = await Promise.all(emails.map(signedIn))
    const answers = await Promise.all(people.map((person) => person.post(here.joinOrganisation.to(), { place: '05366036' })))
    assert.ok(answers.every(({ status }) => status === 303))
    const rows = await test.db
      .selectFrom('people_organisations as o')
      .innerJoin('people_memberships as m', 'm.organisation_id', 'o.id')
      .where('o.place_id', '=', '05366036')
      .select(['o.id', 'm.manages'])
      .execute()
    assert.equal(rows.length, 20)
    assert.equal(new Set(rows.map(({ id }) => id)).size, 1)
    assert.equal(rows.filter(({ manages }) => manages).length, 1)
  })

  describe('with people who wait for approval', () => {
    it('answer through a manager of theirs, and through nobody else', async () => {
      const { personId } = await givenPerson(test.db, { email: 'extern@planung.example', name: 'Externe' })
      await givenPerson(test.db, { email: 'chef@hellenthal.de', name: 'Chefin', placeId: HELLENTHAL, manages: true })
      const asking = await signedIn('extern@planung.example')
      await asking.post(here.joinOrganisation.to(), { place: HELLENTHAL })
      assert.match(await text(asking.get(here.joinOrganisation.to())), /wartet auf Antwort/)
      assert.equal((await asking.post(here.joinOrganisation.to(), { place: HELLENTHAL })).status, 422)
      assert.match((await mailsTo(test.db, 'chef@hellenthal.de'))[0]?.subject ?? '', /Anfrage zum Beitritt/)
      const { id } = await test.db
        .selectFrom('people_join_requests')
        .select('id')
        .where('person_id', '=', personId)
        .executeTakeFirstOrThrow()
      const url = here.joinRequest.to({ requestId: id })
      for (const other of ['eins@kall.de', 'zwei@kall.de', 'extern@planung.example'])
        assert.equal((await (await signedIn(other)).post(url, { answer: 'admit' })).status, 404)
      assert.equal(await membershipOf(personId), undefined)
      const chief = await signedIn('chef@hellenthal.de')
      assert.match(await text(chief.get(here.organisation.to())), /extern@planung\.example/)
      assert.equal((await chief.post(url, { answer: 'admit' })).status, 303)
      assert.equal((await membershipOf(personId))?.manages, false)
      assert.match((await mailsTo(test.db, 'extern@planung.example'))[0]?.subject ?? '', /Ihr Beitritt ist bestätigt/)
      assert.equal((await chief.post(url, { answer: 'admit' })).status, 404)
    })

    it('answer through the office where nobody manages, and make the first one manager', async () => {
      const { personId } = await givenPerson(test.db, { email: 'vorstand@verband.example', name: 'Vorstand' })
      const asking = await signedIn('vorstand@verband.example')
      assert.equal(
        (await asking.post(here.joinOrganisation.to(), { name: 'Zweckverband Nordeifel', kind: 'office' })).status,
        422,
      )
      assert.equal(
        (await asking.post(here.joinOrganisation.to(), { name: 'Zweckverband Nordeifel', kind: 'association' })).status,
        303,
      )
      const office = await signedIn('office@buero.example')
      assert.match(await text(office.get(here.joinRequests.to())), /Zweckverband Nordeifel/)
      const { id } = await test.db
        .selectFrom('people_join_requests')
        .select('id')
        .where('person_id', '=', personId)
        .executeTakeFirstOrThrow()
      await office.post(here.joinRequest.to({ requestId: id }), { answer: 'admit' })
      assert.deepEqual(await membershipOf(personId), { name: 'Zweckverband Nordeifel', manages: true })
    })

    it('may say no', async () => {
      const { personId } = await givenPerson(test.db, { email: 'eve@evil.example', name: 'Eve' })
      await (await signedIn('eve@evil.example')).post(here.joinOrganisation.to(), { place: HELLENTHAL })
      const { id } = await test.db
        .selectFrom('people_join_requests')
        .select('id')
        .where('person_id', '=', personId)
        .executeTakeFirstOrThrow()
      await (await signedIn('chef@hellenthal.de')).post(here.joinRequest.to({ requestId: id }), { answer: 'decline' })
      assert.equal(await membershipOf(personId), undefined)
      assert.match((await mailsTo(test.db, 'eve@evil.example'))[0]?.text ?? '', /abgelehnt/)
    })

    it('show requests to no ordinary member', async () => {
      assert.equal((await (await signedIn('zwei@kall.de')).get(here.joinRequests.to())).status, 404)
    })
  })

  describe('and their members', () => {
    const idOf = async (email: string) =>
      (await test.db.selectFrom('people_persons').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id

    it('are promoted, demoted and told', async () => {
      const chief = await signedIn('eins@kall.de')
      const url = here.member.to({ personId: await idOf('zwei@kall.de') })
      assert.equal((await chief.post(url, { act: 'promote' })).status, 303)
      assert.equal((await membershipOf(await idOf('zwei@kall.de')))?.manages, true)
      assert.equal((await chief.post(url, { act: 'demote' })).status, 303)
      const subjects = (await mailsTo(test.db, 'zwei@kall.de')).map(({ subject }) => subject.split(':')[0])
      assert.deepEqual(subjects, ['Sie verwalten die Mitglieder nicht mehr', 'Sie verwalten jetzt die Mitglieder'])
    })

    it('cannot be changed by members, nor by managers of other organisations', async () => {
      const url = here.member.to({ personId: await idOf('eins@kall.de') })
      assert.equal((await (await signedIn('zwei@kall.de')).post(url, { act: 'remove' })).status, 422)
      assert.equal((await (await signedIn('chef@hellenthal.de')).post(url, { act: 'remove' })).status, 404)
      assert.equal((await membershipOf(await idOf('eins@kall.de')))?.manages, true)
    })

    // proves: AU-17
    it('keep their last manager', async () => {
      const chief = await signedIn('eins@kall.de')
      const answer = await chief.post(here.member.to({ personId: await idOf('eins@kall.de') }), { act: 'remove' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Sie sind die letzte Person/)
    })

    it('keep a manager when two managers remove each other at once', async () => {
      const [one, two] = ['m1@nettersheim.de', 'm2@nettersheim.de']
      for (const email of [one, two]) await givenPerson(test.db, { email, name: email, placeId: '05366032', manages: true })
      const [first, second] = [await signedIn(one), await signedIn(two)]
      await Promise.all([
        first.post(here.member.to({ personId: await idOf(two) }), { act: 'remove' }),
        second.post(here.member.to({ personId: await idOf(one) }), { act: 'remove' }),
      ])
      const left = await test.db
        .selectFrom('people_memberships as m')
        .innerJoin('people_organisations as o', 'o.id', 'm.organisation_id')
        .where('o.place_id', '=', '05366032')
        .select('m.manages')
        .execute()
      assert.deepEqual(left, [{ manages: true }])
    })

    // proves: AU-16
    it('lose access at once when removed, in a session that stays open', async () => {
      const member = await signedIn('zwei@kall.de')
      assert.match(await text(member.get(here.organisation.to())), /eins@kall\.de/)
      await (await signedIn('eins@kall.de')).post(here.member.to({ personId: await idOf('zwei@kall.de') }), { act: 'remove' })
      const after = await member.get(here.organisation.to())
      assert.equal(after.headers.get('location'), here.joinOrganisation.to())
      assert.match(
        (await mailsTo(test.db, 'zwei@kall.de')).map(({ subject }) => subject).join(),
        /Ihre Mitgliedschaft ist beendet/,
      )
    })
  })

  // proves: AU-13
  describe('with invitations', () => {
    const inviteFrom = async (email: string, form: Record<string, string>) => {
      const answer = await (await signedIn(email)).post(here.invitations.to(), form)
      const mail = (await mailsTo(test.db, form.email as string)).find(({ subject }) => subject.startsWith('Einladung'))
      return { answer, link: /https?:\/\/[^\s/]+(\/einladungen\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '' }
    }

    it('admit the invited address with the role of the invitation, once', async () => {
      const { link } = await inviteFrom('eins@kall.de', { email: 'neu@buero-x.example', manages: 'yes' })
      const { personId } = await givenPerson(test.db, { email: 'neu@buero-x.example', name: 'Neu' })
      assert.match(await text(visitor(test).get(link)), /Bitte melden Sie sich zuerst/)
      assert.equal((await visitor(test).post(link)).status, 303)
      await givenPerson(test.db, { email: 'eve2@kall.example', name: 'Eve' })
      const stranger = await (await signedIn('eve2@kall.example')).post(link)
      assert.equal(stranger.status, 422)
      const invited = await signedIn('neu@buero-x.example')
      assert.equal((await invited.post(link, { role: 'admin', organisationId: 'B' })).status, 422)
      const answers = await Promise.all(Array.from({ length: 5 }, () => invited.post(link)))
      assert.ok(answers.some(({ status }) => status === 303))
      assert.equal((await membershipOf(personId))?.manages, true)
      assert.equal((await invited.post(link)).status, 410)
    })

    it('end after seven days', async () => {
      const { link } = await inviteFrom('eins@kall.de', { email: 'spaet@buero-x.example' })
      await givenPerson(test.db, { email: 'spaet@buero-x.example', name: 'Spät' })
      await test.moveTo('2025-12-11T09:29')
      assert.equal((await visitor(test).get(link)).status, 200)
      await test.moveTo('2025-12-11T09:30')
      assert.equal((await (await signedIn('spaet@buero-x.example')).post(link)).status, 410)
      await test.moveTo('2025-12-04T09:30')
    })

    it('come from managers and go to addresses', async () => {
      await givenPerson(test.db, { email: 'drei@kall.de', name: 'Drei', placeId: KALL })
      assert.equal((await inviteFrom('drei@kall.de', { email: 'x@y.example' })).answer.status, 422)
      assert.equal((await inviteFrom('eins@kall.de', { email: 'keine' })).answer.status, 422)
      assert.equal((await inviteFrom('eins@kall.de', { email: 'x@y.example', organisationId: 'B' })).answer.status, 422)
      assert.deepEqual(await mailsTo(test.db, 'x@y.example'), [])
    })

    it('keep their token out of the database', async () => {
      const { link } = await inviteFrom('eins@kall.de', { email: 'kanarie@buero-x.example' })
      const rows = JSON.stringify(await test.db.selectFrom('people_invitations').selectAll().execute())
      assert.ok(rows.includes('kanarie@buero-x.example'))
      assert.ok(!rows.includes(link.split('/').at(-1) as string))
    })
  })
})

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { visitor } from '../../../test/browser-jar.ts'
import { mailsTo, signInMailTo } from '../../../test/mailbox.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { tidyUp } from '../tidy-up.ts'

const here = paths.people
const OLD = 'erika@kall.example'
const NEW = 'erika.neu@kall.example'
const THIRD = 'erika.dritte@kall.example'
const MANAGER = 'chefin@kall.example'
const OTTO = 'otto@duisburg.example'

// proves: AU-09, AU-15, TK-01, TK-02, TK-03
describe('changing one’s own address', () => {
  let test: TestSite
  let erika: string
  before(async () => {
    test = await testSite({ at: '2025-12-04T09:30' })
    erika = (await givenPerson(test.db, { email: OLD, placeId: '05366024' })).personId
    await givenPerson(test.db, { email: MANAGER, name: 'Charlotte Chefin', placeId: '05366024', manages: true })
    await givenPerson(test.db, { email: OTTO, name: 'Otto' })
  })
  beforeEach(async () => {
    for (const table of ['platform_limits', 'platform_mails', 'people_former_addresses', 'people_sessions'] as const)
      await test.db.deleteFrom(table).execute()
    await test.db.updateTable('people_persons').set({ email: OLD }).where('id', '=', erika).execute()
  })
  after(() => test.close())

  const signedIn = async (email: string) => {
    const person = visitor(test)
    const cookie = await test.signIn(email)
    person.jar.set('sid', cookie.replace('sid=', ''))
    return person
  }
  const emailOf = async (personId: string) =>
    (await test.db.selectFrom('people_persons').where('id', '=', personId).select('email').executeTakeFirstOrThrow()).email
  const codeFor = async (email: string) =>
    /(\d{3}) (\d{3})/
      .exec((await mailsTo(test.db, email))[0]?.text ?? '')
      ?.slice(1)
      .join('') ?? ''
  const undoLinkTo = async (email: string) =>
    /https?:\/\/[^\s/]+(\/konto\/adresse\/ruecknahme\/\S+)/.exec(
      (await mailsTo(test.db, email)).map(({ text }) => text).join('\n'),
    )?.[1] ?? ''
  async function change(person: ReturnType<typeof visitor>, to: string): Promise<Response> {
    const asked = await person.post(here.address.to(), { email: to })
    assert.equal(asked.headers.get('location'), here.addressCode.to())
    return person.post(here.addressCode.to(), { code: await codeFor(to) })
  }

  it('happens with the code sent to the new one; the old one is told first; other sessions end; the account stays the same', async () => {
    const [person, elsewhere] = [await signedIn(OLD), await signedIn(OLD)]
    await person.post(here.address.to(), { email: ' Erika.NEU@kall.example ' })
    assert.equal(await emailOf(erika), OLD, 'asking changes nothing')
    assert.deepEqual(await mailsTo(test.db, OLD), [])
    const code = await codeFor(NEW)
    assert.match(await (await person.get(here.addressCode.to())).text(), new RegExp(`Code an <strong>${NEW}`))
    const before = person.jar.get('sid')
    const answer = await person.post(here.addressCode.to(), { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    assert.equal(answer.headers.get('location'), here.account.to())
    assert.equal(await emailOf(erika), NEW)
    assert.match(await (await person.get(here.account.to())).text(), new RegExp(NEW))
    assert.notEqual(person.jar.get('sid'), before)
    assert.equal((await elsewhere.get(here.account.to())).headers.get('location'), here.signIn.to({ weiter: here.account.to() }))
    const told = await test.db.selectFrom('platform_mails').select(['recipient', 'subject']).orderBy('ordinal').execute()
    assert.deepEqual(
      told.map(({ recipient }) => recipient),
      [NEW, OLD, NEW, MANAGER],
    )
    assert.equal(told[1]?.subject, 'Die E-Mail-Adresse Ihres Kontos wurde geändert')
    const event = await test.db
      .selectFrom('platform_events')
      .where('kind', '=', 'address-changed')
      .select(['record', 'actor_id'])
      .executeTakeFirstOrThrow()
    assert.equal(event.actor_id, erika)
    assert.doesNotMatch(event.record, /kall\.example/)
  })

  it('wants a fresh proof of identity', async () => {
    const person = await signedIn(OLD)
    await sql`update people_sessions set authenticated_at = clock_timestamp() - interval '301 seconds'`.execute(test.db)
    assert.equal((await person.get(here.address.to())).headers.get('location'), here.freshProof.to({ weiter: here.address.to() }))
    assert.equal((await person.post(here.address.to(), { email: NEW })).status, 403)
    assert.deepEqual(await mailsTo(test.db, NEW), [])
  })

  it('says at once that it is the own one, but only after the proof that it is somebody else’s', async () => {
    const person = await signedIn(OLD)
    const own = await person.post(here.address.to(), { email: 'ERIKA@KALL.example' })
    assert.equal(own.status, 422)
    assert.match(await own.text(), /gehört schon zu Ihrem Konto/)
    assert.match(await (await person.post(here.address.to(), { email: 'erika@' })).text(), /vollständige E-Mail-Adresse/)
    const [free, taken] = [
      await person.post(here.address.to(), { email: NEW }),
      await person.post(here.address.to(), { email: OTTO }),
    ]
    assert.deepEqual([free.status, free.headers.get('location')], [taken.status, taken.headers.get('location')])
    const refused = await person.post(here.addressCode.to(), { code: await codeFor(OTTO) })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /gibt es schon ein anderes Konto/)
    assert.equal(await emailOf(erika), OLD)
    assert.deepEqual(await mailsTo(test.db, OLD), [])
  })

  it('takes the code only in the browser that asked, from the person who asked, five times', async () => {
    const person = await signedIn(OLD)
    await person.post(here.address.to(), { email: NEW })
    const code = await codeFor(NEW)
    assert.equal((await (await signedIn(OLD)).post(here.addressCode.to(), { code })).status, 410)
    const otto = await signedIn(OTTO)
    otto.jar.set('adresse', person.jar.get('adresse') ?? '')
    assert.equal((await otto.post(here.addressCode.to(), { code })).status, 410)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await person.post(here.addressCode.to(), { code: wrong })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Dieser Code stimmt nicht/)
    }
    assert.equal((await person.post(here.addressCode.to(), { code })).status, 410)
    assert.equal(await emailOf(erika), OLD)
  })

  it('lets an earlier wish die with a later one, and every wish after fifteen minutes', async () => {
    const person = await signedIn(OLD)
    await person.post(here.address.to(), { email: NEW })
    const first = { code: await codeFor(NEW), cookie: person.jar.get('adresse') ?? '' }
    await person.post(here.address.to(), { email: THIRD })
    const second = person.jar.get('adresse') ?? ''
    person.jar.set('adresse', first.cookie)
    assert.equal((await person.post(here.addressCode.to(), { code: first.code })).status, 410)
    person.jar.set('adresse', second)
    await sql`update people_address_changes set expires_at = clock_timestamp()`.execute(test.db)
    assert.equal((await person.post(here.addressCode.to(), { code: await codeFor(THIRD) })).status, 410)
    assert.equal(await emailOf(erika), OLD)
  })

  it('gives an address to one of two who prove it at once', async () => {
    const [person, otto] = [await signedIn(OLD), await signedIn(OTTO)]
    await person.post(here.address.to(), { email: NEW })
    const codes = [await codeFor(NEW)]
    await otto.post(here.address.to(), { email: NEW })
    codes.push(await codeFor(NEW))
    const answers = await Promise.all([
      person.post(here.addressCode.to(), { code: codes[0] ?? '' }),
      otto.post(here.addressCode.to(), { code: codes[1] ?? '' }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
    const holders = await test.db.selectFrom('people_persons').where('email', '=', NEW).select('id').execute()
    assert.equal(holders.length, 1)
    await test.db.updateTable('people_persons').set({ email: OTTO }).where('email', '=', NEW).where('id', '!=', erika).execute()
  })

  it('leaves the old address no way in, and makes no second account of it', async () => {
    const person = await signedIn(OLD)
    const late = visitor(test)
    await late.post(here.signIn.to(), { email: OLD })
    const earlier = await signInMailTo(test.db, OLD)
    await change(person, NEW)
    assert.equal((await visitor(test).post(earlier.link)).status, 410)
    await late.post(here.signIn.to(), { email: OLD })
    const { link } = await signInMailTo(test.db, OLD)
    const answer = await visitor(test).post(link)
    assert.equal(answer.status, 403)
    assert.match(await answer.text(), /Änderung rückgängig machen/)
    assert.equal(await test.db.selectFrom('people_persons').where('email', '=', OLD).select('id').executeTakeFirst(), undefined)
    const back = visitor(test)
    await back.post(here.signIn.to(), { email: NEW })
    assert.equal((await back.post((await signInMailTo(test.db, NEW)).link)).status, 303)
    assert.match(await (await back.get(here.account.to())).text(), new RegExp(NEW))
  })

  describe('and taking it back', () => {
    it('is one button behind the link to the old address; it ends every session, and both addresses hear of it', async () => {
      const person = await signedIn(OLD)
      await change(person, NEW)
      const link = await undoLinkTo(OLD)
      for (let opened = 0; opened < 2; opened += 1) assert.match(await (await visitor(test).get(link)).text(), new RegExp(OLD))
      assert.equal(await emailOf(erika), NEW, 'opening changes nothing')
      assert.match(await (await visitor(test).post(link)).text(), /Es gilt wieder Ihre frühere Adresse/)
      assert.equal(await emailOf(erika), OLD)
      assert.equal((await person.get(here.account.to())).status, 303)
      for (const address of [OLD, NEW])
        assert.equal((await mailsTo(test.db, address))[0]?.subject, 'Die Änderung Ihrer E-Mail-Adresse wurde rückgängig gemacht')
      for (const again of [await visitor(test).get(link), await visitor(test).post(link)]) assert.equal(again.status, 410)
    })

    it('works from the first address after two changes, and leaves the second nothing to take back', async () => {
      const person = await signedIn(OLD)
      await change(person, NEW)
      await change(person, THIRD)
      const links = { old: await undoLinkTo(OLD), second: await undoLinkTo(NEW) }
      assert.notEqual(links.old, links.second)
      assert.equal((await visitor(test).post(links.old)).status, 200)
      assert.equal(await emailOf(erika), OLD)
      assert.equal((await visitor(test).post(links.second)).status, 410)
      assert.equal(await emailOf(erika), OLD)
    })

    it('from the second address does not keep the first from it', async () => {
      const person = await signedIn(OLD)
      await change(person, NEW)
      await change(person, THIRD)
      assert.equal((await visitor(test).post(await undoLinkTo(NEW))).status, 200)
      assert.equal(await emailOf(erika), NEW)
      assert.equal((await visitor(test).post(await undoLinkTo(OLD))).status, 200)
      assert.equal(await emailOf(erika), OLD)
    })

    it('is over after seven days', async () => {
      await change(await signedIn(OLD), NEW)
      const link = await undoLinkTo(OLD)
      const later = (interval: string) =>
        sql`update people_former_addresses set changed_at = changed_at - ${interval}::interval, expires_at = expires_at - ${interval}::interval`.execute(
          test.db,
        )
      await later('6 days 23 hours')
      assert.equal((await visitor(test).get(link)).status, 200)
      await later('1 hour')
      assert.equal((await visitor(test).post(link)).status, 410)
      assert.equal(await emailOf(erika), NEW)
    })

    it('sends to the office when somebody else holds the address by now', async () => {
      await change(await signedIn(OLD), NEW)
      const { id } = await test.db
        .insertInto('people_persons')
        .values({ email: OLD, name: 'Jemand', created_at: new Date() })
        .returning('id')
        .executeTakeFirstOrThrow()
      const answer = await visitor(test).post(await undoLinkTo(OLD))
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /stellt Ihr Konto wieder her/)
      assert.equal(await emailOf(erika), NEW)
      await test.db.deleteFrom('people_persons').where('id', '=', id).execute()
    })

    it('leaves no secret in the database, neither in its tables nor, once sent, in its mails', async () => {
      const person = await signedIn(OLD)
      await person.post(here.address.to(), { email: NEW })
      const code = await codeFor(NEW)
      const dump = async () =>
        JSON.stringify([
          await test.db.selectFrom('people_address_changes').selectAll().execute(),
          await test.db.selectFrom('people_former_addresses').selectAll().execute(),
        ])
      assert.ok(
        !(await dump()).includes(`"${code}"`) && !(await dump()).includes(person.jar.get('adresse')?.split('.')[1] ?? '-'),
      )
      await person.post(here.addressCode.to(), { code })
      const token = (await undoLinkTo(OLD)).split('/').at(-1) ?? ''
      assert.ok(token.length > 40 && !(await dump()).includes(token))
      await test.db.updateTable('platform_mails').set({ sent_at: new Date() }).execute()
      await tidyUp(test.deps)
      const mails = JSON.stringify(await test.db.selectFrom('platform_mails').select(['html', 'text']).execute())
      assert.ok(!mails.includes(token) && !mails.includes(`${code.slice(0, 3)} ${code.slice(3)}`))
      assert.ok(mails.includes('gehört jetzt zu Ihrem Konto'))
    })
  })
})

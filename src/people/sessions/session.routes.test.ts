import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { visitor } from '../../../test/browser-jar.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { signedInCookie } from './start-session.ts'

describe('sessions', () => {
  let test: TestSite
  let personId: string
  before(async () => {
    test = await testSite({ at: '2025-12-04T09:30' })
    personId = (await givenPerson(test.db, { email: 'erika@kall.example' })).personId
    await givenPerson(test.db, { email: 'bernd@kall.example', name: 'Bernd' })
  })
  after(() => test.close())

  const signedIn = async (email = 'erika@kall.example') => {
    const person = visitor(test)
    const [name = '', value = ''] = (await test.signIn(email)).split('=')
    person.jar.set(name, value)
    return person
  }
  const rest = (minutes: number, seconds = 0) =>
    test.db
      .updateTable('people_sessions')
      .set({ seen_at: new Date(Date.now() - minutes * 60_000 - seconds * 1000) })
      .execute()

  it('outlive a jump of the portal clock', async () => {
    const person = await signedIn()
    await test.moveTo('2026-04-15T18:00')
    assert.equal((await person.get(paths.people.account.to())).status, 200)
    await test.moveTo('2025-12-04T09:30')
  })

  // proves: SE-08
  it('are refreshed by fifty requests at once just before they end, without forking', async () => {
    await test.db.deleteFrom('people_sessions').execute()
    const person = await signedIn()
    await rest(29, 50)
    const answers = await Promise.all(Array.from({ length: 50 }, () => person.get(paths.people.account.to())))
    assert.ok(answers.every(({ status }) => status === 200))
    const rows = await test.db.selectFrom('people_sessions').select('seen_at').execute()
    assert.equal(rows.length, 1)
    assert.ok(Date.now() - (rows[0]?.seen_at.getTime() ?? 0) < 60_000)
  })

  it('end by resting and lead back to the page afterwards', async () => {
    const person = await signedIn()
    await rest(30)
    assert.equal(
      (await person.get(paths.people.sessions.to())).headers.get('location'),
      paths.people.signIn.to({ weiter: paths.people.sessions.to() }),
    )
  })

  // proves: SE-05
  it('are dead on the server after signing out', async () => {
    const person = await signedIn()
    const sid = person.jar.get('sid') as string
    const answer = await person.post(paths.people.signOut.to())
    assert.equal(answer.headers.get('clear-site-data'), '"cache", "storage"')
    assert.equal(person.jar.has('sid'), false)
    person.jar.set('sid', sid)
    assert.equal((await person.get(paths.people.account.to())).status, 303)
  })

  // proves: SE-06
  it('are listed and ended one by one and all others at once, never those of other people', async () => {
    await test.db.deleteFrom('people_sessions').execute()
    const [here, there, far] = [await signedIn(), await signedIn(), await signedIn()]
    const other = await signedIn('bernd@kall.example')
    const page = await (await here.get(paths.people.sessions.to())).text()
    assert.equal(page.match(/>Beenden/g)?.length, 2 + 1, 'two others and the head of the column')
    const foreign = await test.db
      .selectFrom('people_sessions')
      .select('id')
      .where('person_id', '!=', personId)
      .executeTakeFirstOrThrow()
    await here.post(paths.people.session.to({ sessionId: foreign.id }))
    assert.equal((await other.get(paths.people.account.to())).status, 200)
    const own = await test.db
      .selectFrom('people_sessions')
      .select('id')
      .where('person_id', '=', personId)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
    await here.post(paths.people.session.to({ sessionId: own.id }))
    assert.equal((await far.get(paths.people.account.to())).status, 303)
    await here.post(paths.people.sessions.to())
    assert.equal((await there.get(paths.people.account.to())).status, 303)
    assert.equal((await here.get(paths.people.account.to())).status, 200)
  })

  // proves: SE-10
  it('are ten at most; the eleventh ends the oldest', async () => {
    await test.db.deleteFrom('people_sessions').execute()
    const people = []
    for (let number = 1; number <= 11; number += 1) people.push(await signedIn())
    const statuses = await Promise.all(people.map(async (person) => (await person.get(paths.people.account.to())).status))
    assert.deepEqual(statuses, [303, ...Array<number>(10).fill(200)])
  })

  // proves: SE-02
  it('have a cookie that other sites and scripts cannot touch when served over https', async () => {
    const secure = await testSite({ at: '2025-12-04T09:30', baseUrl: 'https://portal.example' })
    try {
      const { personId: id } = await givenPerson(secure.db, { email: 'erika@kall.example' })
      assert.match(await signedInCookie(secure.deps, id), /^__Host-sid=[\w-]{43}$/)
      const asked = await secure.request(paths.people.signIn.to(), { form: { email: 'erika@kall.example' } })
      assert.match(
        asked.headers.getSetCookie()[0] ?? '',
        /^__Host-anmeldung=[\w.-]+; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      )
    } finally {
      await secure.close()
    }
  })

  it('end at once when the person is deactivated', async () => {
    const person = await signedIn('bernd@kall.example')
    const { id } = await test.db
      .selectFrom('people_persons')
      .select('id')
      .where('email', '=', 'bernd@kall.example')
      .executeTakeFirstOrThrow()
    await test.db.insertInto('people_person_deactivations').values({ person_id: id, deactivated_at: new Date() }).execute()
    assert.equal((await person.get(paths.people.account.to())).status, 303)
  })

  it('let people change their name and nothing else', async () => {
    const person = await signedIn()
    assert.equal((await person.post(paths.people.ownName.to(), { name: 'Erika B.', email: 'x@y.example' })).status, 422)
    assert.equal((await person.post(paths.people.ownName.to(), { name: 'Erika Beispiel-Muster' })).status, 303)
    assert.match(await (await person.get(paths.people.account.to())).text(), /Erika Beispiel-Muster/)
  })
})

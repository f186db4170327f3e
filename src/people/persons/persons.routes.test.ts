import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { visitor } from '../../../test/browser-jar.ts'
import { mailsTo, signInMailTo } from '../../../test/mailbox.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { resetSecondFactor } from './tend-person.ts'

const here = paths.people

describe('accounts in the hands of an administrator', () => {
  let test: TestSite
  before(async () => {
    test = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(test.db, { email: 'ada@betrieb.example', name: 'Ada', role: 'administrator' })
    await givenPerson(test.db, { email: 'office@buero.example', name: 'Ingrid', role: 'office' })
    await givenPerson(test.db, { email: 'zoe@kall.example', name: 'Zoe', placeId: '05366024' })
    for (const email of ['zoe@kall.example', 'office@buero.example']) {
      const { id } = await test.db.selectFrom('people_persons').select('id').where('email', '=', email).executeTakeFirstOrThrow()
      await test.db
        .insertInto('people_totps')
        .values({ person_id: id, encrypted_secret: 'v1.test.JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', confirmed_at: new Date() })
        .execute()
    }
  })
  after(() => test.close())

  const signedIn = async (email: string) => {
    const person = visitor(test)
    person.jar.set('sid', (await test.signIn(email)).split('=')[1] as string)
    return person
  }

  // proves: AU-16
  it('are closed at once in open sessions, and stay so until they are opened again', async () => {
    const [ada, zoe] = [await signedIn('ada@betrieb.example'), await signedIn('zoe@kall.example')]
    assert.equal((await ada.post(here.persons.to(), { email: 'zoe@kall.example', act: 'deactivate' })).status, 303)
    assert.equal((await zoe.get(here.account.to())).status, 303)
    await zoe.post(here.signIn.to(), { email: 'zoe@kall.example' })
    const { code } = await signInMailTo(test.db, 'zoe@kall.example')
    assert.equal((await zoe.post(here.signInCode.to(), { code })).status, 403)
    assert.equal((await ada.post(here.persons.to(), { email: 'zoe@kall.example', act: 'reactivate' })).status, 303)
    assert.equal((await (await signedIn('zoe@kall.example')).get(here.account.to())).status, 200)
  })

  // proves: AU-09
  it('lose a second factor by an administrator, those with a role only on the command line', async () => {
    const ada = await signedIn('ada@betrieb.example')
    assert.equal((await ada.post(here.persons.to(), { email: 'zoe@kall.example', act: 'reset-factors' })).status, 303)
    assert.match((await mailsTo(test.db, 'zoe@kall.example'))[0]?.text ?? '', /zweite Faktor Ihres Kontos wurde zurückgesetzt/)
    const refused = await ada.post(here.persons.to(), { email: 'office@buero.example', act: 'reset-factors' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /nur der Betrieb/)
    assert.equal((await test.db.selectFrom('people_totps').select('person_id').execute()).length, 1)
    assert.deepEqual(await resetSecondFactor(test.deps, 'Office@Buero.example'), { ok: true, outcome: 'reset-factors' })
    assert.deepEqual(await resetSecondFactor(test.deps, 'niemand@buero.example'), { ok: false, because: 'unknown-person' })
    assert.deepEqual(await test.db.selectFrom('people_totps').select('person_id').execute(), [])
  })

  it('are nobody else’s business, and want a fresh proof', async () => {
    const office = await signedIn('office@buero.example')
    assert.equal((await office.post(here.persons.to(), { email: 'zoe@kall.example', act: 'deactivate' })).status, 403)
    const ada = await signedIn('ada@betrieb.example')
    await test.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 301_000) })
      .execute()
    const stale = await ada.post(here.persons.to(), { email: 'zoe@kall.example', act: 'deactivate' })
    assert.equal(stale.status, 403)
    assert.match(await stale.text(), /Bestätigen Sie in einem neuen Fenster, dass Sie es sind/)
    assert.deepEqual(await test.db.selectFrom('people_person_deactivations').selectAll().execute(), [])
  })
})

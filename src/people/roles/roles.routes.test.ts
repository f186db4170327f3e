import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { visitor } from '../../../test/browser-jar.ts'
import { mailsTo } from '../../../test/mailbox.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { appointAdministrator } from './change-role.ts'
import { recordRole } from './role.queries.ts'

describe('roles', () => {
  let test: TestSite
  before(async () => {
    test = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(test.db, { email: 'office@buero.example', name: 'Ingrid', role: 'office' })
    await givenPerson(test.db, { email: 'erika@kall.example' })
  })
  after(() => test.close())

  const signedIn = async (email: string) => {
    const person = visitor(test)
    person.jar.set('sid', (await test.signIn(email)).split('=')[1] as string)
    return person
  }
  const rolesOf = async (email: string) =>
    (
      await test.db
        .selectFrom('people_roles as r')
        .innerJoin('people_persons as p', 'p.id', 'r.person_id')
        .where('p.email', '=', email)
        .select('r.role')
        .orderBy('r.role')
        .execute()
    ).map(({ role }) => role)

  // proves: AU-14
  it('begin with an administrator appointed on the command line, once', async () => {
    assert.deepEqual(await appointAdministrator(test.deps, 'Ada@Betrieb.example'), {
      ok: true,
      outcome: { email: 'ada@betrieb.example' },
    })
    assert.deepEqual(await appointAdministrator(test.deps, 'ada@betrieb.example'), { ok: false, because: 'has-it-already' })
    assert.deepEqual(await appointAdministrator(test.deps, 'keine Adresse'), { ok: false, because: 'not-an-address' })
    assert.deepEqual(await rolesOf('ada@betrieb.example'), ['administrator'])
    const ada = await signedIn('ada@betrieb.example')
    assert.equal(
      (await ada.follow(await ada.get(paths.people.roles.to()))).path,
      paths.people.name.to({ weiter: paths.people.roles.to() }),
    )
    await ada.post(paths.people.name.to(), { name: 'Ada Admin' })
    assert.equal((await ada.get(paths.people.roles.to())).status, 200)
  })

  it('are changed by administrators; the person is told and signed out', async () => {
    const ada = await signedIn('ada@betrieb.example')
    const erika = await signedIn('erika@kall.example')
    assert.equal(
      (await ada.post(paths.people.roles.to(), { email: 'erika@kall.example', role: 'juror', act: 'grant' })).status,
      303,
    )
    assert.deepEqual(await rolesOf('erika@kall.example'), ['juror'])
    assert.equal((await erika.get(paths.people.account.to())).status, 303)
    assert.match((await mailsTo(test.db, 'erika@kall.example'))[0]?.text ?? '', /Rolle „Jury“ erhalten/)
    assert.equal(
      (await ada.post(paths.people.roles.to(), { email: 'erika@kall.example', role: 'office', act: 'grant' })).status,
      422,
    )
    assert.equal(
      (await ada.post(paths.people.roles.to(), { email: 'erika@kall.example', role: 'juror', act: 'revoke' })).status,
      303,
    )
    assert.deepEqual(await rolesOf('erika@kall.example'), [])
  })

  it('are changed by nobody else', async () => {
    for (const email of ['office@buero.example', 'erika@kall.example']) {
      const person = await signedIn(email)
      assert.equal((await person.get(paths.people.roles.to())).status, 403)
      assert.equal((await person.post(paths.people.roles.to(), { email, role: 'administrator', act: 'grant' })).status, 403)
    }
    assert.deepEqual(await rolesOf('erika@kall.example'), [])
  })

  it('want a fresh proof of identity', async () => {
    const ada = await signedIn('ada@betrieb.example')
    await test.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 301_000) })
      .execute()
    const answer = await ada.post(paths.people.roles.to(), { email: 'erika@kall.example', role: 'editor', act: 'grant' })
    assert.equal(answer.status, 403)
    assert.match(await answer.text(), /erika@kall\.example/, 'what was typed is handed back')
    assert.deepEqual(await rolesOf('erika@kall.example'), [])
  })

  it('are told apart from typing errors', async () => {
    const ada = await signedIn('ada@betrieb.example')
    assert.match(
      await (await ada.post(paths.people.roles.to(), { email: 'niemand@kall.example', role: 'editor', act: 'grant' })).text(),
      /Zu dieser Adresse gibt es kein Konto/,
    )
    assert.match(
      await (await ada.post(paths.people.roles.to(), { email: 'erika@kall.example', role: 'koenigin', act: 'grant' })).text(),
      /Bitte wählen Sie eine Rolle/,
    )
  })

  // proves: AC-13
  it('of office and jury meet in no account, whatever the code says', async () => {
    const { personId } = await givenPerson(test.db, { email: 'beide@kall.example', role: 'office' })
    await assert.rejects(
      transact(test.db, (tx) => recordRole(tx, { personId, role: 'juror', grantedBy: null, at: new Date() })),
      /office-and-jury/,
    )
  })
})

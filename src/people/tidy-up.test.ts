import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { visitor } from '../../test/browser-jar.ts'
import { signInMailTo } from '../../test/mailbox.ts'
import { givenPerson } from '../../test/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { tidyUp } from './tidy-up.ts'

describe('tidying up', () => {
  let test: TestSite
  before(async () => {
    test = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => test.close())

  it('empties mails with secrets once they are sent, and no others', async () => {
    await visitor(test).post(paths.people.signIn.to(), { email: 'a@kall.example' })
    await test.db
      .insertInto('platform_mails')
      .values({
        recipient: 'b@kall.example',
        subject: 'x',
        html: '<p>x</p>',
        text: 'x',
        queued_at: new Date(),
        sent_at: new Date(),
      })
      .execute()
    await tidyUp(test.deps)
    const { code } = await signInMailTo(test.db, 'a@kall.example')
    assert.match(code, /^\d{6}$/)
    await test.db.updateTable('platform_mails').set({ sent_at: new Date() }).execute()
    await tidyUp(test.deps)
    const rows = await test.db.selectFrom('platform_mails').select(['recipient', 'html', 'text']).orderBy('recipient').execute()
    assert.deepEqual(rows, [
      { recipient: 'a@kall.example', html: '', text: '' },
      { recipient: 'b@kall.example', html: '<p>x</p>', text: 'x' },
    ])
  })

  it('forgets people who never told a name, and nobody else', async () => {
    await givenPerson(test.db, { email: 'namenlos@kall.example', name: '' })
    await givenPerson(test.db, { email: 'erika@kall.example', name: 'Erika' })
    await tidyUp(test.deps)
    assert.deepEqual(
      (await test.db.selectFrom('people_persons').select('email').execute()).map(({ email }) => email),
      ['erika@kall.example'],
    )
  })

  it('removes expired challenges, dead sessions and old devices', async () => {
    const { personId } = await givenPerson(test.db, { email: 'erika@kall.example' })
    const long = new Date(Date.now() - 200 * 86_400_000)
    const now = new Date()
    const session = { person_id: personId, user_agent: '', seen_at: now, authenticated_at: now }
    await test.db
      .insertInto('people_sessions')
      .values([
        { ...session, token_hash: 'dead', created_at: long },
        { ...session, token_hash: 'alive', created_at: now },
      ])
      .execute()
    await test.db
      .insertInto('people_known_devices')
      .values([
        { token_hash: 'old', person_id: personId, created_at: long },
        { token_hash: 'new', person_id: personId, created_at: now },
      ])
      .execute()
    await test.db.updateTable('people_sign_in_challenges').set({ expires_at: long }).execute()
    await tidyUp(test.deps)
    assert.deepEqual(
      (await test.db.selectFrom('people_sessions').select('token_hash').execute()).map((row) => row.token_hash),
      ['alive'],
    )
    assert.deepEqual(
      (await test.db.selectFrom('people_known_devices').select('token_hash').execute()).map((row) => row.token_hash),
      ['new'],
    )
    assert.deepEqual(await test.db.selectFrom('people_sign_in_challenges').select('id').execute(), [])
  })
})

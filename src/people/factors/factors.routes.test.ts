import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { generate } from 'otplib'
import { visitor } from '../../../test/browser-jar.ts'
import { mailsTo, signInMailTo } from '../../../test/mailbox.ts'
import { givenPerson } from '../../../test/people.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { encryptionKey, type EncryptionKey } from '../../platform/encryption.ts'
import { findTotpSecret, renewEncryption } from './totp-secret.ts'

const here = paths.people
const ERIKA = 'erika@kall.example'

describe('second factors', () => {
  let test: TestSite
  let recovery: string[] = []
  let personId: string
  before(async () => {
    test = await testSite({ at: '2025-12-04T09:30' })
    personId = (await givenPerson(test.db, { email: ERIKA })).personId
    await givenPerson(test.db, { email: 'office@buero.example', name: 'Ingrid', role: 'office' })
  })
  after(() => test.close())

  const forget = () => test.db.deleteFrom('platform_limits').execute()
  const byMail = async (email: string, weiter: string = here.account.to()) => {
    await forget()
    const person = visitor(test)
    await person.post(here.signIn.to(), { email, weiter })
    const { code } = await signInMailTo(test.db, email)
    return { person, end: await person.follow(await person.post(here.signInCode.to(), { code })) }
  }
  const enrol = async (person: ReturnType<typeof visitor>) => {
    const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(await (await person.get(here.totp.to())).text())?.[1] ?? '').replaceAll(
      ' ',
      '',
    )
    return person.post(here.totp.to(), { code: await generate({ secret }) })
  }
  const secretOf = async (email: string) => {
    const { id } = await test.db.selectFrom('people_persons').where('email', '=', email).select('id').executeTakeFirstOrThrow()
    return (await findTotpSecret(test.deps, id))?.secret ?? ''
  }
  const nextCode = async (email: string, steps = 1) =>
    generate({ secret: await secretOf(email), epoch: Math.floor(Date.now() / 1000) + 30 * steps })

  // proves: AU-07
  it('are demanded of the office, which reaches nothing else before', async () => {
    const { person, end } = await byMail('office@buero.example')
    assert.equal(end.path, here.secondFactorSetup.to())
    for (const url of [here.account.to(), here.organisation.to(), here.joinRequests.to(), here.sessions.to()]) {
      assert.match((await person.get(url)).headers.get('location') ?? '', /^\/anmelden\?weiter=/, url)
    }
    const codes = await enrol(person)
    assert.match(await codes.text(), /Ihre Notfallcodes/)
    assert.equal((await person.get(here.joinRequests.to())).status, 200)
  })

  it('are set up with a code of the app, told by mail, and give ten recovery codes once', async () => {
    const { person } = await byMail(ERIKA)
    await person.get(here.totp.to())
    const wrong = await person.post(here.totp.to(), { code: '000000' })
    assert.equal(wrong.status, 422)
    const sid = person.jar.get('sid')
    const page = await (await enrol(person)).text()
    recovery = [...page.matchAll(/<code>([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})<\/code>/g)].map((match) => match[1] as string)
    assert.equal(new Set(recovery).size, 10)
    assert.notEqual(person.jar.get('sid'), sid, 'a new session id at step-up')
    assert.equal((await mailsTo(test.db, ERIKA))[0]?.subject, 'Änderung an der Sicherheit Ihres Kontos')
    const stored = JSON.stringify(await test.db.selectFrom('people_recovery_codes').selectAll().execute())
    for (const code of recovery) assert.ok(!stored.includes(code) && !stored.includes(code.replaceAll('-', '')))
    assert.equal((await person.get(here.totp.to())).headers.get('location'), here.factors.to(), 'the secret is shown no more')
  })

  it('are asked for after the code by mail, and lead back to where one was', async () => {
    const { person, end } = await byMail(ERIKA, here.sessions.to())
    assert.equal(end.path, here.secondFactor.to({ weiter: here.sessions.to() }))
    assert.equal((await person.get(here.account.to())).status, 303)
    assert.equal((await person.post(here.secondFactor.to(), { code: '000000', weiter: here.sessions.to() })).status, 422)
    const done = await person.follow(
      await person.post(here.secondFactor.to(), { code: await nextCode(ERIKA), weiter: here.sessions.to() }),
    )
    assert.equal(done.path, here.sessions.to())
    assert.equal(done.answer.status, 200)
  })

  // proves: AU-08
  it('count once: of five sign-ins with one code at once, one succeeds', async () => {
    await test.db.updateTable('people_totps').set({ last_step: null }).execute()
    const people = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const person = visitor(test)
        const { id } = await test.db
          .selectFrom('people_persons')
          .select('id')
          .where('email', '=', ERIKA)
          .executeTakeFirstOrThrow()
        const token = test.deps.random.token()
        const { recordSession } = await import('../sessions/session.queries.ts')
        await test.db
          .transaction()
          .execute((tx) => recordSession(tx, { personId: id, token, userAgent: '', secondFactor: false }))
        person.jar.set('sid', token)
        return person
      }),
    )
    await forget()
    const code = await nextCode(ERIKA, 0)
    const answers = await Promise.all(people.map((person) => person.post(here.secondFactor.to(), { code })))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422, 422, 422, 422])
  })

  it('may be an hour off in no direction, and one step in either', async () => {
    const { stepOfCode } = await import('./totp.ts')
    const secret = await secretOf(ERIKA)
    const now = Math.floor(Date.now() / 1000)
    for (const steps of [-1, 0, 1])
      assert.equal(await stepOfCode(secret, await generate({ secret, epoch: now + 30 * steps })), Math.floor(now / 30) + steps)
    for (const steps of [-3, 3, 120])
      assert.equal(await stepOfCode(secret, await generate({ secret, epoch: now + 30 * steps })), null)
  })

  // proves: AU-09
  it('are replaced by a recovery code, once', async () => {
    const first = (await byMail(ERIKA)).person
    const code = (recovery[0] as string).toLowerCase().replaceAll('-', ' ')
    assert.equal((await first.post(here.secondFactor.to(), { recovery: code })).status, 303)
    assert.equal((await first.get(here.account.to())).status, 200)
    const second = (await byMail(ERIKA)).person
    assert.equal((await second.post(here.secondFactor.to(), { recovery: code })).status, 422)
    assert.match(
      await (await second.post(here.secondFactor.to(), { recovery: 'kurz' })).text(),
      /Bitte geben Sie einen Ihrer Notfallcodes ein/,
    )
  })

  it('are guessed ten times in a quarter of an hour at most', async () => {
    const { person } = await byMail(ERIKA)
    const statuses = []
    for (let time = 1; time <= 11; time += 1)
      statuses.push((await person.post(here.secondFactor.to(), { code: '000000' })).status)
    assert.deepEqual(statuses, [...Array<number>(10).fill(422), 429])
    await forget()
  })

  // proves: SE-07
  it('make a stale session fresh again and give it a new id', async () => {
    const person = visitor(test)
    person.jar.set('sid', (await test.signIn(ERIKA)).split('=')[1] as string)
    await test.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 6 * 60_000) })
      .execute()
    await test.db.updateTable('people_totps').set({ last_step: null }).execute()
    const stale = await person.post(here.recoveryCodes.to())
    assert.match(stale.headers.get('location') ?? '', /^\/anmelden\/erneut\?weiter=/)
    const sid = person.jar.get('sid')
    assert.match(await (await person.get(stale.headers.get('location') as string)).text(), /Code aus Ihrer App/)
    assert.equal((await person.post(here.freshProof.to(), { code: '000000', weiter: here.factors.to() })).status, 422)
    const done = await person.follow(
      await person.post(here.freshProof.to(), { code: await nextCode(ERIKA, 0), weiter: here.factors.to() }),
    )
    assert.equal(done.path, here.factors.to())
    assert.notEqual(person.jar.get('sid'), sid)
    assert.match(await (await person.post(here.recoveryCodes.to())).text(), /Ihre Notfallcodes/)
  })

  describe('that are secrets of an app', () => {
    const stored = async () => (await test.db.selectFrom('people_totps').selectAll().execute()).map((row) => row.encrypted_secret)
    const proves = async () => {
      await forget()
      await test.db.updateTable('people_totps').set({ last_step: null }).execute()
      const { person } = await byMail(ERIKA)
      return (await person.post(here.secondFactor.to(), { code: await generate({ secret }) })).status
    }
    let secret: string
    before(async () => {
      secret = await secretOf(ERIKA)
    })

    it('are stored encrypted', async () => {
      assert.match(secret, /^[A-Z2-7]{16,}$/)
      assert.ok((await stored()).length >= 2)
      for (const row of await stored()) assert.ok(row.startsWith('v1.') && !row.includes(secret))
    })

    it('do not prove a person into whose row they were copied', async () => {
      const rows = await test.db.selectFrom('people_totps').select(['person_id', 'encrypted_secret']).execute()
      const [erika, office] = [rows.find((row) => row.person_id === personId), rows.find((row) => row.person_id !== personId)]
      await changeRow(office?.encrypted_secret ?? '')
      assert.equal(await proves(), 500)
      await changeRow(erika?.encrypted_secret ?? '')
      assert.equal(await proves(), 303)
    })

    it('are encrypted anew under a new key, after which the old key may go', async () => {
      const [old] = test.deps.keys.encryption
      const newer = encryptionKey(randomBytes(32).toString('base64'))
      test.deps.keys.encryption = [newer, old as EncryptionKey]
      assert.equal(await proves(), 303)
      await renewEncryption(test.deps)
      for (const row of await stored()) assert.ok(row.startsWith(`v1.${newer.id}.`))
      test.deps.keys.encryption = [newer]
      assert.equal(await proves(), 303)
      test.deps.keys.encryption = [old as EncryptionKey]
      assert.equal(await proves(), 500)
      await renewEncryption(test.deps)
      for (const row of await stored()) assert.ok(row.startsWith(`v1.${newer.id}.`), 'what cannot be read is left alone')
      test.deps.keys.encryption = [newer]
    })

    const changeRow = (to: string) =>
      test.db.updateTable('people_totps').set({ encrypted_secret: to }).where('person_id', '=', personId).execute()
  })

  it('send the office back to enrolment when it removes its last one', async () => {
    const person = visitor(test)
    person.jar.set('sid', (await test.signIn('office@buero.example')).split('=')[1] as string)
    await person.post(here.totpRemoval.to())
    assert.equal((await person.follow(await person.get(here.account.to()))).path, here.secondFactorSetup.to())
  })

  it('are made fresh by a code mailed to people without any', async () => {
    await givenPerson(test.db, { email: 'ohne@kall.example', name: 'Ohne' })
    const person = visitor(test)
    person.jar.set('sid', (await test.signIn('ohne@kall.example')).split('=')[1] as string)
    await test.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 6 * 60_000) })
      .execute()
    assert.equal(
      (await person.post(here.freshProof.to(), { weiter: here.totp.to() })).headers.get('location'),
      here.signInCode.to(),
    )
    const { code } = await signInMailTo(test.db, 'ohne@kall.example')
    assert.equal((await person.follow(await person.post(here.signInCode.to(), { code }))).path, here.totp.to())
  })
})

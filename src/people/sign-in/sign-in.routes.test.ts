import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { visitor } from '../../../test/browser-jar.ts'
import { mailsTo, signInMailTo } from '../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { queueMail } from '../../platform/mail.ts'
import { secureRandom, sha256 } from '../../platform/random.ts'
import { createSite } from '../../site/create-site.ts'
import { ensurePerson } from '../person.queries.ts'

const KNOWN = 'erika@hellenthal.example'

describe('signing in by mail', () => {
  let test: TestSite
  before(async () => {
    test = await testSite({ at: '2025-12-04T09:30' })
    await transact(test.db, (tx) => ensurePerson(tx, { email: KNOWN, name: 'Erika Beispiel', at: test.deps.clock.now() }))
  })
  after(() => test.close())

  const askFor = async (email: string, weiter?: string) => {
    const person = visitor(test)
    const answer = await person.post(paths.people.signIn.to(), weiter ? { email, weiter } : { email })
    assert.equal(answer.headers.get('location'), paths.people.signInCode.to())
    return { person, mail: await signInMailTo(test.db, email) }
  }
  const forget = () => test.db.deleteFrom('platform_limits').execute()

  it('works with the code and leads back to where one was', async () => {
    const { person, mail } = await askFor(KNOWN, '/landespreis/beitraege?seite=2')
    const end = await person.post(paths.people.signInCode.to(), { code: `${mail.code.slice(0, 3)} ${mail.code.slice(3)}` })
    assert.equal(end.status, 303)
    const next = await person.get(end.headers.get('location') as string)
    assert.equal(next.headers.get('location'), '/landespreis/beitraege?seite=2')
    assert.match(await (await person.get(paths.people.account.to())).text(), /Erika Beispiel/)
  })

  it('has its mail sent before those that wait already: the code is good for minutes', async () => {
    await transact(test.db, async (tx) => {
      for (const name of ['a', 'b', 'c']) {
        const recipient = `${name}@kommune.example`
        await queueMail(tx, { recipient, subject: 'An viele', html: '', text: '', queuedAt: test.deps.clock.now() })
      }
    })
    await askFor('eilig@kommune.example')
    const { rows } = await sql<{ recipient: string }>`
      select mail.recipient from graphile_worker._private_jobs job
      join platform_mails mail on mail.id::text = job.payload->>'mailId'
      order by job.priority, job.run_at, job.id`.execute(test.db)
    const order = rows.map(({ recipient }) => recipient).filter((recipient) => recipient.endsWith('@kommune.example'))
    assert.deepEqual(
      order,
      ['eilig', 'a', 'b', 'c'].map((name) => `${name}@kommune.example`),
    )
  })

  it('works with the link in another browser, by a button and not by opening', async () => {
    const { mail } = await askFor(KNOWN)
    const other = visitor(test)
    for (const scanner of [visitor(test), visitor(test), other]) {
      const page = await scanner.get(mail.link)
      assert.match(await page.text(), /erika@hellenthal\.example.*Jetzt anmelden/s)
      assert.equal(page.headers.get('cache-control'), 'private, no-store')
    }
    assert.equal((await other.post(mail.link)).status, 303)
    assert.equal((await other.get(paths.people.account.to())).status, 200)
  })

  it('lets the code die with the link and the link with the code', async () => {
    const first = await askFor(KNOWN)
    await visitor(test).post(first.mail.link)
    assert.equal((await first.person.post(paths.people.signInCode.to(), { code: first.mail.code })).status, 410)
    const second = await askFor(KNOWN)
    await second.person.post(paths.people.signInCode.to(), { code: second.mail.code })
    assert.equal((await visitor(test).get(second.mail.link)).status, 410)
    assert.equal((await visitor(test).post(second.mail.link)).status, 410)
    await forget()
  })

  it('accepts the code only in the browser that asked', async () => {
    const { mail } = await askFor(KNOWN)
    assert.equal((await visitor(test).post(paths.people.signInCode.to(), { code: mail.code })).status, 410)
    const { person } = await askFor('somebody@else.example')
    assert.equal((await person.post(paths.people.signInCode.to(), { code: mail.code })).status, 422)
  })

  it('gives a link to one of twenty at once', async () => {
    const { mail } = await askFor(KNOWN)
    const answers = await Promise.all(Array.from({ length: 20 }, () => visitor(test).post(mail.link)))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, ...Array<number>(19).fill(410)])
    await forget()
  })

  it('ends a challenge after five wrong codes, also when they come at once', async () => {
    const { person, mail } = await askFor(KNOWN)
    const wrong = mail.code === '000000' ? '000001' : '000000'
    const answers = await Promise.all(Array.from({ length: 8 }, () => person.post(paths.people.signInCode.to(), { code: wrong })))
    assert.ok(answers.every(({ status }) => [410, 422].includes(status)))
    const row = await test.db
      .selectFrom('people_sign_in_challenges')
      .select('attempts')
      .where('email', '=', KNOWN)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
    assert.equal(row.attempts, 5)
    assert.equal((await person.post(paths.people.signInCode.to(), { code: mail.code })).status, 410)
    assert.equal((await visitor(test).post(mail.link)).status, 410)
    await forget()
  })

  it('ends a challenge after fifteen minutes', async () => {
    const { person, mail } = await askFor(KNOWN)
    await test.db
      .updateTable('people_sign_in_challenges')
      .set({ expires_at: new Date(Date.now() - 1) })
      .where('used_at', 'is', null)
      .execute()
    assert.equal((await person.post(paths.people.signInCode.to(), { code: mail.code })).status, 410)
    assert.equal((await visitor(test).post(mail.link)).status, 410)
    await forget()
  })

  it('refuses a code that is none and says how it looks', async () => {
    const { person } = await askFor(KNOWN)
    for (const code of ['', '12345', 'abcdef', '1234567']) {
      const answer = await person.post(paths.people.signInCode.to(), { code })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Fehler:.*Bitte geben Sie die sechs Ziffern aus der E-Mail ein\./s)
    }
    await forget()
  })

  it('refuses what is no address, keeps what was typed and mails nobody', async () => {
    for (const email of [
      '',
      'erika',
      'a@b\r\nBcc:c@d.example',
      '"x@evil.example y"@stadt-a.example',
      'mıke@hellenthal.example',
    ]) {
      const answer = await visitor(test).post(paths.people.signIn.to(), { email })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Fehler: Anmelden.*Bitte geben Sie/s)
    }
    assert.deepEqual(await mailsTo(test.db, 'c@d.example'), [])
  })

  it('mails to the stored form of the address', async () => {
    const before = (await mailsTo(test.db, KNOWN)).length
    await visitor(test).post(paths.people.signIn.to(), { email: ' ERIKA@Hellenthal.EXAMPLE ' })
    assert.equal((await mailsTo(test.db, KNOWN)).length, before + 1)
    await forget()
  })

  // proves: AU-04
  it('answers known and unknown addresses alike, byte for byte', async () => {
    const seen = await Promise.all(
      [KNOWN, 'nobody@hellenthal.example'].map(async (email) => {
        const person = visitor(test)
        const asked = await person.post(paths.people.signIn.to(), { email })
        const page = await person.get(paths.people.signInCode.to())
        const wrong = await person.post(paths.people.signInCode.to(), { code: '000000' })
        return {
          asked: [asked.status, await asked.text(), asked.headers.get('location')],
          page: await page.text(),
          wrong: [wrong.status, await wrong.text()],
        }
      }),
    )
    assert.deepEqual(seen[0], seen[1])
    const [mail] = await mailsTo(test.db, KNOWN)
    const [other] = await mailsTo(test.db, 'nobody@hellenthal.example')
    assert.equal(mail?.subject, other?.subject)
    assert.equal(
      await test.db.selectFrom('people_persons').select('id').where('email', '=', 'nobody@hellenthal.example').executeTakeFirst(),
      undefined,
    )
    await forget()
  })

  it('asks a new person for the name after the proof, and not before', async () => {
    const { person, mail } = await askFor('neu@kall.example', '/landespreis')
    const end = await person.follow(await person.post(paths.people.signInCode.to(), { code: mail.code }))
    assert.match(end.path, /^\/anmelden\/name\?weiter=%2Flandespreis/)
    assert.equal(
      (await person.get(paths.people.account.to())).headers.get('location')?.startsWith(paths.people.signIn.to()),
      true,
    )
    assert.equal((await person.post(paths.people.name.to(), { name: ' ' })).status, 422)
    assert.equal((await person.post(paths.people.name.to(), { name: 'Nora Neu' })).status, 303)
    assert.match(await (await person.get(paths.people.account.to())).text(), /Nora Neu/)
  })

  it('lets nobody in who has been deactivated', async () => {
    const at = test.deps.clock.now()
    const personId = await transact(test.db, (tx) => ensurePerson(tx, { email: 'zoe@kall.example', name: 'Zoe', at }))
    await test.db.insertInto('people_person_deactivations').values({ person_id: personId, deactivated_at: at }).execute()
    const { person, mail } = await askFor('zoe@kall.example')
    const answer = await person.post(paths.people.signInCode.to(), { code: mail.code })
    assert.equal(answer.status, 403)
    assert.equal(person.jar.has('sid'), false)
  })

  // proves: AU-05
  it('limits mails to one address, also after a restart, and says how long to wait', async () => {
    await forget()
    for (let time = 1; time <= 5; time += 1)
      assert.equal((await visitor(test).post(paths.people.signIn.to(), { email: 'oft@kall.example' })).status, 303)
    const restarted = { request: test.request, site: await createSite(test.deps) }
    const answer = await restarted.site.request('http://portal.example/anmelden', {
      method: 'POST',
      headers: { host: 'portal.example', origin: 'http://portal.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=oft%40kall.example',
    })
    assert.equal(answer.status, 429)
    assert.ok(Number(answer.headers.get('retry-after')) > 0)
    assert.match(await answer.text(), /zu viele Versuche/)
    assert.equal((await mailsTo(test.db, 'oft@kall.example')).length, 5)
  })

  // proves: AU-06
  it('lets the owner in from a known browser when a stranger has used up the limit', async () => {
    await forget()
    const { person, mail } = await askFor(KNOWN)
    await person.post(paths.people.signInCode.to(), { code: mail.code })
    for (let time = 1; time <= 6; time += 1) await visitor(test).post(paths.people.signIn.to(), { email: KNOWN })
    assert.equal((await visitor(test).post(paths.people.signIn.to(), { email: KNOWN })).status, 429)
    assert.equal((await person.post(paths.people.signIn.to(), { email: KNOWN })).status, 303)
    await forget()
  })

  // proves: RL-04
  it('fills no mailbox over a day, however patient a stranger is, and lets its owner in', async () => {
    await forget()
    const { person, mail } = await askFor(KNOWN)
    await person.post(paths.people.signInCode.to(), { code: mail.code })
    const ask = async () => (await visitor(test).post(paths.people.signIn.to(), { email: KNOWN })).status
    const statuses: number[] = []
    for (let time = 1; time <= 12; time += 1) {
      await test.db.deleteFrom('platform_limits').where('key', 'like', 'sign-in-mail:%').execute() // a quarter of an hour later
      statuses.push(await ask())
    }
    assert.deepEqual(statuses, [...Array<number>(9).fill(303), 429, 429, 429])
    assert.equal((await person.post(paths.people.signIn.to(), { email: KNOWN })).status, 303)
    await forget()
  })

  it('limits wrong codes for one address over several challenges', async () => {
    await forget()
    const statuses: number[] = []
    for (let challenge = 1; challenge <= 3; challenge += 1) {
      const { person, mail } = await askFor('raten@kall.example')
      const wrong = mail.code === '000000' ? '000001' : '000000'
      for (let time = 1; time <= 4; time += 1)
        statuses.push((await person.post(paths.people.signInCode.to(), { code: wrong })).status)
    }
    assert.deepEqual(statuses, [...Array<number>(10).fill(422), 429, 429])
    await forget()
  })

  // proves: SE-01, SE-03
  it('gives a new session id and keeps neither it nor code, link or device in clear', async () => {
    const { person, mail } = await askFor(KNOWN)
    const planted = secureRandom.token()
    person.jar.set('sid', planted)
    await person.post(paths.people.signInCode.to(), { code: mail.code })
    const sid = person.jar.get('sid') as string
    assert.notEqual(sid, planted)
    const everything = JSON.stringify([
      await test.db.selectFrom('people_sessions').selectAll().execute(),
      await test.db.selectFrom('people_sign_in_challenges').selectAll().execute(),
      await test.db.selectFrom('people_known_devices').selectAll().execute(),
      await test.db.selectFrom('platform_events').selectAll().execute(),
      await test.db.selectFrom('platform_limits').selectAll().execute(),
    ])
    assert.ok(everything.includes(sha256(sid)), 'the canary would be seen')
    const token = mail.link.split('/').at(-1) as string
    assert.ok(everything.includes(sha256(token)), 'the canary would be seen')
    for (const secret of [sid, token, person.jar.get('geraet') as string, `"${mail.code}"`, sha256(mail.code)])
      assert.ok(!everything.includes(secret))
  })

  it('does not exist by one click outside demo mode', async () => {
    const { id } = await test.db.selectFrom('people_persons').select('id').where('email', '=', KNOWN).executeTakeFirstOrThrow()
    await test.db.updateTable('people_persons').set({ demo_part: 'Sachbearbeiterin' }).where('id', '=', id).execute()
    assert.equal((await visitor(test).post(paths.people.demoSignIn.to(), { person: id })).status, 404)
  })
})

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { givenEvent } from '../../../../test/events.ts'
import { personOf } from '../../../../test/jury.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { openedForm } from '../../../../test/strangers.ts'
import { paths } from '../../../paths.ts'
import { berlinInstant } from '../../../platform/berlin.ts'

const OFFICE = 'ingrid@buero.example'
const EDITOR = 'nina@redaktion.example'
const JUROR = 'hans@ikz.example'
const MARTA = 'marta@hellenthal.example'
const OTTO = 'otto@duisburg.example'
const { hour, hourReturn, own, editor } = paths.events

describe('a question in an office hour', () => {
  let portal: TestSite
  let eventId = ''
  before(async () => {
    portal = await testSite({ at: '2025-12-03T09:30' })
    await givenPerson(portal.db, { email: OFFICE, name: 'Ingrid Vordruck', role: 'office' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await givenPerson(portal.db, { email: JUROR, name: 'Hans Probe', role: 'juror' })
    await givenPerson(portal.db, { email: MARTA, name: 'Marta Probe', placeId: '05366020' })
    await givenPerson(portal.db, { email: OTTO, name: 'Otto Probe', placeId: '05112000' })
    eventId = await givenEvent(portal.db, {
      series: 'office-hour',
      title: 'Sprechstunde zum Preis',
      startsAt: berlinInstant('2025-12-04T10:00').toISOString(),
      endsAt: berlinInstant('2025-12-04T11:00').toISOString(),
    })
    const advisers = [await personOf(portal.db, JUROR), await personOf(portal.db, OFFICE)]
    const form = { slotMinutes: '20', advisers }
    const set = await portal.request(editor.hourSettings.to({ eventId }), { form, cookie: await portal.signIn(EDITOR) })
    assert.equal(set.status, 303)
  })
  beforeEach(() => portal.db.deleteFrom('platform_limits').execute())
  after(() => portal.close())

  const ask = async (more: Record<string, string>, cookie?: string, form = openedForm(portal, 'event hour')) => {
    const answer = await portal.request(hour.to({ eventId }), {
      form: { form, website: '', question: 'KANARIE?', ...more },
      cookie,
    })
    assert.equal(answer.status, 303, await answer.clone().text())
    return /frage=([0-9a-f-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  }
  const told = async (email: string) =>
    (await mailsTo(portal.db, email)).filter(({ subject }) => subject.startsWith('Neue Frage'))
  const account = async (email: string) => (await portal.request(own.list.to(), { cookie: await portal.signIn(email) })).text()

  it('is told before the hour to the office and to who advises, once each, without a word of it', async () => {
    const form = openedForm(portal, 'event hour')
    for (const _ of [1, 2]) await ask({ slot: '0', anonymous: 'ja' }, undefined, form)
    for (const email of [OFFICE, JUROR]) {
      const [mail, ...more] = await told(email)
      assert.deepEqual(more, [])
      assert.match(mail?.subject ?? '', /Neue Frage an die Sprechstunde: Sprechstunde zum Preis/)
      assert.ok(mail?.text.includes(editor.hour.to({ eventId })))
      assert.doesNotMatch(`${mail?.text} ${mail?.html}`, /KANARIE/)
    }
    for (const email of [EDITOR, MARTA]) assert.deepEqual(await told(email), [])
  })

  it('is told to nobody whose account is deactivated, whether they advise or are of the office', async () => {
    // Somebody has looked, so that the next question is told.
    await portal.request(editor.hour.to({ eventId }), { cookie: await portal.signIn(EDITOR) })
    const gone = await Promise.all([OFFICE, JUROR].map((email) => personOf(portal.db, email)))
    const before = [await told(OFFICE), await told(JUROR)].map(({ length }) => length)
    const rows = gone.map((person_id) => ({ person_id, deactivated_at: portal.deps.clock.now(), deactivated_by: gone[0]! }))
    await portal.db.insertInto('people_person_deactivations').values(rows).execute()
    const id = await ask({ anonymous: 'ja', slot: '2' })
    await portal.db.deleteFrom('people_person_deactivations').execute()
    await portal.db.deleteFrom('events_hour_questions').where('id', '=', id).execute()
    assert.deepEqual(
      [await told(OFFICE), await told(JUROR)].map(({ length }) => length),
      before,
    )
  })

  describe('of an hour to come', () => {
    const begun = async (title: string) => {
      const id = await givenEvent(portal.db, {
        series: 'office-hour',
        title,
        startsAt: berlinInstant('2025-12-08T10:00').toISOString(),
        endsAt: berlinInstant('2025-12-08T11:00').toISOString(),
      })
      return {
        ask: async () => {
          const form = { form: openedForm(portal, 'event hour'), website: '', question: 'KANARIE?' }
          assert.equal((await portal.request(hour.to({ eventId: id }), { form })).status, 303)
        },
        look: async (email: string) =>
          (await portal.request(editor.hour.to({ eventId: id }), { cookie: await portal.signIn(email) })).status,
        mails: async () => (await told(OFFICE)).filter(({ subject }) => subject.endsWith(title)).length,
      }
    }

    it('is told of once until somebody of the team has looked, and once again on another day', async () => {
      const { ask: askThere, look, mails } = await begun('Ruhige Runde')
      for (const _ of [1, 2]) await askThere()
      assert.equal(await look(MARTA), 403)
      await askThere()
      assert.equal(await mails(), 1)
      assert.equal(await look(EDITOR), 200)
      for (const _ of [1, 2]) await askThere()
      assert.equal(await mails(), 2)
      await portal.moveTo('2025-12-04T00:00')
      for (const _ of [1, 2]) await askThere()
      assert.equal(await mails(), 3)
      await portal.moveTo('2025-12-03T09:30')
    })

    it('fills no mailbox, however often somebody looks', async () => {
      const { ask: askThere, look, mails } = await begun('Volle Runde')
      for (let n = 0; n < 5; n += 1) {
        await askThere()
        await look(EDITOR)
      }
      assert.equal(await mails(), 3)
    })
  })

  it('stands in the account of who asked with it, with the slot and the way to give it back', async () => {
    assert.match(await account(MARTA), /zu keiner Veranstaltung angemeldet/)
    const id = await ask({ slot: '1', name: 'Marta Probe' }, await portal.signIn(MARTA))
    const html = await account(MARTA)
    assert.match(html, /Meine Fragen in Sprechstunden[^]*Frage 2 wartet[^]*Ihr Termin: [^<]*4\. Dezember 2025, 10:20 Uhr/)
    assert.doesNotMatch(html, /zu keiner Veranstaltung angemeldet/)
    const address = hour.to({ eventId }, { frage: id })
    assert.ok(html.includes(`href="${address}"`))
    assert.match(await (await portal.request(address)).text(), /Termin zurückgeben/)
    assert.doesNotMatch(await account(OTTO), /Meine Fragen in Sprechstunden/)
    assert.equal((await portal.request(hourReturn.to({ eventId }), { form: { question: id } })).status, 303)
    assert.match(await account(MARTA), /Frage 2 wird nicht aufgerufen[^]*4\. Dezember 2025, 10:00 bis 11:00 Uhr/)
  })

  it('stands in no account when it was asked anonymously, nor when only its address is the same', async () => {
    await ask({ slot: '1', anonymous: 'ja' }, await portal.signIn(OTTO))
    await ask({ slot: '2', name: 'Otto', email: OTTO })
    assert.doesNotMatch(await account(OTTO), /Meine Fragen in Sprechstunden/)
  })

  it('is not mailed about once the hour has begun, nor to who asked it', async () => {
    const before = (await told(JUROR)).length
    const other = await givenEvent(portal.db, {
      series: 'office-hour',
      title: 'Offene Runde',
      startsAt: berlinInstant('2025-12-05T10:00').toISOString(),
      endsAt: berlinInstant('2025-12-05T11:00').toISOString(),
    })
    const askThere = async (cookie?: string) => {
      const form = { form: openedForm(portal, 'event hour'), website: '', question: 'KANARIE?' }
      assert.equal((await portal.request(hour.to({ eventId: other }), { form, cookie })).status, 303)
    }
    const office = async () => (await told(OFFICE)).filter(({ subject }) => subject.endsWith('Offene Runde')).length
    await askThere(await portal.signIn(OFFICE))
    assert.equal(await office(), 0)
    await portal.moveTo('2025-12-05T09:59:59')
    await askThere()
    assert.equal(await office(), 1)
    await portal.moveTo('2025-12-05T10:00')
    await askThere()
    assert.equal(await office(), 1)
    assert.equal((await told(JUROR)).length, before) // advises in the other hour alone
    await portal.moveTo('2025-12-03T09:30')
  })
})

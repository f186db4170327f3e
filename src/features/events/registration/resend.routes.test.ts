import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { givenEvent } from '../../../../test/events.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { openedForm } from '../../../../test/strangers.ts'
import { paths } from '../../../paths.ts'

const MARTA = 'marta@hellenthal.example'
const OTTO = 'otto@duisburg.example'
const { registration, registrationMail, event, own } = paths.events

describe('a registration for an event', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: MARTA, name: 'Marta Mitglied', placeId: '05366020' })
    await givenPerson(portal.db, { email: OTTO, name: 'Otto Mitglied', placeId: '05112000' })
  })
  after(() => portal.close())
  beforeEach(() => portal.db.deleteFrom('platform_limits').execute())

  const read = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const register = async (eventId: string, email: string) => {
    const form = { form: openedForm(portal, `event registration ${eventId}`), name: 'Vera Besuch', email }
    const answer = await portal.request(registration.to({ eventId }), { form })
    assert.equal(answer.status, 303)
    return answer.headers.get('location') ?? ''
  }
  const join = (eventId: string, cookie: string, more: Record<string, string> = {}) =>
    portal.request(registration.to({ eventId }), { cookie, form: { id: randomUUID(), ...more } })
  const linkIn = ({ text }: { text: string }) => /(\/veranstaltungen\/anmeldungen\/[\w-]+)/.exec(text)?.[1] ?? assert.fail(text)
  const again = (eventId: string, email: string, more: Record<string, string> = {}) =>
    portal.request(registrationMail.to({ eventId }), {
      form: { form: openedForm(portal, `event mail ${eventId}`), website: '', email, ...more },
    })
  const mails = (email: string) => mailsTo(portal.db, email)

  it('is told on the page of the event to whoever is signed in and registered, with the way to it', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 3 })
    const [marta, otto] = [await portal.signIn(MARTA), await portal.signIn(OTTO)]
    assert.match(await read(event.to({ eventId }), marta), />Anmelden</)
    assert.equal((await join(eventId, marta, { companions: 'Bernd Muster' })).status, 303)
    const html = await read(event.to({ eventId }), marta)
    assert.match(html, /Sie sind angemeldet[^]*Mit 2 Plätzen[^]*href="\/konto\/anmeldungen\/[0-9a-f-]+"/)
    assert.doesNotMatch(html, /href="[^"]+\/anmeldung"/)
    const form = await portal.request(registration.to({ eventId }), { cookie: marta })
    assert.deepEqual([form.status, form.headers.get('location')], [303, event.to({ eventId })])
    for (const cookie of [otto, undefined]) {
      assert.doesNotMatch(await read(event.to({ eventId }), cookie), /Sie sind angemeldet|konto\/anmeldungen\/[0-9a-f]/)
      assert.equal((await portal.request(registration.to({ eventId }), { cookie })).status, 200)
    }
  })

  it('tells apart who waits, who has a place to confirm, who has left and who was there', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 1 })
    const [marta, otto] = [await portal.signIn(MARTA), await portal.signIn(OTTO)]
    await join(eventId, marta)
    await join(eventId, otto)
    assert.match(await read(event.to({ eventId }), otto), /Sie stehen auf der Warteliste/)
    const [registrationId = ''] = /(?<=\/konto\/anmeldungen\/)[0-9a-f-]{36}/.exec(await read(event.to({ eventId }), marta)) ?? []
    assert.equal((await portal.request(own.departure.to({ registrationId }), { cookie: marta, form: {} })).status, 303)
    assert.match(await read(event.to({ eventId }), marta), />Auf die Warteliste</)
    assert.match(await read(event.to({ eventId }), otto), /Bitte nehmen Sie Ihren Platz bis [^]* an/)
    const [ottos = ''] = /(?<=\/konto\/anmeldungen\/)[0-9a-f-]{36}/.exec(await read(event.to({ eventId }), otto)) ?? []
    await portal.request(own.confirmation.to({ registrationId: ottos }), { cookie: otto, form: {} })
    assert.match(await read(event.to({ eventId }), otto), /Sie sind angemeldet/)
    await portal.moveTo('2025-12-11T11:00')
    assert.match(await read(event.to({ eventId }), otto), /Sie waren angemeldet/)
    assert.doesNotMatch(await read(event.to({ eventId }), marta), /Sie waren angemeldet/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('whose mail never came is helped with another one, whose link confirms', async () => {
    const eventId = await givenEvent(portal.db)
    const sent = await read(await register(eventId, 'vera@anderswo.example'))
    assert.match(sent, /Keine E-Mail bekommen\?[^]*unerwünschte E-Mails[^]*href="[^"]+\/anmeldung\/mail"/)
    assert.match(await read(registrationMail.to({ eventId })), /mit der Sie sich angemeldet haben/)
    const answer = await again(eventId, 'VERA@anderswo.example')
    assert.equal(answer.status, 303)
    const [second, first] = await mails('vera@anderswo.example')
    assert.ok(first && second && linkIn(first) !== linkIn(second))
    assert.match(second.subject, /Bitte bestätigen Sie Ihre Anmeldung/)
    assert.equal((await portal.request(`${linkIn(second)}/bestaetigung`, { form: {} })).status, 303)
    assert.match(await read(linkIn(first)), /Sie haben einen Platz/)
    await again(eventId, 'vera@anderswo.example')
    const [link] = await mails('vera@anderswo.example')
    assert.match(link?.subject ?? '', /Ihr Link zur Anmeldung/)
    assert.match(await read(linkIn(link ?? assert.fail())), /Sie haben einen Platz/)
    await portal.request(`${linkIn(second)}/abmeldung`, { form: {} })
    await portal.db.deleteFrom('platform_limits').execute()
    const before = (await mails('vera@anderswo.example')).length
    assert.equal((await again(eventId, 'vera@anderswo.example')).status, 303)
    assert.equal((await mails('vera@anderswo.example')).length, before)
  })

  it('is not mailed about once the link would confirm nothing any more', async () => {
    const eventId = await givenEvent(portal.db)
    await register(eventId, 'spaet@anderswo.example')
    await portal.moveTo('2025-12-11T09:29:59')
    await again(eventId, 'spaet@anderswo.example')
    assert.equal((await mails('spaet@anderswo.example')).length, 2)
    await portal.moveTo('2025-12-11T09:30')
    await again(eventId, 'spaet@anderswo.example')
    assert.equal((await mails('spaet@anderswo.example')).length, 2)
    await portal.moveTo('2025-12-04T09:30')
  })

  // proves: RL-04
  it('is told to nobody who does not read the mailbox: every address gets the same answer, within the same limits', async () => {
    const [eventId, other] = [await givenEvent(portal.db), await givenEvent(portal.db)]
    await register(eventId, 'bekannt@anderswo.example')
    await portal.db.deleteFrom('platform_limits').execute()
    const answersTo = async (email: string) => {
      const answers = []
      for (let n = 0; n < 4; n += 1) {
        const answer = await again(eventId, email)
        answers.push([answer.status, answer.headers.get('location')])
      }
      return answers
    }
    const [known, unknown] = [await answersTo('bekannt@anderswo.example'), await answersTo('unbekannt@anderswo.example')]
    assert.deepEqual(known, unknown)
    const statuses = known.map(([status]) => status)
    assert.deepEqual(statuses, [303, 303, 303, 429])
    assert.equal((await mails('bekannt@anderswo.example')).length, 4)
    assert.deepEqual(await mails('unbekannt@anderswo.example'), [])
    await again(other, 'bekannt2@anderswo.example')
    assert.deepEqual(await mails('bekannt2@anderswo.example'), [])
  })

  // proves: RL-04
  it('is not mailed about for programs, nor twice for one form', async () => {
    const eventId = await givenEvent(portal.db)
    await register(eventId, 'einmal@anderswo.example')
    for (const [more, sentence] of [
      [{ form: openedForm(portal, `event mail ${eventId}`, { secondsAgo: 1 }) }, /drei Sekunden/],
      [{ form: openedForm(portal, `event registration ${eventId}`) }, /nicht mehr gültig/],
      [{ website: 'https://spam.example' }, /leer bleiben muss/],
      [{ email: 'keine Adresse' }, /value="keine Adresse"/],
    ] as const) {
      const answer = await again(eventId, 'einmal@anderswo.example', more)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    assert.equal((await mails('einmal@anderswo.example')).length, 1)
    const form = openedForm(portal, `event mail ${eventId}`)
    for (const _ of [1, 2]) assert.equal((await again(eventId, 'einmal@anderswo.example', { form })).status, 303)
    assert.equal((await mails('einmal@anderswo.example')).length, 2)
  })
})

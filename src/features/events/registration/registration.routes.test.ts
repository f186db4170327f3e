import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import ICAL from 'ical.js'
import { fillForm } from '../../../../test/fill-form.ts'
import { givenEvent } from '../../../../test/events.ts'
import { mailsTo } from '../../../../test/mailbox.ts'
import { givenPerson } from '../../../../test/people.ts'
import { openedForm } from '../../../../test/strangers.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'
import { berlinInstant } from '../../../platform/berlin.ts'
import { sqlState } from '../../../platform/db.ts'
import { addJob, TICK } from '../../../platform/jobs.ts'
import { previewForgottenRegistrations } from './forget-registrations.job.ts'
import { findDialIn } from './registration.queries.ts'

const EDITOR = 'editor@portal.example'
const MEMBER = 'marta@hellenthal.example'
const { registration, event, editor, mailed } = paths.events

describe('registering for an event', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, role: 'editor' })
    await givenPerson(portal.db, { email: MEMBER, name: 'Marta Mitglied', placeId: '05366020' })
  })
  after(() => portal.close())
  /** All of them come from one connection. */
  beforeEach(() => portal.db.deleteFrom('platform_limits').execute())

  const read = async (path: string, cookie?: string) => (await portal.request(path, { cookie })).text()
  const register = (eventId: string, email: string, more: Record<string, string> = {}) =>
    portal.request(registration.to({ eventId }), {
      form: { form: openedForm(portal, `event registration ${eventId}`), name: `Name ${email.split('@')[0]}`, email, ...more },
    })
  const linkTo = async (email: string) =>
    /(\/veranstaltungen\/anmeldungen\/[\w-]+)/.exec((await mailsTo(portal.db, email))[0]?.text ?? '')?.[1] ?? assert.fail(email)
  const click = async (email: string, act: 'bestaetigung' | 'abmeldung') =>
    portal.request(`${await linkTo(email)}/${act}`, { form: {} })
  const come = async (eventId: string, email: string, more: Record<string, string> = {}) => {
    assert.equal((await register(eventId, email, more)).status, 303)
    assert.equal((await click(email, 'bestaetigung')).status, 303)
  }
  const tick = async () => {
    await addJob(portal.db, TICK, {})
    await portal.runJobs()
  }
  const subjects = async (email: string) => (await mailsTo(portal.db, email)).map(({ subject }) => subject.split(':')[0])
  const calendarTo = async (email: string) => {
    const { attachments } = await portal.db
      .selectFrom('platform_mails')
      .where('recipient', '=', email)
      .select('attachments')
      .orderBy('ordinal', 'desc')
      .executeTakeFirstOrThrow()
    const [file] = attachments as unknown as { mediaType: string; contentBase64: string }[]
    if (!file) return null
    const whole = new ICAL.Component(ICAL.parse(Buffer.from(file.contentBase64, 'base64').toString()) as unknown[])
    const entry = whole.getFirstSubcomponent('vevent') ?? assert.fail()
    return {
      mediaType: file.mediaType,
      method: whole.getFirstPropertyValue('method'),
      uid: entry.getFirstPropertyValue('uid'),
      sequence: entry.getFirstPropertyValue('sequence'),
      status: entry.getFirstPropertyValue('status'),
      attendee: entry.getFirstPropertyValue('attendee'),
      start: (entry.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate(),
    }
  }
  const takenOf = async (eventId: string) =>
    (await portal.db.selectFrom('events_seats').where('event_id', '=', eventId).select('taken').executeTakeFirstOrThrow()).taken

  // proves: RL-04
  it('mails a third person three times a day at most, however the address is spelt, and hands back what was typed', async () => {
    const eventId = await givenEvent(portal.db)
    const spellings = [
      'opfer@anderswo.example',
      'op.fer@anderswo.example',
      'Opfer+1@anderswo.example',
      'opfer+2@anderswo.example',
    ]
    const answers = []
    for (const email of spellings) answers.push(await register(eventId, email, { organisation: 'Stadt Anderswo' }))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303, 429],
    )
    assert.match((await answers[3]?.text()) ?? '', /Stadt Anderswo/)
    const stored = await portal.db.selectFrom('events_registrations').where('event_id', '=', eventId).select('id').execute()
    assert.equal(stored.length, 3)
  })

  // proves: RL-04
  it('is not taken from programs: too quick, without our seal, of another event, or with the field filled in that nobody sees', async () => {
    const eventId = await givenEvent(portal.db)
    const about = `event registration ${eventId}`
    const other = openedForm(portal, `event registration ${await givenEvent(portal.db)}`)
    for (const [form, sentence] of [
      [{ form: openedForm(portal, about, { secondsAgo: 1 }) }, /drei Sekunden/],
      [{ form: '' }, /nicht mehr gültig/],
      [{ form: other }, /nicht mehr gültig/],
      [{ form: openedForm(portal, about, { secondsAgo: 25 * 3600 }) }, /länger als einen Tag/],
      [{ website: 'https://spam.example' }, /leer bleiben muss/],
    ] as const) {
      const answer = await register(eventId, 'programm@anderswo.example', { organisation: 'Stadt Anderswo', ...form })
      assert.equal(answer.status, 422)
      const html = await answer.text()
      assert.match(html, sentence)
      assert.match(html, /value="Stadt Anderswo"/)
    }
    assert.deepEqual(await mailsTo(portal.db, 'programm@anderswo.example'), [])
    const shown = fillForm(await read(registration.to({ eventId })), registration.to({ eventId }))
    assert.match(String(shown.form), /./)
    assert.deepEqual(shown.website, [''])
  })

  it('counts only after the address was confirmed by a button, once', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 5 })
    assert.match(
      await read(event.to({ eventId })),
      /5 von 5 Plätzen sind frei[^]*href="\/veranstaltungen\/[0-9a-f-]+\/anmeldung"/,
    )
    assert.equal((await register(eventId, 'vera@anderswo.example')).status, 303)
    assert.doesNotMatch((await mailsTo(portal.db, 'vera@anderswo.example'))[0]?.text ?? '', /Name vera/)
    const link = await linkTo('vera@anderswo.example')
    assert.match(await read(link), /noch nicht bestätigt/)
    assert.equal(await takenOf(eventId), 0) // looking takes no place
    assert.equal((await portal.request(`${link}/bestaetigung`, { form: {} })).status, 303)
    assert.equal((await portal.request(`${link}/bestaetigung`, { form: {} })).status, 303)
    assert.equal(await takenOf(eventId), 1)
    assert.deepEqual(await subjects('vera@anderswo.example'), ['Sie haben einen Platz', 'Bitte bestätigen Sie Ihre Anmeldung'])
    assert.match(await read(link), /Sie haben einen Platz/)
    const again = await register(eventId, 'VERA@anderswo.example')
    assert.equal(again.status, 303) // nobody learns who is registered …
    const refused = await click('vera@anderswo.example', 'bestaetigung')
    assert.equal(refused.status, 422) // … but the owner of the address
    assert.match(await refused.text(), /schon angemeldet/)
  })

  it('counts at once with an account, for several, with answers and needs by consent', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 4, questions: ['Woran arbeiten Sie?'] })
    const cookie = await portal.signIn(MEMBER)
    const form = { id: randomUUID(), companions: 'Bernd Muster\nCora Muster', answer1: '=1+1', needs: 'Gebärdensprache' }
    const send = (more: Record<string, string>) =>
      portal.request(registration.to({ eventId }), { cookie, form: { ...form, ...more } })
    const refused = await send({})
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /willigen Sie ein[^]*Cora Muster[^]*Gebärdensprache/)
    assert.equal(await takenOf(eventId), 0)
    assert.equal((await send({ needsConsent: 'ja' })).status, 303)
    assert.equal((await send({ needsConsent: 'ja' })).status, 303)
    assert.equal(await takenOf(eventId), 3)
    const list = editor.participants.to({ eventId })
    assert.match(
      await read(list, await portal.signIn(EDITOR)),
      /Vergebene Plätze: 3 von 4[^]*Marta Mitglied[^]*Cora Muster[^]*Woran arbeiten Sie\? =1\+1[^]*Gebärdensprache/,
    )
    assert.equal((await portal.request(list, { cookie })).status, 403)
    const file = await portal.request(editor.participantsExport.to({ eventId }), {
      cookie: await portal.signIn(EDITOR),
      form: { format: 'csv' },
    })
    assert.match(await file.text(), /"'=1\+1"/)
  })

  it('fills, waits in order, moves up by itself with a term, and passes on what is not accepted', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 2 })
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@reihe.example`) as [
      string,
      string,
      string,
      string,
      string,
    ]
    for (const email of [a, b]) await come(eventId, email)
    await come(eventId, c, { companions: 'Noch jemand' })
    await come(eventId, d)
    await come(eventId, e)
    assert.match(await read(event.to({ eventId })), /Alle 2 Plätze sind vergeben[^]*Auf die Warteliste/)
    assert.deepEqual((await subjects(c))[0], 'Sie stehen auf der Warteliste')

    assert.equal((await click(a, 'abmeldung')).status, 303)
    assert.equal(await takenOf(eventId), 1)
    assert.deepEqual((await subjects(d))[0], 'Sie stehen auf der Warteliste') // a party of two is at the head
    assert.equal((await click(b, 'abmeldung')).status, 303)
    assert.equal((await subjects(c))[0], 'Ein Platz ist frei geworden')
    assert.equal(await takenOf(eventId), 2) // kept for them
    assert.match((await mailsTo(portal.db, c))[0]?.text ?? '', /bis Freitag, 5\. Dezember 2025, 09:30 Uhr/)

    await portal.moveTo('2025-12-05T09:29')
    await tick()
    assert.ok(!(await subjects(c)).includes('Ihr Platz ist weitergegeben'))
    await portal.moveTo('2025-12-05T09:30')
    const late = await click(c, 'bestaetigung')
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Zeit zum Annehmen ist vorbei/)
    await tick()
    assert.ok((await subjects(c)).includes('Ihr Platz ist weitergegeben'))
    for (const email of [d, e]) assert.ok((await subjects(email)).includes('Ein Platz ist frei geworden'), email)
    assert.equal((await click(d, 'bestaetigung')).status, 303)
    assert.ok((await subjects(d)).includes('Sie haben einen Platz'))
    const accepted = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'event-place-accepted')
      .selectAll()
      .execute()
    assert.equal(accepted.length, 1)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('moves up by itself when the editors raise the capacity, as far as there are places', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 1 })
    const [first, second, third] = ['eins', 'zwei', 'drei'].map((who) => `${who}@mehr-plaetze.example`) as [
      string,
      string,
      string,
    ]
    for (const email of [first, second, third]) await come(eventId, email)
    const form = {
      base: '1',
      act: 'publish',
      series: 'spotlight',
      title: 'Spotlight Archiv',
      text: 'Es berichten vier Archive.',
      form: 'online',
      startsAt: '2025-12-11T10:00',
      endsAt: '2025-12-11T11:00',
      registers: 'ja',
      capacity: '2',
      contact: 'veranstaltungen@portal.example',
    }
    const cookie = await portal.signIn(EDITOR)
    assert.equal((await portal.request(editor.event.to({ eventId }), { cookie, form })).status, 303)
    await tick()
    const newest = async () => Promise.all([first, second, third].map(async (email) => (await subjects(email))[0]))
    assert.deepEqual(await newest(), ['Sie haben einen Platz', 'Ein Platz ist frei geworden', 'Sie stehen auf der Warteliste'])
    assert.equal(await takenOf(eventId), 2)
  })

  it('is refused a place too many by the database itself', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 1 })
    await come(eventId, 'einzig@voll.example')
    await come(eventId, 'wartet@voll.example')
    const waiting = await portal.db
      .selectFrom('events_arrivals')
      .where('event_id', '=', eventId)
      .where('number', '=', 2)
      .select('registration_id')
      .executeTakeFirstOrThrow()
    const forced = portal.db
      .insertInto('events_places')
      .values({
        registration_id: waiting.registration_id,
        event_id: eventId,
        seats: 1,
        given_at: new Date(),
        confirmed_at: new Date(),
      })
      .execute()
    await assert.rejects(forced, (error) => sqlState(error) === '23514')
    assert.equal(await takenOf(eventId), 1)
  })

  it('lets 15 at once have ten places and no more', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 10 })
    const people = Array.from({ length: 15 }, (_, index) => `viele${index}@ansturm.example`)
    for (const email of people) assert.equal((await register(eventId, email)).status, 303)
    await Promise.all(people.map((email) => click(email, 'bestaetigung')))
    assert.equal(await takenOf(eventId), 10)
    const states = await Promise.all(people.map(async (email) => (await subjects(email))[0]))
    assert.equal(states.filter((subject) => subject === 'Sie haben einen Platz').length, 10)
    assert.equal(states.filter((subject) => subject === 'Sie stehen auf der Warteliste').length, 5)
  })

  it('reaches the calendar: request, update with a higher sequence, cancellation', async () => {
    const eventId = await givenEvent(portal.db)
    await come(eventId, 'kalender@anderswo.example')
    await come(eventId, 'kommt-nicht@anderswo.example')
    const uid = `veranstaltung-${eventId}@interkommunal`
    const invited = { uid, attendee: 'MAILTO:kalender@anderswo.example' }
    assert.deepEqual(await calendarTo('kalender@anderswo.example'), {
      ...invited,
      mediaType: 'text/calendar; charset=utf-8; method=REQUEST',
      method: 'REQUEST',
      sequence: 0,
      status: 'CONFIRMED',
      start: berlinInstant('2025-12-11T10:00'),
    })
    await click('kommt-nicht@anderswo.example', 'abmeldung')
    const stepOf = async (email: string) => {
      const file = await calendarTo(email)
      return [file?.method, file?.sequence]
    }
    assert.deepEqual(await stepOf('kommt-nicht@anderswo.example'), ['CANCEL', 1])
    await portal.db.deleteFrom('platform_limits').execute()
    await come(eventId, 'kommt-nicht@anderswo.example')
    assert.deepEqual(await stepOf('kommt-nicht@anderswo.example'), ['REQUEST', 2])
    await click('kommt-nicht@anderswo.example', 'abmeldung')
    assert.deepEqual(await stepOf('kommt-nicht@anderswo.example'), ['CANCEL', 3])

    const cookie = await portal.signIn(EDITOR)
    const moved = {
      base: '1',
      act: 'publish',
      series: 'spotlight',
      title: 'Spotlight Archiv',
      text: 'Es berichten vier Archive.',
      form: 'online',
      startsAt: '2025-12-12T14:00',
      endsAt: '2025-12-12T15:00',
      registers: 'ja',
      contact: 'veranstaltungen@portal.example',
    }
    assert.equal((await portal.request(editor.event.to({ eventId }), { cookie, form: moved })).status, 303)
    assert.equal((await subjects('kalender@anderswo.example'))[0], 'Geändert')
    const update = await calendarTo('kalender@anderswo.example')
    assert.deepEqual(
      [update?.uid, update?.method, update?.sequence, update?.start],
      [uid, 'REQUEST', 1, berlinInstant('2025-12-12T14:00')],
    )

    await portal.request(editor.cancellation.to({ eventId }), { cookie, form: { reason: 'Der Saal steht unter Wasser.' } })
    assert.match((await mailsTo(portal.db, 'kalender@anderswo.example'))[0]?.text ?? '', /Der Saal steht unter Wasser/)
    const cancelled = await calendarTo('kalender@anderswo.example')
    assert.deepEqual([cancelled?.uid, cancelled?.method, cancelled?.sequence, cancelled?.status], [uid, 'CANCEL', 2, 'CANCELLED'])
    assert.equal((await subjects('kommt-nicht@anderswo.example'))[0], 'Sie sind abgemeldet')
  })

  it('keeps what somebody needs until they withdraw it, and the registration beyond that', async () => {
    const eventId = await givenEvent(portal.db)
    await come(eventId, 'bedarf@anderswo.example', { needs: 'Gebärdensprache', needsConsent: 'ja' })
    const link = await linkTo('bedarf@anderswo.example')
    assert.match(await read(link), /Was Sie brauchen[^]*Gebärdensprache[^]*Widerrufen und Angabe löschen/)
    for (let click = 0; click < 2; click += 1)
      assert.equal((await portal.request(`${link}/bedarf/widerruf`, { form: {} })).status, 303)
    const page = await read(link)
    assert.match(page, /Sie haben einen Platz/)
    assert.doesNotMatch(page, /Was Sie brauchen/)
    const row = await portal.db
      .selectFrom('events_registrations')
      .where('event_id', '=', eventId)
      .select(['needs', 'needs_consented_at'])
      .executeTakeFirstOrThrow()
    assert.deepEqual(row, { needs: '', needs_consented_at: null })
    const told = portal.db.selectFrom('platform_events').where('kind', '=', 'event-needs-withdrawn').select('subject_id')
    assert.equal((await told.execute()).length, 1)
  })

  it('shows how to dial in to those with a place, from the set time on, and to nobody else', async () => {
    const eventId = await givenEvent(portal.db, { capacity: 2 })
    for (const who of ['drin', 'gegangen', 'angeboten', 'draussen']) await come(eventId, `${who}@anderswo.example`)
    const [inside, outside] = [await linkTo('drin@anderswo.example'), await linkTo('draussen@anderswo.example')]
    await portal.moveTo('2025-12-11T08:59')
    const left = await linkTo('gegangen@anderswo.example')
    assert.equal((await click('gegangen@anderswo.example', 'abmeldung')).status, 303)
    const offered = await linkTo('angeboten@anderswo.example')
    assert.doesNotMatch(await read(inside), /KANARIE/)
    await portal.moveTo('2025-12-11T09:00')
    assert.match(await read(inside), /href="https:\/\/konferenz\.example\/KANARIE-einwahl"/)
    for (const link of [outside, left, offered]) assert.doesNotMatch(await read(link), /KANARIE/, link)
    assert.match(await read(offered), /Platz annehmen/)
    const known = async (who: string) => {
      const { id } = await portal.db
        .selectFrom('events_registrations')
        .where('event_id', '=', eventId)
        .where('email', '=', `${who}@anderswo.example`)
        .select('id')
        .executeTakeFirstOrThrow()
      return (await findDialIn(portal.db, id, portal.deps.clock.now())) !== null
    }
    assert.deepEqual(await Promise.all(['drin', 'gegangen', 'angeboten', 'draussen'].map(known)), [true, false, false, false])
    assert.equal((await click('angeboten@anderswo.example', 'bestaetigung')).status, 303)
    assert.match(await read(offered), /KANARIE-einwahl/)
    await portal.moveTo('2025-12-11T11:00')
    assert.doesNotMatch(await read(inside), /KANARIE/)
    for (const email of ['drin', 'gegangen', 'angeboten', 'draussen'].map((who) => `${who}@anderswo.example`))
      for (const { text } of await mailsTo(portal.db, email)) assert.doesNotMatch(text, /KANARIE/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('is reminded of by the plan of the event, once each, and not after leaving', async () => {
    const eventId = await givenEvent(portal.db, { reminderHours: [24, 2] })
    await come(eventId, 'erinnert@anderswo.example')
    await come(eventId, 'weg@anderswo.example')
    await click('weg@anderswo.example', 'abmeldung')
    const reminders = async () =>
      (await subjects('erinnert@anderswo.example')).filter((subject) => subject === 'Erinnerung').length
    const seen: number[] = []
    for (const moment of [
      '2025-12-10T09:59',
      '2025-12-10T10:00',
      '2025-12-10T10:01',
      '2025-12-11T07:59',
      '2025-12-11T08:00',
      '2025-12-11T10:00',
    ]) {
      await portal.moveTo(moment)
      await tick()
      seen.push(await reminders())
    }
    assert.deepEqual(seen, [0, 1, 1, 1, 2, 2])
    assert.ok(!(await subjects('weg@anderswo.example')).includes('Erinnerung'))
    await portal.moveTo('2025-12-04T09:30')
  })

  it('is noted who was there, once it has begun', async () => {
    const eventId = await givenEvent(portal.db)
    await come(eventId, 'anwesend@anderswo.example', { companions: 'Noch jemand' })
    const { id: registrationId } = await portal.db
      .selectFrom('events_registrations')
      .where('event_id', '=', eventId)
      .select('id')
      .executeTakeFirstOrThrow()
    const cookie = await portal.signIn(EDITOR)
    const note = (present: string) =>
      portal.request(editor.attendance.to({ eventId, registrationId }), {
        cookie,
        form: { [`present-${registrationId}`]: present },
      })
    await portal.moveTo('2025-12-11T10:05')
    assert.equal((await note('3')).status, 422)
    assert.equal((await note('2')).status, 303)
    const row = await portal.db
      .selectFrom('events_attendances')
      .where('registration_id', '=', registrationId)
      .selectAll()
      .execute()
    assert.deepEqual(
      row.map(({ present }) => present),
      [2],
    )
    await portal.moveTo('2025-12-04T09:30')
  })

  it('refuses what is closed, too large or no registration, and stores nothing', async () => {
    const small = await givenEvent(portal.db, { capacity: 2 })
    const refused = await register(small, 'gross@anderswo.example', { companions: 'Zwei\nDrei' })
    assert.match(await refused.text(), /So viele Plätze hat die Veranstaltung nicht/)
    const none = await givenEvent(portal.db, { registers: false })
    assert.match(await (await register(none, 'gross@anderswo.example')).text(), /keine Anmeldungen an/)
    const injected = await register(small, 'boese@anderswo.example\r\nBcc: alle@anderswo.example')
    assert.equal(injected.status, 422)
    const stored = await portal.db.selectFrom('events_registrations').where('event_id', 'in', [small, none]).selectAll().execute()
    assert.deepEqual(stored, [])
    assert.equal((await portal.request(mailed.registration.to({ token: 'geraten' }))).status, 410)
    assert.equal((await portal.request(mailed.departure.to({ token: 'geraten' }), { form: {} })).status, 410)
  })

  it('is forgotten: unconfirmed after seven days, the rest with its mails ninety days after the event', async () => {
    const eventId = await givenEvent(portal.db)
    await register(eventId, 'nie-bestaetigt@anderswo.example')
    await come(eventId, 'vergessen@anderswo.example')
    const left = async () =>
      (await portal.db.selectFrom('events_registrations').where('event_id', '=', eventId).select('email').execute()).map(
        ({ email }) => email,
      )
    await portal.moveTo('2025-12-11T09:29')
    assert.equal(await previewForgottenRegistrations(portal.db), 0)
    await portal.moveTo('2025-12-11T09:30')
    assert.ok((await previewForgottenRegistrations(portal.db)) > 0)
    assert.equal((await left()).length, 2)
    await tick()
    assert.deepEqual(await left(), ['vergessen@anderswo.example'])
    await portal.moveTo('2026-03-11T10:59')
    assert.equal(await previewForgottenRegistrations(portal.db), 0)
    await tick()
    assert.equal((await left()).length, 1)
    await portal.moveTo('2026-03-11T11:00')
    assert.ok((await previewForgottenRegistrations(portal.db)) > 0)
    await tick()
    assert.deepEqual(await left(), [])
    assert.deepEqual(await mailsTo(portal.db, 'vergessen@anderswo.example'), [])
    assert.equal(await takenOf(eventId), 0)
  })
})

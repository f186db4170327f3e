import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { givenEvent } from '../../../../test/events.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { openedForm } from '../../../../test/strangers.ts'
import { paths } from '../../../paths.ts'
import { berlinInstant } from '../../../platform/berlin.ts'

const EDITOR = 'nina@redaktion.example'
const { hour, editor } = paths.events
const WRITTEN = {
  act: 'publish',
  series: 'office-hour',
  title: 'Sprechstunde zum Preis',
  text: 'Fragen und Antworten.',
  form: 'online',
  startsAt: '2025-12-04T10:00',
  endsAt: '2025-12-04T11:00',
  contact: 'veranstaltungen@portal.example',
}

describe('whoever holds a slot of an office hour', () => {
  let portal: TestSite
  let eventId = ''
  let cookie = ''
  before(async () => {
    portal = await testSite({ at: '2025-12-03T09:30' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
  })
  beforeEach(async () => {
    await portal.db.deleteFrom('platform_limits').execute()
    eventId = await givenEvent(portal.db, {
      series: 'office-hour',
      title: 'Sprechstunde zum Preis',
      startsAt: berlinInstant('2025-12-04T10:00').toISOString(),
      endsAt: berlinInstant('2025-12-04T11:00').toISOString(),
    })
    assert.equal((await settings('20')).status, 303)
  })
  after(() => portal.close())

  const send = (path: string, form: Record<string, string>) => portal.request(path, { form, cookie })
  const settings = (slotMinutes: string) => send(editor.hourSettings.to({ eventId }), { slotMinutes })
  const write = (form: Record<string, string>) => send(editor.event.to({ eventId }), { ...WRITTEN, base: '1', ...form })
  const minutesNow = async () =>
    (await portal.db.selectFrom('events_hours').where('event_id', '=', eventId).select('slot_minutes').executeTakeFirst())
      ?.slot_minutes
  const book = async (slot: string, email: string) => {
    const form = { form: openedForm(portal, 'event hour'), website: '', question: 'KANARIE?', name: 'Sara Slot', email, slot }
    const answer = await portal.request(hour.to({ eventId }), { form })
    assert.equal(answer.status, 303, await answer.clone().text())
    return /frage=([0-9a-f-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  }
  const told = async (email: string) => {
    const mails = await portal.db.selectFrom('platform_mails').where('recipient', '=', email).selectAll().execute()
    return mails
      .map(({ subject, text, attachments }) => {
        const [file] = attachments as { contentBase64: string }[]
        const calendar = Buffer.from(file?.contentBase64 ?? '', 'base64').toString()
        const line = (name: string) => new RegExp(`^${name}[:;](.*)\r$`, 'm').exec(calendar)?.[1] ?? ''
        return { subject, text, ...Object.fromEntries(['METHOD', 'SEQUENCE', 'UID', 'DTSTART'].map((it) => [it, line(it)])) }
      })
      .map((mail) => mail as typeof mail & Record<'METHOD' | 'SEQUENCE' | 'UID' | 'DTSTART', string>)
      .toSorted((a, b) => Number(a.SEQUENCE) - Number(b.SEQUENCE))
  }
  const outline = async (email: string) => (await told(email)).map((mail) => `${mail.METHOD} ${mail.SEQUENCE} ${mail.DTSTART}`)

  it('is mailed the new time when the event moves, with a higher sequence for the same entry', async () => {
    await book('1', 'verschoben@anderswo.example')
    assert.equal((await write({ startsAt: '2025-12-05T14:00', endsAt: '2025-12-05T15:00' })).status, 303)
    assert.deepEqual(await outline('verschoben@anderswo.example'), ['REQUEST 0 20251204T092000Z', 'REQUEST 1 20251205T132000Z'])
    const [first, second] = await told('verschoben@anderswo.example')
    assert.equal(first?.UID, second?.UID)
    assert.match(second?.subject ?? '', /^Ihr Termin hat sich geändert/)
    assert.match(second?.text ?? '', /5\. Dezember 2025[^]*14:20/)
    assert.doesNotMatch(second?.text ?? '', /KANARIE/)
  })

  it('is mailed when it is called off, and the second question counts slots', async () => {
    await book('0', 'faellt-aus@anderswo.example')
    const cancellation = editor.cancellation.to({ eventId })
    assert.match(await (await portal.request(cancellation, { cookie })).text(), /Wer den einen vergebenen Termin hat, bekommt/)
    await book('2', 'faellt-auch-aus@anderswo.example')
    const asked = await (await portal.request(cancellation, { cookie })).text()
    assert.match(asked, /Wer einen der 2 vergebenen Termine hat/)
    assert.doesNotMatch(asked, /Angemeldet ist niemand/)
    for (const _ of [1, 2]) assert.equal((await send(cancellation, { reason: 'Die Leitung ist krank.' })).status, 303)
    assert.deepEqual(await outline('faellt-aus@anderswo.example'), ['REQUEST 0 20251204T090000Z', 'CANCEL 1 20251204T090000Z'])
    assert.match((await told('faellt-auch-aus@anderswo.example'))[1]?.text ?? '', /fällt aus[^]*Die Leitung ist krank/)
  })

  it('is mailed once when who moderates does not call it up, also after a move, and somebody else can have it', async () => {
    const questionId = await book('1', 'entfaellt@anderswo.example')
    assert.equal((await write({ title: 'Sprechstunde mit neuem Namen' })).status, 303)
    const removal = editor.hourRemoval.to({ eventId, questionId })
    for (const _ of [1, 2]) assert.equal((await send(removal, {})).status, 303)
    assert.deepEqual(
      (await outline('entfaellt@anderswo.example')).map((line) => line.slice(0, 9)),
      ['REQUEST 0', 'REQUEST 1', 'CANCEL 2 '],
    )
    assert.match((await told('entfaellt@anderswo.example'))[2]?.subject ?? '', /^Ihr Termin entfällt/)
    await book('1', 'rueckt-nach@anderswo.example')
    assert.equal((await send(editor.cancellation.to({ eventId }), { reason: 'Krank.' })).status, 303)
    assert.equal((await told('entfaellt@anderswo.example')).length, 3, 'who has lost it hears nothing more')
    assert.deepEqual(
      (await outline('rueckt-nach@anderswo.example')).map((line) => line.slice(0, 9)),
      ['REQUEST 1', 'CANCEL 2 '],
    )
  })

  it('keeps its time: another length is refused with a sentence, and nothing is stored', async () => {
    const questionId = await book('2', 'bleibt@anderswo.example')
    for (const minutes of ['15', '']) {
      const answer = await settings(minutes)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /Es sind schon Termine vergeben/)
      assert.equal(await minutesNow(), 20)
    }
    assert.equal((await settings('20')).status, 303)
    await send(editor.hourRemoval.to({ eventId, questionId }), {})
    assert.equal((await settings('15')).status, 303)
    assert.equal(await minutesNow(), 15)
  })

  it('does not lose it to an hour that became too short', async () => {
    await book('2', 'zu-kurz@anderswo.example')
    const answer = await write({ endsAt: '2025-12-04T10:45' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /fielen Termine der Sprechstunde weg/)
    assert.equal((await told('zu-kurz@anderswo.example')).length, 1)
    assert.equal((await write({ endsAt: '2025-12-04T11:30' })).status, 303)
  })
})

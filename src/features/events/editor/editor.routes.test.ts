import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenEvent } from '../../../../test/events.ts'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { paths } from '../../../paths.ts'

const EDITOR = 'editor@portal.example'
const OFFICE = 'buero@portal.example'
const MEMBER = 'mitglied@kall.example'
const { editor, event, list, eventFile } = paths.events

const WHOLE = {
  series: 'spotlight',
  title: 'Spotlight Bauhof',
  text: 'Zwei Bauhöfe, eine Werkstatt.',
  form: 'online',
  startsAt: '2025-12-10T10:00',
  endsAt: '2025-12-10T11:00',
  registers: 'ja',
  capacity: '20',
  questions: 'Woran arbeiten Sie?\n\n Wie viele sind Sie? ',
  dialIn: 'https://konferenz.example/KANARIE-einwahl',
  reminderHours: '24, 168',
  contact: 'fragen@portal.example',
}

describe('an event of the editors', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, role: 'editor' })
    await givenPerson(portal.db, { email: OFFICE, role: 'office' })
    await givenPerson(portal.db, { email: MEMBER, placeId: '05366024' })
    cookie = await portal.signIn(EDITOR)
  })
  after(() => portal.close())

  const send = (path: string, form: Record<string, string>, as = cookie) => portal.request(path, { form, cookie: as })
  const read = async (path: string, as?: string) => (await portal.request(path, { cookie: as })).text()
  const begin = async (form: Record<string, string>, id: string = randomUUID()) => {
    const answer = await send(editor.creation.to(), { id, ...form })
    return { id, status: answer.status, html: await answer.text() }
  }
  const eventsOf = async (id: string) =>
    (await portal.db.selectFrom('platform_events').select('kind').where('subject_id', '=', id).orderBy('seq').execute()).map(
      ({ kind }) => kind,
    )
  const versionsOf = (id: string) => portal.db.selectFrom('events_versions').where('event_id', '=', id).selectAll().execute()

  it('may lack anything as a draft and is nowhere public', async () => {
    const { id, status } = await begin({ title: 'KANARIE-entwurf', act: 'save' })
    assert.equal(status, 303)
    assert.match(await read(editor.list.to(), cookie), /KANARIE-entwurf[^]*Entwurf/)
    assert.equal((await portal.request(event.to({ eventId: id }))).status, 404)
    assert.doesNotMatch(await read(list.to()), /KANARIE-entwurf/)
    assert.deepEqual(await eventsOf(id), ['event-begun', 'event-saved'])
  })

  it('says what is missing before it is published, and keeps what was typed', async () => {
    const { id, status, html } = await begin({ title: 'Nur ein Titel', act: 'publish' })
    assert.equal(status, 422)
    for (const sentence of [
      /wählen Sie eine Reihe/,
      /beschreiben Sie/,
      /wann die Veranstaltung beginnt/,
      /value="Nur ein Titel"/,
    ])
      assert.match(html, sentence)
    assert.deepEqual(await versionsOf(id), [])
  })

  it('refuses times that do not exist, script addresses and other fields', async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ startsAt: '2026-03-29T02:30' }, /Zeitumstellung/],
      [{ dialIn: 'javascript:alert(1)' }, /beginnt mit https/],
      [{ capacity: '0' }, /zwischen 1 und 10\.000/],
      [{ reminderHours: '1441' }, /60 Tage/],
      [{ endsAt: '2025-12-10T10:00' }, /Ende liegt nicht nach dem Beginn/],
      [{ fremd: 'ja' }, /Angaben, die das Portal nicht kennt/],
    ]
    for (const [change, sentence] of wrong) {
      const { status, html } = await begin({ ...WHOLE, ...change, act: 'publish' })
      assert.equal(status, 422, JSON.stringify(change))
      assert.match(html, sentence)
    }
  })

  it('is published with one click, once', async () => {
    const id = randomUUID()
    assert.equal((await begin({ ...WHOLE, act: 'publish' }, id)).status, 303)
    assert.equal((await begin({ ...WHOLE, act: 'publish' }, id)).status, 303)
    assert.match(await read(event.to({ eventId: id })), /Spotlight Bauhof[^]*10:00 bis 11:00 Uhr/)
    assert.deepEqual(await eventsOf(id), ['event-begun', 'event-saved', 'event-published'])
    const [version] = await versionsOf(id)
    const { questions, reminderHours, dialInMinutes } = (version ?? assert.fail()).content as Record<string, unknown>
    assert.deepEqual([questions, reminderHours, dialInMinutes], [['Woran arbeiten Sie?', 'Wie viele sind Sie?'], [168, 24], 60])
  })

  it('stays public as it was while a change is only saved, and raises the sequence only for calendars', async () => {
    const { id } = await begin({ ...WHOLE, act: 'publish' })
    const sequence = async () => /SEQUENCE:(\d+)/.exec(await read(eventFile.to({ eventId: id })))?.[1]
    await send(editor.event.to({ eventId: id }), { ...WHOLE, base: '1', title: 'Neuer Titel', act: 'save' })
    assert.match(await read(event.to({ eventId: id })), /Spotlight Bauhof/)
    await send(editor.event.to({ eventId: id }), { ...WHOLE, base: '2', text: 'Anders beschrieben.', act: 'publish' })
    assert.equal(await sequence(), '0')
    await send(editor.event.to({ eventId: id }), { ...WHOLE, base: '3', startsAt: '2025-12-10T09:00', act: 'publish' })
    assert.equal(await sequence(), '1')
  })

  it('is not overwritten by who had an older version on the screen', async () => {
    const { id } = await begin({ ...WHOLE, act: 'save' })
    await send(
      editor.event.to({ eventId: id }),
      { ...WHOLE, base: '1', title: 'Vom Büro', act: 'save' },
      await portal.signIn(OFFICE),
    )
    const late = await send(editor.event.to({ eventId: id }), { ...WHOLE, base: '1', title: 'Zu spät', act: 'publish' })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /inzwischen geändert[^]*value="Zu spät"/)
    assert.equal((await versionsOf(id)).length, 2)
  })

  it('is cancelled with a reason, for good, and says so everywhere', async () => {
    const { id } = await begin({ ...WHOLE, act: 'publish' })
    const cancellation = editor.cancellation.to({ eventId: id })
    assert.match(await (await send(cancellation, { reason: ' ' })).text(), /schreiben Sie, warum/)
    assert.equal((await send(cancellation, { reason: 'Der Saal steht unter Wasser.' })).status, 303)
    assert.match(await read(event.to({ eventId: id })), /abgesagt[^]*Der Saal steht unter Wasser/)
    assert.match(await read(eventFile.to({ eventId: id })), /SEQUENCE:1\r\n[^]*STATUS:CANCELLED/)
    assert.equal((await send(cancellation, { reason: 'Der Saal steht unter Wasser.' })).status, 303, 'a second click')
    assert.match(await (await send(cancellation, { reason: 'Noch einmal' })).text(), /schon abgesagt/)
    const changed = await send(editor.event.to({ eventId: id }), { ...WHOLE, base: '1', act: 'publish' })
    assert.match(await changed.text(), /lässt sich nicht mehr ändern/)
  })

  it('is copied as a draft without its times', async () => {
    const { id } = await begin({ ...WHOLE, act: 'publish' })
    const answer = await send(editor.copy.to({ eventId: id }), {})
    const html = await read(answer.headers.get('location') ?? '', cookie)
    assert.match(html, /value="Spotlight Bauhof"/)
    assert.match(html, /Stand: Entwurf/)
    assert.doesNotMatch(html, /value="2025-12-10T10:00"/)
  })

  it('is copied once by a double click', async () => {
    const { id } = await begin({ ...WHOLE, act: 'publish' })
    const address = editor.copy.to({ eventId: id })
    const html = await read(editor.event.to({ eventId: id }), cookie)
    const copyId = new RegExp(`action="${address}"[^]*?name="id" value="([0-9a-f-]{36})"`).exec(html)?.[1] ?? ''
    const count = async () => (await portal.db.selectFrom('events_events').select('id').execute()).length
    const before = await count()
    for (const _ of [1, 2])
      assert.equal((await send(address, { id: copyId })).headers.get('location'), editor.event.to({ eventId: copyId }))
    assert.equal(await count(), before + 1)
  })

  it('gets recordings once it has begun, and loses them again', async () => {
    const eventId = await givenEvent(portal.db)
    const material = {
      id: randomUUID(),
      kind: 'recording',
      label: 'Mitschnitt',
      url: 'https://mediathek.example/1',
      note: 'Untertitelt',
    }
    const early = await send(editor.materials.to({ eventId }), material)
    assert.match(await early.text(), /sobald die Veranstaltung begonnen hat/)
    await portal.moveTo('2025-12-11T10:00')
    assert.match(await (await send(editor.materials.to({ eventId }), { ...material, url: 'http://alt.example' })).text(), /https/)
    assert.equal((await send(editor.materials.to({ eventId }), material)).status, 303)
    assert.equal((await send(editor.materials.to({ eventId }), material)).status, 303)
    const page = await read(event.to({ eventId }))
    assert.equal([...page.matchAll(/mediathek\.example\/1/g)].length, 1)
    assert.equal((await send(editor.materialRemoval.to({ eventId, materialId: material.id }), {})).status, 303)
    assert.doesNotMatch(await read(event.to({ eventId })), /mediathek\.example/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('is nobody else’s to write', async () => {
    const eventId = await givenEvent(portal.db)
    const member = await portal.signIn(MEMBER)
    for (const path of [
      editor.creation.to(),
      editor.event.to({ eventId }),
      editor.cancellation.to({ eventId }),
      editor.copy.to({ eventId }),
    ]) {
      assert.equal(
        (await send(path, { ...WHOLE, id: randomUUID(), base: '1', reason: 'x', act: 'publish' }, member)).status,
        403,
        path,
      )
    }
    assert.equal((await versionsOf(eventId)).length, 1)
    assert.equal((await portal.request(editor.list.to(), { cookie: member })).status, 403)
  })
})

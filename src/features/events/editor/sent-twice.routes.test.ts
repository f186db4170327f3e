import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenPerson } from '../../../../test/people.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { sendTwice, TWICE } from '../../../../test/twice.ts'
import { paths } from '../../../paths.ts'

// proves: ID-02

const EDITOR = 'nina.zeile@redaktion.example'
const OFFICE = 'buero@portal.example'
const { editor } = paths.events

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
  reminderHours: '24, 168',
  contact: 'fragen@portal.example',
}

describe('a form about an event that is sent twice', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, role: 'editor' })
    await givenPerson(portal.db, { email: OFFICE, role: 'office' })
    cookie = await portal.signIn(EDITOR)
  })
  after(() => portal.close())

  const post = (address: string, form: Record<string, string>, as = cookie) => portal.request(address, { form, cookie: as })
  const events = async (id: string) => {
    const rows = portal.db.selectFrom('platform_events').where('subject_id', '=', id).orderBy('seq')
    return (await rows.select('kind').execute()).map(({ kind }) => kind.replace('event-', ''))
  }
  const begin = async (act: 'save' | 'publish' = 'save') => {
    const eventId = randomUUID()
    await post(editor.creation.to(), { id: eventId, ...WHOLE, act })
    return { eventId, address: editor.event.to({ eventId }), begun: await events(eventId) }
  }
  const ledTo = (eventId: string, act: string) =>
    `303 ${act === 'preview' ? editor.preview.to({ eventId }) : editor.event.to({ eventId }, { stand: 'gespeichert' })}`
  const WRITTEN = { save: ['saved'], preview: ['saved'], publish: ['saved', 'published'] }

  for (const how of TWICE)
    for (const [act, written] of Object.entries(WRITTEN)) {
      it(`is begun once by ${act}, ${how}`, async () => {
        const id = randomUUID()
        const led = ledTo(id, act)
        assert.deepEqual(await sendTwice(() => post(editor.creation.to(), { id, ...WHOLE, act }), how), [led, led])
        assert.deepEqual(await events(id), ['begun', ...written])
      })

      it(`is written on once by ${act}, ${how}`, async () => {
        const { eventId, address, begun } = await begin('publish')
        const led = ledTo(eventId, act)
        const form = { ...WHOLE, base: '1', startsAt: '2025-12-10T09:00', act }
        assert.deepEqual(await sendTwice(() => post(address, form), how), [led, led])
        assert.deepEqual(await events(eventId), [...begun, ...written])
        const { sequence } = await portal.db
          .selectFrom('events_published')
          .where('event_id', '=', eventId)
          .select('sequence')
          .executeTakeFirstOrThrow()
        assert.equal(sequence, act === 'publish' ? 1 : 0, 'calendars hear of it once')
      })
    }

  for (const how of TWICE) {
    it(`is restored once, ${how}`, async () => {
      const { eventId, address, begun } = await begin()
      await post(address, { ...WHOLE, base: '1', title: 'Anders', act: 'save' })
      const led = ledTo(eventId, 'save')
      const restore = () => post(editor.versions.to({ eventId }), { base: '2', number: '1' })
      assert.deepEqual(await sendTwice(restore, how), [led, led])
      assert.deepEqual(await events(eventId), [...begun, 'saved', 'saved'])
    })

    it(`is called off once, ${how}`, async () => {
      const { eventId, begun } = await begin('publish')
      const led = ledTo(eventId, 'save')
      const cancel = () => post(editor.cancellation.to({ eventId }), { reason: 'Der Saal steht unter Wasser.' })
      assert.deepEqual(await sendTwice(cancel, how), [led, led])
      assert.deepEqual(await events(eventId), [...begun, 'cancelled'])
    })

    it(`is discarded once, ${how}`, async () => {
      const { eventId, begun } = await begin()
      const led = `303 ${editor.list.to()}`
      assert.deepEqual(await sendTwice(() => post(editor.discarding.to({ eventId }), {}), how), [led, led])
      assert.deepEqual(await events(eventId), [...begun, 'discarded'])
    })
  }

  it('is not the same form: whoever goes back to the form of the beginning goes on from what it began', async () => {
    const { eventId, begun } = await begin()
    const again = await post(editor.creation.to(), { id: eventId, ...WHOLE, title: 'Mit besserem Titel', act: 'save' })
    assert.equal(again.status, 303)
    assert.match(await (await portal.request(editor.event.to({ eventId }), { cookie })).text(), /value="Mit besserem Titel"/)
    assert.deepEqual(await events(eventId), [...begun, 'saved'])
  })

  it('is not the same form once somebody else has written on: nothing is overwritten', async () => {
    const { eventId, address, begun } = await begin()
    await post(address, { ...WHOLE, base: '1', title: 'Vom Büro', act: 'save' }, await portal.signIn(OFFICE))
    for (const late of [
      await post(address, { ...WHOLE, base: '1', title: 'Zu spät', act: 'save' }),
      await post(editor.creation.to(), { id: eventId, ...WHOLE, title: 'Zu spät', act: 'save' }),
    ]) {
      assert.equal(late.status, 422)
      const html = await late.text()
      assert.match(html, /inzwischen geändert[^]*value="Zu spät"/)
      assert.doesNotMatch(html, /Jemand/)
    }
    assert.deepEqual(await events(eventId), [...begun, 'saved'])
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenEvent } from '../../test/events.ts'
import { givenPerson } from '../../test/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { berlinInstant } from '../platform/berlin.ts'

const EDITOR = 'editor@portal.example'
const OFFICE_HOUR = '7a1c2f60-0000-4000-8000-000000000001'
const { award, events } = paths
const { editor } = events
const CEREMONY = {
  series: 'ceremony',
  title: 'KANARIE-verleihung',
  text: 'Sechs Preise.',
  form: 'online',
  editionSlug: '2025-2026',
  awardDate: '2025-2026/preisverleihung',
  startsAt: '2026-04-15T14:00',
  endsAt: '2026-04-15T16:00',
  contact: 'fragen@portal.example',
} as const

describe('the dates of the prize', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, role: 'editor' })
  })
  after(() => portal.close())

  /** As a visitor, for whom pages are kept. */
  const read = async (path: string) => (await portal.request(path)).text()
  const linkTo = (eventId: string) => `href="${events.event.to({ eventId })}"`
  const send = async (path: string, form: Record<string, string>) =>
    portal.request(path, { form, cookie: await portal.signIn(EDITOR) })
  const until = async (isSo: () => Promise<boolean>) => {
    for (let n = 0; n < 200 && !(await isSo()); n += 1) await new Promise((resolve) => setTimeout(resolve, 25))
    assert.ok(await isSo())
  }

  it('lead from the call and from the list of dates to the office hour where one can ask', async () => {
    for (const path of [award.call.to(), award.dates.to()]) assert.ok((await read(path)).includes(linkTo(OFFICE_HOUR)), path)
    assert.match(await read(award.dates.to()), /id="sprechstunde"[^]*7a1c2f60[^]*id="einsendeschluss"/)
    assert.doesNotMatch(await read(award.conditions.to()), /7a1c2f60/)
  })

  it('lead to what editors choose for them, kept pages too, and say when it is cancelled', async () => {
    assert.doesNotMatch(await read(award.dates.to()), /KANARIE-verleihung/)
    const eventId = randomUUID()
    const form = await (await portal.request(editor.creation.to(), { cookie: await portal.signIn(EDITOR) })).text()
    assert.match(form, /<option value="2025-2026\/preisverleihung"[^>]*>Preisverleihung, 15\. April 2026/)
    const saved = await send(editor.creation.to(), { id: eventId, ...CEREMONY, act: 'save' })
    assert.equal(saved.status, 303)
    assert.doesNotMatch(await read(award.dates.to()), /KANARIE-verleihung/)
    assert.equal((await send(editor.event.to({ eventId }), { ...CEREMONY, base: '1', act: 'publish' })).status, 303)
    await until(async () => (await read(award.dates.to())).includes(linkTo(eventId)))
    assert.doesNotMatch(await read(award.call.to()), /KANARIE-verleihung/) // the call names the office hour alone
    await send(editor.cancellation.to({ eventId }), { reason: 'Der Saal steht unter Wasser.' })
    await until(async () => /KANARIE-verleihung<\/a> \(abgesagt\)/.test(await read(award.dates.to())))
  })

  it('are what their copy is not, and are offered with who leads there already; a date that is gone is not lost in silence', async () => {
    const eventId = randomUUID()
    await send(editor.creation.to(), { id: eventId, ...CEREMONY, title: 'KANARIE-erste', act: 'publish' })
    const copied = await send(editor.copy.to({ eventId }), { id: randomUUID() })
    const edited = async (path: string) => (await portal.request(path, { cookie: await portal.signIn(EDITOR) })).text()
    const copy = await edited(copied.headers.get('location') ?? '')
    assert.match(copy, /value="KANARIE-erste"/)
    assert.match(copy, /value="2025-2026\/preisverleihung"[^>]*>Preisverleihung, [^<]*\(dorthin führt schon: „KANARIE-erste“\)/)
    assert.doesNotMatch(copy, /value="2025-2026\/preisverleihung" selected/)
    const own = await edited(editor.event.to({ eventId }))
    assert.match(own, /value="2025-2026\/preisverleihung" selected[^>]*>Preisverleihung, [^<(]*</)
    const gone = { ...CEREMONY, base: '1', awardDate: '2025-2026/verlegt', act: 'save' }
    assert.equal((await send(editor.event.to({ eventId }), gone)).status, 303)
    assert.match(await edited(editor.event.to({ eventId })), /value="2025-2026\/verlegt" selected[^>]*>[^<]*gibt es nicht mehr/)
    await send(editor.cancellation.to({ eventId }), { reason: 'Doch nicht.' })
  })

  it('refuse an event of another edition, or one that is none', async () => {
    for (const [change, sentence] of [
      [{ editionSlug: '2021-2022' }, /gehört zu einer anderen Ausgabe/],
      [{ editionSlug: '' }, /gehört zu einer anderen Ausgabe/],
      [{ awardDate: '../konto' }, /wählen Sie etwas aus der Liste/],
    ] as const) {
      const answer = await send(editor.creation.to(), { id: randomUUID(), ...CEREMONY, ...change, act: 'publish' })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
  })

  it('know nothing of it a second before it is public', async () => {
    const visibleFrom = berlinInstant('2025-12-05T09:00').toISOString()
    const { startsAt, endsAt, ...rest } = CEREMONY
    const times = { startsAt: berlinInstant(startsAt).toISOString(), endsAt: berlinInstant(endsAt).toISOString() }
    const eventId = await givenEvent(portal.db, { ...rest, ...times, title: 'KANARIE-bald', visibleFrom })
    await portal.moveTo('2025-12-05T08:59:59')
    for (const path of [award.call.to(), award.dates.to()]) assert.ok(!(await read(path)).includes('KANARIE-bald'), path)
    await portal.moveTo('2025-12-05T09:00')
    await until(async () => (await read(award.dates.to())).includes(linkTo(eventId)))
  })
})

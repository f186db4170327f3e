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
const { editor, event } = paths.events

const WHOLE = {
  series: 'spotlight',
  title: 'Spotlight Bauhof',
  text: '## Ablauf\n\nErster Satz.',
  form: 'online',
  startsAt: '2025-12-10T10:00',
  endsAt: '2025-12-10T11:00',
  registers: 'ja',
  dialIn: 'https://konferenz.example/KANARIE-einwahl',
  contact: 'fragen@portal.example',
}

describe('the versions of an event', () => {
  let portal: TestSite
  let cookie: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await givenPerson(portal.db, { email: EDITOR, role: 'editor', name: 'Nina Zeile' })
    await givenPerson(portal.db, { email: OFFICE, role: 'office' })
    await givenPerson(portal.db, { email: MEMBER, placeId: '05366024' })
    cookie = await portal.signIn(EDITOR)
  })
  after(() => portal.close())

  const send = (path: string, form: Record<string, string>, as = cookie) => portal.request(path, { form, cookie: as })
  const read = async (path: string, as = cookie) => (await portal.request(path, { cookie: as })).text()
  const begin = async (form: Record<string, string>) => {
    const id = randomUUID()
    const answer = await send(editor.creation.to(), { id, ...form })
    assert.equal(answer.status, 303, await answer.clone().text())
    return { eventId: id, location: answer.headers.get('location') ?? '' }
  }
  const numbersOf = async (eventId: string) =>
    (await portal.db.selectFrom('events_versions').select('number').where('event_id', '=', eventId).execute()).length

  it('shows a draft as its page will look, to organisers alone, and publishes nothing', async () => {
    const { eventId, location } = await begin({ ...WHOLE, act: 'preview' })
    assert.equal(location, editor.preview.to({ eventId }))
    const html = await read(location)
    assert.match(html, /Vorschau: Fassung 1[^]*10:00 bis 11:00 Uhr[^]*Weg zur Anmeldung[^]*<h2>Ablauf<\/h2>/)
    assert.doesNotMatch(html, /KANARIE-einwahl|termin\.ics/)
    assert.equal((await portal.request(event.to({ eventId }))).status, 404)
    assert.match(await read(location, await portal.signIn(OFFICE)), /Vorschau: Fassung 1/)
    assert.equal((await portal.request(location, { cookie: await portal.signIn(MEMBER) })).status, 403)
    assert.equal((await portal.request(editor.preview.to({ eventId: randomUUID() }), { cookie })).status, 404)
  })

  it('names what is missing where a draft cannot be shown yet', async () => {
    const { location } = await begin({ title: 'Nur ein Titel', act: 'preview' })
    const html = await read(location)
    assert.match(html, /Es fehlen Angaben[^]*wann die Veranstaltung beginnt/)
    assert.doesNotMatch(html, /geben Sie einen Titel an/)
  })

  it('shows what was saved and not what is public', async () => {
    const { eventId } = await begin({ ...WHOLE, act: 'publish' })
    await send(editor.event.to({ eventId }), { ...WHOLE, base: '1', text: 'Zweiter Satz.', act: 'preview' })
    assert.match(await read(editor.preview.to({ eventId })), /Vorschau: Fassung 2[^]*Zweiter Satz/)
    assert.doesNotMatch(await read(event.to({ eventId })), /Zweiter Satz/)
  })

  it('lists every version with who wrote it and what changed, and which one is read', async () => {
    const { eventId } = await begin({ ...WHOLE, act: 'publish' })
    await send(editor.event.to({ eventId }), { ...WHOLE, base: '1', startsAt: '2025-12-10T09:00', act: 'save' })
    await send(editor.event.to({ eventId }), { ...WHOLE, base: '2', startsAt: '2025-12-10T09:00', act: 'publish' })
    await send(editor.event.to({ eventId }), { ...WHOLE, base: '3', title: 'Noch nicht so weit', act: 'save' })
    const html = await read(editor.versions.to({ eventId }))
    assert.match(html, /Fassung 3[^]*Der Wortlaut ist derselbe[^]*Fassung 2[^]*Nina Zeile[^]*Beginn[^]*<del>[^]*<ins>/)
    assert.equal([...html.matchAll(/; veröffentlicht/g)].length, 1)
    assert.match(html, /id="fassung-3"(?:(?!id="fassung-2")[^])*; veröffentlicht/)
    assert.doesNotMatch(html, /Fassung 4 wiederherstellen/)
  })

  it('restores an older one on top as a draft, once, over nobody', async () => {
    const { eventId } = await begin({ ...WHOLE, act: 'publish' })
    await send(editor.event.to({ eventId }), { ...WHOLE, base: '1', title: 'Spotlight Archiv', act: 'publish' })
    const versions = editor.versions.to({ eventId })
    assert.match(await (await send(versions, { base: '1', number: '1' })).text(), /inzwischen geändert/)
    assert.equal((await send(versions, { base: '2', number: '7' })).status, 404)
    assert.equal((await send(versions, { base: '2', number: 'x' })).status, 422)
    assert.equal(await numbersOf(eventId), 2)
    assert.equal((await send(versions, { base: '2', number: '1' })).status, 303)
    assert.equal((await send(versions, { base: '2', number: '1' })).status, 303, 'a second click')
    assert.match(await (await send(versions, { base: '2', number: '2' })).text(), /inzwischen geändert/)
    assert.equal(await numbersOf(eventId), 3)
    assert.match(await read(editor.event.to({ eventId })), /value="Spotlight Bauhof"/)
    assert.match(await read(event.to({ eventId })), /Spotlight Archiv/)
  })

  it('restores nothing of what is cancelled', async () => {
    const eventId = await givenEvent(portal.db)
    const draft = { ...WHOLE, base: '1', act: 'save' }
    await send(editor.event.to({ eventId }), draft)
    await send(editor.cancellation.to({ eventId }), { reason: 'Der Saal steht unter Wasser.' })
    assert.doesNotMatch(await read(editor.versions.to({ eventId })), /wiederherstellen/)
    assert.match(await (await send(editor.versions.to({ eventId }), { base: '2', number: '1' })).text(), /abgesagt/)
    assert.equal(await numbersOf(eventId), 2)
  })

  it('is called off only after a second question that says who is told', async () => {
    const eventId = await givenEvent(portal.db)
    const cancellation = editor.cancellation.to({ eventId })
    const form = { id: randomUUID(), organisation: '', companions: '', needs: '' }
    const registered = await send(paths.events.registration.to({ eventId }), form, await portal.signIn(MEMBER))
    assert.equal(registered.status, 303)
    const edit = await read(editor.event.to({ eventId }))
    assert.ok(edit.includes(cancellation) && !edit.includes(`action="${cancellation}"`))
    assert.match(await read(cancellation), /„Spotlight Archiv“ am [^]*Die eine Anmeldung bekommt sofort eine E-Mail/)
    const refused = await send(cancellation, { reason: ' ' })
    assert.equal(refused.status, 422)
    assert.doesNotMatch(await read(event.to({ eventId })), /abgesagt/)
    const long = await (await send(cancellation, { reason: 'KANARIE-grund '.repeat(100) })).text()
    assert.match(long, /höchstens 1\.000 Zeichen[^]*KANARIE-grund/)
    assert.equal((await send(cancellation, { reason: 'Der Saal steht unter Wasser.' })).status, 303)
    assert.match(await read(cancellation), /schon abgesagt/)
    const { eventId: draftId } = await begin({ title: 'Entwurf', act: 'save' })
    assert.equal((await portal.request(editor.cancellation.to({ eventId: draftId }), { cookie })).status, 404)
  })
})

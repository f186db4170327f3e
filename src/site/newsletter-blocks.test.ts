import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedTopics } from '../../db/seeds/topics.ts'
import { givenEvent } from '../../test/events.ts'
import { givenPerson } from '../../test/people.ts'
import { givenDraft, givenPublished } from '../../test/projects.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { berlinInstant } from '../platform/berlin.ts'

const EDITOR = 'nina.zeile@redaktion.example'
const { newsletter, events } = paths

const MARTA = 'marta.probe@hellenthal.example'

describe('a project in an issue of the newsletter', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-08T09:00' })
    await seedTopics(portal.db)
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await givenPerson(portal.db, { email: MARTA, name: 'Marta Probe', placeId: '05366020' })
  })
  after(() => portal.close())

  it('is chosen among those that everybody may read, and told with its summary and its address', async () => {
    const [editor, author] = [await portal.signIn(EDITOR), await portal.signIn(MARTA)]
    await givenPublished(portal, { cookie: author, editor })
    await givenDraft(portal, { cookie: author, title: 'KANARIE-entwurf' })
    const issueId = randomUUID()
    const address = newsletter.block.to({ issueId, number: '1' }, { art: 'project' })
    await portal.request(newsletter.drafts.to(), { cookie: editor, form: { id: issueId, title: 'Projekte' } })
    const page = await (await portal.request(address, { cookie: editor })).text()
    assert.match(page, /Gemeinsamer Bauhof Oberes Tal/)
    assert.doesNotMatch(page, /KANARIE/)
    const choose = (href: string) => portal.request(address, { cookie: editor, form: { base: '1', href } })
    const href = paths.projects.profile.to({ slug: 'gemeinsamer-bauhof-oberes-tal' })
    assert.equal((await choose(paths.projects.profile.to({ slug: 'gibt-es-nicht' }))).status, 422)
    assert.equal((await choose(href)).status, 303)
    const look = await portal.request(newsletter.preview.to({ issueId }, { ansicht: 'html' }), { cookie: editor })
    assert.match(
      await look.text(),
      new RegExp(`href="[^"]*${href}"[^>]*>Gemeinsamer Bauhof Oberes Tal</a>[^]*Ein Bauhof für drei`),
    )
  })
})

describe('an event in an issue of the newsletter', () => {
  let portal: TestSite
  let cookie: string
  const issueId = randomUUID()
  const address = newsletter.block.to({ issueId, number: '1' }, { art: 'event' })
  before(async () => {
    portal = await testSite({ at: '2025-12-08T09:00' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    cookie = await portal.signIn(EDITOR)
    await portal.request(newsletter.drafts.to(), { cookie, form: { id: issueId, title: 'Termine' } })
  })
  after(() => portal.close())

  const read = async (path: string) => (await portal.request(path, { cookie })).text()
  const choose = (href: string) => portal.request(address, { cookie, form: { base: '1', href } })
  const on = (day: string) => ({
    startsAt: berlinInstant(`${day}T10:00`).toISOString(),
    endsAt: berlinInstant(`${day}T11:00`).toISOString(),
  })
  const hrefOf = (eventId: string) => events.event.to({ eventId })

  it('is told that there is none while none is to come', async () => {
    const page = await read(address)
    assert.match(page, /keine kommende Veranstaltung öffentlich/)
    assert.doesNotMatch(page, /Baustein speichern/)
  })

  it('is chosen among those to come that everybody may read: not past, not cancelled, not before its instant', async () => {
    const past = await givenEvent(portal.db, { title: 'Vergangenes', ...on('2025-12-05') })
    const hidden = await givenEvent(portal.db, { title: 'Geheimes', visibleFrom: '2025-12-09T08:00:00Z', ...on('2025-12-12') })
    const cancelled = await givenEvent(portal.db, { title: 'Abgesagtes', ...on('2025-12-10') })
    await portal.request(events.editor.cancellation.to({ eventId: cancelled }), { cookie, form: { reason: 'Krank.' } })
    const later = await givenEvent(portal.db, { title: 'Späteres', ...on('2025-12-16') })
    const next = await givenEvent(portal.db, { title: 'Nächstes', form: 'hybrid', place: 'Rathaus Kall', ...on('2025-12-09') })
    const page = await read(address)
    assert.match(page, /Nächstes \(Dienstag, 9\. Dezember 2025, 10:00 bis 11:00 Uhr\)[^]*Späteres \(Dienstag, 16\. Dezember/)
    assert.doesNotMatch(page, /Vergangenes|Geheimes|Abgesagtes|KANARIE/)
    for (const eventId of [past, hidden, cancelled]) assert.equal((await choose(hrefOf(eventId))).status, 422)
    assert.equal((await choose('https://anderswo.example/')).status, 422)
    assert.equal((await choose(hrefOf(next))).status, 303)
    const { blocks } = await portal.db
      .selectFrom('newsletter_issues')
      .select('blocks')
      .where('id', '=', issueId)
      .executeTakeFirstOrThrow()
    const when = 'Dienstag, 9. Dezember 2025, 10:00 bis 11:00 Uhr'
    assert.deepEqual(blocks, [{ kind: 'event', title: 'Nächstes', when, place: 'Rathaus Kall und online', href: hrefOf(next) }])
    assert.match(await read(address), new RegExp(`value="${hrefOf(next)}" selected`))
    assert.doesNotMatch(await read(address), new RegExp(`value="${hrefOf(later)}" selected`))
  })
})

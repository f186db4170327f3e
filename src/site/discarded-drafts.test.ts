import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../db/seeds/people.ts'
import { givenReaders } from '../../test/drills/readers.ts'
import { givenEventDraft } from '../../test/drafts.ts'
import { givenEvent } from '../../test/events.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'

describe('a draft that nobody needs', () => {
  let portal: TestSite
  let editor = ''
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    editor = await portal.signIn('nina.zeile@redaktion.example')
  })
  after(() => portal.close())

  const read = async (path: string) => {
    const answer = await portal.request(path, { cookie: editor })
    return { status: answer.status, html: await answer.text() }
  }
  const post = async (path: string, form: Record<string, string> = {}) => {
    const answer = await portal.request(path, { cookie: editor, form })
    return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') ?? '' }
  }
  const kinds = async (subject: string) =>
    (await portal.db.selectFrom('platform_events').where('subject_id', '=', subject).select('kind').orderBy('seq').execute()).map(
      ({ kind }) => kind,
    )
  /** The link of the draft leads to the question; nothing has happened until it is answered. */
  async function discard(draft: string, question: string): Promise<void> {
    assert.match((await read(draft)).html, new RegExp(`href="${question}"`))
    assert.match((await read(question)).html, /verschwindet für alle und kommt nicht wieder[^]*Nicht verwerfen/)
    assert.equal((await read(draft)).status, 200)
    assert.equal((await post(question)).status, 303)
    for (const gone of [draft, question]) assert.equal((await read(gone)).status, 404)
    assert.equal((await post(question)).status, 303, 'a second click')
  }

  it('of a text goes after a second question, from lists and desk as well; one that was published stays', async () => {
    const { location } = await post(paths.texts.creation.to(), { kind: 'news', title: 'Doch nicht' })
    await discard(location, `${location}/verwerfen`)
    assert.doesNotMatch((await read(paths.texts.list.to())).html, /Doch nicht/)
    assert.deepEqual(await kinds('news/doch-nicht'), ['text-saved', 'text-discarded'])
    assert.equal((await post(location, { base: '1', title: 'Doch', summary: '', text: '' })).status, 404)
    const help = paths.texts.text.to({ textKind: 'seite', textSlug: 'hilfe' })
    assert.equal((await post(`${help}/verwerfen`)).status, 404)
    assert.doesNotMatch((await read(help)).html, /Entwurf verwerfen/)
    const again = await post(paths.texts.creation.to(), { kind: 'news', title: 'Doch nicht' })
    assert.notEqual(again.location, location, 'its address is not given twice')
  })

  it('of a text whose plan was dropped can go as well', async () => {
    const { location } = await post(paths.texts.creation.to(), { kind: 'news', title: 'Geplant' })
    await post(location, { base: '1', title: 'Geplant', summary: 'Kurz.', text: 'Lang.' })
    await post(`${location}/veroeffentlichung`, { number: '2', when: 'later', at: '2025-12-10T08:00' })
    assert.equal((await post(`${location}/verwerfen`)).status, 404)
    await post(`${location}/zuruecknahme`, { scope: 'planned', reason: '' })
    assert.equal((await post(`${location}/verwerfen`)).status, 303)
  })

  it('of an event goes; one that is public stays', async () => {
    const eventId = await givenEventDraft(portal, 'Kein Spotlight', new Date('2025-12-03T09:00:00Z'))
    const { editor: events } = paths.events
    assert.match((await read(paths.desk.to())).html, /Kein Spotlight/)
    await discard(events.event.to({ eventId }), events.discarding.to({ eventId }))
    assert.doesNotMatch((await read(events.list.to())).html + (await read(paths.desk.to())).html, /Kein Spotlight/)
    assert.deepEqual(await kinds(eventId), ['event-begun', 'event-saved', 'event-discarded'])
    const shown = await givenEvent(portal.db)
    assert.equal((await post(events.discarding.to({ eventId: shown }))).status, 404)
  })

  it('of an issue goes; a copy of it stays, with its blocks', async () => {
    const { newsletter } = paths
    const issueId = randomUUID()
    await post(newsletter.drafts.to(), { id: issueId, title: 'Ausgabe zum Kopieren' })
    await post(newsletter.block.to({ issueId, number: '1' }, { art: 'text' }), { base: '1', title: 'Neues', text: 'Guten Tag.' })
    const copied = await post(newsletter.copy.to({ issueId }))
    assert.match((await read(copied.location)).html, /Ausgabe zum Kopieren[^]*Text: Neues/)
    await discard(newsletter.draft.to({ issueId }), newsletter.discarding.to({ issueId }))
    assert.equal((await read(copied.location)).status, 200)
    assert.ok((await kinds(issueId)).includes('newsletter-discarded'))
  })

  it('is no longer one once it is released: its instant can be moved as long as it waits', async () => {
    const { newsletter } = paths
    await givenReaders(portal.db, 1)
    const issueId = randomUUID()
    await post(newsletter.drafts.to(), { id: issueId, title: 'Geplante Ausgabe' })
    await post(newsletter.draft.to({ issueId }), { base: '1', title: 'Geplante Ausgabe', subjects: 'newsletter:aktuelles' })
    await post(newsletter.block.to({ issueId, number: '1' }, { art: 'text' }), { base: '2', title: 'Neues', text: 'Guten Tag.' })
    const released = await post(newsletter.release.to({ issueId }), { base: '3', when: 'later', sendAt: '2025-12-10T10:00' })
    assert.equal(released.status, 303)
    assert.equal((await post(newsletter.discarding.to({ issueId }))).status, 404)
    const { html } = await read(newsletter.draft.to({ issueId }))
    const id = new RegExp(`action="${newsletter.copy.to({ issueId })}"[^]*?name="id" value="([^"]+)"`).exec(html)?.[1] ?? ''
    const copies = [await post(newsletter.copy.to({ issueId }), { id }), await post(newsletter.copy.to({ issueId }), { id })]
    const once = newsletter.draft.to({ issueId: id })
    assert.deepEqual(
      copies.map(({ location }) => location),
      [once, once],
      'a double click makes one copy',
    )
    assert.equal((await kinds(id)).filter((kind) => kind === 'newsletter-begun').length, 1)
    const move = (sendAt: string) => post(newsletter.rescheduling.to({ issueId }), { sendAt })
    assert.match((await move('2025-12-04T09:29')).html, /Bitte wählen Sie einen Zeitpunkt in der Zukunft/)
    assert.equal((await move('morgen')).status, 422)
    assert.equal((await move('2025-12-11T09:00')).status, 303)
    assert.match((await read(newsletter.draft.to({ issueId }))).html, /Donnerstag, 11\. Dezember 2025, 09:00 Uhr/)
    await portal.moveTo('2025-12-11T09:00')
    editor = await portal.signIn('nina.zeile@redaktion.example')
    assert.match((await move('2025-12-12T09:00')).html, /wartet nicht mehr auf ihren Zeitpunkt/)
    await assert.rejects(
      portal.db
        .updateTable('newsletter_issues')
        .set({ send_at: new Date('2025-12-20') })
        .where('id', '=', issueId)
        .execute(),
      /a released issue stays as it is/,
    )
  })
})

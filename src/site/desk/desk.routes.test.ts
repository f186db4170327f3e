import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenEvent } from '../../../test/events.ts'
import { personOf } from '../../../test/jury.ts'
import { givenIssue } from '../../../test/newsletter.ts'
import { givenPerson } from '../../../test/people.ts'
import { givenSubscriber } from '../../../test/subscribers.ts'
import { testSite, type TestSite } from '../../../test/site.ts'
import { paths } from '../../paths.ts'
import { berlinInstant } from '../../platform/berlin.ts'
import { ageText } from './desk.page.tsx'

const EDITOR = 'nina.zeile@redaktion.example'
const OFFICE = 'rita.ablage@wettbewerb.example'

describe('the desk', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2026-06-01T09:30' })
    await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
    await givenPerson(portal.db, { email: OFFICE, name: 'Rita Ablage', role: 'office' })
    await givenPerson(portal.db, { email: 'marta.probe@hellenthal.example', name: 'Marta Probe' })
  })
  after(() => portal.close())

  const read = async (address: string, email?: string) => {
    const answer = await portal.request(address, email === undefined ? {} : { cookie: await portal.signIn(email) })
    return { status: answer.status, html: await answer.text() }
  }
  const send = async (address: string, form: Record<string, string>) =>
    portal.request(address, { form, cookie: await portal.signIn(EDITOR) })

  it('is empty at first, and for those who work here alone', async () => {
    assert.match((await read('/schreibtisch', EDITOR)).html, /Auf Sie wartet nichts/)
    assert.equal((await read('/schreibtisch', 'marta.probe@hellenthal.example')).status, 403)
    assert.equal((await read('/schreibtisch')).status, 303)
  })

  it('tells what waits since when: a page to be read again, a plan, a draft of the newsletter', async () => {
    await portal.moveTo('2025-12-04T09:30')
    await portal.db.updateTable('editorial_pages').set({ review_due_on: '2025-12-01' }).where('slug', '=', 'hilfe').execute()
    const { texts } = paths
    const begun = await send(texts.creation.to(), { kind: 'news', title: 'Geplante Meldung' })
    const address = begun.headers.get('location') ?? ''
    await send(address, { base: '1', title: 'Geplante Meldung', summary: 'Kurz.', text: 'Lang.' })
    await send(`${address}/veroeffentlichung`, { number: '2', when: 'later', at: '2025-12-10T08:00' })
    const { personId } = await givenPerson(portal.db, { email: EDITOR })
    await givenIssue(portal.db, { personId, at: new Date('2025-12-03T10:00:00Z') })
    const { html } = await read('/schreibtisch', EDITOR)
    assert.match(html, /Texte, die Überarbeitung brauchen \(1\)[^]*Seite: Hilfe[^]*1\. Dezember 2025 \(seit 3 Tagen\)/)
    assert.match(html, /2-landespreis-preisverleihung[^]*?von Anfang an[^]*?16\. April 2026/)
    assert.doesNotMatch(html, /Übernommen von/)
    assert.match(html, /Entwürfe des Newsletters \(1\)[^]*seit gestern/)
    assert.match(
      html,
      /Geplante Veröffentlichungen von Texten \(3\)[^]*href="\/redaktion\/texte\/meldung\/geplante-meldung"[^]*10\. Dezember 2025/,
    )
  })

  it('tells of what waits for others no more than how much and how long', async () => {
    const { html } = await read('/schreibtisch', OFFICE)
    assert.match(html, /Redaktion: Texte, die Überarbeitung brauchen \(1\), am längsten seit 3 Tagen/)
    assert.doesNotMatch(html, /Geplante Meldung|Seite: Hilfe/)
  })

  it('leaves out what nobody waits for any more', async () => {
    const address = '/redaktion/texte/meldung/geplante-meldung'
    await send(`${address}/zuruecknahme`, { scope: 'planned', reason: '' })
    const { html } = await read('/schreibtisch', EDITOR)
    assert.match(html, /Geplante Veröffentlichungen von Texten \(2\)/)
    assert.doesNotMatch(html, /geplante-meldung/)
  })

  it('has a calendar of the year: phases for both, texts for the editors alone', async () => {
    const own = await read('/schreibtisch/kalender?jahr=2026', EDITOR)
    assert.match(own.html, /Februar 2026[^]*Ende der Einreichung[^]*April 2026[^]*Preisverleihung/)
    assert.match(own.html, /November 2026[^]*Seite: Impressum/)
    const office = await read('/schreibtisch/kalender?jahr=2026', OFFICE)
    assert.match(office.html, /Preisverleihung/)
    assert.doesNotMatch(office.html, /Seite: Impressum/)
    assert.match((await read('/schreibtisch/kalender?jahr=2071', EDITOR)).html, /In diesem Jahr steht nichts an/)
    assert.match((await read('/schreibtisch/kalender?jahr=abc', EDITOR)).html, /Kalender 2025/)
  })

  it('has in the calendar of the year the events and the issues of the newsletter, on the days of their instants', async () => {
    const on = (day: string) => ({
      startsAt: berlinInstant(`${day}T10:00`).toISOString(),
      endsAt: berlinInstant(`${day}T11:00`).toISOString(),
    })
    const eventId = await givenEvent(portal.db, { title: 'Spotlight im Mai', ...on('2027-05-04') })
    await givenEvent(portal.db, { title: 'Spotlight danach', ...on('2028-01-01') })
    const personId = await personOf(portal.db, EDITOR)
    const at = portal.deps.clock.now()
    const issueId = await givenIssue(portal.db, { personId, at, title: 'Ausgabe im Juli' })
    await givenIssue(portal.db, { personId, at, title: 'Ausgabe ohne Tag' })
    await givenSubscriber(portal, { email: 'liest@anderswo.example', zu: 'newsletter:aktuelles' })
    const form = { base: '2', when: 'later', sendAt: '2027-07-01T08:00' }
    const released = await send(paths.newsletter.release.to({ issueId }), form)
    assert.equal(released.status, 303, await released.clone().text())
    const { html } = await read('/schreibtisch/kalender?jahr=2027', EDITOR)
    const words = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    assert.match(words, /Mai 2027[^]*4\. Mai 2027, 10:00 Uhr Spotlight im Mai Veranstaltung[^]*Juli 2027/)
    assert.match(words, /Juli 2027[^]*1\. Juli 2027, 08:00 Uhr Ausgabe im Juli Newsletter/)
    for (const address of [paths.events.editor.event.to({ eventId }), paths.newsletter.draft.to({ issueId })])
      assert.ok(html.includes(`href="${address}"`), address)
    assert.doesNotMatch(html, /Spotlight danach|Ausgabe ohne Tag/)
  })

  const now = berlinInstant('2025-12-04T00:10')
  for (const [since, text] of [
    ['2025-12-04T00:00', 'heute'],
    ['2025-12-03T23:59', 'seit gestern'],
    ['2025-12-02T23:59', 'seit 2 Tagen'],
  ] as const)
    it(`says of ${since}: ${text}`, () => assert.equal(ageText(berlinInstant(since), now), text))
})

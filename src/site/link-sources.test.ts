import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../db/invariants.ts'
import { seedLibrary } from '../../db/seeds/library.ts'
import { seedPeople } from '../../db/seeds/people.ts'
import { seedTopics } from '../../db/seeds/topics.ts'
import { givenEvent } from '../../test/events.ts'
import { givenListing } from '../../test/listings.ts'
import { testSite, type TestSite } from '../../test/site.ts'
import { paths } from '../paths.ts'
import { checkLinks, lookForDueLinks } from '../platform/links.job.ts'
import type { Outside } from '../platform/probe-link.ts'
import { askInside } from './inside-links.ts'
import { linkSources } from './link-sources.ts'

const NEWS = '/redaktion/texte/meldung/meldung-mit-links'

describe('links of everything public', () => {
  let portal: TestSite
  let server: Server
  let [editor, office, base, eventId] = ['', '', '', '']
  const asked: string[] = []
  const outside: Outside = {
    mayAsk: (url) => url.origin === base,
    mayConnect: (address) => address === '127.0.0.1',
    patienceMs: 2000,
  }

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    await seedTopics(portal.db)
    await seedLibrary(portal.db)
    editor = await portal.signIn('nina.zeile@redaktion.example')
    office = await portal.signIn('ingrid.vordruck@buero.example')
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.statusCode = request.url?.startsWith('/weg') ? 404 : 200
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await givenEverything()
  })
  after(async () => {
    assert.deepEqual(await listBrokenInvariants(portal.db), [])
    server.closeAllConnections()
    server.close()
    await portal.close()
  })

  async function givenEverything(): Promise<void> {
    await send(paths.texts.creation.to(), { kind: 'news', title: 'Meldung mit Links' })
    await save('1', `Das steht [hier](${base}/da) und [dort](${base}/weg/text).`)
    await publish('2')
    eventId = await givenEvent(portal.db, { title: 'Spotlight', text: `Unterlagen: <${base}/weg/veranstaltung>` })
    await givenListing(portal.db, {
      by: 'erika.beispiel@hellenthal.example',
      at: new Date('2025-12-02T09:00:00Z'),
      content: { title: 'Standesamt', text: `Mehr unter ${base}/weg/gesuch.` },
    })
    const { db } = portal
    const says = (where: string) => `Siehe [Seite](${base}/weg/${where}).`
    await db
      .updateTable('award_questions')
      .set({ answer: says('antwort') })
      .where('position', '=', 1)
      .execute()
    await db
      .updateTable('award_conditions')
      .set({ text: says('bedingung') })
      .where('position', '=', 1)
      .execute()
    await db
      .updateTable('award_editions')
      .set({ call_text: says('aufruf') })
      .where('archived', '=', false)
      .execute()
    await db
      .insertInto('editorial_aids')
      .values({
        slug: 'hilfe-mit-quelle',
        visible_from: new Date('2025-12-01T08:00:00Z'),
        title: 'Hilfe mit Quelle',
        summary: 'Kurz.',
        text: '',
        sort: 'guide',
        publisher: 'Amt',
        licence: 'CC0',
        source_url: `${base}/weg/quelle`,
        files: [],
        reviewed_on: '2025-12-01',
        review_due_on: '2026-12-01',
        written_at: new Date('2025-12-01T08:00:00Z'),
      })
      .execute()
  }

  const send = (address: string, form: Record<string, string>) => portal.request(address, { form, cookie: editor })
  const save = (number: string, text: string) => send(NEWS, { base: number, title: 'Meldung mit Links', summary: 'Kurz.', text })
  const publish = (number: string) => send(`${NEWS}/veroeffentlichung`, { number, when: 'now' })
  const page = async (path: string, cookie: string) => (await portal.request(path, { cookie })).text()
  const deps = () => ({ ...portal.deps, config: { ...portal.deps.config, checksLinks: true } })
  /** Until nothing is due: others than ours are refused at once. */
  const checkOn = async (instant: string) => {
    await portal.moveTo(instant)
    const check = checkLinks({ outside, inside: askInside, sources: linkSources })
    const due = () =>
      portal.db.selectFrom('platform_links').where('due_at', '<=', portal.deps.clock.now()).select('url').execute()
    do await check(deps(), {})
    while ((await due()).length > 0)
  }
  const revising = () => page(paths.texts.list.to({ stand: 'ueberarbeiten' }), editor)

  it('are gathered and asked for only where the operator lets the portal ask', async () => {
    await lookForDueLinks(portal.deps)
    await checkLinks({ outside, inside: askInside, sources: linkSources })(portal.deps, {})
    assert.equal(asked.length, 0)
    await checkOn('2025-12-04T10:00')
    for (const where of [
      '/da',
      '/weg/text',
      '/weg/quelle',
      '/weg/veranstaltung',
      '/weg/gesuch',
      '/weg/antwort',
      '/weg/bedingung',
      '/weg/aufruf',
    ])
      assert.ok(asked.includes(where), where)
  })

  it('bring no text onto a list before the third failure', async () => {
    await checkOn('2025-12-05T10:00')
    assert.doesNotMatch(await revising(), /Meldung mit Links/)
    assert.doesNotMatch(await page(paths.desk.to(), editor), /nicht mehr erreichbar/)
  })

  it('that are broken bring texts onto the list of those that need work, and everything onto the desk', async () => {
    await checkOn('2025-12-06T10:00')
    const list = await revising()
    assert.match(list, /Meldung mit Links[^]*1 Link nicht mehr erreichbar/)
    assert.match(list, /Hilfe mit Quelle/)
    assert.match(await page(NEWS, editor), /Nicht mehr erreichbar[^]*\/weg\/text[^]*seit 4\. Dezember 2025/)
    const desk = await page(paths.desk.to(), editor)
    assert.match(desk, /Texte, die Überarbeitung brauchen \(2\)[^]*Meldung: Meldung mit Links \(1 Link nicht mehr erreichbar\)/)
    assert.match(desk, /Links, die nicht mehr erreichbar sind \(2\)[^]*Veranstaltung: Spotlight[^]*\/weg\/veranstaltung/)
    assert.match(desk, /Partnersuche: Standesamt/)
    assert.match(desk, new RegExp(`href="${paths.events.editor.event.to({ eventId })}"`))
    const offices = await page(paths.desk.to(), office)
    assert.match(offices, /Links des Landespreises, die nicht mehr erreichbar sind \(3\)/)
    for (const where of ['antwort', 'bedingung', 'aufruf']) assert.match(offices, new RegExp(`/weg/${where}`))
    assert.doesNotMatch(offices, /\/weg\/(?:veranstaltung|gesuch|text)/)
  })

  it('are told of no more once the text that everybody reads has them no more', async () => {
    await save('2', `Nur noch [hier](${base}/da).`)
    await checkOn('2025-12-06T11:30')
    assert.match(await revising(), /Meldung mit Links/, 'a draft mends nothing')
    await publish('3')
    await checkOn('2025-12-06T12:30')
    assert.doesNotMatch(await revising(), /Meldung mit Links/)
    assert.match(await revising(), /Hilfe mit Quelle/)
  })

  it('of a text that appears by its plan are asked for from then on', async () => {
    await save('3', `Bald [neu](${base}/weg/neu).`)
    await send(`${NEWS}/veroeffentlichung`, { number: '4', when: 'later', at: '2025-12-08T08:00' })
    await checkOn('2025-12-08T07:59')
    assert.ok(!asked.includes('/weg/neu'))
    await checkOn('2025-12-08T09:00')
    assert.ok(asked.includes('/weg/neu'))
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { seedEnglish } from '../../../db/seeds/english.ts'
import { seedPages } from '../../../db/seeds/pages.ts'
import { changeEdition } from '../../../test/editions.ts'
import { givenPerson } from '../../../test/people.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import { berlinInstant } from '../../platform/berlin.ts'

const PAGES = [
  ['/', '/en'],
  ['/landespreis', '/en/landespreis'],
  ['/kontakt', '/en/kontakt'],
  ['/foerderung', '/en/foerderung'],
  ['/seiten/ueber-uns', '/en/seiten/ueber-uns'],
  ['/seiten/impressum', '/en/seiten/impressum'],
  ['/seiten/datenschutz', '/en/seiten/datenschutz'],
  ['/seiten/barrierefreiheit', '/en/seiten/barrierefreiheit'],
] as const
const BASE = 'http://portal.example'

describe('pages in English', () => {
  let portal: TestSite
  let editor: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPages(portal.db)
    await seedEnglish(portal.db)
    await givenPerson(portal.db, { email: 'nina.zeile@redaktion.example', name: 'Nina Zeile', role: 'editor' })
    editor = await portal.signIn('nina.zeile@redaktion.example')
  })
  after(() => portal.close())

  const read = async (path: string, cookie?: string) => {
    const answer = await portal.request(path, cookie === undefined ? {} : { cookie })
    return { status: answer.status, html: await answer.text(), headers: answer.headers }
  }
  const alternates = (html: string) =>
    [...html.matchAll(/<link rel="alternate" hreflang="(..)" href="([^"]*)"/g)].map(([, language, href]) => `${language} ${href}`)
  const given = async (slug: string, visibleFrom: string, text: string) => {
    const instant = berlinInstant(visibleFrom)
    await portal.db
      .insertInto('editorial_english')
      .values({
        slug,
        title: 'A title',
        summary: 'A summary',
        text,
        visible_from: instant,
        written_at: instant,
        reviewed_on: '2025-11-01',
        review_due_on: '2026-11-01',
      })
      .execute()
  }

  for (const [german, english] of PAGES) {
    it(`are there in both languages, and each names the other: ${german}`, async () => {
      const both = [`de ${BASE}${german}`, `en ${BASE}${english}`]
      const de = await read(german)
      const en = await read(english)
      assert.deepEqual([de.status, en.status], [200, 200])
      assert.match(de.html, /<html lang="de">/)
      assert.match(en.html, /<html lang="en">/)
      assert.deepEqual(alternates(de.html), both)
      assert.deepEqual(alternates(en.html), both)
      assert.ok(de.html.includes(`href="${english}" lang="en" hreflang="en">English<`))
      assert.ok(en.html.includes(`href="${german}" lang="de" hreflang="de">Deutsch<`))
      assert.equal([...en.html.matchAll(/<h1/g)].length, 1)
    })
  }

  it('stand in the sitemap with each other, and those of one language alone without', async () => {
    const { html } = await read('/sitemap.xml')
    const alternate = (language: string, href: string) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${BASE}${href}"/>`
    for (const [german, english] of PAGES) {
      const both = alternate('de', german) + alternate('en', english)
      for (const address of [german, english]) assert.ok(html.includes(`<loc>${BASE}${address}</loc>${both}</url>`), address)
    }
    assert.ok(html.includes(`<url><loc>${BASE}/datenquellen</loc></url>`))
  })

  it('say what is German in them', async () => {
    assert.match(
      (await read('/en/seiten/ueber-uns')).html,
      /<em lang="de">Landesbeauftragter für interkommunale Zusammenarbeit<\/em>/,
    )
    const { html } = await read('/en/landespreis')
    assert.match(html, /<span lang="de">2\. Landespreis für innovative interkommunale Zusammenarbeit<\/span>/)
    assert.match(html, /<ul[^>]* lang="de"><li>Kommunale Pflichtaufgaben &amp; Innere Verwaltung<\/li>/)
  })

  it('tell days and money of the prize as the edition has them, in English', async () => {
    const facts = async () => (await read('/en/landespreis')).html
    assert.match(
      await facts(),
      /€10,000 per category[^]*Monday 1 December 2025[^]*Monday 9 February 2026, 24:00, German time<[^]*Wednesday 15 April 2026/,
    )
    await portal.moveTo('2026-02-10T00:00')
    assert.match(await facts(), /Monday 9 February 2026, 24:00, German time \(closed\)/)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('tell nothing of the prize a second before the German pages do', async () => {
    await portal.moveTo('2025-11-30T23:59:59')
    const early = await read('/en/landespreis')
    assert.equal(early.status, 404)
    assert.doesNotMatch(early.html, /Shared Service|forward-looking/)
    assert.deepEqual(alternates((await read('/landespreis')).html), [])
    assert.doesNotMatch((await read('/sitemap.xml')).html, /en\/landespreis/)
    assert.match((await read('/en')).html, /href="\/landespreis" hreflang="de"[^>]*>State prize \(in German\)</)
    await portal.moveTo('2025-12-01T00:00')
    assert.equal((await read('/en/landespreis')).status, 200)
    assert.equal(alternates((await read('/landespreis')).html).length, 2)
    await portal.moveTo('2025-12-04T09:30')
  })

  it('no longer tell of an edition when the next is announced', async () => {
    const { db } = portal
    const { id } = await db.selectFrom('award_editions').where('slug', '=', '2025-2026').select('id').executeTakeFirstOrThrow()
    const moved = (at: string) =>
      changeEdition(
        db,
        db
          .updateTable('award_phases')
          .set({ at: berlinInstant(at) })
          .where('edition_id', '=', id)
          .where('kind', '=', 'announced'),
      )
    await moved('2025-12-01T00:00:01')
    await setTimeout(300)
    assert.equal((await read('/en/landespreis')).status, 404)
    await moved('2025-11-17T08:00')
    await setTimeout(300)
    assert.equal((await read('/en/landespreis')).status, 200)
  })

  it('answer an unknown address in English', async () => {
    for (const path of ['/en/seiten/gibt-es-nicht', '/en/nothing', '/en/seiten/kontakt', '/en/seiten/hilfe']) {
      const { status, html } = await read(path)
      assert.equal(status, 404, path)
      assert.match(html, /<html lang="en">[^]*This page does not exist/, path)
    }
    assert.match((await read('/enge')).html, /<html lang="de">/)
  })

  it('are read from their instant on, and the kept German page leads there from the same instant', async () => {
    await given('hilfe', '2025-12-05T08:00', 'CANARY-ENGLISH')
    await setTimeout(300)
    await portal.moveTo('2025-12-05T07:59:59')
    assert.deepEqual(alternates((await read('/seiten/hilfe')).html), [])
    assert.doesNotMatch((await read('/en/seiten/hilfe')).html, /CANARY/)
    assert.equal((await read('/en/seiten/hilfe')).status, 404)
    await portal.moveTo('2025-12-05T08:00')
    assert.match((await read('/en/seiten/hilfe')).html, /CANARY-ENGLISH/)
    assert.equal(alternates((await read('/seiten/hilfe')).html).length, 2)
  })

  it('are kept apart from the German ones: another ETag once there is English', async () => {
    await portal.moveTo('2025-11-30T23:59:59')
    const early = await read('/landespreis')
    assert.deepEqual(alternates(early.html), [])
    await portal.moveTo('2025-12-01T00:00')
    const answer = await portal.request('/landespreis', { headers: { 'if-none-match': early.headers.get('etag') ?? '' } })
    assert.equal(answer.status, 200)
    assert.equal(alternates(await answer.text()).length, 2)
    await portal.moveTo('2025-12-05T08:00')
  })

  it('are written by the editors with versions of their own, and taken down alone', async () => {
    const send = (address: string, form: Record<string, string>) => portal.request(address, { form, cookie: editor })
    const begun = await send('/redaktion/texte/seite/projekt-anlegen/englisch', {})
    const address = begun.headers.get('location') ?? ''
    assert.equal(address, '/redaktion/texte/englische-fassung/projekt-anlegen')
    assert.equal((await send('/redaktion/texte/seite/projekt-anlegen/englisch', {})).headers.get('location'), address)
    const draft = {
      base: '1',
      title: 'Add a project',
      summary: 'CANARY-DRAFT',
      text: 'Write *Steckbriefe*.',
      reviewDueOn: '1.12.2026',
    }
    assert.equal((await send(address, draft)).status, 303)
    assert.equal((await read('/en/seiten/projekt-anlegen')).status, 404)
    assert.match((await read(`${address}/vorschau`, editor)).html, /<em lang="de">Steckbriefe<\/em>/)
    assert.equal((await send(`${address}/veroeffentlichung`, { number: '2', when: 'now', at: '' })).status, 303)
    await setTimeout(300)
    const { html } = await read('/en/seiten/projekt-anlegen')
    assert.match(html, /CANARY-DRAFT/)
    assert.match((await read('/redaktion/texte/seite/projekt-anlegen', editor)).html, /Englische Fassung bearbeiten/)
    assert.match((await read(address, editor)).html, /Deutsche Fassung bearbeiten/)
    assert.equal((await send(`${address}/zuruecknahme`, { scope: 'all', reason: 'It was wrong.' })).status, 303)
    await setTimeout(300)
    const gone = await read('/en/seiten/projekt-anlegen')
    assert.equal(gone.status, 410)
    assert.match(gone.html, /<html lang="en">[^]*took down[^]*5 December 2025[^]*It was wrong\./)
    assert.doesNotMatch(gone.html, /CANARY-DRAFT/)
    assert.equal((await read('/seiten/projekt-anlegen')).status, 200)
  })

  it('say to the editors when the German page has changed since', async () => {
    const page = '/redaktion/texte/englische-fassung/ueber-uns'
    assert.doesNotMatch((await read(page, editor)).html, /Die deutsche Fassung ist neuer/)
    const german = '/redaktion/texte/seite/ueber-uns'
    await portal.request(german, {
      form: { base: '1', title: 'Über uns', summary: 'Neu', text: 'Neu', reviewDueOn: '1.12.2026' },
      cookie: editor,
    })
    await portal.request(`${german}/veroeffentlichung`, { form: { number: '2', when: 'now', at: '' }, cookie: editor })
    assert.match((await read(page, editor)).html, /Die deutsche Fassung ist neuer[^]*5\. Dezember 2025/)
  })

  it('are never begun for what is no standing page', async () => {
    const { status } = await portal.request('/redaktion/texte/englische-fassung/ueber-uns/englisch', { form: {}, cookie: editor })
    assert.equal(status, 404)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { givenPerson } from '../../test/people.ts'
import { testSite, type TestSite } from '../../test/site.ts'

const PATIENCE_MS = 20_000

describe('the home page', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
  })
  after(() => portal.close())

  it('announces the prize with its closing time and leads to it', async () => {
    const html = await (await portal.request('/')).text()
    assert.match(html, /2\. Landespreis für innovative interkommunale Zusammenarbeit/)
    assert.match(html, /Montag, 9\. Februar 2026, 24:00 Uhr/)
    assert.match(html, /href="\/landespreis"/)
  })

  it('offers the four intents, each with a page; creating a project asks to sign in first', async () => {
    const html = await (await portal.request('/')).text()
    for (const intent of ['Veranstaltungen', 'Projekt anlegen', 'Projekte nach Themen', 'Aktuelles']) {
      const href = new RegExp(`href="(/(?:veranstaltungen|projekte|aktuelles)[^"]*)"[^>]*>\\s*${intent}`).exec(html)?.[1]
      const expected = intent === 'Projekt anlegen' ? 303 : 200
      assert.equal((await portal.request(href ?? `/no-link-to-${intent}`)).status, expected, intent)
    }
  })
})

describe('news and events on the home page', () => {
  let portal: TestSite
  before(async () => {
    portal = await testSite({ at: '2020-01-01T09:30' })
  })
  after(() => portal.close())
  const read = async () => (await portal.request('/')).text()
  /** The kept page goes when PostgreSQL has told this process of the change. */
  const untilGone = async (words: RegExp) => {
    const latest = Date.now() + PATIENCE_MS
    while (words.test(await read())) {
      assert.ok(Date.now() < latest, 'the kept page stays')
      await setTimeout(10)
    }
  }

  it('are left out while there are none', async () => {
    assert.doesNotMatch(await read(), /Alle Meldungen|Nächste Veranstaltungen/)
  })

  it('are there from their instant on, the newest first, and gone when taken down, though the page is kept', async () => {
    await portal.moveTo('2025-12-04T09:30')
    assert.match(await read(), /einreichung-hat-begonnen[^]*Alle Meldungen/)
    assert.doesNotMatch(await read(), /preisverleihung"/)
    await portal.moveTo('2026-04-20T09:30')
    assert.match(await read(), /2-landespreis-preisverleihung/)
    await givenPerson(portal.db, { email: 'nina.zeile@redaktion.example', role: 'editor' })
    await portal.request('/redaktion/texte/meldung/2-landespreis-preisverleihung/zuruecknahme', {
      form: { scope: 'all', reason: 'Weg' },
      cookie: await portal.signIn('nina.zeile@redaktion.example'),
    })
    await untilGone(/2-landespreis-preisverleihung/)
  })

  it('names the next events and leaves out what is over', async () => {
    await portal.moveTo('2025-12-04T08:00')
    await portal.moveTo('2025-12-04T09:00')
    assert.match(await read(), /Nächste Veranstaltungen[^]*Sprechstunde/)
    await portal.moveTo('2026-12-31T09:00')
    assert.doesNotMatch(await read(), /Nächste Veranstaltungen/)
  })
})

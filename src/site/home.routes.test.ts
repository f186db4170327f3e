import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testSite, type TestSite } from '../../test/site.ts'

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

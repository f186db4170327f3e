import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { AT_400_PERCENT, moveTo, press, tick, type } from './by-keyboard.ts'
import { givenEvent } from './events.ts'
import { mailsTo } from './mailbox.ts'
import { givenPerson } from './people.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { givenSubscriber } from './subscribers.ts'
import { patience } from './strangers.ts'

const NINA = 'nina.zeile@redaktion.example'
const VERA = 'vera@anderswo.example'

for (const javaScriptEnabled of [false, true]) {
  describe(
    `events and newsletters by keyboard alone at 400 % zoom, scripts ${javaScriptEnabled ? 'on' : 'off'}`,
    { skip: noBrowser },
    () => {
      let portal: ServedSite
      let browser: Browser
      let page: Page
      before(async () => {
        portal = await servedSite('2025-12-04T09:30')
        await givenPerson(portal.db, { email: NINA, name: 'Nina Zeile', role: 'editor' })
        browser = await openBrowser()
      })
      beforeEach(async () => {
        const look = { javaScriptEnabled, viewport: AT_400_PERCENT, reducedMotion: 'reduce' } as const
        page = await (await browser.newContext({ baseURL: portal.url, ...look })).newPage()
      })
      afterEach(() => page.context().close())
      after(async () => {
        await browser?.close()
        await portal?.close()
      })

      /** Past links of the header that begin with the same word. */
      async function skipToContent(): Promise<void> {
        await moveTo(page, 'Zum Inhalt springen', 'a')
        await page.keyboard.press('Enter')
      }
      const main = () => page.locator('main').innerText()
      async function asNina(path: string): Promise<void> {
        const [name = '', value = ''] = (await portal.signIn(NINA)).split('=')
        await page.context().addCookies([{ name, value, url: portal.url }])
        await page.goto(path)
      }

      it('one takes a place of an event and gives it back', async () => {
        const eventId = await givenEvent(portal.db, { capacity: 1, questions: ['Was erwarten Sie?'] })
        await page.goto(paths.events.event.to({ eventId }))
        await skipToContent()
        await press(page, 'Anmelden')
        await type(page, 'Ihr Name', 'Vera Besuch')
        await type(page, 'Ihre E-Mail-Adresse', VERA)
        await page.waitForTimeout(patience(javaScriptEnabled)) // the time trap looks at the real clock
        await press(page, 'Verbindlich anmelden')
        const link = /https?:\S+\/veranstaltungen\/anmeldungen\/\S+/.exec((await mailsTo(portal.db, VERA))[0]?.text ?? '')
        await page.goto(link?.[0] ?? '')
        await press(page, 'Anmeldung bestätigen')
        assert.match(await main(), /Sie haben einen Platz/)
        await press(page, 'Abmelden')
        assert.match(await main(), /abgemeldet/)
      })

      it('an editor writes an issue, looks at it and releases it', async () => {
        await givenSubscriber(portal, { email: 'lea@anderswo.example', zu: 'newsletter:aktuelles' })
        await asNina(paths.newsletter.drafts.to())
        await type(page, 'Betreff der neuen Ausgabe', 'Neues im Dezember')
        await press(page, 'Ausgabe beginnen')
        await press(page, 'Betreff und Empfänger ändern')
        await tick(page, 'Newsletter: Aktuelles')
        await press(page, 'Speichern')
        await skipToContent()
        await press(page, 'Text')
        await type(page, 'Text', 'Guten Tag.')
        await press(page, 'Baustein speichern')
        await press(page, 'Zur Freigabe')
        assert.match(await main(), /Neues im Dezember/)
        await tick(page, 'sofort')
        await press(page, 'Freigeben')
        const issues = await portal.db.selectFrom('newsletter_issues').select(['title', 'released_at']).execute()
        assert.deepEqual(
          issues.map(({ title, released_at: at }) => [title, at !== null]),
          [['Neues im Dezember', true]],
        )
      })
    },
  )
}

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { berlinInstant } from '../../src/platform/berlin.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { givenEvent } from '../events.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { givenPerson } from '../people.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { patience } from '../strangers.ts'
import { leaveBy } from '../visitor.ts'

const NINA = 'nina.zeile@redaktion.example'

for (const javaScriptEnabled of [false, true]) {
  describe(
    `an office hour is led in one browser and followed in another ${javaScriptEnabled ? 'with' : 'without'} script`,
    { skip: noBrowser },
    () => {
      let portal: ServedSite
      let browser: Browser
      let nina: Page
      let vera: Page
      let eventId = ''
      before(async () => {
        portal = await servedSite('2025-12-04T09:55')
        await givenPerson(portal.db, { email: NINA, name: 'Nina Zeile', role: 'editor' })
        eventId = await givenEvent(portal.db, {
          series: 'office-hour',
          title: 'Offene Sprechstunde',
          startsAt: berlinInstant('2025-12-04T10:00').toISOString(),
          endsAt: berlinInstant('2025-12-04T11:00').toISOString(),
        })
        browser = await openBrowser()
        nina = await newPage()
        vera = await newPage()
        const [name = '', value = ''] = (await portal.signIn(NINA)).split('=')
        await nina.context().addCookies([{ name, value, url: portal.url }])
      })
      after(async () => {
        await browser?.close()
        await portal?.close()
      })

      const newPage = async () => (await browser.newContext({ javaScriptEnabled, locale: 'de-DE' })).newPage()
      const press = (page: Page, name: string) => leaveBy(page.locator('main').getByRole('button', { name }).first())
      const follow = (page: Page, name: string) => leaveBy(page.locator('main').getByRole('link', { name }).first())
      const check = async (page: Page) => {
        assert.deepEqual(await htmlFindings(await page.content()), [], page.url())
        if (javaScriptEnabled) assert.deepEqual(await axeFindings(page), [], page.url())
      }
      /** By itself where there is script; else whoever wants to know loads the page anew. */
      const reads = async (page: Page, sentence: string) => {
        if (!javaScriptEnabled) await follow(page, 'Neuen Stand laden')
        await page.locator('main').getByText(sentence).first().waitFor()
        await check(page)
      }

      it('somebody asks before it begins, and whoever leads it reads the question', async () => {
        await nina.goto(portal.url + paths.events.editor.hour.to({ eventId }))
        await nina.getByText('Noch hat niemand gefragt').waitFor()
        await vera.goto(portal.url + paths.events.event.to({ eventId }))
        await follow(vera, 'Frage stellen')
        await check(vera)
        await vera.getByLabel('Worum geht es?').fill('Wie lang darf der Text sein?')
        await vera.getByLabel('Ich möchte anonym bleiben').check()
        await vera.waitForTimeout(patience(javaScriptEnabled)) // the time trap looks at the real clock
        await press(vera, 'Frage stellen')
        await reads(vera, 'Ihre Frage hat die Nummer 1')
        await reads(nina, 'Wie lang darf der Text sein?')
      })

      it('is called up, and reads so where it was asked', async () => {
        await portal.moveTo('2025-12-04T10:00')
        await press(nina, 'Aufrufen')
        await check(nina)
        await reads(vera, 'Ihre Frage 1 ist jetzt an der Reihe')
      })

      it('is answered, and reads so where it was asked', async () => {
        await press(nina, 'Beantwortet')
        await check(nina)
        await reads(vera, 'Ihre Frage 1 ist beantwortet')
        await nina.getByRole('heading', { name: 'Abgeschlossen' }).waitFor()
      })
    },
  )
}

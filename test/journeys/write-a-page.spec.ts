import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { noBrowser, openBrowser } from '../browser.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { givenPerson } from '../people.ts'
import { servedSite } from '../served-site.ts'
import { leaveBy } from '../visitor.ts'

const EDITOR = 'nina.zeile@redaktion.example'

for (const javaScriptEnabled of [false, true]) {
  describe(`writing a page ${javaScriptEnabled ? 'with' : 'without'} script`, { skip: noBrowser }, () => {
    let portal: Awaited<ReturnType<typeof servedSite>>
    let browser: Browser
    let page: Page
    before(async () => {
      portal = await servedSite('2025-12-04T09:30')
      await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
      browser = await openBrowser()
      const context = await browser.newContext({ javaScriptEnabled, locale: 'de-DE' })
      const [name = '', value = ''] = (await portal.signIn(EDITOR)).split('=')
      await context.addCookies([{ name, value, url: portal.url }])
      page = await context.newPage()
    })
    after(async () => {
      await browser?.close()
      await portal?.close()
    })

    const check = async () => {
      assert.deepEqual(await htmlFindings(await (await page.request.get(page.url())).text()), [], page.url())
      if (javaScriptEnabled) assert.deepEqual(await axeFindings(page), [], page.url())
    }
    const press = async (name: string) => {
      await leaveBy(page.getByRole('button', { name, exact: true }))
      await check()
    }
    const follow = async (name: string) => {
      await leaveBy(page.getByRole('main').getByRole('link', { name, exact: true }))
      await check()
    }
    const main = () => page.innerText('main')
    const publicPage = () => fetch(`${portal.url}/seiten/arbeitshilfen`)

    it('goes from the first word over a plan to a restored version', async () => {
      await page.goto(portal.url)
      await page.locator('summary', { hasText: 'Arbeitsbereiche' }).click()
      await leaveBy(page.getByRole('link', { name: 'Texte', exact: true }))
      await check()
      await follow('Neuen Text beginnen')
      await page.getByLabel('Seite', { exact: true }).check()
      await page.getByLabel('Überschrift').fill('Arbeitshilfen')
      await press('Entwurf anlegen')
      await page.getByLabel('Zusammenfassung').fill('Was bei der Zusammenarbeit hilft.')
      await page.getByLabel('Text', { exact: true }).fill('## Verträge\n\nErste Fassung.')
      await page.getByLabel('Wieder prüfen bis').fill('1.6.2026')
      await press('Speichern und Vorschau ansehen')
      assert.match(await main(), /Verträge\s+Erste Fassung\./)
      await follow('Zurück zum Text')
      await follow('Veröffentlichen')
      await page.getByLabel('Zu dem Zeitpunkt, den ich unten wähle').check()
      await page.getByLabel('Zeitpunkt').last().fill('2025-12-05T08:00')
      await press('Veröffentlichen')
      assert.match(await main(), /Geplant/)
      assert.equal((await publicPage()).status, 404)
      await portal.moveTo('2025-12-05T08:00')
      assert.match(await (await publicPage()).text(), /Erste Fassung/)

      await page.getByLabel('Text', { exact: true }).fill('## Verträge\n\nZweite Fassung.')
      await press('Entwurf speichern')
      await follow('Fassungen')
      await page.getByText('Was sich gegenüber Fassung 2 geändert hat').click()
      await press('Fassung 2 wiederherstellen')
      assert.match(await main(), /Fassung 4/)
      await follow('Veröffentlichen')
      await page.getByLabel('Sofort').check()
      await portal.moveTo('2025-12-05T08:01')
      await press('Veröffentlichen')
      assert.match(await (await publicPage()).text(), /Erste Fassung/)

      await portal.moveTo('2025-12-05T08:02')
      await follow('Zurücknehmen')
      await page.getByLabel('Den Text').check()
      await page.getByLabel('Grund').fill('Wird überarbeitet.')
      await press('Zurücknehmen')
      assert.match(await main(), /Zurückgenommen/)
      assert.equal((await publicPage()).status, 410)
    })
  })
}

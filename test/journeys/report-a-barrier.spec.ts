import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { addJob, TICK } from '../../src/platform/jobs.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { mailsTo } from '../mailbox.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { givenPerson } from '../people.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { patience } from '../strangers.ts'
import { leaveBy } from '../visitor.ts'

const NINA = 'nina.zeile@redaktion.example'
const VERA = 'vera@anderswo.example'

for (const javaScriptEnabled of [false, true]) {
  describe(
    `a barrier is reported and answered in time ${javaScriptEnabled ? 'with' : 'without'} script`,
    { skip: noBrowser },
    () => {
      let portal: ServedSite
      let browser: Browser
      let page: Page
      before(async () => {
        portal = await servedSite('2025-12-04T09:30')
        await givenPerson(portal.db, { email: NINA, name: 'Nina Zeile', role: 'editor' })
        browser = await openBrowser()
        page = await newPage()
      })
      after(async () => {
        await browser?.close()
        await portal?.close()
      })

      const newPage = async () => (await browser.newContext({ javaScriptEnabled, locale: 'de-DE' })).newPage()
      const press = (name: string) => leaveBy(page.getByRole('button', { name }).first())
      const follow = (name: string) => leaveBy(page.getByRole('link', { name }).first())
      const main = () => page.locator('main').innerText()
      const check = async () => {
        const html = await page.content()
        assert.deepEqual(await htmlFindings(html), [], page.url())
        if (javaScriptEnabled) assert.deepEqual(await axeFindings(page), [], page.url())
      }
      const asNina = async () => {
        page = await newPage()
        const [name = '', value = ''] = (await portal.signIn(NINA)).split('=')
        await page.context().addCookies([{ name, value, url: portal.url }])
      }

      it('by somebody without an account, over the footer, from the page that it is about', async () => {
        await page.goto(portal.url + paths.projects.directory.to())
        await leaveBy(page.getByRole('contentinfo').getByRole('link', { name: 'Barriere melden' }))
        await check()
        assert.equal(await page.getByLabel('Um welche Seite geht es?').inputValue(), portal.url + paths.projects.directory.to())
        await page.getByLabel('Worum geht es').fill('Filter nicht erreichbar')
        await page.getByLabel('Was wollten Sie tun').fill('Ich komme mit der Tastatur nicht in den Filter.')
        await page.getByLabel('Womit arbeiten Sie?').fill('Screenreader')
        await page.getByLabel('Ihre E-Mail-Adresse').fill('vera')
        await press('Barriere melden')
        assert.match(await page.title(), /^Fehler: /)
        await check()
        await page.getByLabel('Ihre E-Mail-Adresse').fill(VERA)
        await page.waitForTimeout(patience(javaScriptEnabled)) // the time trap looks at the real clock
        await press('Barriere melden')
        await check()
        assert.match(await main(), /Nummer 1001[^]*18\. Dezember 2025[^]*15\. Januar 2026/)
        assert.match((await mailsTo(portal.db, VERA))[0]?.subject ?? '', /angekommen \(Vorgang 1001\)/)
      })

      it('by an editor who is reminded, takes it and sends an interim notice that names the Ombudsstelle', async () => {
        await portal.moveTo('2025-12-15T08:00')
        await addJob(portal.db, TICK, {})
        await portal.runJobs()
        const [reminder] = await mailsTo(portal.db, NINA)
        assert.match(reminder?.subject ?? '', /Zwischennachricht bald fällig/)
        await asNina()
        await page.goto(/https?:\S+rueckmeldungen\/\S+/.exec(reminder?.text ?? '')?.[0] ?? '')
        await check()
        await press('Vorgang übernehmen')
        await follow('Vorlage Zwischennachricht')
        await check()
        await press('Antwort senden')
        assert.match(await main(), /Im Text steht noch/)
        await check()
        const text = await page.getByLabel('Text', { exact: true }).inputValue()
        assert.match(text, /Ombudsstelle/)
        const filled = text.replaceAll(/\[[^\]]*\]/g, 'Wir bauen den Filter um.')
        await page.getByLabel('Text', { exact: true }).fill(filled)
        await press('Antwort senden')
        assert.match(await main(), /Antwort bis 15\. Januar 2026/)
        assert.match((await mailsTo(portal.db, VERA))[0]?.text ?? '', /Wir bauen den Filter um[^]*§ 10d BGG NRW/)
      })

      it('with the answer, before six weeks have passed', async () => {
        await portal.moveTo('2026-01-14T10:00')
        await asNina()
        await page.goto(portal.url + paths.feedback.cases.list.to())
        await check()
        assert.doesNotMatch(await main(), /Überfällig/)
        await follow('1001: Filter nicht erreichbar')
        await page.getByLabel('Antwort', { exact: true }).check()
        await page.getByLabel('Text', { exact: true }).fill('der Filter ist jetzt mit der Tastatur erreichbar.')
        await press('Antwort senden')
        await check()
        assert.match(await main(), /Beantwortet/)
        assert.match((await mailsTo(portal.db, VERA))[0]?.text ?? '', /jetzt mit der Tastatur erreichbar/)
        await page.goto(portal.url + paths.feedback.cases.list.to())
        assert.match(await main(), /Nichts zu beantworten[^]*Abgeschlossen/)
        await check()
      })
    },
  )
}

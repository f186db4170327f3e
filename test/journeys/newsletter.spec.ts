import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { addJob, TICK } from '../../src/platform/jobs.ts'
import { readMails, type WrittenMail } from '../../src/platform/mail-folder.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { givenPerson } from '../people.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { confirmationLinkTo } from '../subscribers.ts'
import { patience } from '../strangers.ts'
import { leaveBy } from '../visitor.ts'

const NINA = 'nina.zeile@redaktion.example'
const VERA = 'vera@anderswo.example'

// proves: EM-04, EM-06
for (const javaScriptEnabled of [false, true]) {
  describe(`a newsletter is ordered, read and left ${javaScriptEnabled ? 'with' : 'without'} script`, { skip: noBrowser }, () => {
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
    const follow = (name: string) => leaveBy(page.locator('main').getByRole('link', { name }).first())
    const main = () => page.locator('main').innerText()
    const check = async () => {
      const html = await page.content()
      assert.deepEqual(await htmlFindings(html), [], page.url())
      if (javaScriptEnabled) assert.deepEqual(await axeFindings(page), [], page.url())
    }
    const issuesTo = async (recipient: string): Promise<WrittenMail[]> => {
      await addJob(portal.db, TICK, {})
      await portal.runJobs()
      return (await readMails(portal.dataDir)).filter((mail) => mail.recipient === recipient && 'List-Id' in mail.headers)
    }
    /** As an editor does it, from the first word to the button; what was written stands in the page before. */
    const release = async (title: string, text: string) => {
      await page.goto(portal.url + paths.newsletter.drafts.to())
      await check()
      await page.getByLabel('Betreff der neuen Ausgabe').fill(title)
      await press('Ausgabe beginnen')
      await follow('Betreff und Empfänger ändern')
      await check()
      await page.getByLabel('Newsletter: Aktuelles').check()
      await press('Speichern')
      await follow('Text')
      await page.getByLabel('Text', { exact: true }).fill(text)
      await press('Baustein speichern')
      await check()
      await follow('Zur Freigabe')
      await check()
      const shown = await page.content()
      await page.getByLabel('sofort').check()
      await press('Freigeben')
      return shown
    }
    let issue: WrittenMail

    it('from the page that tells what one gets; nothing is sent before the button behind the mailed link', async () => {
      await page.goto(portal.url + paths.newsletter.page.to())
      await check()
      await follow('Newsletter bestellen')
      await check()
      await page.getByLabel('Newsletter: Aktuelles').check()
      await page.getByLabel('Ihre E-Mail-Adresse').fill(VERA)
      await page.waitForTimeout(patience(javaScriptEnabled)) // the time trap looks at the real clock
      await press('E-Mails bestellen')
      assert.match(await page.title(), /^Fehler: /)
      await page.getByRole('checkbox', { name: /willige/ }).check()
      await press('E-Mails bestellen')
      assert.match(await main(), /Sehen Sie in Ihr Postfach/)
      await check()
      await page.goto(portal.url + (await confirmationLinkTo(portal, VERA)))
      await check()
      assert.equal((await portal.db.selectFrom('subscribers_subscribers').select('id').execute()).length, 0)
      await press('Ja, ich möchte diese E-Mails')
      assert.match(await main(), /Ihre E-Mail-Adresse ist bestätigt/)
      await check()
    })

    it('is written by an editor who sees to whom it goes, and arrives', async () => {
      page = await newPage()
      const [name = '', value = ''] = (await portal.signIn(NINA)).split('=')
      await page.context().addCookies([{ name, value, url: portal.url }])
      assert.match(await release('Neues im Dezember', 'Guten Tag, **alle**.'), /vera@anderswo\.example/)
      const [mail] = await issuesTo(VERA)
      assert.ok(mail)
      issue = mail
      assert.match(issue.text, /Neues im Dezember[^]*Guten Tag, alle\./)
      await page.reload()
      assert.match(await main(), /Gesendet\s+1/)
      await check()
    })

    it('is a mail that can be read by everybody, narrow too', async () => {
      const reader = await newPage()
      await reader.setViewportSize({ width: 320, height: 800 })
      await reader.setContent(issue.html)
      if (javaScriptEnabled) {
        // The landmarks are the mail program's, around the mail.
        const findings = (await axeFindings(reader)).filter((finding) => !/^(landmark-one-main|region):/.test(finding))
        assert.deepEqual(findings, [])
        const tooWide = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        assert.ok(tooWide <= 0, `${tooWide} px too wide`)
      }
      assert.equal(await reader.getByRole('heading', { level: 1 }).innerText(), 'Neues im Dezember')
      assert.equal(await reader.locator('img, script, link, iframe, form, [src]').count(), 0)
      await reader.goto((await reader.getByRole('link', { name: 'Diese Ausgabe im Browser lesen' }).getAttribute('href')) ?? '')
      assert.match(await reader.locator('main').innerText(), /Ausgabe 1, 4\. Dezember 2025[^]*Guten Tag/)
    })

    it('is left by one click in the mail program, which looking at the same address does not do', async () => {
      const address = /<([^>]+)>/.exec(issue.headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
      assert.equal(issue.headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
      page = await newPage()
      await page.goto(address)
      assert.match(await main(), /Newsletter: Sie bekommen E-Mails zu/)
      await check()
      const body = 'List-Unsubscribe=One-Click'
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
      for (const time of ['first', 'second'])
        assert.equal((await fetch(address, { method: 'POST', headers, body, redirect: 'error' })).status, 200, time)
      await page.goto(/Einstellungen ändern: (\S+)/.exec(issue.text)?.[1] ?? '')
      assert.match(await main(), /Sie haben alles abbestellt/)
      await check()
    })

    it('does not come again', async () => {
      page = await newPage()
      const [name = '', value = ''] = (await portal.signIn(NINA)).split('=')
      await page.context().addCookies([{ name, value, url: portal.url }])
      assert.doesNotMatch(await release('Neues im Januar', 'Noch einmal.'), /vera@anderswo\.example/)
      assert.match(await main(), /bekommt im Augenblick niemand/)
      assert.equal((await issuesTo(VERA)).length, 1)
    })
  })
}

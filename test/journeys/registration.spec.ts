import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { generate } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { mailsTo, signInMailTo } from '../mailbox.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { servedSite } from '../served-site.ts'
import { leaveBy } from '../visitor.ts'

for (const javaScriptEnabled of [false, true]) {
  describe(`registering ${javaScriptEnabled ? 'with' : 'without'} script`, { skip: noBrowser }, () => {
    let portal: Awaited<ReturnType<typeof servedSite>>
    let browser: Browser
    let page: Page
    before(async () => {
      portal = await servedSite('2025-12-04T09:30')
      browser = await openBrowser()
      page = await (await browser.newContext({ javaScriptEnabled, locale: 'de-DE' })).newPage()
    })
    after(async () => {
      await browser?.close()
      await portal?.close()
    })

    const here = () => new URL(page.url()).pathname
    const press = (name: string) => leaveBy(page.getByRole('button', { name }).first())
    const check = async () => {
      assert.deepEqual(await htmlFindings(await page.content()), [], page.url())
      if (javaScriptEnabled) assert.deepEqual(await axeFindings(page), [], page.url())
    }

    it('leads from an address over the code and the name into the organisation', async () => {
      await page.goto(portal.url + paths.people.signIn.to({ weiter: paths.award.call.to() }))
      await check()
      await page.getByLabel('E-Mail-Adresse').fill('nora.neu@kall.de')
      await press('Code anfordern')
      await check()
      await page.getByLabel('Code', { exact: true }).fill('12')
      await press('Anmelden')
      assert.match(await page.title(), /^Fehler: /)
      await check()
      await page.getByLabel('Code', { exact: true }).fill((await signInMailTo(portal.db, 'nora.neu@kall.de')).code)
      await press('Anmelden')
      assert.equal(here(), paths.people.name.to())
      await check()
      await page.getByLabel('Vor- und Nachname').fill('Nora Neu')
      await press('Weiter')
      assert.equal(here(), paths.people.joinOrganisation.to())
      await check()
      await press('Beitreten Kall')
      assert.equal(here(), paths.award.call.to(), 'back where the journey began')
    })

    it('goes on with an invitation to a colleague, who opens a link on another device', async () => {
      await page.goto(portal.url + paths.people.organisation.to())
      await page.getByLabel('E-Mail-Adresse').fill('karl.kollege@planung.example')
      await press('Einladen')
      assert.match(await page.getByRole('table', { name: 'Offene Einladungen' }).innerText(), /karl\.kollege@planung\.example/)
      await check()
      const [invitation] = await mailsTo(portal.db, 'karl.kollege@planung.example')
      const own = page
      page = await (await browser.newContext({ javaScriptEnabled, locale: 'de-DE' })).newPage()
      await page.goto(/https?:\S+einladungen\S+/.exec(invitation?.text ?? '')?.[0] ?? '')
      await check()
      await leaveBy(page.getByRole('link', { name: 'Anmelden' }).last())
      await page.getByLabel('E-Mail-Adresse').fill('karl.kollege@planung.example')
      await press('Code anfordern')
      await page.goto(portal.url + (await signInMailTo(portal.db, 'karl.kollege@planung.example')).link)
      await check()
      await press('Jetzt anmelden')
      await page.getByLabel('Vor- und Nachname').fill('Karl Kollege')
      await press('Weiter')
      await check()
      await press('Einladung annehmen')
      assert.equal(here(), paths.people.organisation.to())
      assert.match(await page.getByRole('table', { name: 'Mitglieder' }).innerText(), /Karl Kollege[\s\S]*Nora Neu/)
      page = own
    })

    it('can be guarded by an app with codes', async () => {
      await page.goto(portal.url + paths.people.totp.to())
      await check()
      const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
      await page.getByLabel('Code aus der App').fill(await generate({ secret }))
      await press('App bestätigen')
      assert.equal(await page.locator('code').count(), 10)
      await check()
      await leaveBy(page.getByRole('link', { name: 'Ich habe die Codes aufgeschrieben' }))
      assert.match(await page.locator('main').innerText(), /Eingerichtet/)
      await press('Abmelden')
      await page.goto(portal.url + paths.people.account.to())
      await page.getByLabel('E-Mail-Adresse').fill('nora.neu@kall.de')
      await press('Code anfordern')
      await page.getByLabel('Code', { exact: true }).fill((await signInMailTo(portal.db, 'nora.neu@kall.de')).code)
      await press('Anmelden')
      assert.equal(here(), paths.people.secondFactor.to())
      await check()
      await page.getByLabel('Code aus Ihrer App').fill(await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 }))
      await press('Bestätigen')
      assert.equal(here(), paths.people.account.to())
    })
  })
}

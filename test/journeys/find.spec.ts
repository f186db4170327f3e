import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedProjects } from '../../db/seeds/projects.ts'
import { paths } from '../../src/paths.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { moveTo } from '../by-keyboard.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { leaveBy } from '../visitor.ts'

for (const javaScriptEnabled of [false, true]) {
  describe(`finding a project ${javaScriptEnabled ? 'with' : 'without'} script`, { skip: noBrowser }, () => {
    let portal: ServedSite
    let browser: Browser
    let page: Page
    before(async () => {
      portal = await servedSite('2025-12-04T09:30')
      await seedProjects(portal.db)
      browser = await openBrowser()
      const context = await browser.newContext({
        javaScriptEnabled,
        locale: 'de-DE',
        baseURL: portal.url,
        viewport: { width: 1280, height: 1000 },
      })
      context.setDefaultTimeout(15_000)
      page = await context.newPage()
    })
    after(async () => {
      await browser?.close()
      await portal?.close()
    })

    const reads = (level: number, name: string) => page.getByRole('heading', { level, name, exact: true }).waitFor()
    const check = async () => {
      if (!javaScriptEnabled) assert.deepEqual(await htmlFindings(await page.content()), [], page.url())
      else assert.deepEqual(await axeFindings(page), [], page.url())
    }
    const enter = async (name: string) => {
      await moveTo(page, name, 'a, button')
      await page.keyboard.press('Enter')
    }

    it('leads by topic and county to a profile', async () => {
      await page.goto(paths.home.to())
      await leaveBy(page.getByRole('link', { name: 'Projekte', exact: true }).first())
      await reads(1, 'Projekte')
      await check()
      await page.getByRole('link', { name: 'Standesamt (2)' }).click()
      await reads(2, '2 Projekte gefunden')
      await check()
      await page.locator('summary', { hasText: 'Kreis' }).first().click()
      await page.getByRole('checkbox', { name: /^Märkischer Kreis/ }).check()
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Eingrenzen' }).click()
      await reads(2, '1 Projekt gefunden')
      await check()
      await leaveBy(page.getByRole('link', { name: 'Standesamt Untere Lenne' }))
      await reads(1, 'Standesamt Untere Lenne')
    })

    it('leads in spite of a slip to what was meant, shows where it stands, and back to what was typed', async () => {
      await page.goto(paths.projects.directory.to())
      await page.getByLabel('Wonach suchen Sie?').fill('Vollstrekung')
      await page.getByRole('button', { name: 'Suchen', exact: true }).last().click()
      await reads(1, 'Projekte zu „Vollstrekung“')
      assert.match(await page.locator('main').innerText(), /Gefunden für „Vollstreckung“.* statt „Vollstrekung“/)
      assert.ok((await page.locator('main mark').count()) > 0)
      await check()
      await page.getByRole('link', { name: 'Vollstrekung', exact: true }).click()
      await page.getByText('Dazu gibt es hier kein Projekt').waitFor()
      await check()
      await page.getByRole('link', { name: '„Vollstreckung“', exact: true }).first().click()
      await reads(1, 'Projekte zu „Vollstreckung“')
      await leaveBy(page.locator('main .kern-card--interactive a').first())
      assert.match(await page.locator('main').innerText(), /[Vv]ollstreckung/)
    })

    it('leads over the map by keyboard alone', async () => {
      await page.goto(paths.projects.directory.to())
      await enter('Karte')
      await reads(1, 'Karte der Projekte')
      await check()
      await enter('Märkischer Kreis: ')
      await reads(1, 'Karte der Projekte: Märkischer Kreis')
      await enter('Altena: 1 Projekt')
      await reads(2, '1 Projekt gefunden')
      await check()
      await enter('Filter überspringen')
      await enter('Standesamt Untere Lenne')
      await reads(1, 'Standesamt Untere Lenne')
    })
  })
}

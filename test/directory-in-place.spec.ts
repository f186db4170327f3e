import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { seedProjects } from '../db/seeds/projects.ts'
import { paths } from '../src/paths.ts'
import { browsed } from './browsed.ts'
import { noBrowser } from './browser.ts'
import { axeFindings } from './page-checks.ts'

const LIST = '**/projekte?*'

describe('the directory in a browser with script', { skip: noBrowser }, () => {
  const here = browsed(seedProjects)

  /** Counts how often a whole page was loaded. */
  const open = (query: Record<string, string> = {}) => openAt(paths.projects.directory.to(query))
  const openAt = async (address: string) => {
    const context = await here.browser.newContext({ baseURL: here.portal.url, viewport: { width: 1280, height: 1000 } })
    context.setDefaultTimeout(10_000)
    const page = await context.newPage()
    const loads: string[] = []
    page.on('load', () => loads.push(page.url()))
    await page.goto(address)
    return { page, loads, close: () => context.close() }
  }
  const searchField = (page: Page) => page.getByRole('combobox', { name: 'Wonach suchen Sie?' })
  const found = (page: Page, text: string) => page.getByRole('heading', { level: 2, name: text, exact: true }).waitFor()
  const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id)
  const said = (page: Page) => page.locator('in-place + [role=status]').innerText()
  const question = (page: Page) => new URL(page.url()).search

  it('narrows down in place by keyboard, keeping the focus, and says how much is left', async () => {
    const { page, loads, close } = await open()
    await page.locator('summary', { hasText: 'Thema' }).first().click()
    const box = page.getByRole('checkbox', { name: /^Standesamt/ })
    await box.focus()
    await page.keyboard.press('Space')
    await found(page, '2 Projekte gefunden')
    assert.equal(question(page), '?thema=standesamt')
    assert.equal(await focusedId(page), 'thema-standesamt')
    assert.ok(await page.getByRole('checkbox', { name: /^Standesamt/ }).isChecked())
    await page.waitForFunction(() => document.querySelector('in-place + [role=status]')?.textContent === '2 Projekte gefunden')
    await page.keyboard.press('Space')
    await found(page, 'Alle 69 Projekte')
    assert.equal(await focusedId(page), 'thema-standesamt', 'the group stays open')
    assert.equal(loads.length, 1)
    assert.deepEqual(await axeFindings(page), [])
    await close()
  })

  it('goes back and forward through what was chosen, as pages do', async () => {
    const { page, loads, close } = await open({ thema: 'archiv,standesamt' })
    await found(page, '9 Projekte gefunden')
    await page.getByRole('link', { name: 'Thema: Archiv entfernen' }).click()
    await found(page, '2 Projekte gefunden')
    assert.equal(await focusedId(page), 'projekte', 'what had the focus is gone')
    await page.getByLabel('Reihenfolge').selectOption('titel')
    await page.waitForURL('**/projekte?thema=standesamt&sortierung=titel')
    await page.goBack()
    assert.equal(question(page), '?thema=standesamt')
    await page.goBack()
    await found(page, '9 Projekte gefunden')
    assert.equal(question(page), '?thema=archiv%2Cstandesamt')
    await page.goForward()
    await found(page, '2 Projekte gefunden')
    assert.equal(await page.getByRole('link', { name: 'Thema: Archiv entfernen' }).count(), 0)
    assert.equal(loads.length, 1)
    await page.reload()
    await found(page, '2 Projekte gefunden')
    await close()
  })

  it('turns the pages, and leaves by a link to a profile and back again to where it was', async () => {
    const { page, loads, close } = await open()
    await page.getByRole('link', { name: 'Nächste Seite' }).click()
    await page.getByText('Seite 2 von 6').waitFor()
    assert.equal(await focusedId(page), 'projekte')
    assert.equal(loads.length, 1)
    await page.locator('.kern-card--interactive a').first().click()
    await page.waitForURL(/\/projekte\/[a-z]/)
    await page.goBack()
    await page.getByText('Seite 2 von 6').waitFor()
    await close()
  })

  it('searches in place and names the page after it; words not yet sent stay while something is chosen', async () => {
    const { page, loads, close } = await open()
    const field = page.getByLabel('Wonach suchen Sie?')
    await field.fill('Archiv')
    await field.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Projekte zu „Archiv“' }).waitFor()
    assert.match(await page.title(), /^Projekte zu „Archiv“/)
    assert.equal(await focusedId(page), await field.getAttribute('id'))
    await field.fill('Archiv und noch nicht')
    await page.getByLabel('Reihenfolge').selectOption('titel')
    await page.waitForURL('**/projekte?q=Archiv&sortierung=titel')
    assert.equal(await field.inputValue(), 'Archiv und noch nicht')
    assert.equal(loads.length, 1)
    await close()
  })

  it('waits for a slow answer, says so, and shows only the newest', async () => {
    const { page, close } = await open({ thema: 'archiv' })
    await page.route(LIST, async (route) => {
      if (route.request().url().includes('standesamt')) await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue().catch(() => {})
    })
    await page.getByRole('checkbox', { name: /^Standesamt/ }).check()
    await page.locator('in-place[aria-busy=true]').waitFor()
    assert.equal(await said(page), 'Wird geladen.')
    assert.equal(question(page), '?thema=archiv', 'the address changes with what is shown')
    await page.getByRole('checkbox', { name: /^Standesamt/ }).uncheck()
    await page.getByRole('link', { name: 'Alle anzeigen' }).click()
    await found(page, 'Alle 69 Projekte')
    await page.waitForTimeout(2_000)
    await found(page, 'Alle 69 Projekte')
    assert.equal(question(page), '')
    assert.equal(await page.locator('in-place[aria-busy]').count(), 0)
    await close()
  })

  it('counts anew on the map in place, where somebody looks, and goes into a county and back', async () => {
    const { page, loads, close } = await openAt(paths.projects.map.to())
    const viewBox = () => page.locator('.ik-map').getAttribute('viewBox')
    await page.getByRole('button', { name: 'Karte vergrößern' }).click()
    const near = await viewBox()
    await page.locator('summary', { hasText: 'Thema' }).first().click()
    await page.getByRole('checkbox', { name: /^Standesamt/ }).focus()
    await page.keyboard.press('Space')
    await found(page, '2 Projekte gefunden')
    assert.equal(question(page), '?thema=standesamt')
    assert.equal(await focusedId(page), 'thema-standesamt')
    assert.equal(await viewBox(), near)
    await page.locator('area-map').getByRole('link', { name: 'Märkischer Kreis: 1 Projekt' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Karte der Projekte: Märkischer Kreis' }).waitFor()
    assert.equal(await focusedId(page), 'karte')
    await page.waitForFunction(() =>
      document
        .querySelector('in-place + [role=status]')
        ?.textContent?.startsWith('Karte der Projekte: Märkischer Kreis, 2 Projekte'),
    )
    assert.equal(await page.getByLabel('Sie sind hier').getByRole('link', { name: 'Karte' }).count(), 1)
    assert.deepEqual(await axeFindings(page), [])
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Karte der Projekte', exact: true }).waitFor()
    await page.goBack()
    await found(page, 'Alle 69 Projekte')
    assert.equal(loads.length, 1)
    await close()
  })

  it('counts anew in the statistics in place', async () => {
    const { page, loads, close } = await openAt(paths.projects.statistics.to())
    await page.locator('summary', { hasText: 'Regierungsbezirk' }).first().click()
    await page.getByRole('checkbox', { name: /Arnsberg/ }).check()
    await page.waitForURL('**/projekte/statistik?bezirk=*')
    await page.getByRole('heading', { level: 2, name: / Projekte gefunden$/ }).waitFor()
    const href = await page.getByRole('link', { name: /CSV-Datei/ }).getAttribute('href')
    assert.match(href ?? '', /bezirk=/)
    await page.goBack()
    await found(page, 'Alle 69 Projekte')
    assert.equal(loads.length, 1)
    assert.deepEqual(await axeFindings(page), [])
    await close()
  })

  it('loads the page when the part cannot be had', async () => {
    const { page, loads, close } = await open({ thema: 'archiv' })
    await page.route(LIST, (route) => (route.request().resourceType() !== 'document' ? route.abort() : route.continue()))
    await page.getByRole('checkbox', { name: /^Standesamt/ }).check()
    await found(page, '9 Projekte gefunden')
    await page.waitForLoadState()
    assert.equal(loads.length, 2)
    await close()
  })

  describe('while somebody types', () => {
    it('suggests, by keyboard alone, and opens what is chosen', async () => {
      const { page, close } = await open()
      const box = searchField(page)
      await box.focus()
      await page.keyboard.type('standesa')
      await page.locator('main search-suggestions').getByRole('option').first().waitFor()
      assert.equal(await box.getAttribute('aria-expanded'), 'true')
      assert.match(await page.locator('main search-suggestions [role=status]').innerText(), /^2 Vorschläge/)
      assert.deepEqual(await axeFindings(page), [])
      await page.keyboard.press('ArrowDown')
      const active = await box.getAttribute('aria-activedescendant')
      assert.equal(await page.locator(`#${active}`).innerText(), 'Standesamt Thema, 2 Projekte')
      await page.keyboard.press('Enter')
      await found(page, '2 Projekte gefunden')
      assert.equal(question(page), '?thema=standesamt')
      await close()
    })

    it('searches for what was typed when nothing is chosen, and after Escape', async () => {
      const { page, close } = await open()
      const box = searchField(page)
      await box.pressSequentially('standesa')
      await page.locator('main search-suggestions').getByRole('option').first().waitFor()
      await page.keyboard.press('Escape')
      assert.equal(await page.getByRole('listbox').count(), 0)
      assert.equal(await box.inputValue(), 'standesa')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/projekte?q=standesa')
      await page.waitForTimeout(400)
      assert.equal(await page.getByRole('listbox').count(), 0)
      await close()
    })

    it('goes to a profile by click', async () => {
      const { page, close } = await open()
      await searchField(page).pressSequentially('untere')
      await page.locator('main search-suggestions').getByRole('option', { name: 'Standesamt Untere Lenne' }).click()
      await page.getByRole('heading', { level: 1, name: 'Standesamt Untere Lenne' }).waitFor()
      await close()
    })

    it('stays a search when the suggestions cannot be reached', async () => {
      const { page, close } = await open()
      await page.route('**/projekte/vorschlaege*', (route) => route.abort())
      await searchField(page).pressSequentially('archiv')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Projekte zu „archiv“' }).waitFor()
      await close()
    })
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { h } from 'preact'
import type { Browser, Page } from 'playwright-core'
import { formValues, show } from '../src/platform/web.ts'
import { Form, SubmitButton } from '../src/ui/form.tsx'
import { findPickerState, PlacePicker, readPlacePicker, type PickerState, type PlaceKind } from '../src/places/index.ts'
import { openBrowser } from './browser.ts'
import { servedSite } from './served-site.ts'

const KINDS: PlaceKind[] = ['municipality', 'county']
const PROBE = '/probe'

function probePage(state: PickerState) {
  const picker = h(PlacePicker, { name: 'partners', legend: 'Beteiligte Kommunen', kinds: KINDS, multiple: true, state })
  const body = h(Form, { action: PROBE, children: [picker, h(SubmitButton, { label: 'Speichern' })] })
  return { title: 'Probe', trail: [], elements: ['place-picker'], body }
}

describe('the picker in a browser', () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let browser: Browser
  let stored: string[] = []
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    portal.site.get(PROBE, async (c) => show(c, probePage({ chosen: [], query: '', matches: null })))
    portal.site.post(PROBE, async (c) => {
      const reading = readPlacePicker(await formValues(c), 'partners')
      if (!reading.asksAgain) stored = reading.ids
      return show(c, probePage(await findPickerState(portal.db, reading, KINDS)))
    })
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await portal.close()
  })

  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: portal.url })
    const page = await context.newPage()
    await page.goto(PROBE)
    return page
  }
  const chosen = (page: Page) => page.locator('.ik-place-picker__place strong').allInnerTexts()

  it('without script searches, takes, removes and saves by buttons', async () => {
    const page = await open(false)
    const search = async (words: string) => {
      await page.getByLabel('Kommune oder Verband suchen').fill(words)
      await page.getByRole('button', { name: /^Suchen Beteiligte/ }).click()
    }
    await search('Hellenthal')
    assert.ok(await page.getByRole('checkbox', { name: 'Hellenthal' }).isChecked())
    await page.getByRole('button', { name: 'Auswahl übernehmen' }).click()
    await search('Borken')
    await page.getByRole('checkbox', { name: 'Kreis Borken' }).check()
    await page.getByRole('button', { name: 'Auswahl übernehmen' }).click()
    assert.deepEqual((await chosen(page)).sort(), ['Hellenthal', 'Kreis Borken'])
    await page.getByRole('button', { name: 'Entfernen Hellenthal' }).click()
    await page.getByRole('button', { name: 'Speichern' }).click()
    assert.deepEqual(stored, ['05554'])
    await page.context().close()
  })

  it('with script is a combobox that works by keyboard alone', async () => {
    const page = await open(true)
    const box = page.getByRole('combobox', { name: 'Kommune oder Verband suchen' })
    await box.focus()
    assert.equal(await page.getByRole('button', { name: /^Suchen Beteiligte/ }).count(), 0)
    await page.keyboard.type('borken')
    await page.getByRole('option').first().waitFor()
    assert.equal(await box.getAttribute('aria-expanded'), 'true')
    assert.match(await page.locator('place-picker [role=status]').innerText(), /^2 Vorschläge/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const active = await box.getAttribute('aria-activedescendant')
    assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true')
    await page.keyboard.press('Enter')
    assert.deepEqual(await chosen(page), ['Kreis Borken'])
    assert.equal(await box.getAttribute('aria-expanded'), 'false')
    await page.keyboard.type('hellenth')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    assert.deepEqual(await chosen(page), ['Kreis Borken', 'Hellenthal'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.deepEqual(await chosen(page), ['Hellenthal'])
    assert.match(await page.locator('place-picker [role=status]').innerText(), /Kreis Borken entfernt/)
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST'),
      page.getByRole('button', { name: 'Speichern' }).click(),
    ])
    assert.deepEqual(stored, ['05366020'])
    await page.context().close()
  })

  it('with script closes on Escape, keeps the word, and takes a click', async () => {
    const page = await open(true)
    const box = page.locator('main').getByRole('combobox')
    await box.pressSequentially('kall')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await page.getByRole('listbox').count(), 0)
    assert.equal(await box.inputValue(), 'kall')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: 'Kall Gemeinde, Kreis Euskirchen' }).click()
    assert.deepEqual(await chosen(page), ['Kall'])
    await page.context().close()
  })

  it('falls back to "Suchen" when the suggestions cannot be reached', async () => {
    const page = await open(true)
    await page.route('**/orte/vorschlaege*', (route) => route.abort())
    await page.locator('main').getByRole('combobox').pressSequentially('kall')
    await page.getByRole('button', { name: /^Suchen Beteiligte/ }).waitFor()
    assert.match(await page.locator('place-picker [role=status]').innerText(), /nicht erreichbar/)
    await page.context().close()
  })
})

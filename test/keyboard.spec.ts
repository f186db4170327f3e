import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { givenEntry } from './factories.ts'
import { signInMailTo } from './mailbox.ts'
import { servedSite } from './served-site.ts'

const MARTA = 'marta.probe@hellenthal.example'
/** What is left of 1280 × 1024 px at 400 % zoom (WCAG 1.4.10). */
const AT_400_PERCENT = { width: 320, height: 256 }
const FARTHEST = 150

for (const javaScriptEnabled of [false, true]) {
  describe(`by keyboard alone at 400 % zoom, scripts ${javaScriptEnabled ? 'on' : 'off'}`, { skip: noBrowser }, () => {
    it('one signs in, completes a step, hands in and holds the receipt', { timeout: 120_000 }, async () => {
      const portal = await servedSite('2025-12-04T09:30')
      const browser = await openBrowser()
      try {
        await seedPeople(portal.db)
        const entryId = await givenEntry(portal.db, { by: MARTA, without: ['title'] })
        const context = await browser.newContext({
          baseURL: portal.url,
          javaScriptEnabled,
          viewport: AT_400_PERCENT,
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        await page.goto('/anmelden')
        await type(page, 'E-Mail-Adresse', MARTA)
        await press(page, 'Code anfordern')
        await type(page, 'Code', (await signInMailTo(portal.db, MARTA)).code)
        await press(page, 'Anmelden')
        await page.goto(`/landespreis/beitraege/${entryId}`)
        await press(page, 'Titel')
        await type(page, 'Titel', 'Interkommunale Rufbereitschaft')
        await moveTo(page, 'Kommunale Pflichtaufgaben')
        await page.keyboard.press('Space')
        await press(page, 'Speichern und weiter')
        await page.goto(`/landespreis/beitraege/${entryId}/einreichung`)
        await press(page, 'Beitrag einreichen')
        assert.match(page.url(), /eingangsbestaetigungen/)
        await moveTo(page, 'Eingangsbestätigung')
        assert.equal((await portal.db.selectFrom('award_submissions').selectAll().execute()).length, 1)
      } finally {
        await browser.close()
        await portal.close()
      }
    })
  })
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await moveTo(page, label, 'input')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

async function press(page: Page, name: string): Promise<void> {
  await moveTo(page, name, 'a, button')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(tooWide <= 0, `${page.url()} is ${tooWide} px too wide`)
}

/** Tab by tab to what begins with this name; every stop on the way must be seen. */
async function moveTo(page: Page, name: string, kind = 'a, button, input'): Promise<void> {
  for (let stops = 0; stops < FARTHEST; stops += 1) {
    await page.keyboard.press('Tab')
    const stop = await settled(page, kind)
    assert.equal(stop.trouble, '', `${page.url()}: "${stop.name}"`)
    if (stop.isOfKind && stop.name.startsWith(name)) return
  }
  assert.fail(`${page.url()}: no way to "${name}" by keyboard`)
}

/** Where the focus is, as soon as the page has scrolled there. */
async function settled(page: Page, kind: string): Promise<Stop> {
  let stop = await focused(page, kind)
  for (let tries = 0; stop.trouble && tries < 20; tries += 1) {
    await page.waitForTimeout(20)
    stop = await focused(page, kind)
  }
  return stop
}

type Stop = { name: string; isOfKind: boolean; trouble: string }

function focused(page: Page, kind: string): Promise<Stop> {
  return page.evaluate((selector) => {
    const element = document.activeElement as HTMLInputElement
    if (element === document.body) return { name: 'body', isOfKind: false, trouble: '' }
    const label = element.labels?.[0]
    const { top, bottom, width } = element.getBoundingClientRect()
    // The mark may lie around the label of a choice or around the whole row of a stretched link.
    const styles = [element, label, element.closest('li')].flatMap((one) =>
      one ? [null, '::before', '::after'].map((part) => getComputedStyle(one, part)) : [],
    )
    const isMarked = styles.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none')
    const isInSight = width > 0 && bottom > 0 && top < window.innerHeight
    const trouble = [isMarked ? '' : 'focus not marked', isInSight ? '' : 'focus out of sight'].filter(Boolean).join(', ')
    return { name: (label ?? element).innerText.trim(), isOfKind: element.matches(selector), trouble }
  }, kind)
}

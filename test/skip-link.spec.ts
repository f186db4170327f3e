import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { browsed } from './browsed.ts'
import { noBrowser } from './browser.ts'

const PAGES = [paths.home.to(), paths.award.call.to(), paths.award.selfCheck.to(), '/gibt-es-nicht']

describe('the link past the head of a page', { skip: noBrowser, timeout: 240_000 }, () => {
  const here = browsed(seedPeople)

  for (const width of [320, 1440])
    it(`is the first stop, is seen only there, and leads to the content, at ${width} px`, async () => {
      const page = await here.browser.newPage({
        baseURL: here.portal.url,
        viewport: { width, height: 700 },
        javaScriptEnabled: true,
      })
      for (const path of PAGES) {
        await page.goto(path)
        assert.equal(await isSeen(page), false, `${path}: in sight before anybody asked`)
        await page.keyboard.press('Tab')
        assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Zum Inhalt springen', path)
        assert.equal(await isSeen(page), true, `${path}: focused and out of sight`)
        await page.keyboard.press('Enter')
        assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN', path)
        await page.keyboard.press('Tab')
        const isPastTheHead = await page.evaluate(() => {
          const [main, now] = [document.querySelector('main'), document.activeElement]
          return now !== null && main !== null && (main.contains(now) || Boolean(main.compareDocumentPosition(now) & 4))
        })
        assert.ok(isPastTheHead, `${path}: the next stop lies before the content`)
      }
      await page.close()
    })
})

/** Whole inside the window, and nothing lies on it. */
function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const link = document.querySelector('.ik-skip-link')
    if (!link) return false
    const { left, right, top, bottom } = link.getBoundingClientRect()
    const isInside = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight
    return isInside && document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === link
  })
}

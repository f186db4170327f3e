import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { paths } from '../src/paths.ts'
import { browsed } from './browsed.ts'
import { noBrowser } from './browser.ts'
import { leaveBy } from './visitor.ts'

describe('the calendar of a month on a telephone', { skip: noBrowser, timeout: 120_000 }, () => {
  const here = browsed()

  it('leads to today, also when nothing is on that day, and leaves out the others on which nothing is', async () => {
    await here.portal.moveTo('2025-12-09T09:30')
    const page = await here.browser.newPage({ baseURL: here.portal.url, viewport: { width: 320, height: 700 } })
    await page.goto(paths.events.month.to({ monat: '2025-11' }))
    await leaveBy(page.getByRole('link', { name: 'Heute' }))
    const today = page.locator('#heute')
    assert.equal(await today.isVisible(), true)
    assert.match(await today.innerText(), /^9[^]*\(heute\)$/)
    assert.equal(await today.locator('a').count(), 0)
    const days = await page.locator('.events-month__day:visible').allInnerTexts()
    assert.ok(days.length < 10, days.join(' | '))
    await page.close()
  })
})

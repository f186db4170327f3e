import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../src/paths.ts'
import { openBrowser } from './browser.ts'
import { barriersAt } from './page-checks.ts'
import { servedSite } from './served-site.ts'

const { award } = paths
/** Different in every phase. */
const MOVING = [paths.home.to(), award.call.to(), award.dates.to()]
/** Different only before their content appears. */
const APPEARING = [award.categories.to(), award.conditions.to(), award.jury.to(), award.questions.to(), award.editions.to()]
const STILL_EMPTY = ['before any edition', 'before the start']

/** The phase "open" is scanned with everything else in accessibility.spec.ts. */
const PHASES = {
  'before any edition': '2020-01-01T00:00',
  'before the announcement': '2025-11-01T00:00',
  'before the start': '2025-11-28T12:00',
  'in the last minute': '2026-02-09T23:59',
  'after closing': '2026-02-10T00:00',
  'while the jury decides': '2026-02-17T00:00',
  'on the day of the ceremony': '2026-04-15T10:00',
  'after the ceremony': '2026-04-16T00:00',
}

describe('the public pages of the prize', { timeout: 600_000 }, () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let browser: Browser
  before(async () => {
    portal = await servedSite('2020-01-01T00:00')
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await portal.close()
  })

  for (const [phase, at] of Object.entries(PHASES)) {
    it(`are free of barriers ${phase}, in light and dark`, async () => {
      await portal.moveTo(at)
      const context = await browser.newContext({ baseURL: portal.url })
      const page = await context.newPage()
      const findings: string[] = []
      for (const address of STILL_EMPTY.includes(phase) ? [...MOVING, ...APPEARING] : MOVING) {
        findings.push(...(await barriersAt(page, address)))
      }
      await context.close()
      assert.deepEqual(findings, [])
    })
  }
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { noBrowser, openBrowser } from './browser.ts'
import { shownMails } from './mails.tsx'
import { axeFindings } from './page-checks.ts'

/** The landmarks are the mail program's, around the mail. */
const OF_THE_PROGRAM = /^(landmark-one-main|region):/

describe('every mail of the portal on a screen', { skip: noBrowser, timeout: 240_000 }, () => {
  let browser: Browser
  let page: Page
  before(async () => {
    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 320, height: 800 } })
  })
  after(() => browser?.close())

  it('has no barrier and fits into 320 px', async () => {
    const found: string[] = []
    for (const { subject, html } of shownMails) {
      await page.setContent(html)
      const barriers = (await axeFindings(page)).filter((finding) => !OF_THE_PROGRAM.test(finding))
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (tooWide > 0) barriers.push(`${tooWide} px too wide`)
      found.push(...barriers.map((barrier) => `${subject}: ${barrier}`))
    }
    assert.deepEqual(found, [])
    assert.ok(shownMails.length > 90)
  })

  it('is found out when it has one', async () => {
    await page.setContent((shownMails[0]?.html ?? '').replace('lang="de"', '').replaceAll('color:#404565', 'color:#c0c3d5'))
    const rules = (await axeFindings(page)).map((finding) => finding.split(':')[0])
    assert.ok(rules.includes('html-has-lang') && rules.includes('color-contrast'), rules.join())
  })
})

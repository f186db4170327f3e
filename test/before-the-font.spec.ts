import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { seedProjects } from '../db/seeds/projects.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { servedSite, type ServedSite } from './served-site.ts'

const PAGES = [
  paths.home,
  paths.projects.directory,
  paths.award.call,
  paths.events.list,
  paths.partners.exchange,
  paths.library.list,
].map(({ pattern }) => pattern)

/** What was published at one instant comes in any order: every page of the directory, not just the first. */
const DIRECTORY_PAGES = ['2', '3', '4', '5', '6'].map((seite) => `${paths.projects.directory.to()}?seite=${seite}`)

describe('a telephone to which our font has not come yet', { skip: noBrowser, timeout: 120_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await seedProjects(portal.db)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  for (const address of [...PAGES, ...DIRECTORY_PAGES])
    it(`shows ${address} without scrolling sideways`, async () => {
      const page = await browser.newPage({ baseURL: portal.url, viewport: { width: 320, height: 700 } })
      await page.route('**/*.woff2', (route) => route.abort())
      assert.equal((await page.goto(address))?.status(), 200)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
      if (address.startsWith(paths.projects.directory.pattern)) assert.ok((await page.locator('.kern-card').count()) > 0)
      await page.close()
    })
})

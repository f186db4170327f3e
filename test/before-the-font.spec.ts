import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seedProjects } from '../db/seeds/projects.ts'
import { paths } from '../src/paths.ts'
import { browsed } from './browsed.ts'
import { noBrowser } from './browser.ts'

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
  const here = browsed(seedProjects)

  for (const address of [...PAGES, ...DIRECTORY_PAGES])
    it(`shows ${address} without scrolling sideways`, async () => {
      const page = await here.browser.newPage({ baseURL: here.portal.url, viewport: { width: 320, height: 700 } })
      await page.route('**/*.woff2', (route) => route.abort())
      assert.equal((await page.goto(address))?.status(), 200)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
      if (address.startsWith(paths.projects.directory.pattern)) assert.ok((await page.locator('.kern-card').count()) > 0)
      await page.close()
    })
})

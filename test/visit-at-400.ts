import { after, afterEach, before, beforeEach } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { openBrowser } from './browser.ts'
import { AT_400_PERCENT } from './by-keyboard.ts'
import { servedSite, type ServedSite } from './served-site.ts'

/** `page` is another one for each test. */
export type Visit = { portal: ServedSite; page: Page; signedIn: (email: string) => Promise<void> }

/** The portal with its people, and a fresh visitor at 400 % zoom for each test; said within a describe. Read it within the tests. */
export function visitAt400(javaScriptEnabled: boolean): Visit {
  const visit = {} as Visit
  let browser: Browser
  before(async () => {
    visit.portal = await servedSite('2025-12-04T09:30')
    await seedPeople(visit.portal.db)
    browser = await openBrowser()
  })
  beforeEach(async () => {
    const look = { javaScriptEnabled, viewport: AT_400_PERCENT, reducedMotion: 'reduce' } as const
    visit.page = await (await browser.newContext({ baseURL: visit.portal.url, ...look })).newPage()
  })
  afterEach(() => visit.page.context().close())
  after(async () => {
    await browser?.close()
    await visit.portal?.close()
  })
  visit.signedIn = async (email) => {
    const [name = '', value = ''] = (await visit.portal.signIn(email)).split('=')
    await visit.page.context().addCookies([{ name, value, url: visit.portal.url }])
  }
  return visit
}

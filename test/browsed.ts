import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Db } from '../src/platform/db.ts'
import { openBrowser } from './browser.ts'
import { servedSite, type ServedSite } from './served-site.ts'

/** A portal and a browser for the tests of one `describe`, there from their first one on. */
export function browsed(seed: (db: Db) => Promise<void> = async () => {}): { portal: ServedSite; browser: Browser } {
  const here = {} as { portal: ServedSite; browser: Browser }
  before(async () => {
    here.portal = await servedSite('2025-12-04T09:30')
    await seed(here.portal.db)
    here.browser = await openBrowser()
  })
  after(async () => {
    await here.browser?.close()
    await here.portal?.close()
  })
  return here
}

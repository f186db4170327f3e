import { createHash } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { crawl, ID, type Found, type Reach } from './crawl.ts'
import { AXE, barriersAt } from './page-checks.ts'
import { shapesOf } from './page-shapes.ts'
import type { ServedSite } from './served-site.ts'

const TABS = 2

/**
 * Scans every page within a visitor's reach, but what is built like parts of pages scanned before only once: most pages are the
 * same for all roles and in all phases, and asking axe takes two hundred times as long as asking the portal.
 */
export function pageScanner(portal: ServedSite, browser: Browser) {
  const seen = new Set<string>()
  const known = new Set<string>()
  const shown = new Set<string>()
  return {
    /** Addresses of pages that somebody was shown, not those that said why not. */
    shown,
    visit: async (reach: Reach): Promise<string[]> => {
      const pages = await crawl(portal, reach)
      for (const { address, status } of pages) if (status === 200) shown.add(address)
      const changed = pages.filter((page) => isFirst(known, wordingOf(page)))
      const fresh = changed.filter((page) => isNew(seen, page)).map(({ address }) => address)
      return fresh.length === 0 ? [] : inTabs(browser, fresh, { baseURL: portal.url, cookie: reach.cookie })
    },
  }
}

function isFirst(known: Set<string>, one: string): boolean {
  const before = known.size
  return known.add(one).size > before
}

/** Nine of ten pages are the same in the next phase, word for word: looking at their parts takes longer than knowing that. */
function wordingOf({ kind, status, html }: Found): string {
  return createHash('sha256')
    .update(`${kind} ${status} ${html.replaceAll(ID, '')}`)
    .digest('base64')
}

/** Whether there was none before it of this kind, or something in it is built as nothing before was. */
export function isNew(seen: Set<string>, { kind, status, html }: Found): boolean {
  const marks = [...(status === 200 ? [kind] : []), ...shapesOf(html)]
  const isSeen = marks.every((mark) => seen.has(mark))
  for (const mark of marks) seen.add(mark)
  return !isSeen
}

async function inTabs(
  browser: Browser,
  addresses: string[],
  { baseURL, cookie }: { baseURL: string; cookie?: string },
): Promise<string[]> {
  const context = await browser.newContext({ baseURL, extraHTTPHeaders: cookie ? { cookie } : {} })
  // Half a megabyte: the browser keeps it and need not be sent it for each page.
  await context.addInitScript(AXE)
  const waiting = [...addresses]
  const findings: string[] = []
  const workOff = async () => {
    const page = await context.newPage()
    for (let address = waiting.shift(); address; address = waiting.shift()) findings.push(...(await barriersAt(page, address)))
  }
  await Promise.all(Array.from({ length: Math.min(TABS, addresses.length) }, workOff))
  await context.close()
  return findings
}

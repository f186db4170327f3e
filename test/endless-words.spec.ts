import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { givenEntry } from './factories.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { STEPS } from '../src/features/award/steps.rules.ts'

const MARTA = 'marta.probe@hellenthal.example'
const ENDLESS = 'Verbandsgemeindezweckvereinbarungsanpassung'.repeat(8)

describe('words without an end', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  let entryId = ''
  before(async () => {
    portal = await servedSite('2026-02-01T10:00')
    const { db } = portal
    await seedPeople(db)
    await db.updateTable('people_persons').set({ name: ENDLESS }).where('email', '=', MARTA).execute()
    const texts = {
      title: { title: ENDLESS },
      lead: { contactName: ENDLESS, department: ENDLESS },
      description: { shortDescription: ENDLESS, financing: ENDLESS, links: `https://${ENDLESS}.example` },
      criteria: { gewinn: ENDLESS },
    }
    entryId = await givenEntry(db, { by: MARTA, texts })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  /** What is wider than a telephone, by page. */
  async function tooWide(addresses: string[], { withFonts = true } = {}): Promise<string[]> {
    const page = await browser.newPage({ baseURL: portal.url, viewport: { width: 320, height: 700 } })
    if (!withFonts) await page.route('**/*.woff2', (route) => route.abort())
    await page.setExtraHTTPHeaders({ cookie: await portal.signIn(MARTA) })
    const findings: string[] = []
    for (const address of addresses) {
      const answer = await page.goto(address)
      assert.equal(answer?.status(), 200, address)
      assert.ok((await page.content()).includes('zweckvereinbarungsanpassung'), `${address} shows none of them`)
      if (withFonts) await page.evaluate(() => document.fonts.ready)
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (excess > 0) findings.push(`${address}: ${excess} px`)
    }
    await page.close()
    return findings
  }

  it('widen no page of a draft', async () => {
    const { entries, entry, attachments, entryRights, partnerRequests, submission } = paths.award
    const ofEntry = [entry, attachments, entryRights, partnerRequests, submission].map((one) => one.to({ entryId }))
    const steps = STEPS.flatMap((step) => [paths.award.step.to({ entryId, step }), paths.award.stepHistory.to({ entryId, step })])
    assert.deepEqual(await tooWide([entries.to(), ...ofEntry, ...steps]), [])
  })

  it('widen none either as long as the fonts have not come', async () => {
    assert.deepEqual(await tooWide([paths.award.entries.to(), paths.award.entry.to({ entryId })], { withFonts: false }), [])
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { seedEntries } from '../db/seeds/entries.ts'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { openBrowser } from './browser.ts'
import { crawl, unreached } from './crawl.ts'
import { givenEntry, givenSubmission } from './factories.ts'
import { NAMELESS, pagesOnTheWay, UNATTACHED } from './on-the-way.ts'
import { barriersAt } from './page-checks.ts'
import { servedSite } from './served-site.ts'

type Visitor = { who: string; email?: string; starts?: string[] }

const ANYBODY = 'anybody'
const LEAD = 'somebody who writes an entry'

/** Whose pages are scanned; each adds those that nobody before could see. */
const VISITORS: Visitor[] = [
  {
    who: ANYBODY,
    starts: [paths.demo.gallery.to(), paths.demo.gallery.to({ zustand: 'fehler' }), paths.demo.mails.to(), '/gibt-es-nicht'],
  },
  { who: LEAD, email: 'marta.probe@hellenthal.example', starts: [paths.people.freshProof.to()] },
  { who: 'somebody who has handed in', email: 'jonas.vorlage@schleiden.example' },
  { who: 'somebody without a name yet', email: NAMELESS, starts: [paths.people.name.to()] },
  { who: 'somebody without an organisation', email: UNATTACHED, starts: [paths.people.joinOrganisation.to()] },
  { who: 'the office', email: 'ingrid.vordruck@buero.example', starts: ['/konto/beitrittsanfragen'] },
  { who: 'the jury', email: 'hans.juror@ikz.example' },
  { who: 'the administration', email: 'ada.admin@betrieb.example' },
]

/** What a GET answers with something else than a page: files, feeds, answers for scripts, redirects. */
const NO_PAGES = [
  '/assets/:asset',
  '/favicon.ico',
  '/favicon.svg',
  '/apple-touch-icon.png',
  '/bereit',
  '/.well-known/security.txt',
  '/sitemap.xml',
  '/robots.txt',
  '/orte/vorschlaege',
  '/anmelden/oidc',
  '/anmelden/oidc/rueckkehr',
  '/landespreis/termine.ics',
  '/landespreis/feed.xml',
  '/landespreis/beitraege/:entryId/hochladen/:token',
  '/landespreis/beitraege/:entryId/anlagen/:attachmentId',
  '/landespreis/beitraege/:entryId/eingangsbestaetigungen/:submissionId/pdf',
  '/landespreis/beitraege/:entryId/eingangsbestaetigungen/:submissionId/signatur',
  '/landespreis/eingang/schluessel.json',
  '/landespreis/beratung/:meetingId/strom',
  '/landespreis/beratung/:meetingId/niederschrift/pdf',
  '/landespreis/buero/entscheidungsakte/zip',
]

/** Pages in the middle of something; the journeys pass through them. A new route must not land here without a reason. */
const ON_THE_WAY = [
  '/anmelden/code',
  '/anmelden/link/:token',
  '/anmelden/zweiter-faktor',
  '/anmelden/zweiter-faktor/einrichtung',
  '/einladungen/:token',
  '/entwicklung/mail/:mailId',
  '/landespreis/beitraege/:entryId/schritte/:step/zusammenfuehrung',
]

describe('every page', { timeout: 600_000 }, () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let browser: Browser
  let reachedByForms: Awaited<ReturnType<typeof pagesOnTheWay>>
  const scanned = new Map<string, string>()
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await seedPeople(portal.db)
    await seedEntries(portal.db)
    const entryId = await givenEntry(portal.db, { by: 'jonas.vorlage@schleiden.example' })
    await givenSubmission(portal.deps, { entryId, by: 'jonas.vorlage@schleiden.example' })
    reachedByForms = await pagesOnTheWay(portal)
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await portal.close()
  })

  for (const { who, email, starts = [] } of VISITORS) {
    it(`is free of barriers for ${who}, in light and dark and at 320 px`, async () => {
      const extra = { [ANYBODY]: reachedByForms.anybody, [LEAD]: reachedByForms.lead }[who] ?? []
      const cookie = email && (await portal.signIn(email))
      const pages = [...(await crawl(portal, [paths.home.to(), paths.people.account.to(), ...starts, ...extra], cookie))].filter(
        ([kind]) => !scanned.has(kind),
      )
      const context = await browser.newContext({ baseURL: portal.url, extraHTTPHeaders: cookie ? { cookie } : {} })
      const page = await context.newPage()
      const findings: string[] = []
      for (const [kind, address] of pages) {
        scanned.set(kind, address)
        findings.push(...(await barriersAt(page, address)))
      }
      await context.close()
      assert.deepEqual(findings, [])
    })
  }

  it('was among them: no route of a page is left out unnoticed', () => {
    const left = unreached(portal, scanned.values()).filter((template) => ![...NO_PAGES, ...ON_THE_WAY].includes(template))
    assert.deepEqual(left, [])
  })
})

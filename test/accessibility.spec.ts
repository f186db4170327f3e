import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../src/paths.ts'
import { noBrowser, openScanner } from './browser.ts'
import { addressesOf, unreached } from './crawl.ts'
import { directoryOnTheWay, type DirectoryOnTheWay } from './directory-on-the-way.ts'
import { givenEntry, givenSubmission } from './factories.ts'
import { DEPUTY, juryOnTheWay, type JuryOnTheWay } from './jury-on-the-way.ts'
import { NAMELESS, pagesOnTheWay, UNATTACHED, type OnTheWay } from './on-the-way.ts'
import { pageScanner } from './page-scanner.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { ACTORS, AT, GUEST_TOKEN, prepareSituation, type Situation } from './situation.ts'
import { givenAccount, givenSplit, givenWinner } from './winners.ts'

const JONAS = ACTORS.viewer

/** Whose pages are scanned in every phase; each adds those that nobody before could see so. */
const VISITORS: Record<string, string | null> = {
  anybody: null,
  'whoever leads an entry': ACTORS.lead,
  'a colleague': ACTORS.colleague,
  'a partner with an entry of their own': JONAS,
  'the office': ACTORS.office,
  'the editors': ACTORS.editor,
  'the jury': ACTORS.juror,
  'the administration': ACTORS.administrator,
}

const EARLY = {
  'before any edition': '2020-01-01T00:00',
  'before the announcement': '2025-11-01T00:00',
  'before the start': '2025-11-28T12:00',
}
const JURY_DECIDES = 'while the jury decides'
const WINNERS_KNOWN = 'after the ceremony'
const LATER = {
  'in the last minute': '2026-02-09T23:59',
  'after closing': '2026-02-10T00:00',
  [JURY_DECIDES]: '2026-02-17T00:00',
  'on the day of the ceremony': '2026-04-15T10:00',
  [WINNERS_KNOWN]: '2026-04-16T00:00',
}

/** What a phase of the prize changes for who is signed in; whatever else time changes, anybody sees. */
const OF_THE_PRIZE = /^\/($|\?|landespreis|konto|redaktion($|\/kalender))/

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
  '/projekte/vorschlaege',
  '/suche/vorschlaege',
  '/anmelden/oidc',
  '/anmelden/oidc/rueckkehr',
  '/konto/daten/meine-daten.json',
  '/landespreis/termine.ics',
  '/projekte/statistik.csv',
  '/veranstaltungen/termine.ics',
  '/veranstaltungen/feed.xml',
  '/veranstaltungen/:eventId/termin.ics',
  '/veranstaltungen/:eventId/sprechstunde/stand',
  '/redaktion/veranstaltungen/:eventId/sprechstunde/stand',
  '/veranstaltungen/anmeldungen/:token/teilnahme',
  '/konto/anmeldungen/:registrationId/teilnahme',
  '/projekte/feed.xml',
  '/partnersuche/feed.xml',
  '/projekte/:slug/pdf',
  '/projekte/:slug/dateien/:fileId',
  '/projekte/:slug/dateien/:fileId/:drawing',
  '/projekte/entwuerfe/:draftId/dateien/:fileId',
  '/redaktion/projekte/:draftId/dateien/:fileId',
  '/opensearch.xml',
  '/medien/:mediaId',
  '/medien/:mediaId/:drawing',
  '/api/v1/openapi.json',
  '/api/v1/dcat.jsonld',
  '/api/v1/projekte',
  '/api/v1/projekte/:slug',
  '/api/v1/themen',
  '/api/v1/kommunen',
  '/api/v1/ausgaben',
  '/api/v1/preistraeger',
  '/landespreis/feed.xml',
  '/aktuelles/feed.xml',
  '/newsletter/feed.xml',
  '/landespreis/beitraege/:entryId/hochladen/:token',
  '/landespreis/beitraege/:entryId/anlagen/:attachmentId',
  '/landespreis/beitraege/:entryId/eingangsbestaetigungen/:submissionId/pdf',
  '/landespreis/beitraege/:entryId/eingangsbestaetigungen/:submissionId/signatur',
  '/landespreis/eingang/schluessel.json',
  '/landespreis/eingang/kontrollpunkte.json',
  '/landespreis/beitraege/:entryId/urkunde',
  '/landespreis/ausgaben/:slug/bilder/:pictureId',
  '/landespreis/beitraege/:entryId/preis/presse/bilder/:pictureId',
  '/landespreis/buero/preistraeger/:entryId/presse',
  '/landespreis/buero/preistraeger/:entryId/presse/bilder/:pictureId',
  '/landespreis/buero/urkunden/pdf',
  '/landespreis/buero/urkunden/zip',
  '/landespreis/buero/urkunden/:entryId/pdf',
  '/landespreis/beratung/:meetingId/strom',
  '/landespreis/beratung/:meetingId/niederschrift/pdf',
  '/landespreis/buero/entscheidungsakte/:slug/zip',
  '/landespreis/buero/bewertungsprotokoll.json',
  '/landespreis/buero/beitraege/:entryId/fassungen/:submissionId/eingangsbestaetigung',
  '/landespreis/buero/beitraege/:entryId/fassungen/:submissionId/anlagen/:attachmentId',
  '/landespreis/buero/beitraege/:entryId/pdf',
  '/landespreis/buero/beitraege/:entryId/zip',
  '/landespreis/buero/beitraege/kategorien/:categoryId/zip',
  '/landespreis/bewertung/:entryId/anlagen/:attachmentId',
  '/landespreis/bewertung/:entryId/anlagen/:attachmentId/inhalt',
  // a page in the demo only, whose contest tests do not make (db/seeds/contest/prepare.test.ts)
  '/entwicklung/vorbereitung',
  // leads back to the step; the page itself answers a save and is scanned in refused-forms.spec.ts
  '/landespreis/beitraege/:entryId/schritte/:step/zusammenfuehrung',
  '/projekte/entwuerfe/:draftId/schritte/:step/zusammenfuehrung',
  '/redaktion/texte/:textKind/:textSlug/zusammenfuehrung',
]

describe('every page is free of barriers, in light and dark and at 320 px', { skip: noBrowser, timeout: 1_800_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  let situation: Situation
  let onTheWay: OnTheWay
  let directory: DirectoryOnTheWay
  let ownEntryId: string
  let scanner: ReturnType<typeof pageScanner>
  before(async () => {
    situation = await prepareSituation({ handedIn: true })
    portal = await servedSite(AT, { copyOf: situation })
    ownEntryId = await givenEntry(portal.db, { by: JONAS })
    await givenSubmission(portal.deps, { entryId: ownEntryId, by: JONAS })
    onTheWay = await pagesOnTheWay(portal)
    directory = await directoryOnTheWay(portal, { author: ACTORS.lead, editor: ACTORS.editor })
    await portal.runJobs()
    browser = await openScanner()
    scanner = pageScanner(portal, browser)
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  const visit = async (email: string | null, more: string[] = [], within?: RegExp) => {
    const starts = [...addressesOf(portal, situation.params), ...more]
    return scanner.visit({ starts, cookie: email ? await portal.signIn(email) : undefined, within })
  }

  const pagesOf = async (phase: string): Promise<Record<string, string[]>> => {
    const { entryId = '' } = situation.params
    const entries = { judged: entryId, corrected: ownEntryId, correctedBy: JONAS }
    if (phase === JURY_DECIDES) return byVisitor(await juryOnTheWay(portal, entries))
    if (phase !== WINNERS_KNOWN) return {}
    await givenWinner(portal.db, entryId)
    const shares = Object.values(await givenSplit(portal, entryId, ACTORS.lead))
    await givenAccount(portal, entryId, ACTORS.lead)
    return { anybody: shares }
  }

  for (const [who, email] of Object.entries(VISITORS))
    it(`for ${who}`, async () => {
      const more = {
        anybody: [...onTheWay.anybody, ...directory.anybody, paths.guest.invitation.to({ token: GUEST_TOKEN })],
        'whoever leads an entry': [...onTheWay.lead, ...directory.author],
        'the editors': [...directory.editors, paths.texts.files.to({ textKind: 'arbeitshilfe', textSlug: 'gkg-nrw' })],
      }[who]
      assert.deepEqual(await visit(email, more), [])
    })

  it('for who has only just come', async () => {
    assert.deepEqual([...(await visit(NAMELESS)), ...(await visit(UNATTACHED))], [])
  })

  it('for who is in the middle of signing in or of changing their address', async () => {
    const findings: string[] = []
    for (const { cookie, address } of Object.values(onTheWay.midway))
      findings.push(...(await scanner.visit({ starts: [address], cookie })))
    assert.deepEqual(findings, [])
  })

  it('where something is wrong, in the gallery and on a page that does not exist', async () => {
    const starts = [paths.demo.gallery.to({ zustand: 'fehler' }), '/gibt-es-nicht']
    assert.deepEqual(await scanner.visit({ starts }), [])
  })

  for (const [phase, at] of Object.entries({ ...EARLY, ...LATER }))
    it(phase, async () => {
      await portal.moveTo(at)
      await portal.db.deleteFrom('people_sessions').execute()
      // Before the start there are no entries, and nobody's pages differ from anybody's.
      const visitors = phase in EARLY ? { anybody: null } : VISITORS
      const more = await pagesOf(phase)
      const findings: string[] = []
      for (const [who, email] of Object.entries(visitors))
        findings.push(...(await visit(email, more[who], email ? OF_THE_PRIZE : undefined)))
      if (phase === JURY_DECIDES) findings.push(...(await visit(DEPUTY, [], OF_THE_PRIZE)))
      assert.deepEqual(findings, [])
    })

  it('and no route of a page was left out unnoticed', () => {
    const left = unreached(portal, scanner.shown).filter((template) => !NO_PAGES.includes(template))
    assert.deepEqual(left, [])
  })
})

function byVisitor({ anybody, jury, office }: JuryOnTheWay): Record<string, string[]> {
  return { anybody, 'the jury': jury, 'the office': office }
}

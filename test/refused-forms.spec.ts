import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { crawl, kindOf, type Found } from './crawl.ts'
import { givenEntry } from './factories.ts'
import { formsOf } from './forms.ts'
import { NAMELESS, pagesOnTheWay, UNATTACHED, type OnTheWay } from './on-the-way.ts'
import { barriersOnScreen, htmlFindings } from './page-checks.ts'
import { isNew } from './page-scanner.ts'
import { undoneDb, type UndoneDb } from './permissions/undone.ts'
import { servedSite } from './served-site.ts'
import { siteOn, type AskedSite } from './site.ts'
import { ACTORS } from './situation.ts'

const MARTA = 'marta.probe@hellenthal.example'
const VISITORS = {
  anybody: undefined,
  'somebody who writes an entry': MARTA,
  'somebody without a name yet': NAMELESS,
  'somebody without an organisation': UNATTACHED,
  'the office': 'ingrid.vordruck@buero.example',
  'the administration': 'ada.admin@betrieb.example',
}

describe('what a form is answered with when it cannot be done', { skip: noBrowser, timeout: 900_000 }, () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let undone: UndoneDb
  let changing: AskedSite
  let browser: Browser
  let page: Page
  let onTheWay: OnTheWay
  let entryId: string
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await seedPeople(portal.db)
    onTheWay = await pagesOnTheWay(portal)
    entryId = await givenEntry(portal.db, { by: MARTA, without: ['criteria'] })
    undone = await undoneDb(portal.database.url)
    changing = await siteOn({ db: undone.db, dataDir: portal.dataDir, baseUrl: portal.url })
    browser = await openBrowser()
    page = await browser.newPage({ baseURL: portal.url })
  })
  after(async () => {
    await browser?.close()
    await undone?.close()
    await portal?.close()
  })

  const answerTo = async (address: string, form: Record<string, string>, cookie?: string): Promise<Found> => {
    const answer = await changing.request(address, { form, cookie })
    return { kind: kindOf(address), address, status: answer.status, html: await answer.text() }
  }

  /** In a browser, as if the form had been sent there. */
  async function findingsOn({ address, status, html }: Found): Promise<string[]> {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.route(portal.url + address, (route) => route.fulfill({ status, contentType: 'text/html', body: html }))
    await page.goto(address)
    await page.unrouteAll()
    const summary = status === 422 ? await summaryFindings(page) : []
    const findings = [...summary, ...(await htmlFindings(html)), ...(await barriersOnScreen(page))]
    return findings.map((finding) => `${address}: ${finding}`)
  }

  /** Every form within the visitor's reach, sent with nothing filled in; what is done by that is undone. */
  async function refusals(email: string | undefined): Promise<Found[]> {
    const cookie = email && (await portal.signIn(email))
    const starts = [paths.home.to(), paths.people.account.to(), ...(email ? onTheWay.lead : onTheWay.anybody)]
    const forms = (await crawl(portal, { starts, cookie })).flatMap(({ html }) => formsOf(html))
    const answers: Found[] = []
    for (const [action, untouched] of new Map(forms.map((form) => [form.action, form.untouched])))
      answers.push(await undone.undone(() => answerTo(action, untouched, cookie)))
    return answers.filter((answer) => answer.status === 422)
  }
  const seen = new Set<string>()
  const refused: string[] = []

  for (const [who, email] of Object.entries(VISITORS))
    it(`leads to each mistake and is free of barriers, for ${who}`, async () => {
      const findings: string[] = []
      for (const answer of await refusals(email)) {
        refused.push(answer.kind)
        if (isNew(seen, answer)) findings.push(...(await findingsOn(answer)))
      }
      assert.deepEqual(findings, [])
    })

  it('was met on the way through all errands', () => {
    const errands = ['/anmelden', '/landespreis/vorpruefung', '/konto/name', '/konto/rollen', '/konto/organisation/einladungen']
    const ofEntries = ['anlagen', 'partneranfragen', 'rueckzug', 'rechte'].map((errand) => `/landespreis/beitraege/:id/${errand}`)
    assert.deepEqual(
      [...errands, ...ofEntries].filter((errand) => !refused.includes(errand)),
      [],
    )
  })

  it('is free of barriers when two have written at once, nobody is signed in any more, something is missing, or time is up', async () => {
    const step = paths.award.step.to({ entryId, step: 'description' })
    const handIn = paths.award.submission.to({ entryId })
    const cookie = await portal.signIn(MARTA)
    const typed = { base: '1', action: 'save', shortDescription: 'Meine Fassung', occasion: 'Anlass' }
    const answers = [
      await undone.undone(async () => {
        await answerTo(step, { ...typed, shortDescription: 'Die Fassung der anderen' }, cookie)
        return answerTo(step, typed, cookie)
      }),
      await undone.undone(() => answerTo(step, typed)),
      await undone.undone(() => answerTo(handIn, {}, cookie)),
      await undone.undone(async () => {
        const nina = await portal.signIn(ACTORS.editor)
        const help = paths.texts.text.to({ textKind: 'seite', textSlug: 'hilfe' })
        const words = { base: '1', title: 'Hilfe', summary: 'Kurz', text: 'Von der anderen', reviewDueOn: '1.6.2026' }
        await answerTo(help, words, nina)
        return answerTo(help, { ...words, text: 'Von mir' }, nina)
      }),
    ]
    await portal.moveTo('2026-02-10T00:00')
    await changing.deps.clock.refresh()
    answers.push(await undone.undone(() => answerTo(step, typed, cookie)))
    answers.push(await undone.undone(() => answerTo(handIn, {}, cookie)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [409, 401, 422, 409, 422, 422],
    )
    for (const answer of answers) assert.deepEqual(await findingsOn(answer), [])
  })
})

/** The summary has the focus, stands first in the content, and each of its links moves the focus to a field. */
async function summaryFindings(page: Page): Promise<string[]> {
  const findings: string[] = []
  if (!(await page.title()).startsWith('Fehler: ')) findings.push(`titled "${await page.title()}"`)
  // The browser moves the focus when it has drawn the page, which may be after its load.
  const isFocused = await page
    .waitForFunction(() => document.activeElement?.matches('main > #fehler:first-child'), undefined, { timeout: 3_000 })
    .then(
      () => true,
      () => false,
    )
  if (!isFocused) findings.push('the focus is not on the summary')
  for (const link of await page.locator('#fehler a').all()) {
    const target = (await link.getAttribute('href')) ?? ''
    await link.press('Enter')
    const hasArrived = await page.evaluate((id) => document.getElementById(id)?.contains(document.activeElement), target.slice(1))
    if (!hasArrived) findings.push(`the focus does not get to ${target}`)
  }
  if (!(await isInOrder(page))) findings.push('the summary names the mistakes in another order than the page')
  return findings
}

function isInOrder(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLAnchorElement>('#fehler a')].map((link) =>
      document.getElementById(decodeURIComponent(link.hash.slice(1))),
    )
    return fields.every((field, index) => {
      const before = fields[index - 1]
      return !field || !before || before === field || before.compareDocumentPosition(field) === Node.DOCUMENT_POSITION_FOLLOWING
    })
  })
}

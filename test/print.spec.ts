import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { givenEntry } from './factories.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { ACTORS, AT, prepareSituation, type Situation } from './situation.ts'

/** What remains of A4 between the margins of print.css, in CSS pixels. */
const A4 = { width: 680, height: 990 }
const ONLY_ON_SCREEN =
  'nav, button, .kern-btn, .ik-demo-bar, .ik-search, .ik-account, .ik-actions, .ik-skip-link, character-count'
const PROFILE = 'standesamt-untere-lenne'
const WHITE = 'oklch(1 0 0)'

describe('a page on paper', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  let page: Page
  let situation: Situation
  let draftId: string
  before(async () => {
    situation = await prepareSituation({ handedIn: true })
    portal = await servedSite(AT, { copyOf: situation })
    draftId = await givenEntry(portal.db, { by: ACTORS.viewer, texts: { description: { shortDescription: LONG } } })
    browser = await openBrowser()
    // Somebody who reads dark pages prints on white paper too.
    page = await browser.newPage({ baseURL: portal.url, viewport: A4, colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  const open = async (path: string, email: string | null = null) => {
    await page.setExtraHTTPHeaders(email ? { cookie: await portal.signIn(email) } : {})
    await page.goto(path)
  }
  const seen = (selector: string) => page.locator(selector).filter({ visible: true })

  async function assertCalm(): Promise<void> {
    const left = await seen(ONLY_ON_SCREEN).evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 80)))
    assert.deepEqual(left, [], page.url())
    const { tooWide, inks, ground } = await page.evaluate(lookOfPaper)
    assert.equal(tooWide, 0, page.url())
    assert.deepEqual(inks.filter(isPale), [], page.url())
    assert.equal(ground, WHITE)
    assert.match(await page.locator('.ik-footer').innerText(), new RegExp(new URL(page.url()).pathname), 'where it was printed')
  }

  it('shows its text and where it comes from, and nothing that only a screen can do', async () => {
    const { entryId, submissionId = '' } = situation.params
    const own = [
      paths.award.entry.to({ entryId: entryId ?? '' }),
      paths.award.receipt.to({ entryId: entryId ?? '', submissionId }),
      paths.people.account.to(),
    ]
    for (const { to } of [paths.home, paths.award.call, paths.award.conditions, paths.award.dates, paths.award.questions]) {
      await open(to())
      await assertCalm()
    }
    for (const path of own) {
      await open(path, ACTORS.lead)
      await assertCalm()
    }
  })

  it('shows profile, list and map of the directory whole', async () => {
    await open(paths.projects.profile.to({ slug: PROFILE }))
    await assertCalm()
    const profile = await page.locator('main').innerText()
    for (const said of ['Kurzprofil', 'fasst zusammen, was öffentlich zu lesen war', 'Link zum Weitergeben', 'Fassung 1'])
      assert.ok(profile.includes(said), said)
    await open(paths.projects.directory.to({ thema: 'standesamt' }))
    await assertCalm()
    assert.ok((await seen('main a[href="/projekte/standesamt-untere-lenne"]').count()) > 0)
    await open(paths.projects.map.to())
    await assertCalm()
    const map = await page.locator('.ik-map').boundingBox()
    assert.ok(map && map.width > 300 && map.height > 300 && map.x >= 0 && map.x + map.width <= A4.width, JSON.stringify(map))
    assert.match(await page.locator('main table').first().innerText(), /Märkischer Kreis/, 'its twin in words')
  })

  it('spells out where links lead out of the portal, and no others', async () => {
    await open(paths.dataSources.to())
    const printed = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content)
    assert.match(await printed('main dd a[href^="https://www.govdata.de"]'), /https:\/\/www\.govdata\.de/)
    assert.doesNotMatch(await printed('main a[href^="mailto:"]'), /mailto/)
    const { entryId = '', submissionId = '' } = situation.params
    await open(paths.award.receipt.to({ entryId, submissionId }), ACTORS.lead)
    assert.match(await printed('main a[href*="pruefzeichen"]'), /eingang\/pruefen\?nummer=IKZ-/)
  })

  it('opens what is folded', async () => {
    await open(paths.award.questions.to())
    const answers = page.locator('main details > :not(summary)')
    assert.ok((await answers.count()) > 3)
    for (const answer of await answers.all()) assert.ok(((await answer.boundingBox())?.height ?? 0) > 10)
  })

  it('cuts no text in a form', async () => {
    await open(paths.award.step.to({ entryId: draftId, step: 'description' }), ACTORS.viewer)
    const hidden = await page
      .locator('textarea')
      .evaluateAll((areas) => areas.map((area) => area.scrollHeight - area.clientHeight))
    assert.ok(hidden.length > 3)
    assert.ok(Math.max(...hidden) <= 1, String(hidden))
  })

  it('fits few sheets: the receipt two at most', async () => {
    const { entryId = '', submissionId = '' } = situation.params
    await open(paths.award.receipt.to({ entryId, submissionId }), ACTORS.lead)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sheets = pdf.match(/\/Type ?\/Page\b/g)?.length
    assert.ok(sheets === 1 || sheets === 2, `${sheets} sheets`)
  })
})

const LONG = Array.from({ length: 60 }, (_, line) => `Zeile ${line + 1} einer langen Beschreibung.`).join('\n')

/** In the browser: how much is wider than the sheet, the colours of texts, the ground they are printed on. */
function lookOfPaper(): { tooWide: number; inks: string[]; ground: string } {
  const texts = [...document.querySelectorAll('main :is(h1, h2, p, li, dt, dd, td, th)')]
  return {
    tooWide: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
    inks: [...new Set(texts.map((text) => getComputedStyle(text).color))],
    ground: getComputedStyle(document.body).backgroundColor,
  }
}

/** KERN writes oklch(lightness …). */
function isPale(color: string): boolean {
  const lightness = /^oklch\(([\d.]+)/.exec(color)?.[1]
  assert.ok(lightness, color)
  return Number(lightness) > 0.6
}

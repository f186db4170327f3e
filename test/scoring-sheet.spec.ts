import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { findSheet } from '../src/features/award/judging/sheet-case.queries.ts'
import { paths } from '../src/paths.ts'
import { openBrowser } from './browser.ts'
import { moveTo } from './by-keyboard.ts'
import { givenEntry, givenSubmission } from './factories.ts'
import { givenJuryOn, OFFICE, type JuryCase } from './jury.ts'
import { axeFindings, htmlFindings } from './page-checks.ts'
import { pdf } from './sample-files.ts'
import { servedSite } from './served-site.ts'
import { givenDraftSheet, givenSealedSheet } from './sheets.ts'

describe('the scoring sheet in a browser', { timeout: 300_000 }, () => {
  let jury: JuryCase & { portal: Awaited<ReturnType<typeof servedSite>> }
  let browser: Browser
  let withFile: { entryId: string; attachmentId: string }
  before(async () => {
    const portal = await servedSite('2025-12-04T09:30')
    withFile = await givenEntryWithFile(portal)
    jury = await givenJuryOn(portal, 12)
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await jury.portal.close()
  })

  const juror = (index = 0) => jury.jurors[index]!
  const entry = (index: number) => jury.entries.filter(({ id }) => id !== withFile.entryId)[index]!
  const keyOf = (index: number) => ({ entryId: entry(index).id, personId: juror().personId, seatId: juror().seatId })
  async function contextOf(email: string, options: { javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> {
    const [name = '', value = ''] = (await jury.portal.signIn(email)).split('=')
    const context = await browser.newContext({ baseURL: jury.portal.url, viewport: { width: 1440, height: 900 }, ...options })
    await context.addCookies([{ name, value, url: jury.portal.url }])
    return context
  }

  it('adds up while points are chosen by keyboard, saves by itself, and is sealed without a mouse', async () => {
    const context = await contextOf(juror().email)
    const page = await context.newPage()
    await page.goto(paths.jury.sheet.to({ entryId: entry(0).id }))
    for (const [slug, presses] of [
      ['gewinn', 3],
      ['innovation', 2],
      ['zukunft', 4],
    ] as const) {
      await page.locator(`input[name="points.${slug}"]`).first().focus()
      for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowDown')
    }
    assert.equal(await page.locator('sheet-total output').textContent(), '9 von 15')
    await page.locator('auto-save p', { hasText: 'Noch nicht versiegelt' }).waitFor()
    assert.deepEqual((await findSheet(jury.portal.db, keyOf(0)))?.draft.points, { gewinn: 3, innovation: 2, zukunft: 4 })
    await press(page, 'Weiter zum Versiegeln')
    await press(page, 'Jetzt versiegeln')
    assert.match(page.url(), /versiegelt/)
    assert.ok((await findSheet(jury.portal.db, keyOf(0)))?.seal)
    await context.close()
  })

  it('stands beside an attachment that is read, both in sight at 1440 px, one under the other at 320 px', async () => {
    const { entryId, attachmentId } = withFile
    for (const javaScriptEnabled of [true, false]) {
      const context = await contextOf(juror().email, { javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(paths.jury.sheet.to({ entryId }))
      // Without an event: no autosave comes before the button.
      await page.locator('input[name="points.gewinn"][value="3"]').evaluate((radio) => radio.setAttribute('checked', ''))
      await moveTo(page, 'Plan.pdf', 'button')
      await Promise.all([page.waitForURL(/anlage=/), page.keyboard.press('Enter')])
      const [file, sheet] = await bothBoxes(page)
      assert.ok(file.y < 900 && sheet.y < 900 && sheet.y >= 0, 'both begin in sight')
      assert.ok(file.x + file.width <= sheet.x, 'side by side')
      await page.setViewportSize({ width: 320, height: 900 })
      const [upper, lower] = await bothBoxes(page)
      assert.ok(upper.y + upper.height <= lower.y, 'one under the other')
      await page.setViewportSize({ width: 1440, height: 900 })
      assert.ok(await page.locator('input[name="points.gewinn"][value="3"]').isChecked(), 'what was chosen is still there')
      await press(page, 'Zurück zum Text des Beitrags')
      assert.equal(await page.locator('iframe').count(), 0)
      await context.close()
    }
    assert.deepEqual(await scanAll(juror().email, [paths.jury.sheet.to({ entryId }, { anlage: attachmentId })]), [])
  })

  async function bothBoxes(page: Page) {
    const [file, sheet] = [await page.locator('iframe').boundingBox(), await page.locator('#bewertungsbogen').boundingBox()]
    assert.ok(file && sheet)
    return [file, sheet] as const
  }

  it('works the same without script', async () => {
    const context = await contextOf(juror().email, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(paths.jury.sheet.to({ entryId: entry(1).id }))
    for (const slug of ['gewinn', 'innovation', 'zukunft']) await page.locator(`input[name="points.${slug}"][value="2"]`).check()
    await press(page, 'Speichern')
    assert.equal(await page.locator('sheet-total output').textContent(), '6 von 15')
    await press(page, 'Weiter zum Versiegeln')
    await press(page, 'Jetzt versiegeln')
    assert.ok((await findSheet(jury.portal.db, keyOf(1)))?.seal)
    await context.close()
  })

  it('and all pages around it are free of barriers, in light and dark and at 320 px', async () => {
    await givenDraftSheet(jury.portal.db, { entryId: entry(2).id, personId: juror().personId, draft: { points: { gewinn: 5 } } })
    await givenDraftSheet(jury.portal.db, { entryId: entry(3).id, personId: juror().personId })
    await givenSealedSheet(jury.portal.deps, { entryId: entry(4).id, personId: juror().personId })
    const sealId = (await findSheet(jury.portal.db, keyOf(4)))?.seal?.id ?? ''
    const { sheet, seal } = paths.jury
    const { progress, category, unsealing } = paths.office.scoring
    const ofJuror = [
      ...[2, 4].map((index) => sheet.to({ entryId: entry(index).id })),
      ...[2, 3, 4].map((index) => seal.to({ entryId: entry(index).id })),
    ]
    const ofOffice = [progress.to(), category.to({ categoryId: entry(4).categoryId }), unsealing.to({ sealId })]
    const findings = [...(await scanAll(juror().email, ofJuror)), ...(await scanAll(OFFICE[0], ofOffice))]
    assert.deepEqual(findings, [])
  })

  async function scanAll(email: string, addresses: string[]): Promise<string[]> {
    const context = await contextOf(email)
    const page = await context.newPage()
    const findings: string[] = []
    for (const address of addresses) findings.push(...(await scan(page, address)).map((finding) => `${address}: ${finding}`))
    await context.close()
    return findings
  }
})

const MARTA = 'marta.probe@hellenthal.example'

async function givenEntryWithFile(portal: Awaited<ReturnType<typeof servedSite>>) {
  await seedPeople(portal.db)
  const entryId = await givenEntry(portal.db, { by: MARTA })
  const body = new FormData()
  body.append('kind', 'other')
  body.append('file', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), 'Plan.pdf')
  await portal.request(paths.award.attachments.to({ entryId }), { method: 'POST', body, cookie: await portal.signIn(MARTA) })
  await portal.runJobs()
  await givenSubmission(portal.deps, { entryId, by: MARTA })
  const { id } = await portal.db.selectFrom('award_attachments').select('id').executeTakeFirstOrThrow()
  return { entryId, attachmentId: id }
}

async function press(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  await page.getByRole(role, { name }).focus()
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function scan(page: Page, address: string): Promise<string[]> {
  const findings: string[] = []
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 900 })
    const answer = await page.goto(address)
    if (answer?.status() !== 200) findings.push(`answers ${answer?.status()}`)
    findings.push(...(await htmlFindings((await answer?.text()) ?? '')), ...(await axeFindings(page)))
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (tooWide > 0) findings.push(`${tooWide} px too wide at ${width}`)
    if (process.env.PICTURES) await picture(page, address, width)
  }
  return findings
}

/** PICTURES=folder: to be looked at by people. */
async function picture(page: Page, address: string, width: number): Promise<void> {
  const name = address.replace(/\W+/g, '-')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${process.env.PICTURES}/${name}.${width}.${colorScheme}.png`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

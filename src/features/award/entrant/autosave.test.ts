import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { noBrowser, openBrowser } from '../../../../test/browser.ts'
import { givenEntry } from '../../../../test/factories.ts'
import { servedSite } from '../../../../test/served-site.ts'
import { paths } from '../../../paths.ts'
import { listStates } from '../entry-states.queries.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'

describe('saving while typing', { skip: noBrowser }, () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let entryId: string

  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await seedPeople(portal.db)
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await portal.close()
  })
  beforeEach(async () => {
    entryId = await givenEntry(portal.db, { by: ERIKA, without: ['description'] })
    context = await browser.newContext({ baseURL: portal.url })
    await signIn()
    page = await context.newPage()
    await page.goto(paths.award.step.to({ entryId, step: 'description' }))
  })

  const signIn = async () =>
    context.addCookies([{ name: 'sid', value: (await portal.signIn(ERIKA)).slice('sid='.length), url: portal.url }])
  const states = () => listStates(portal.db, entryId, 'description')
  const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()

  it('says when it has saved, and goes on from there', async () => {
    await page.fill('[name=aim]', 'Ein Ziel')
    await said('Gespeichert um 09:30 Uhr. Noch nicht eingereicht.')
    await page.fill('[name=aim]', 'Ein besseres Ziel')
    await page.waitForResponse((response) => response.request().method() === 'POST')
    await page.click('button[value=save]')
    await page.waitForURL(/gespeichert/)
    assert.deepEqual(
      (await states()).map((state) => state.content.texts.aim),
      ['Ein besseres Ziel', 'Ein Ziel'],
    )
  })

  it('lets the button wait for a save under way instead of being outdated by it', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/schritte/description', async (route) => {
      if (route.request().headers().accept === 'application/json') await held
      await route.continue()
    })
    await page.fill('[name=aim]', 'Unterwegs')
    await page.waitForRequest((request) => request.method() === 'POST')
    await page.fill('[name=occasion]', 'Danach')
    await page.click('button[value=save]')
    release()
    await page.waitForURL(/gespeichert/)
    assert.deepEqual((await states())[0]?.content.texts, { aim: 'Unterwegs', occasion: 'Danach' })
  })

  it('offers to merge what somebody else has saved meanwhile', async () => {
    const answer = await portal.request(paths.award.step.to({ entryId, step: 'description' }), {
      cookie: await portal.signIn('bernd.muster@hellenthal.example'),
      form: { base: '0', aim: 'Ziel von Bernd' },
    })
    assert.equal(answer.status, 303)
    await page.fill('[name=aim]', 'Ziel von Erika')
    await said('Bernd Muster hat diesen Schritt um 09:30 Uhr gespeichert')
    await page.getByRole('button', { name: 'Beide Fassungen zusammenführen' }).click()
    await page.getByRole('heading', { name: 'Zwei Fassungen zusammenführen' }).waitFor()
    await page.getByRole('button', { name: 'Zusammengeführte Fassung speichern' }).click()
    await page.waitForURL(/gespeichert/)
    assert.equal((await states())[0]?.content.texts.aim, 'Ziel von Erika\n\nZiel von Bernd')
  })

  it('keeps the text through an ended session and saves it after a new sign-in', async () => {
    await context.clearCookies()
    await page.fill('[name=aim]', 'Ziel ohne Anmeldung')
    await said('Ihre Anmeldung ist abgelaufen. Ihr Text steht noch hier.')
    assert.equal((await states()).length, 0)
    await signIn()
    await said('Gespeichert um 09:30 Uhr')
    assert.equal((await states())[0]?.content.texts.aim, 'Ziel ohne Anmeldung')
  })

  it('keeps the text without a connection and saves it when there is one again', async () => {
    await context.setOffline(true)
    await page.fill('[name=aim]', 'Ziel ohne Netz')
    await page.click('button[value=save]')
    await said('Keine Verbindung')
    assert.equal(await page.inputValue('[name=aim]'), 'Ziel ohne Netz')
    await context.setOffline(false)
    await said('Gespeichert um 09:30 Uhr')
    assert.equal((await states())[0]?.content.texts.aim, 'Ziel ohne Netz')
  })

  it('leaves nothing in the browser’s storage', async () => {
    await page.fill('[name=aim]', 'Ein Ziel')
    await said('Gespeichert')
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)
  })
})

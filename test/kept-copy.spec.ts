import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { axeFindings } from './page-checks.ts'
import { givenPerson } from './people.ts'
import { servedSite, type ServedSite } from './served-site.ts'

const NINA = 'nina.zeile@redaktion.example'
const OMAR = 'omar.absatz@redaktion.example'
const TEXT = paths.texts.text.to({ textKind: 'meldung', textSlug: 'gemeinsam' })
const LOST = 'Ein langer Text, den niemand noch einmal schreiben will.'

describe('a text that was typed and not saved', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  let page: Page
  let cookie: string
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await seedPeople(portal.db)
    await givenPerson(portal.db, { email: OMAR, name: 'Omar Absatz', role: 'editor' })
    browser = await openBrowser()
    page = await (await browser.newContext({ baseURL: portal.url })).newPage()
    cookie = await actAs(page, NINA)
    await portal.request(paths.texts.creation.to(), { form: { kind: 'news', title: 'Gemeinsam' }, cookie })
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  /** In the same browser, with all that it keeps. */
  async function actAs(who: Page, email: string): Promise<string> {
    const signedIn = await portal.signIn(email)
    const [name = '', value = ''] = signedIn.split('=')
    await who.context().addCookies([{ name, value, url: portal.url }])
    return signedIn
  }
  const field = () => page.locator('textarea[name=text]')
  const offered = () => page.getByRole('button', { name: 'Nicht gespeicherten Text übernehmen' })
  const kept = () =>
    page.evaluate(() => {
      const place = Object.keys(localStorage).find((key) => /^kept-copy [0-9a-f]{64} news\/gemeinsam$/.test(key))
      return place === undefined ? null : localStorage.getItem(place)
    })
  const open = () => page.goto(TEXT)
  const save = () => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Entwurf speichern' }).click()])
  async function lose(text: string): Promise<void> {
    await open()
    await field().fill(text)
    await page.waitForFunction((typed) => Object.values(localStorage).some((copy: string) => copy.includes(typed)), text)
    await open()
  }

  it('is offered again on the same page, and stands in the field once it is taken', async () => {
    await lose(LOST)
    assert.equal(await field().inputValue(), '')
    assert.equal(await offered().isVisible(), true)
    assert.deepEqual(await axeFindings(page), [])
    await offered().press('Enter')
    assert.equal(await field().inputValue(), LOST)
    assert.equal(await page.locator(':focus').getAttribute('name'), 'summary')
    await save()
    assert.equal(await kept(), null)
    await open()
    assert.equal(await offered().isVisible(), false)
    assert.equal(await field().inputValue(), LOST)
  })

  it('is forgotten when somebody does not want it', async () => {
    await lose('Nur ein Versuch')
    await page.getByRole('button', { name: 'Nicht gespeicherten Text verwerfen' }).click()
    assert.equal(await kept(), null)
    await open()
    assert.equal(await offered().isVisible(), false)
  })

  it('is neither offered to nor left in the browser for whoever signs in after a session that ended by itself', async () => {
    await lose('Nur für Nina')
    await portal.db.deleteFrom('people_sessions').execute()
    await open()
    assert.match(page.url(), /\/anmelden/)
    assert.match((await kept()) ?? '', /Nur für Nina/)
    await actAs(page, OMAR)
    await open()
    assert.equal(await offered().isVisible(), false)
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify(localStorage)), /Nur für Nina/)
    cookie = await actAs(page, NINA)
    await lose('Wieder Nina')
    assert.equal(await offered().isVisible(), true)
    await page.getByRole('button', { name: 'Nicht gespeicherten Text verwerfen' }).click()
  })

  it('stays in the browser for its seven days when it was kept before copies had an owner, and is not shown', async () => {
    await open()
    const [fresh, old, broken] = ['kept-copy news/gemeinsam', 'kept-copy page/hilfe', 'kept-copy page/kaputt']
    const copyOf = (days: number) => JSON.stringify({ at: Date.now() - days * 86_400_000, values: { text: 'KANARIE-frueher' } })
    const before = { [fresh]: copyOf(6.9), [old]: copyOf(7.1), [broken]: '{' }
    await page.evaluate((copies) => {
      for (const [key, copy] of Object.entries(copies)) localStorage.setItem(key, copy)
    }, before)
    await open()
    assert.equal(await offered().isVisible(), false)
    const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => /^kept-copy [^ ]+$/.test(key)))
    assert.deepEqual(left, [fresh])
    await page.evaluate((key) => localStorage.removeItem(key), fresh)
  })

  it('does not overwrite what somebody else has saved since: both are shown', async () => {
    await lose('Meine Fassung')
    const form = { base: '2', title: 'Gemeinsam', summary: '', text: 'Fassung einer anderen' }
    assert.equal((await portal.request(TEXT, { form, cookie })).status, 303)
    await open()
    assert.equal(await field().inputValue(), 'Fassung einer anderen')
    await offered().click()
    await save()
    const main = await page.innerText('main')
    assert.match(main, /Meine Fassung/)
    assert.match(main, /Fassung einer anderen/)
  })
})

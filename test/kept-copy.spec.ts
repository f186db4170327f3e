import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { axeFindings } from './page-checks.ts'
import { servedSite, type ServedSite } from './served-site.ts'

const NINA = 'nina.zeile@redaktion.example'
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
    cookie = await portal.signIn(NINA)
    await portal.request(paths.texts.creation.to(), { form: { kind: 'news', title: 'Gemeinsam' }, cookie })
    browser = await openBrowser()
    const context = await browser.newContext({ baseURL: portal.url })
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: portal.url }])
    page = await context.newPage()
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  const field = () => page.locator('textarea[name=text]')
  const offered = () => page.getByRole('button', { name: 'Nicht gespeicherten Text übernehmen' })
  const kept = () => page.evaluate(() => localStorage.getItem('kept-copy news/gemeinsam'))
  const open = () => page.goto(TEXT)
  const save = () => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Entwurf speichern' }).click()])
  async function lose(text: string): Promise<void> {
    await open()
    await field().fill(text)
    await page.waitForFunction((typed) => localStorage.getItem('kept-copy news/gemeinsam')?.includes(typed), text)
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

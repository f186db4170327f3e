import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../src/paths.ts'
import { isProof } from '../src/plain/work.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { patience } from './strangers.ts'

// proves: RL-04
describe('the proof of work of a form that anybody may send', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })
  beforeEach(() => portal.db.deleteFrom('platform_limits').execute())

  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const page = await browser.newPage({ javaScriptEnabled })
    page.setDefaultTimeout(30_000)
    await page.goto(portal.url + paths.feedback.contact.to())
    return page
  }
  const fill = async (page: Page) => {
    await page.getByLabel('Betreff').fill('Frage')
    await page.getByLabel('Ihre Nachricht').fill('Wann beginnt es?')
  }
  const send = (page: Page) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Nachricht senden' }).click()])
  const sealed = (page: Page) => page.locator('[name=form]').inputValue()
  const limits = async () => (await portal.db.selectFrom('platform_limits').select('key').execute()).map(({ key }) => key)
  const isStricter = async () => (await limits()).some((key) => key.startsWith('strangers-unproven:'))

  it('is found by the browser, taken by the server and spent with the form', async () => {
    const page = await open(true)
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=form]')?.value.split('~').length === 3)
    const [bits = '', seal = '', proof = ''] = (await sealed(page)).split('~')
    assert.equal(bits, '12')
    assert.equal(isProof(`${bits}~${seal}`, 12, proof), true)
    await fill(page)
    await page.waitForTimeout(patience(true))
    await send(page)
    assert.match(await page.title(), /ist angekommen/)
    assert.equal(await isStricter(), false)
    assert.equal((await portal.db.selectFrom('outbox_spent_proofs').select('form_id').execute()).length, 1)
  })

  it('is asked of nobody without script, who reads how long to wait and loses nothing', async () => {
    const page = await open(false)
    await fill(page)
    await page.waitForTimeout(patience(true))
    await send(page)
    assert.match(await page.locator('main').innerText(), /kein JavaScript[^]*acht Sekunden/)
    assert.equal(await page.getByLabel('Ihre Nachricht').inputValue(), 'Wann beginnt es?')
    await page.waitForTimeout(patience(false) - patience(true))
    await send(page)
    assert.match(await page.title(), /ist angekommen/)
    assert.equal(await isStricter(), true)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { signInMailTo } from './mailbox.ts'
import { givenPerson } from './people.ts'
import { servedSite } from './served-site.ts'

const ERIKA = 'erika@kall.example'

describe('passkeys in a browser', { skip: noBrowser }, () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let device: CDPSession
  let authenticatorId = ''
  const complaints: string[] = []

  before(async () => {
    portal = await servedSite('2025-12-04T09:30', { host: 'localhost' })
    browser = await openBrowser()
    context = await browser.newContext({ locale: 'de-DE' })
    page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
    })
    device = await context.newCDPSession(page)
    await device.send('WebAuthn.enable')
    const added = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    authenticatorId = added.authenticatorId
    await givenPerson(portal.db, { email: ERIKA })
    await givenPerson(portal.db, { email: 'office@buero.example', name: 'Ingrid Vordruck', role: 'office' })
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  const here = () => new URL(page.url()).pathname
  const open = (path: string) => page.goto(portal.url + path)

  async function signInByMail(email: string): Promise<void> {
    await context.clearCookies()
    await open(paths.people.signIn.to())
    await page.getByLabel('E-Mail-Adresse').fill(email)
    await page.getByRole('button', { name: 'Code anfordern' }).click()
    await page.getByLabel('Code', { exact: true }).fill((await signInMailTo(portal.db, email)).code)
    await page.getByRole('button', { name: 'Anmelden' }).click()
  }

  it('are set up after signing in by mail', async () => {
    await signInByMail(ERIKA)
    await open(paths.people.factors.to())
    await page.getByRole('button', { name: 'Passkey einrichten' }).click()
    await page.getByRole('cell', { name: 'noch nie' }).waitFor()
    const rows = await portal.db.selectFrom('people_passkeys').select(['counter', 'label']).execute()
    assert.equal(rows.length, 1)
    assert.match(rows[0]?.label ?? '', /^Passkey/)
  })

  it('sign in without any mail, and lead back to where one was', async () => {
    await context.clearCookies()
    await open(paths.people.sessions.to())
    assert.equal(here(), paths.people.signIn.to())
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click()
    await page.waitForURL(portal.url + paths.people.sessions.to())
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Ihre Sitzungen')
  })

  it('are the second factor after a mailed code', async () => {
    await signInByMail(ERIKA)
    assert.equal(here(), paths.people.secondFactor.to())
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click()
    await page.waitForURL(portal.url + paths.people.account.to())
  })

  it('open nothing without finger or PIN', async () => {
    await context.clearCookies()
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await open(paths.people.signIn.to())
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click()
    await page.getByRole('alert').waitFor()
    assert.match(await page.getByRole('alert').innerText(), /Das hat nicht geklappt/)
    await open(paths.people.account.to())
    assert.equal(here(), paths.people.signIn.to())
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  })

  it('count each answer once', async () => {
    await open(paths.people.signIn.to())
    const answered = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith(paths.people.passkeySignIn.to()),
    )
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click()
    const body = (await answered).postData() ?? ''
    await page.waitForURL(portal.url + paths.people.account.to())
    const ask = (text: string) =>
      portal.request(paths.people.passkeySignIn.to(), {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'application/json' },
      })
    assert.equal((await ask(body)).status, 422)
    assert.equal((await ask('{"answer":{"id":"x"}}')).status, 422)
    assert.equal((await ask('no json')).status, 422)
  })

  it('fulfil the duty of the office to have a second factor', async () => {
    await signInByMail('office@buero.example')
    assert.equal(here(), paths.people.secondFactorSetup.to())
    await page.getByRole('button', { name: 'Passkey einrichten' }).click()
    await page.waitForURL(portal.url + paths.people.factors.to())
    await open(paths.people.joinRequests.to())
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Anfragen zum Beitritt')
  })

  it('work under the content security policy', () => assert.deepEqual(complaints, []))
})

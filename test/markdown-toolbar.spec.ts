import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { AT_400_PERCENT, moveTo } from './by-keyboard.ts'
import { axeFindings } from './page-checks.ts'
import { servedSite, type ServedSite } from './served-site.ts'

const NINA = 'nina.zeile@redaktion.example'
const INGRID = 'ingrid.vordruck@buero.example'
const TEXT = paths.texts.text.to({ textKind: 'meldung', textSlug: 'gemeinsam' })

describe('the toolbar over a text in Markdown', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  let page: Page
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await seedPeople(portal.db)
    browser = await openBrowser()
    page = await as(NINA)
    const cookie = await portal.signIn(NINA)
    const picture = new FormData()
    for (const [name, value] of [
      ['alt', 'Das Rathaus'],
      ['credit', 'Stadt Musterstadt'],
    ] as const)
      picture.append(name, value)
    const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    picture.append('file', new File([new Uint8Array(red)], 'rathaus.jpg'))
    await portal.request(paths.texts.pictures.to(), { method: 'POST', body: picture, cookie })
    await portal.runJobs()
    await portal.request(paths.texts.creation.to(), { form: { kind: 'news', title: 'Gemeinsam' }, cookie })
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  async function as(email: string, javaScriptEnabled = true): Promise<Page> {
    const look = { javaScriptEnabled, viewport: AT_400_PERCENT, reducedMotion: 'reduce' } as const
    const context = await browser.newContext({ baseURL: portal.url, ...look })
    const [name = '', value = ''] = (await portal.signIn(email)).split('=')
    await context.addCookies([{ name, value, url: portal.url }])
    return context.newPage()
  }

  const field = () => page.locator('textarea[name=text]')
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const open = async () => {
    await page.goto(TEXT)
    await page.getByRole('toolbar', { name: 'Text gestalten' }).waitFor()
  }

  it('is one stop of the Tab key, in which arrows, Home and End lead round', async () => {
    await open()
    await moveTo(page, 'Fett', 'button')
    await keys('ArrowRight')
    assert.equal(await focused(), 'Kursiv')
    await keys('Home', 'ArrowLeft')
    assert.equal(await focused(), 'Bild')
    await keys('ArrowRight')
    assert.equal(await focused(), 'Fett')
    await keys('End', 'Tab')
    assert.equal(await page.locator(':focus').getAttribute('name'), 'text')
    await keys('Shift+Tab')
    assert.equal(await focused(), 'Bild', 'it remembers where one was')
  })

  it('writes into the selection and gives the focus back to the text', async () => {
    await open()
    await field().fill('Wir arbeiten zusammen')
    await keys('Control+Home', 'Shift+Control+ArrowRight')
    await page.getByRole('button', { name: 'Fett', exact: true }).press('Enter')
    assert.equal(await field().inputValue(), '**Wir** arbeiten zusammen')
    assert.equal(await page.locator(':focus').getAttribute('name'), 'text')
    await keys('End')
    await page.getByRole('button', { name: 'Überschrift', exact: true }).press('Space')
    assert.equal(await field().inputValue(), '## **Wir** arbeiten zusammen')
    await keys('End', 'Enter')
    await page.keyboard.type('Punkt')
    await page.getByRole('button', { name: 'Liste', exact: true }).press('Enter')
    await keys('Enter', 'Enter')
    await page.getByRole('button', { name: 'Link' }).press('Enter')
    await page.keyboard.type('Aufruf')
    assert.equal(await field().inputValue(), '## **Wir** arbeiten zusammen\n\n- Punkt\n\n[Aufruf](https://)')
  })

  it('is undone by the browser, step by step, and redone', async () => {
    await open()
    await field().fill('')
    await page.keyboard.type('Rathaus')
    await keys('Control+a', 'Control+b', 'Control+i')
    assert.equal(await field().inputValue(), '***Rathaus***')
    await keys('Control+z')
    assert.equal(await field().inputValue(), '**Rathaus**')
    await keys('Control+z')
    assert.equal(await field().inputValue(), 'Rathaus')
    await keys('Control+Shift+z')
    assert.equal(await field().inputValue(), '**Rathaus**')
  })

  it('puts a picture with its source into the text, by keyboard alone', async () => {
    await open()
    await field().fill('Oben')
    await page.getByRole('button', { name: 'Bild', exact: true }).press('Enter')
    assert.deepEqual(await axeFindings(page), [])
    await page.getByRole('button', { name: 'Das Rathaus' }).press('Enter')
    assert.match(
      await field().inputValue(),
      /^Oben\n\n!\[Das Rathaus\]\(\/medien\/[0-9a-f-]{36}\)\n\n\*Bild: Stadt Musterstadt\*\n\n$/,
    )
    await page.getByRole('button', { name: 'Bild', exact: true }).press('Enter')
    await keys('Escape')
    assert.equal(await focused(), 'Bild')
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Entwurf speichern' }).press('Enter')])
    const { text } = await portal.db
      .selectFrom('editorial_revisions')
      .where('slug', '=', 'gemeinsam')
      .orderBy('number', 'desc')
      .select('text')
      .executeTakeFirstOrThrow()
    assert.match(text, /!\[Das Rathaus\]/)
  })

  it('stands over what events, mails and answers say, and leaves the page as narrow as it was', async () => {
    const cookie = await portal.signIn(NINA)
    const issueId = '5b5d3b0e-6f0e-4d5c-9a55-0f9f2f0d1c11'
    await portal.request(paths.newsletter.drafts.to(), { form: { id: issueId, title: 'Ausgabe' }, cookie })
    const block = paths.newsletter.block.to({ issueId, number: '1' }, { art: 'text' })
    for (const [address, label] of [
      [paths.events.editor.creation.to(), 'Beschreibung'],
      [block, 'Text'],
    ] as const)
      await boldIn(address, label)
    const office = await portal.signIn(INGRID)
    const questionId = '5b5d3b0e-6f0e-4d5c-9a55-0f9f2f0d1c12'
    const asked = { id: questionId, question: 'Dürfen wir einen Film zeigen?', chapter: '', name: '', email: '' }
    await portal.request(paths.office.questions.entering.to(), { form: asked, cookie: office })
    page = await as(INGRID)
    await boldIn(paths.office.questions.one.to({ questionId }), 'Antwort')
  })

  async function boldIn(address: string, label: string): Promise<void> {
    await page.goto(address)
    const bar = page.getByRole('toolbar', { name: `${label} gestalten` })
    await bar.getByRole('button', { name: 'Fett' }).press('Enter')
    assert.match(await page.getByLabel(label, { exact: true }).inputValue(), /\*\*fetter Text\*\*/, address)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    assert.ok(tooWide <= 0, `${address} is ${tooWide} px too wide`)
  }

  it('is not there without script: the text is written as before', async () => {
    page = await as(NINA, false)
    await page.goto(TEXT)
    assert.equal(await page.getByRole('toolbar').count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Das Rathaus' }).count(), 0)
    assert.equal(await field().isVisible(), true)
  })
})

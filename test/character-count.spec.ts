import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { findCurrentEntryEdition } from '../src/features/award/entry-edition.queries.ts'
import { listStates } from '../src/features/award/entry-states.queries.ts'
import { fieldsOf } from '../src/features/award/steps.rules.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { givenEntry } from './factories.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { seedPeople } from '../db/seeds/people.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'

/** Each text is a few characters and stands at the end of a text that fills the field but for these. */
const TEXTS: Record<string, [text: string, characters: number]> = {
  'plain letters': ['Straße', 6],
  'an emoji of two code units': ['👍🚒', 2],
  'a flag and a family, which are made of several signs': ['🇩🇪👩\u200d👧', 5],
  'letters with dots of their own': ['u\u0308a\u0308', 2],
  'signs that stand on others and have no letter of their own': ['q\u0308', 2],
  'line breaks': ['a\nb\n\nc', 6],
}

describe('the counter beside a text', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  let page: Page
  let entryId: string
  let max: number
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await seedPeople(portal.db)
    const edition = await findCurrentEntryEdition(portal.db)
    max = (edition && fieldsOf(edition, 'description').find(({ name }) => name === 'aim')?.maxCharacters) ?? 0
    browser = await openBrowser()
    page = await browser.newPage({ baseURL: portal.url, extraHTTPHeaders: { cookie: await portal.signIn(ERIKA) } })
    page.setDefaultTimeout(10_000)
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })
  beforeEach(async () => {
    entryId = await givenEntry(portal.db, { by: ERIKA, without: ['description'] })
    await open()
  })

  const field = () => page.locator('[name=aim]')
  const counter = () => page.locator('character-count[for=feld-aim] > p').first()
  const spoken = () => page.locator('character-count[for=feld-aim] > [aria-live]')
  const stored = async () => (await listStates(portal.db, entryId, 'description'))[0]?.content.texts.aim
  const open = () => page.goto(paths.award.step.to({ entryId, step: 'description' }))
  /** By its button; afterwards the field shows what is stored. */
  const save = async () => {
    await Promise.all([page.waitForEvent('load'), page.locator('button[value=save]').click()])
    await open()
  }

  for (const [kind, [text, characters]] of Object.entries(TEXTS))
    it(`counts ${kind} as the server does`, async () => {
      const fitting = 'm'.repeat(max - characters) + text
      await field().fill(fitting)
      assert.equal(await counter().innerText(), 'Noch 0 Zeichen möglich')
      await save()
      assert.equal(await stored(), fitting)
      assert.doesNotMatch(await page.locator('main').innerText(), /zu lang/)
      await field().fill(`${fitting}m`)
      assert.equal(await counter().innerText(), '1 Zeichen zu viel')
      await save()
      assert.match(await page.locator('main').innerText(), /Der Text ist um 1 Zeichen zu lang/)
    })

  it('never cuts: what is too long is kept, saved and said to be too long', async () => {
    const long = `${'Ein Satz mit Umlauten: äöüß 🚒. '.repeat(100)}Ende`
    await field().fill(long)
    assert.equal(await field().inputValue(), long)
    const excess = [...long].length - max
    assert.equal(await counter().innerText(), `${excess.toLocaleString('de-DE')} Zeichen zu viel`)
    await save()
    assert.equal(await stored(), long)
    assert.equal(await field().inputValue(), long)
    assert.match(await page.locator('main').innerText(), new RegExp(`um ${excess.toLocaleString('de-DE')} Zeichen zu lang`))
    assert.equal(await counter().innerText(), `${excess.toLocaleString('de-DE')} Zeichen zu viel`)
  })

  it('speaks once typing pauses, politely, and not with each key', async () => {
    assert.equal(await spoken().getAttribute('aria-live'), 'polite')
    assert.equal(await spoken().innerText(), '')
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      const region = document.querySelector('character-count[for=feld-aim] > [aria-live]')
      if (region) new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true })
    })
    await field().pressSequentially('Gemeinsam', { delay: 20 })
    await spoken()
      .getByText(`Noch ${(max - 9).toLocaleString('de-DE')} Zeichen möglich`)
      .waitFor({ state: 'attached' })
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    assert.equal(heard.length, 1)
    assert.equal(await counter().getAttribute('aria-live'), null)
  })

  it('belongs to the description of its field', async () => {
    const described = (await field().getAttribute('aria-describedby')) ?? ''
    assert.ok(described.split(' ').includes((await counter().getAttribute('id')) ?? ''))
  })
})

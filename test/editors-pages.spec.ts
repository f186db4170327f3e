import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { seedPeople } from '../db/seeds/people.ts'
import { seedProjects } from '../db/seeds/projects.ts'
import { findCorrectable } from '../src/features/projects/corrections.queries.ts'
import { publishImported } from '../src/features/projects/imported-profiles.queries.ts'
import { paths } from '../src/paths.ts'
import { transact } from '../src/platform/db.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { ACTORS } from './situation.ts'

describe('pages of the editors', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  let cookie = ''
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await seedPeople(portal.db)
    await seedProjects(portal.db)
    cookie = await portal.signIn(ACTORS.editor)
    await givenPicture()
    await givenUnconfirmed()
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  async function givenPicture() {
    const bytes = await sharp({ create: { width: 1200, height: 40, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const body = new FormData()
    for (const [name, value] of Object.entries({ alt: 'Ein Rathaus', credit: 'Stadt Musterstadt' })) body.append(name, value)
    body.append('file', new File([new Uint8Array(bytes)], 'rathaus.png'))
    const { status } = await portal.request(paths.texts.pictures.to(), { method: 'POST', body, cookie })
    assert.equal(status, 303)
    await portal.runJobs()
  }

  async function givenUnconfirmed() {
    const { content } = (await findCorrectable(portal.db, 'standesamt-untere-lenne'))!
    const contact = { mailbox: 'sehr-langes-funktionspostfach-der-kommune@verbandsgemeinde.example', unit: '', phone: '' }
    const imported = {
      projectId: null,
      name: 'Alt',
      content,
      contact,
      publishedAt: new Date('2023-05-01'),
      confirmedOn: '2024-01-01',
    }
    await transact(portal.db, (tx) => publishImported(tx, imported))
  }

  async function looking(address: string, width: number, look: (page: Page) => Promise<void>) {
    const page = await browser.newPage({ baseURL: portal.url, viewport: { width, height: 900 }, extraHTTPHeaders: { cookie } })
    assert.equal((await page.goto(address))?.status(), 200)
    await page.evaluate(() => document.fonts.ready)
    await look(page)
    await page.close()
  }

  for (const width of [320, 768])
    it(`show a picture and the Markdown for it no wider than a screen of ${width} pixels`, () =>
      looking(paths.texts.pictures.to(), width, async (page) => {
        assert.equal(await page.locator('main img').count(), 1)
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0)
      }))

  it('begin within the first screen of a tablet, however many links an editor has', () =>
    looking(paths.topics.list.to(), 768, async (page) => {
      assert.ok((await page.locator('.ik-account__areas > li').count()) > 10)
      assert.ok((await page.locator('main h1').boundingBox())!.y < 450)
      await page.locator('summary', { hasText: 'Arbeitsbereiche' }).click()
      assert.ok(await page.locator('.ik-account__areas').getByRole('link', { name: 'Texte' }).isVisible())
      assert.ok((await page.locator('main h1').boundingBox())!.y < 700)
    }))

  it('keep the words beside a checkbox in one line, without making the table scroll', () =>
    looking(paths.projects.unconfirmed.to({ liste: 'wartend' }), 1440, async (page) => {
      const label = page.locator('.ik-table .kern-form-check > .kern-label').first()
      assert.ok((await label.boundingBox())!.height < 40, 'in one line')
      assert.equal(await page.$eval('.ik-table', (table) => table.scrollWidth - table.clientWidth), 0)
    }))
})

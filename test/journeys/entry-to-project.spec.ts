import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../../db/seeds/people.ts'
import { paths } from '../../src/paths.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { givenEntry, givenSubmission } from '../factories.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { givenWinner } from '../winners.ts'
import { leaveBy } from '../visitor.ts'

const MARTA = 'marta.probe@hellenthal.example'
const NINA = 'nina.zeile@redaktion.example'
const PRIZE = 'Preisträger: 2. Landespreis'

for (const script of [false, true]) {
  describe(`from an entry to an awarded profile, scripts ${script ? 'on' : 'off'}`, { skip: noBrowser }, () => {
    it(
      'a clerk carries texts over, the editors publish them, and the prize stands there with the release',
      {
        timeout: 180_000,
      },
      async () => {
        const portal = await servedSite('2026-02-01T10:00')
        const browser = await openBrowser()
        try {
          await seedPeople(portal.db)
          const entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: 'Rufbereitschaft im Tal' } } })
          await givenSubmission(portal.deps, { entryId, by: MARTA })
          const clerk = await visitor(browser, portal, { script, who: MARTA })
          await carryOver(clerk, portal, entryId)
          await completeAndSubmit(clerk)
          await publish(await visitor(browser, portal, { script, who: NINA }))
          await readsThePrize(clerk, portal, entryId)
        } finally {
          await browser.close()
          await portal.close()
        }
      },
    )
  })
}

async function carryOver(clerk: Page, portal: ServedSite, entryId: string): Promise<void> {
  await clerk.goto(paths.award.entry.to({ entryId }))
  await follow(clerk, 'Daraus ein Projekt anlegen')
  for (const box of await clerk.locator('main input[type=checkbox]').all()) {
    assert.equal(await box.isChecked(), false)
    await box.check()
  }
  await clerk.getByLabel('Fachbereich/Abteilung').uncheck()
  await press(clerk, 'Entwurf anlegen')
  await portal.runJobs()
  await follow(clerk, 'Seite neu laden')
  await follow(clerk, 'Zum Entwurf des Projekts')
}

/** Only what an entry does not say is still to be written. */
async function completeAndSubmit(clerk: Page): Promise<void> {
  const draft = clerk.url()
  await clerk.goto(`${draft}/schritte/topic`)
  assert.equal(await clerk.locator('[name="title"]').inputValue(), 'Rufbereitschaft im Tal')
  await clerk.locator('input[name="topics"]').first().check()
  await clerk.locator('input[name="status"]').first().check()
  await press(clerk, /^Speichern$/)
  await clerk.goto(`${draft}/schritte/contact`)
  assert.equal(await clerk.locator('[name="unit"]').inputValue(), '')
  await clerk.goto(`${draft}/einreichung`)
  await press(clerk, 'Bei der Redaktion einreichen')
}

async function publish(editor: Page): Promise<void> {
  await editor.goto(paths.projects.reviews.to())
  await follow(editor, 'Rufbereitschaft im Tal')
  await editor.locator('input[name="kind"][value="published"]').check()
  await press(editor, 'Entscheidung speichern')
}

async function readsThePrize(clerk: Page, portal: ServedSite, entryId: string): Promise<void> {
  await portal.moveTo('2026-04-15T11:00')
  await givenWinner(portal.db, entryId)
  await portal.moveTo('2026-04-15T10:59:59')
  await clerk.goto(paths.award.entryProject.to({ entryId }))
  await follow(clerk, 'Rufbereitschaft im Tal')
  assert.doesNotMatch(await clerk.locator('main').innerText(), new RegExp(PRIZE))
  await portal.moveTo('2026-04-15T11:00')
  await clerk.reload()
  assert.match(await clerk.locator('main').innerText(), new RegExp(PRIZE))
  await clerk.goto(paths.award.winner.to({ entryId }))
  await follow(clerk, 'Als Projekt veröffentlichen')
  await clerk.getByText('Ihr Beitrag ist ausgezeichnet, und im Projektverzeichnis ist das zu lesen.').waitFor()
}

async function visitor(browser: Browser, portal: ServedSite, { script, who }: { script: boolean; who: string }): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    javaScriptEnabled: script,
    locale: 'de-DE',
  })
  const [name = '', value = ''] = (await portal.signIn(who)).split('=')
  await context.addCookies([{ name, value, url: portal.url }])
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

const press = (page: Page, name: string | RegExp) => leaveBy(page.getByRole('button', { name }).first())
const follow = (page: Page, name: string) => leaveBy(page.locator('main').getByRole('link', { name }).first())

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { findCurrentEdition } from '../src/features/award/edition.queries.ts'
import { paths } from '../src/paths.ts'
import { databaseNow } from '../src/platform/clock.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { press, tick, type } from './by-keyboard.ts'
import { givenContest } from './contest.ts'
import { givenOpened, officeOf } from './factories.ts'
import { OFFICE } from './jury.ts'
import { servedSite } from './served-site.ts'

const HANS = 'hans.juror@ikz.example'

/** Tab, arrows, space and return; nothing is clicked and nothing is focused by the test. */
for (const javaScriptEnabled of [false, true]) {
  describe(`judging by keyboard alone, scripts ${javaScriptEnabled ? 'on' : 'off'}`, { skip: noBrowser }, () => {
    let portal: Awaited<ReturnType<typeof servedSite>>
    let browser: Browser
    let editionId = ''
    before(async () => {
      portal = await servedSite('2025-12-04T09:30')
      await seedPeople(portal.db)
      await givenContest(portal.deps, 2)
      await portal.moveTo('2026-02-20T09:00')
      editionId = (await findCurrentEdition(portal.db))?.id ?? ''
      browser = await openBrowser()
    })
    after(async () => {
      await browser?.close()
      await portal?.close()
    })

    async function openFor(email: string, path: string): Promise<Page> {
      const look = { javaScriptEnabled, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
      const context = await browser.newContext({ baseURL: portal.url, ...look })
      const [name = '', value = ''] = (await portal.signIn(email)).split('=')
      await context.addCookies([{ name, value, url: portal.url }])
      const page = await context.newPage()
      await page.goto(path)
      return page
    }

    it('the office writes down what it has found, and admits an entry', async () => {
      const { entry_id: entryId } = await portal.db
        .selectFrom('award_standing_entries')
        .select('entry_id')
        .orderBy('entry_id')
        .executeTakeFirstOrThrow()
      await givenOpened(portal.db, editionId)
      const page = await openFor(OFFICE[0], paths.office.check.page.to({ entryId }))
      await tick(page, 'Erfüllt')
      await type(page, 'Bemerkung zu', 'Liegt vor.')
      await press(page, 'Befunde speichern')
      await tick(page, 'Zugelassen')
      await press(page, 'Ergebnis festhalten')
      const { admitted } = await portal.db.selectFrom('award_admissions').select('admitted').executeTakeFirstOrThrow()
      assert.equal(admitted, true)
      const found = await portal.db.selectFrom('award_check_findings').select(['finding', 'note']).execute()
      assert.ok(found.some(({ finding, note }) => finding === 'met' && note === 'Liegt vor.'))
      await page.context().close()
    })

    it('a juror goes from the queue by declaration, sheet and seal to the next entry', async () => {
      await admitRest()
      const page = await openFor(HANS, paths.jury.start.to())
      await press(page, 'Probebeitrag 001')
      await tick(page, 'Nein, ich bin nicht befangen')
      await press(page, 'Erklärung abgeben')
      assert.ok(page.url().endsWith(await sheetOf('001')))
      for (const criterion of [1, 2, 3]) await choose(page, criterion)
      await press(page, 'Weiter zum Versiegeln')
      await press(page, 'Jetzt versiegeln')
      const { count } = await portal.db
        .selectFrom('award_seals')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      assert.equal(Number(count), 1)
      await press(page, 'Probebeitrag 002')
      assert.match(await page.locator('h1').innerText(), /befangen/i)
      await page.context().close()
    })

    /** The groups of points come in the order of the criteria; arrows choose within one. */
    async function choose(page: Page, presses: number): Promise<void> {
      for (let stops = 0; stops < 150; stops += 1) {
        await page.keyboard.press('Tab')
        const name = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
        const isNew = await page.evaluate(
          (group) => group.startsWith('points.') && !document.querySelector(`[name="${group}"]:checked`),
          name,
        )
        if (!isNew) continue
        await page.keyboard.press('Space')
        for (let step = 0; step < presses; step += 1) await page.keyboard.press('ArrowDown')
        return
      }
      assert.fail('no group of points is left')
    }

    async function admitRest(): Promise<void> {
      const rest = await portal.db
        .selectFrom('award_standing_entries')
        .where('admitted', 'is', null)
        .select('entry_id as entryId')
        .execute()
      const [decided_by = ''] = await officeOf(portal.db)
      const decided_at = await databaseNow(portal.db)
      const rows = rest.map(({ entryId }) => ({ entry_id: entryId, admitted: true, reason: '', decided_by, decided_at }))
      await portal.db.insertInto('award_admissions').values(rows).execute()
    }

    async function sheetOf(number: string): Promise<string> {
      const { entry_id: entryId } = await portal.db
        .selectFrom('award_submissions')
        .where('title', 'like', `Probebeitrag ${number}%`)
        .select('entry_id')
        .executeTakeFirstOrThrow()
      return paths.jury.sheet.to({ entryId })
    }
  })
}

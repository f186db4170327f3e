import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { findCurrentEdition } from '../src/features/award/edition.queries.ts'
import { decideClosing } from '../src/features/award/judging/closing-transaction.queries.ts'
import { listJurors } from '../src/features/award/judging/juror.queries.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { givenContest } from './contest.ts'
import { givenAdmitted, givenNoConflict, givenOpened, officeOf } from './factories.ts'
import { OFFICE } from './jury.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { givenSealedSheet } from './sheets.ts'

describe('a table with many columns', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: ServedSite
  let browser: Browser
  let categoryId = ''
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    const { db } = portal
    await seedPeople(db)
    const [entrant] = await givenContest(portal.deps, 2)
    await portal.moveTo('2026-02-20T09:00')
    const editionId = (await findCurrentEdition(db))?.id ?? ''
    await givenOpened(db, editionId)
    const entryId = entrant?.entryId ?? ''
    await givenAdmitted(db, entryId)
    const standing = db.selectFrom('award_standing_entries').where('entry_id', '=', entryId).select('category_id')
    categoryId = (await standing.executeTakeFirstOrThrow()).category_id ?? ''
    for (const { personId } of await listJurors(db, editionId)) {
      await givenNoConflict(db, entryId, personId)
      await givenSealedSheet(portal.deps, { entryId, personId })
    }
    for (const personId of await officeOf(db)) await decideClosing(db, { categoryId, personId, round: 1 })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
  })

  for (const width of [641, 768, 1023, 1440])
    it(`needs no scrolling sideways at ${width} pixels`, async () => {
      const page = await browser.newPage({ baseURL: portal.url, viewport: { width, height: 900 } })
      await page.setExtraHTTPHeaders({ cookie: await portal.signIn(OFFICE[0]) })
      let seen = 0
      for (const path of [
        paths.office.conflicts.matrix.to(),
        paths.office.scoring.progress.to(),
        paths.office.entries.to(),
        paths.jury.ranking.to({ categoryId }),
      ]) {
        await page.goto(path)
        const tables = await page.$$eval('.ik-table--many', (all) => all.map((one) => [one.clientWidth, one.scrollWidth]))
        assert.ok(tables.length > 0, path)
        for (const [shown = 0, whole = 0] of tables) assert.ok(whole <= shown, `${path}: ${whole} of ${shown}`)
        seen += tables.length
      }
      assert.ok(seen >= 5)
      await page.close()
    })
})

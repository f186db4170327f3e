import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { givenAdmitted, givenEntry, givenOpened, givenSubmission } from './factories.ts'
import { barriersOnScreen } from './page-checks.ts'
import { testSite, type TestSite } from './site.ts'
import { unzip } from './unzip.ts'

const LEADS = ['marta.probe@hellenthal.example', 'otto.gegenprobe@duisburg.example']

describe('the decision file, unpacked, without the portal', { skip: noBrowser, timeout: 240_000 }, () => {
  let portal: TestSite
  let browser: Browser
  let folder: string
  let names: string[]
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ik-decision-file-'))
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    for (const by of LEADS) {
      const entryId = await givenEntry(portal.db, { by, texts: { title: { title: `Bauhof & Übung #1 ${by}` } } })
      await givenSubmission(portal.deps, { entryId, by })
      await givenAdmitted(portal.db, entryId)
    }
    const edition = portal.db.selectFrom('award_editions').where('slug', '=', '2025-2026').select('id')
    await givenOpened(portal.db, (await edition.executeTakeFirstOrThrow()).id)
    const cookie = await portal.signIn('ingrid.vordruck@buero.example')
    const answer = await portal.request(paths.office.decisionFile.download.to({ slug: '2025-2026' }), { cookie })
    assert.equal(answer.status, 200)
    const files = await unzip(Buffer.from(await answer.arrayBuffer()))
    names = [...files.keys()]
    for (const [name, bytes] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), bytes)
    }
    browser = await openBrowser(['--allow-file-access-from-files'])
  })
  after(async () => {
    await browser?.close()
    await portal?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('opens in a browser: every link leads to a file that is there, nothing is asked of a server, axe finds nothing', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const index = pathToFileURL(join(folder, 'index.html')).href
    await page.goto(index)
    assert.deepEqual(asked, [index])
    assert.equal(await page.title(), 'Entscheidungsakte')
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    const there = names.filter((name) => name !== 'index.html').map((name) => pathToFileURL(join(folder, name)).href)
    assert.ok(there.some((name) => name.includes('/beitraege/')))
    assert.deepEqual(links.sort(), there.sort())
    assert.deepEqual(await barriersOnScreen(page), [])
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'pruefung.json' }).click()])
    assert.ok(page.url().endsWith('/pruefung.json'))
    assert.match(await page.locator('body').innerText(), /"admission"/)
    await page.close()
  })
})

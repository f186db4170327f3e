import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { givenEntry } from './factories.ts'
import { pdf } from './sample-files.ts'
import { servedSite } from './served-site.ts'

const ERIKA = 'erika.beispiel@hellenthal.example'
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
const large = (text: string) => pdf({ text: text.padEnd(8_000_000, 'x') })

// proves: UP-15, UP-17, UP-18
describe('uploading in a browser', { skip: noBrowser }, () => {
  let portal: Awaited<ReturnType<typeof servedSite>>
  let browser: Browser
  let context: BrowserContext
  before(async () => {
    portal = await servedSite('2026-02-01T10:00')
    await seedPeople(portal.db)
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await portal.close()
  })

  async function open(javaScriptEnabled: boolean): Promise<{ page: Page; entryId: string; complaints: string[] }> {
    const entryId = await givenEntry(portal.db, { by: ERIKA })
    const [name = '', value = ''] = (await portal.signIn(ERIKA)).split('=')
    context = await browser.newContext({ javaScriptEnabled, baseURL: portal.url })
    await context.addCookies([{ name, value, url: portal.url }])
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(paths.award.attachments.to({ entryId }))
    return { page, entryId, complaints }
  }
  const choose = async (page: Page, files: ReturnType<typeof file>[]) => {
    await page.getByLabel('Was laden Sie hoch?').selectOption({ label: 'Schreiben an die Projektbeteiligten' })
    await page.getByLabel('Dateien', { exact: true }).setInputFiles(files)
    await page.getByRole('button', { name: 'Hochladen', exact: true }).click()
  }
  const storedIn = async (entryId: string) =>
    (
      await portal.db
        .selectFrom('award_attachments')
        .select('file_name')
        .where('entry_id', '=', entryId)
        .orderBy('file_name')
        .execute()
    ).map((row) => row.file_name)

  it('without script sends the form', async () => {
    const { page, entryId } = await open(false)
    await choose(page, [file('a.pdf', pdf({ text: 'a' })), file('b.pdf', pdf({ text: 'b' }))])
    await page.getByText('2 Dateien sind gespeichert.').waitFor()
    assert.deepEqual(await storedIn(entryId), ['a.pdf', 'b.pdf'])
    await context.close()
  })

  it('with script sends several at once and shows them in the list', async () => {
    const { page, entryId, complaints } = await open(true)
    await choose(page, [
      file('eins.pdf', large('eins')),
      file('zwei.pdf', large('zwei')),
      file('drei.pdf', pdf()),
      file('vier.pdf', pdf({ text: 'vier' })),
    ])
    await page.getByText('4 Dateien sind gespeichert.').waitFor()
    assert.deepEqual(await storedIn(entryId), ['drei.pdf', 'eins.pdf', 'vier.pdf', 'zwei.pdf'])
    assert.deepEqual(complaints, [])
    await context.close()
  })

  it('with script names what is refused and keeps the rest', async () => {
    const { page, entryId } = await open(true)
    await choose(page, [file('gut.pdf', pdf()), file('böse.pdf', Buffer.from('MZ\x90\0'))])
    await page.getByRole('alert').getByText('Das ist ein ausführbares Programm').waitFor()
    await page.getByText('1 von 2 Dateien sind gespeichert.').waitFor()
    await page.getByRole('link', { name: 'Liste der Anlagen aktualisieren' }).click()
    await page.getByText('1 Datei ist gespeichert.').waitFor()
    assert.deepEqual(await storedIn(entryId), ['gut.pdf'])
    await context.close()
  })

  it('with script goes on by itself after the connection broke', async () => {
    const { page, entryId } = await open(true)
    let broken = 0
    await page.route('**/hochladen/*', async (route) => {
      if (route.request().method() === 'PATCH' && broken < 2) {
        broken += 1
        return route.abort('connectionreset')
      }
      return route.continue()
    })
    await choose(page, [file('lang.pdf', large('lang'))])
    await page.getByText('1 Datei ist gespeichert.').waitFor()
    assert.equal(broken, 2)
    assert.deepEqual(await storedIn(entryId), ['lang.pdf'])
    await context.close()
  })

  it('with script can be cancelled', async () => {
    const { page, entryId } = await open(true)
    await page.route('**/hochladen/*', () => {})
    await choose(page, [file('abbruch.pdf', large('abbruch'))])
    await page.getByRole('button', { name: 'Hochladen von abbruch.pdf abbrechen' }).click()
    await page.getByText('Abgebrochen.').waitFor()
    assert.deepEqual(await storedIn(entryId), [])
    await context.close()
  })

  it('asks the server for its sentence when nothing is chosen', async () => {
    const { page } = await open(true)
    await page.getByRole('button', { name: 'Hochladen', exact: true }).click()
    await page.getByText('Bitte wählen Sie mindestens eine Datei aus.').first().waitFor()
    assert.match(await page.title(), /^Fehler: /)
    await context.close()
  })
})

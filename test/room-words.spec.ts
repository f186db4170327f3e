import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../src/paths.ts'
import { openBrowser } from './browser.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { Sitting } from './sitting.ts'

describe('words typed in the room while it goes on', { timeout: 300_000 }, () => {
  const room = new Sitting()
  let portal: ServedSite
  let browser: Browser
  let page: Page
  before(async () => {
    portal = await servedSite('2025-12-04T09:30')
    await room.begin({ portal })
    await room.closeScores()
    await room.call()
    for (const number of [0, 1, 2]) await room.come(number)
    await room.open()
    await room.done(0, paths.room.calls, { act: 'entry', entry: room.entries[0]! })
    browser = await openBrowser()
    const context = await browser.newContext({ baseURL: portal.url })
    const [name = '', value = ''] = room.cookies[1]!.split('=')
    await context.addCookies([{ name, value, url: portal.url }])
    page = await context.newPage()
    await page.goto(paths.room.meeting.to({ meetingId: room.meetingId }))
  })
  after(async () => {
    await browser.close()
    await portal.close()
  })

  const said = async (text: string) =>
    (await room.db.selectFrom('award_statements').where('text', '=', text).select('entry_id').execute()).map(
      ({ entry_id }) => entry_id,
    )
  const words = () => page.locator('textarea[name="statement"]')
  const heard = () => page.getByRole('status').filter({ hasText: 'Neuer Stand' }).waitFor()
  const aboutFirst = async () =>
    (await words().locator('xpath=ancestor::form').locator('[name="about"]').inputValue()) === room.entries[0]

  const focused = () => page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent?.trim()])

  it('stay with the entry they were written about when another is called, and are asked for it', async () => {
    await words().fill('Kanarie zum ersten')
    await portal.moveTo('2026-02-20T09:10')
    await room.done(0, paths.room.calls, { act: 'entry', entry: room.entries[1]! })
    await heard()
    assert.equal(await words().inputValue(), 'Kanarie zum ersten')
    assert.equal((await focused())[0], 'TEXTAREA')
    assert.ok(await aboutFirst())
    await page.getByRole('button', { name: 'Wortmeldung abgeben' }).click()
    await page.getByText('Inzwischen ist etwas anderes aufgerufen').first().waitFor()
    assert.deepEqual(await said('Kanarie zum ersten'), [])
    assert.equal(await words().inputValue(), 'Kanarie zum ersten')
    const choices = page.getByRole('button', { name: /^Wortmeldung zu „/ })
    assert.equal(await choices.count(), 2)
    await choices.first().click()
    await page.locator('.ik-room__statements', { hasText: 'Kanarie zum ersten' }).waitFor()
    assert.deepEqual(await said('Kanarie zum ersten'), [room.entries[0]])
  })

  it('leave whoever moves by keyboard where they are', async () => {
    await page.goto(paths.room.meeting.to({ meetingId: room.meetingId }))
    await page.getByRole('button', { name: 'Ich verlasse die Sitzung' }).focus()
    await room.done(2, paths.room.statements, { statement: 'Kanarie der anderen', about: room.entries[1]! })
    await heard()
    await page.locator('.ik-room__statements', { hasText: 'Kanarie der anderen' }).waitFor()
    assert.deepEqual(await focused(), ['BUTTON', 'Ich verlasse die Sitzung'])
    await page.locator('summary', { hasText: 'Antrag: Preis vergeben' }).focus()
    await room.done(2, paths.room.statements, { statement: 'Zweite Kanarie', about: room.entries[1]! })
    await page.locator('.ik-room__statements', { hasText: 'Zweite Kanarie' }).waitFor()
    assert.deepEqual(await focused(), ['SUMMARY', 'Antrag: Preis vergeben'])
  })

  it('can still be read when their form is gone', async () => {
    await page.goto(paths.room.meeting.to({ meetingId: room.meetingId }))
    await words().fill('Kanarie ohne Formular')
    assert.equal((await focused())[0], 'TEXTAREA')
    await room.done(0, paths.room.calls, { act: 'close' })
    await page.getByText('Dieses Formular gibt es nicht mehr').waitFor()
    assert.match(await page.locator('live-part').innerText(), /Kanarie ohne Formular/)
    assert.equal((await focused())[0], 'LIVE-PART')
    await page.keyboard.press('Tab')
    assert.ok(await page.evaluate(() => document.activeElement?.closest('live-part')))
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { givenEvent } from '../events.ts'
import { mailsTo } from '../mailbox.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { givenPerson } from '../people.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { patience } from '../strangers.ts'
import { leaveBy } from '../visitor.ts'

const NINA = 'nina.zeile@redaktion.example'
const VERA = 'vera@anderswo.example'
const UWE = 'uwe@anderswo.example'

for (const javaScriptEnabled of [false, true]) {
  describe(`places of an event change hands ${javaScriptEnabled ? 'with' : 'without'} script`, { skip: noBrowser }, () => {
    let portal: ServedSite
    let browser: Browser
    let page: Page
    let eventId = ''
    before(async () => {
      portal = await servedSite('2025-12-04T09:30')
      await givenPerson(portal.db, { email: NINA, name: 'Nina Zeile', role: 'editor' })
      eventId = await givenEvent(portal.db, { capacity: 1, questions: ['Was erwarten Sie?'] })
      browser = await openBrowser()
      page = await newPage()
    })
    after(async () => {
      await browser?.close()
      await portal?.close()
    })

    const newPage = async () => (await browser.newContext({ javaScriptEnabled, locale: 'de-DE' })).newPage()
    /** Every button here sends a form: the answer is there when this is done. */
    const press = (name: string) => leaveBy(page.getByRole('button', { name }).first())
    const follow = (name: string) => leaveBy(page.locator('main').getByRole('link', { name }).first())
    const main = () => page.locator('main').innerText()
    const check = async () => {
      const html = await page.content()
      assert.deepEqual(await htmlFindings(html), [], page.url())
      if (javaScriptEnabled) assert.deepEqual(await axeFindings(page), [], page.url())
    }
    const byMail = async (email: string) => {
      const link =
        /https?:\S+\/veranstaltungen\/anmeldungen\/\S+/.exec((await mailsTo(portal.db, email))[0]?.text ?? '')?.[0] ?? ''
      await page.goto(link)
      await check()
    }
    /** Of the newest mail: METHOD, SEQUENCE and UID, as a calendar reads them. */
    const calendarOf = async (email: string) => {
      const { attachments } = await portal.db
        .selectFrom('platform_mails')
        .where('recipient', '=', email)
        .orderBy('ordinal', 'desc')
        .select('attachments')
        .executeTakeFirstOrThrow()
      const [file] = attachments as unknown as { contentBase64: string }[]
      return readCalendar(Buffer.from(file?.contentBase64 ?? '', 'base64').toString())
    }
    const readCalendar = (text: string) => {
      const line = (name: string) => new RegExp(`^${name}[^:\\r\\n]*:(.*)\\r?$`, 'm').exec(text)?.[1] ?? ''
      return {
        method: line('METHOD'),
        sequence: Number(line('SEQUENCE')),
        uid: line('UID'),
        status: line('STATUS'),
        starts: line('DTSTART'),
      }
    }
    const publicCalendar = async () => readCalendar(await (await portal.request(paths.events.eventFile.to({ eventId }))).text())
    const register = async (name: string, email: string, offer: string) => {
      await page.goto(portal.url + paths.events.event.to({ eventId }))
      await check()
      await follow(offer)
      await check()
      await page.getByLabel('Ihr Name').fill(name)
      await page.getByLabel('Ihre E-Mail-Adresse').fill(email)
      await page.waitForTimeout(patience(javaScriptEnabled)) // the time trap looks at the real clock
      await press('Verbindlich anmelden')
      await check()
      await byMail(email)
      await press('Anmeldung bestätigen')
      await check()
    }
    const uid = { vera: '', uwe: '' }

    it('the first who registers has the only place, and the date in the calendar', async () => {
      await register('Vera Besuch', VERA, 'Anmelden')
      assert.match(await main(), /Sie haben einen Platz/)
      const { method, sequence, ...file } = await calendarOf(VERA)
      assert.deepEqual([method, sequence], ['REQUEST', 0])
      uid.vera = file.uid
    })

    it('the next one waits', async () => {
      await register('Uwe Später', UWE, 'Auf die Warteliste')
      assert.match(await main(), /Warteliste/)
    })

    it('moves up when the first leaves, whose calendar forgets the date', async () => {
      await byMail(VERA)
      await press('Abmelden')
      await check()
      const left = await calendarOf(VERA)
      assert.deepEqual([left.method, left.uid], ['CANCEL', uid.vera])
      await byMail(UWE)
      assert.match(await main(), /Bitte nehmen Sie Ihren Platz bis/)
      await press('Platz annehmen')
      await check()
      const taken = await calendarOf(UWE)
      assert.equal(taken.method, 'REQUEST')
      uid.uwe = taken.uid
    })

    it('hears of another time, and so do all calendars', async () => {
      const before = await publicCalendar()
      const visitors = page
      page = await newPage()
      const [name = '', value = ''] = (await portal.signIn(NINA)).split('=')
      await page.context().addCookies([{ name, value, url: portal.url }])
      await page.goto(portal.url + paths.events.editor.event.to({ eventId }))
      await check()
      await page.getByLabel('Beginn', { exact: true }).fill('2025-12-12T14:00')
      await page.getByLabel('Ende', { exact: true }).fill('2025-12-12T15:00')
      await press('Änderungen veröffentlichen')
      await check()
      const [moved, shown] = [await calendarOf(UWE), await publicCalendar()]
      assert.deepEqual([moved.method, moved.uid, moved.starts], ['REQUEST', uid.uwe, shown.starts])
      assert.ok(moved.sequence > before.sequence && shown.sequence === moved.sequence)
      await follow('Absagen')
      await check()
      await page.getByLabel('Grund').fill('Der Raum steht unter Wasser.')
      await press('Endgültig absagen')
      await check()
      page = visitors
    })

    it('hears that it is cancelled, in mail, calendar and page', async () => {
      const [told, shown] = [await calendarOf(UWE), await publicCalendar()]
      assert.deepEqual([told.method, told.uid, shown.status], ['CANCEL', uid.uwe, 'CANCELLED'])
      await byMail(UWE)
      assert.match(await main(), /abgesagt/)
      await page.goto(portal.url + paths.events.event.to({ eventId }))
      await check()
      assert.match(await main(), /Der Raum steht unter Wasser/)
    })
  })
}

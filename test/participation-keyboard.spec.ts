import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { AT_400_PERCENT, moveTo, press, tick, type } from './by-keyboard.ts'
import { givenCase } from './cases.ts'
import { mailsTo } from './mailbox.ts'
import { servedSite, type ServedSite } from './served-site.ts'
import { patience } from './strangers.ts'
import { confirmationLinkTo } from './subscribers.ts'

const NINA = 'nina.zeile@redaktion.example'
const VERA = 'vera@anderswo.example'
const OTTO = 'otto@anderswo.example'

for (const javaScriptEnabled of [false, true]) {
  describe(
    `taking part by keyboard alone at 400 % zoom, scripts ${javaScriptEnabled ? 'on' : 'off'}`,
    { skip: noBrowser },
    () => {
      let portal: ServedSite
      let browser: Browser
      let page: Page
      before(async () => {
        portal = await servedSite('2025-12-04T09:30')
        await seedPeople(portal.db)
        browser = await openBrowser()
      })
      beforeEach(async () => {
        const look = { javaScriptEnabled, viewport: AT_400_PERCENT, reducedMotion: 'reduce' } as const
        page = await (await browser.newContext({ baseURL: portal.url, ...look })).newPage()
      })
      afterEach(() => page.context().close())
      after(async () => {
        await browser?.close()
        await portal?.close()
      })

      async function asNina(): Promise<string> {
        const cookie = await portal.signIn(NINA)
        const [name = '', value = ''] = cookie.split('=')
        await page.context().addCookies([{ name, value, url: portal.url }])
        return cookie
      }
      /** The time trap looks at the real clock. */
      const beSeenToTakeTime = () => page.waitForTimeout(patience(javaScriptEnabled))
      const main = () => page.locator('main').innerText()

      it('one orders mails, confirms, adds a newsletter in the settings and leaves', async () => {
        await page.goto(paths.subscribers.signUp.to({ von: 'newsletter' }))
        await tick(page, 'Newsletter: Aktuelles')
        await type(page, 'Ihre E-Mail-Adresse', VERA)
        await tick(page, 'Ich willige ein')
        await beSeenToTakeTime()
        await press(page, 'E-Mails bestellen')
        assert.match(await main(), /Sehen Sie in Ihr Postfach/)
        await page.goto(await confirmationLinkTo(portal, VERA))
        await press(page, 'Ja, ich möchte diese E-Mails')
        await press(page, 'Einstellungen ansehen')
        await moveTo(page, 'Newsletter', 'summary')
        await page.keyboard.press('Enter')
        await tick(page, 'Newsletter: Förderung')
        await tick(page, 'Ich willige ein')
        await press(page, 'Dazu bestellen')
        assert.match(await main(), /Ihre Einstellungen sind gespeichert/)
        const followed = await portal.db.selectFrom('subscribers_subscriptions').select('subject').orderBy('subject').execute()
        assert.deepEqual(
          followed.map(({ subject }) => subject),
          ['newsletter:aktuelles', 'newsletter:foerderung'],
        )
        await press(page, 'Alles abbestellen')
        assert.match(await main(), /Sie haben alles abbestellt/)
      })

      it('one asks a question on the prize', async () => {
        await page.goto(paths.award.questions.to())
        await press(page, 'Eine Frage stellen')
        await type(page, 'Die Frage', 'Zählt ein Film als Anlage?')
        await type(page, 'Ihre E-Mail-Adresse', OTTO)
        await beSeenToTakeTime()
        await press(page, 'Frage senden')
        assert.match(await main(), /Ihre Frage hat die Nummer 1/)
        assert.match((await mailsTo(portal.db, OTTO))[0]?.subject ?? '', /ist angekommen/)
      })

      it('an editor writes a text, with the toolbar where there is one, and publishes it', async () => {
        const cookie = await asNina()
        await portal.request(paths.texts.creation.to(), { form: { kind: 'news', title: 'Gemeinsam' }, cookie })
        await page.goto(paths.texts.list.to())
        await press(page, 'Gemeinsam')
        await type(page, 'Zusammenfassung', 'Kurz gesagt.')
        if (javaScriptEnabled) {
          await moveTo(page, 'Fett', 'button')
          await page.keyboard.press('Enter')
          await page.keyboard.type('Wir')
        } else await type(page, 'Text', '**Wir**')
        await press(page, 'Entwurf speichern')
        assert.match(await main(), /Gespeichert/)
        const [newest] = await portal.db
          .selectFrom('editorial_revisions')
          .where('slug', '=', 'gemeinsam')
          .select(['text', 'summary'])
          .orderBy('number', 'desc')
          .execute()
        assert.deepEqual(newest, { text: '**Wir**', summary: 'Kurz gesagt.' })
        await press(page, 'Veröffentlichen')
        await tick(page, 'Sofort')
        await press(page, 'Veröffentlichen')
        await page.goto(paths.newsItem.to({ slug: 'gemeinsam' }))
        assert.match(await main(), /Gemeinsam[^]*Wir/)
      })

      it('an editor takes a reported barrier, notes something and answers it', async () => {
        const caseId = await givenCase(portal.deps, { subject: 'Filter nicht erreichbar', email: VERA })
        await asNina()
        await page.goto(paths.feedback.cases.list.to())
        await press(page, '1001: Filter nicht erreichbar')
        await press(page, 'Vorgang übernehmen')
        await tick(page, 'Zwischennachricht', 1)
        await type(page, 'Text', 'der Filter ist jetzt mit der Tastatur erreichbar.')
        await press(page, 'Antwort senden')
        assert.match(await main(), /Beantwortet/)
        const answers = await portal.db.selectFrom('feedback_answers').where('case_id', '=', caseId).select('kind').execute()
        assert.deepEqual(answers, [{ kind: 'answer' }])
      })
    },
  )
}

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../../db/seeds/people.ts'
import { paths } from '../../src/paths.ts'
import { addJob, TICK } from '../../src/platform/jobs.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { givenEntry } from '../factories.ts'
import { mailsTo } from '../mailbox.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { patience } from '../strangers.ts'
import { leaveBy } from '../visitor.ts'

const INGRID = 'ingrid.vordruck@buero.example'
const MARTA = 'marta.probe@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const VERA = 'vera@anderswo.example'
const QUESTION = 'Dürfen wir zu unserem Beitrag einen Film zeigen?'

for (const javaScriptEnabled of [false, true]) {
  describe(`a question is answered for everybody ${javaScriptEnabled ? 'with' : 'without'} script`, { skip: noBrowser }, () => {
    let portal: ServedSite
    let browser: Browser
    let page: Page
    before(async () => {
      portal = await servedSite('2025-12-04T09:30')
      await seedPeople(portal.db)
      for (const by of [MARTA, OTTO]) await givenEntry(portal.db, { by })
      browser = await openBrowser()
      page = await newPage()
    })
    after(async () => {
      await browser?.close()
      await portal?.close()
    })

    const newPage = async () => (await browser.newContext({ javaScriptEnabled, locale: 'de-DE' })).newPage()
    const press = (name: string) => leaveBy(page.getByRole('button', { name }).first())
    const follow = (name: string) => leaveBy(page.getByRole('link', { name }).first())
    const main = () => page.locator('main').innerText()
    const check = async () => {
      const html = await page.content()
      assert.deepEqual(await htmlFindings(html), [], page.url())
      if (javaScriptEnabled) assert.deepEqual(await axeFindings(page), [], page.url())
    }
    const asIngrid = async () => {
      page = await newPage()
      const [name = '', value = ''] = (await portal.signIn(INGRID)).split('=')
      await page.context().addCookies([{ name, value, url: portal.url }])
    }

    it('asked by somebody without an account, from the questions that did not help', async () => {
      await page.goto(portal.url + paths.award.questions.to({ q: 'Film' }))
      await check()
      await follow('Eine Frage stellen')
      await check()
      await page.getByLabel('Ihre E-Mail-Adresse').fill('vera')
      await press('Frage senden')
      assert.match(await page.title(), /^Fehler: /)
      await check()
      await page.getByLabel('Die Frage').fill(QUESTION)
      await page.getByLabel('Ihre E-Mail-Adresse').fill(VERA)
      await page.waitForTimeout(patience(javaScriptEnabled)) // the time trap looks at the real clock
      await press('Frage senden')
      await check()
      assert.match(await main(), /Ihre Frage hat die Nummer 1/)
      assert.match((await mailsTo(portal.db, VERA))[0]?.subject ?? '', /ist angekommen/)
    })

    it('drafted and published by the office, which reads first who will be told', async () => {
      await asIngrid()
      await page.goto(portal.url + paths.office.start.to())
      await follow('Offene Fragen')
      await check()
      await follow(`1: ${QUESTION}`)
      await check()
      await press('Entwurf speichern')
      assert.match(await page.title(), /^Fehler: /)
      await check()
      await page.getByLabel('Antwort', { exact: true }).fill('Ja, als Link. **Eingereicht** werden Dokumente.')
      await page.getByLabel('Auf welche Bedingung bezieht sie sich?').selectOption({ index: 1 })
      await page.getByLabel('Wieder prüfen am').fill('31.12.2026')
      await press('Entwurf speichern')
      assert.match(await main(), /Entwurf 1 von/)
      await follow('Ansehen und veröffentlichen')
      await check()
      assert.match(await main(), /Fassung 1[^]*Personen mit einem Entwurf oder Beitrag, dazu wer gefragt hat/)
      await press('Jetzt veröffentlichen')
      await check()
      assert.match(await main(), /Die Antwort ist veröffentlicht/)
    })

    it('told to all entrants and to whoever asked', async () => {
      await portal.moveTo('2025-12-04T09:35')
      await addJob(portal.db, TICK, {})
      await portal.runJobs()
      for (const email of [MARTA, OTTO]) {
        const [mail] = await mailsTo(portal.db, email)
        assert.match(mail?.subject ?? '', /Neue Antwort zum Landespreis/)
        assert.match(mail?.text ?? '', /Film zeigen[^]*Ja, als Link[^]*Nr\. 1 der Teilnahmebedingungen/)
      }
      assert.match((await mailsTo(portal.db, VERA))[0]?.subject ?? '', /ist beantwortet/)
    })

    it('read by everybody where the mail leads, who says that it helps', async () => {
      const link = /https?:\S+\/landespreis\/fragen\?\S+/.exec((await mailsTo(portal.db, VERA))[0]?.text ?? '')?.[0] ?? ''
      page = await newPage()
      await page.goto(link)
      await check()
      const answer = page.getByRole('group').filter({ hasText: QUESTION })
      assert.match(await answer.innerText(), /Ja, als Link[^]*Veröffentlicht am 4\. Dezember 2025[^]*31\. Dezember 2026/)
      await leaveBy(answer.getByRole('button', { name: 'Ja' }))
      assert.match(await main(), /Danke für Ihre Rückmeldung/)
      await check()
      assert.deepEqual(await portal.db.selectFrom('award_question_votes').select('helpful').execute(), [{ helpful: true }])
    })
  })
}

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedTopics } from '../../db/seeds/topics.ts'
import { paths } from '../../src/paths.ts'
import { addJob, TICK } from '../../src/platform/jobs.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { mailsTo } from '../mailbox.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { givenPerson } from '../people.ts'
import { givenPublished, PROJECT_FORMS } from '../projects.ts'
import { servedSite } from '../served-site.ts'
import { leaveBy } from '../visitor.ts'

const AUTHOR = 'marta.probe@hellenthal.example'
const EDITOR = 'nina.zeile@redaktion.example'
const MAILBOX = PROJECT_FORMS.contact?.mailbox as string

for (const javaScriptEnabled of [false, true]) {
  describe(`re-confirming a profile ${javaScriptEnabled ? 'with' : 'without'} script`, { skip: noBrowser }, () => {
    let portal: Awaited<ReturnType<typeof servedSite>>
    let browser: Browser
    let page: Page
    before(async () => {
      portal = await servedSite('2025-12-04T09:30')
      await seedTopics(portal.db)
      await givenPerson(portal.db, { email: AUTHOR, name: 'Marta Probe', placeId: '05366020' })
      await givenPerson(portal.db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
      await givenPublished(portal, { cookie: await portal.signIn(AUTHOR), editor: await portal.signIn(EDITOR) })
      await portal.moveTo('2026-12-04T09:30')
      await addJob(portal.db, TICK, {})
      await portal.runJobs()
      browser = await openBrowser()
      page = await (await browser.newContext({ javaScriptEnabled, locale: 'de-DE' })).newPage()
    })
    after(async () => {
      await browser?.close()
      await portal?.close()
    })

    const check = async () => {
      assert.deepEqual(await htmlFindings(await page.content()), [], page.url())
      if (javaScriptEnabled) assert.deepEqual(await axeFindings(page), [], page.url())
    }

    it('leads from the mail over one button to a profile that is confirmed again', async () => {
      const slug = 'gemeinsamer-bauhof-oberes-tal'
      await page.goto(portal.url + paths.projects.profile.to({ slug }))
      assert.match(await page.innerText('main'), /seit dem 4\. Dezember 2026 nicht bestätigt/)
      await check()
      const [link = ''] = /\/projekte\/bestaetigung\/[\w-]+/.exec((await mailsTo(portal.db, MAILBOX))[0]?.text ?? '') ?? []
      await page.goto(portal.url + link)
      await check()
      await leaveBy(page.getByRole('link', { name: 'Den ganzen Steckbrief lesen' }))
      await page.goBack()
      await leaveBy(page.getByRole('button', { name: 'Ja, alles stimmt noch' }))
      assert.match(await page.innerText('main'), /ist bestätigt/)
      await check()
      await page.goto(portal.url + paths.projects.profile.to({ slug }))
      assert.match(await page.innerText('main'), /Zuletzt bestätigt am 4\. Dezember 2026\./)
    })
  })
}

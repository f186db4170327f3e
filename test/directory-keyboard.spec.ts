import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { AT_400_PERCENT, press, select, tick, type } from './by-keyboard.ts'
import { servedSite } from './served-site.ts'

const MARTA = 'marta.probe@hellenthal.example'

for (const javaScriptEnabled of [false, true]) {
  describe(
    `the directory by keyboard alone at 400 % zoom, scripts ${javaScriptEnabled ? 'on' : 'off'}`,
    { skip: noBrowser },
    () => {
      let portal: Awaited<ReturnType<typeof servedSite>>
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
        const [name = '', value = ''] = (await portal.signIn(MARTA)).split('=')
        await page.context().addCookies([{ name, value, url: portal.url }])
      })
      afterEach(() => page.context().close())
      after(async () => {
        await browser?.close()
        await portal?.close()
      })

      it('one works out what a project may get', async () => {
        await page.goto(paths.partners.funding.to())
        await type(page, 'Wie viele Kommunen', '4')
        await type(page, 'Wie hoch sind die zuwendungsfähigen Ausgaben', '300.000')
        await press(page, 'Höchstbetrag ausrechnen')
        await page.getByRole('heading', { name: 'Höchstens 245.000,00 €' }).waitFor()
      })

      it('one hands in an entry of the search for partners', async () => {
        await page.goto(paths.partners.own.creation.to())
        await tick(page, 'Wir suchen')
        await type(page, 'Titel', 'Gemeinsames Archiv (erfunden)')
        await select(page, 'Thema', 'Verwaltung und Personal: Archiv')
        await type(page, 'Beschreibung', 'Wir suchen Nachbarn für ein Archiv (erfunden).')
        await tick(page, 'In ganz Nordrhein-Westfalen')
        await press(page, 'Zur Veröffentlichung einreichen')
        await page.getByText('Stand: bei der Redaktion').waitFor()
        const submissions = await portal.db.selectFrom('partners_submissions').selectAll().execute()
        assert.equal(submissions.length, 1)
      })

      it('one begins a profile and saves its first step', async () => {
        await page.goto(paths.projects.newDraft.to())
        await press(page, 'Projekt anlegen')
        const draftId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
        await page.goto(paths.projects.draftStep.to({ draftId, step: 'topic' }))
        await type(page, 'Titel', 'Gemeinsamer Bauhof (erfunden)')
        await tick(page, 'Bauhof')
        await tick(page, 'geplant', 1)
        await press(page, 'Speichern und weiter')
        const { content } = await portal.db
          .selectFrom('projects_draft_states')
          .select('content')
          .where('draft_id', '=', draftId)
          .where('step', '=', 'topic')
          .orderBy('revision', 'desc')
          .executeTakeFirstOrThrow()
        const { texts } = content as { texts: Record<string, string> }
        assert.equal(texts.title, 'Gemeinsamer Bauhof (erfunden)')
        assert.equal(texts.topics, 'bauhof')
        assert.equal(texts.status, 'running')
      })
    },
  )
}

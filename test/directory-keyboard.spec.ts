import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { ProfileContent } from '../src/features/projects/profile.rules.ts'
import { paths } from '../src/paths.ts'
import { noBrowser } from './browser.ts'
import { moveTo, press, select, tick, type } from './by-keyboard.ts'
import { pickPlace, searchPlace } from './places-by-keyboard.ts'
import { visitAt400 } from './visit-at-400.ts'

const MARTA = 'marta.probe@hellenthal.example'

for (const javaScriptEnabled of [false, true]) {
  describe(
    `the directory by keyboard alone at 400 % zoom, scripts ${javaScriptEnabled ? 'on' : 'off'}`,
    { skip: noBrowser },
    () => {
      const visit = visitAt400(javaScriptEnabled)
      const pick = javaScriptEnabled ? pickPlace : searchPlace
      beforeEach(() => visit.signedIn(MARTA))

      it('one works out what a project may get', async () => {
        const { page } = visit
        await page.goto(paths.partners.funding.to())
        await type(page, 'Wie viele Kommunen', '4')
        await type(page, 'Wie hoch sind die zuwendungsfähigen Ausgaben', '300.000')
        await press(page, 'Höchstbetrag ausrechnen')
        await page.getByRole('heading', { name: 'Höchstens 245.000,00 €' }).waitFor()
      })

      it('one hands in an entry of the search for partners', async () => {
        const { portal, page } = visit
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

      it('one writes a profile, step by step, and hands it in', async () => {
        const { portal, page } = visit
        await page.goto(paths.projects.newDraft.to())
        await press(page, 'Projekt anlegen')
        const draftId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
        await page.goto(paths.projects.draftStep.to({ draftId, step: 'topic' }))
        await type(page, 'Titel', 'Gemeinsamer Bauhof (erfunden)')
        await tick(page, 'Bauhof')
        await tick(page, 'geplant', 1)
        await onTo(page, 'parties')
        await moveTo(page, 'Kommune oder Verband suchen', 'input')
        await pick(page, 'Kall', 'Beteiligte Kommunen')
        await type(page, 'Sonstige Beteiligte', 'Zweckverband im Tal (erfunden)')
        await onTo(page, 'content')
        await type(page, 'Kurzbeschreibung', 'Ein Bauhof für zwei.')
        await type(page, 'Anlass', 'Zu wenig Leute.')
        await type(page, 'Ziel', 'Den Winterdienst sichern.')
        await type(page, 'Umsetzung', 'Kall räumt.')
        await onTo(page, 'financing')
        await type(page, 'Finanzierung', 'Umlage nach Kilometern.')
        await tick(page, 'Kommunale Arbeitsgemeinschaft', 1)
        await onTo(page, 'effects')
        await type(page, 'Kennzahl 1', '40.000 Euro')
        await type(page, 'Was Kennzahl 1 bedeutet', 'gespart im Jahr')
        await type(page, 'Erfahrungen', 'Früh mit allen reden.')
        await onTo(page, 'contact')
        await type(page, 'E-Mail-Adresse', 'bauhof@hellenthal.example')
        await onTo(page, 'links')
        await type(page, 'Link 1: wohin er führt', 'Der Bauhof')
        await type(page, 'Link 1: Adresse', 'https://www.hellenthal.example/bauhof')
        await press(page, 'Speichern und weiter')
        await page.goto(paths.projects.draft.to({ draftId }))
        await press(page, 'Prüfen und einreichen')
        await press(page, 'Bei der Redaktion einreichen')
        await page.getByText('Ihr Projekt ist eingereicht.').waitFor()
        const { content } = await portal.db
          .selectFrom('projects_submissions')
          .where('draft_id', '=', draftId)
          .select('content')
          .executeTakeFirstOrThrow()
        const profile = content as unknown as ProfileContent
        assert.deepEqual(
          [profile.title, profile.topics, profile.status, profile.legalForm],
          ['Gemeinsamer Bauhof (erfunden)', ['bauhof'], 'running', 'zweckverband'],
        )
        assert.deepEqual([profile.lead?.name, profile.partners.map(({ name }) => name)], ['Hellenthal', ['Kall']])
        assert.deepEqual(profile.otherPartners, ['Zweckverband im Tal (erfunden)'])
        assert.deepEqual(profile.texts, {
          occasion: 'Zu wenig Leute.',
          aim: 'Den Winterdienst sichern.',
          implementation: 'Kall räumt.',
          financing: 'Umlage nach Kilometern.',
          lessons: 'Früh mit allen reden.',
        })
        assert.deepEqual(profile.effects, [{ figure: '40.000 Euro', text: 'gespart im Jahr' }])
        assert.deepEqual(profile.links, [{ label: 'Der Bauhof', url: 'https://www.hellenthal.example/bauhof' }])
      })
    },
  )
}

/** Saves what was written; the next step is there. */
async function onTo(page: Page, step: string): Promise<void> {
  await press(page, 'Speichern und weiter')
  assert.ok(new URL(page.url()).pathname.endsWith(`/schritte/${step}`), page.url())
}

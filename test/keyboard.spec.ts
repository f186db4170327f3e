import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../db/seeds/people.ts'
import { paths } from '../src/paths.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { AT_400_PERCENT, moveTo, press, select, tick, type } from './by-keyboard.ts'
import { givenEntry } from './factories.ts'
import { signInMailTo } from './mailbox.ts'
import { pdf } from './sample-files.ts'
import { servedSite } from './served-site.ts'

const MARTA = 'marta.probe@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'

for (const javaScriptEnabled of [false, true]) {
  describe(`by keyboard alone at 400 % zoom, scripts ${javaScriptEnabled ? 'on' : 'off'}`, { skip: noBrowser }, () => {
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
    })
    afterEach(() => page.context().close())
    after(async () => {
      await browser?.close()
      await portal?.close()
    })

    async function signedIn(email: string): Promise<void> {
      const [name = '', value = ''] = (await portal.signIn(email)).split('=')
      await page.context().addCookies([{ name, value, url: portal.url }])
    }

    it('one learns whether the project may take part', async () => {
      await page.goto(paths.award.selfCheck.to())
      await tick(page, 'Eine Kommune oder ein Kreis', 1)
      await type(page, 'Welche Stelle ist das?', 'Hellenthal')
      await type(page, 'Welche weiteren kommunalen Partner', 'Schleiden\nKall')
      await tick(page, 'Nein')
      await type(page, 'Wann wurde die Zusammenarbeit', '1.3.2019')
      await select(page, 'In welcher Rechtsform', 'Zweckverband')
      await press(page, 'Ergebnis ansehen')
      assert.match(page.url(), /vorpruefung\/[0-9a-f-]{36}/)
      const { answers } = await portal.db.selectFrom('award_self_checks').select('answers').executeTakeFirstOrThrow()
      assert.deepEqual(answers, {
        lead: 'controlled',
        leadName: 'Hellenthal',
        partners: 'Schleiden\nKall',
        savingsBank: 'no',
        contractDate: '1.3.2019',
        legalForm: 'zweckverband',
        municipallyControlled: '',
      })
      await moveTo(page, 'Mit diesen Angaben beginnen', 'a')
    })

    it('one signs in, completes a step, hands in and holds the receipt', async () => {
      const entryId = await givenEntry(portal.db, { by: MARTA, without: ['title'] })
      await page.goto('/anmelden')
      await type(page, 'E-Mail-Adresse', MARTA)
      await press(page, 'Code anfordern')
      await type(page, 'Code', (await signInMailTo(portal.db, MARTA)).code)
      await press(page, 'Anmelden')
      await page.goto(`/landespreis/beitraege/${entryId}`)
      await press(page, 'Titel')
      await type(page, 'Titel', 'Interkommunale Rufbereitschaft')
      await tick(page, 'Kommunale Pflichtaufgaben')
      await press(page, 'Speichern und weiter')
      await page.goto(`/landespreis/beitraege/${entryId}/einreichung`)
      await press(page, 'Beitrag einreichen')
      assert.match(page.url(), /eingangsbestaetigungen/)
      await moveTo(page, 'Eingangsbestätigung')
      assert.equal((await portal.db.selectFrom('award_submissions').selectAll().execute()).length, 1)
    })

    it('one finds partners, drops one and stores the others', async () => {
      const entryId = await givenEntry(portal.db, { by: BERND, without: ['partners'] })
      await signedIn(BERND)
      await page.goto(paths.award.step.to({ entryId, step: 'partners' }))
      for (const name of ['Schleiden', 'Kall', 'Nettersheim']) await (javaScriptEnabled ? pick : search)(name)
      await dropChosen('Kall')
      await press(page, 'Speichern und weiter')
      const { content } = await portal.db
        .selectFrom('award_entry_states')
        .select('content')
        .where('entry_id', '=', entryId)
        .where('step', '=', 'partners')
        .orderBy('revision', 'desc')
        .executeTakeFirstOrThrow()
      const names = (content as { partners: { name: string }[] }).partners.map((partner) => partner.name)
      assert.deepEqual(names.sort(), ['Nettersheim', 'Schleiden'])
    })

    /** With script: a combobox whose list must be seen too. */
    async function pick(name: string): Promise<void> {
      await type(page, 'Kommune oder Verband suchen', name)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      const active = page.locator('[role=option][aria-selected=true]')
      const box = await active.boundingBox()
      assert.ok(
        box && box.y >= 0 && box.y + box.height <= AT_400_PERCENT.height && box.x >= 0,
        `suggestion at ${JSON.stringify(box)}`,
      )
      await page.keyboard.press('Enter')
      await page.locator('.ik-place-picker__place', { hasText: name }).waitFor()
    }

    async function search(name: string): Promise<void> {
      await type(page, 'Kommune oder Verband suchen', name)
      await press(page, 'Suchen Kommunale Kooperationspartner')
      if (!(await page.getByRole('checkbox', { name, exact: true }).isChecked())) await tick(page, name)
      await press(page, 'Auswahl übernehmen')
    }

    async function dropChosen(name: string): Promise<void> {
      const label = `Entfernen ${name}`
      if (!javaScriptEnabled) return press(page, label)
      await moveTo(page, label, 'button')
      await page.keyboard.press('Enter')
      assert.equal(await page.locator(':focus').getAttribute('role'), 'combobox', 'the focus is not lost with the button')
    }

    it('one uploads a file and takes it away again', async () => {
      const entryId = await givenEntry(portal.db, { by: BERND })
      await signedIn(BERND)
      await page.goto(paths.award.attachments.to({ entryId }))
      await select(page, 'Was laden Sie hoch?', 'Schreiben')
      // Asked for before the key is pressed, not at the same time: else Chromium may open a window of its own.
      const chooser = page.waitForEvent('filechooser')
      await moveTo(page, 'Dateien', 'input[type=file]')
      await page.keyboard.press('Enter')
      await (await chooser).setFiles([{ name: 'zusage.pdf', mimeType: 'application/pdf', buffer: pdf() }])
      await press(page, 'Hochladen')
      await page.getByText('1 Datei ist gespeichert.').waitFor()
      await press(page, 'Entfernen zusage.pdf')
      await press(page, 'Anlage entfernen')
      await page.getByText('Noch keine Anlage').waitFor()
    })
  })
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { paths } from '../src/paths.ts'
import { noBrowser } from './browser.ts'
import { moveTo, press, select, tick, type } from './by-keyboard.ts'
import { givenEntry } from './factories.ts'
import { signInMailTo } from './mailbox.ts'
import { pickPlace, searchPlace } from './places-by-keyboard.ts'
import { pdf } from './sample-files.ts'
import { visitAt400 } from './visit-at-400.ts'

const MARTA = 'marta.probe@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'

for (const javaScriptEnabled of [false, true]) {
  describe(`by keyboard alone at 400 % zoom, scripts ${javaScriptEnabled ? 'on' : 'off'}`, { skip: noBrowser }, () => {
    const visit = visitAt400(javaScriptEnabled)
    const pick = javaScriptEnabled ? pickPlace : searchPlace

    it('one learns whether the project may take part', async () => {
      const { portal, page } = visit
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
      const { portal, page } = visit
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
      const { portal, page } = visit
      const entryId = await givenEntry(portal.db, { by: BERND, without: ['partners'] })
      await visit.signedIn(BERND)
      await page.goto(paths.award.step.to({ entryId, step: 'partners' }))
      for (const name of ['Schleiden', 'Kall', 'Nettersheim']) await pick(page, name, 'Kommunale Kooperationspartner')
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

    async function dropChosen(name: string): Promise<void> {
      const { page } = visit
      const label = `Entfernen ${name}`
      if (!javaScriptEnabled) return press(page, label)
      await moveTo(page, label, 'button')
      await page.keyboard.press('Enter')
      assert.equal(await page.locator(':focus').getAttribute('role'), 'combobox', 'the focus is not lost with the button')
    }

    it('one uploads a file and takes it away again', async () => {
      const { portal, page } = visit
      const entryId = await givenEntry(portal.db, { by: BERND })
      await visit.signedIn(BERND)
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

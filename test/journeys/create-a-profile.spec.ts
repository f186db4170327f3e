import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../../db/seeds/people.ts'
import { paths } from '../../src/paths.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { mailsTo } from '../mailbox.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { leaveBy } from '../visitor.ts'

const MARTA = 'marta.probe@hellenthal.example'
const NINA = 'nina.zeile@redaktion.example'
const TITLE = 'Gemeinsamer Bauhof Oberes Tal'
const PROFILE = '/projekte/gemeinsamer-bauhof-oberes-tal'

type Journey = { portal: ServedSite; clerk: Page; editor: Page; script: boolean }

for (const script of [false, true]) {
  describe(`creating a profile, scripts ${script ? 'on' : 'off'}`, { skip: noBrowser }, () => {
    it(
      'leads over remarks and their correction to the directory, and on to a change read as a diff',
      { timeout: 300_000 },
      async () => {
        const portal = await servedSite('2025-12-04T09:30')
        const browser = await openBrowser()
        try {
          await seedPeople(portal.db)
          const clerk = await visitor(browser, portal, { script, who: MARTA })
          const editor = await visitor(browser, portal, { script, who: NINA })
          const journey = { portal, clerk, editor, script }
          const draft = await write(journey)
          await handIn(journey)
          await returnWithRemark(journey)
          await correct(journey, draft)
          await publish(journey)
          await readsIt(journey)
          await changePublished(journey)
          await readDiffAndPublish(journey)
          await readsVersions(journey)
        } finally {
          await browser.close()
          await portal.close()
        }
      },
    )
  })
}

async function write({ clerk, script }: Journey): Promise<string> {
  await clerk.goto(paths.projects.directory.to())
  await follow(clerk, 'Eigenes Projekt anlegen')
  await press(clerk, 'Projekt anlegen')
  const draft = new URL(clerk.url()).pathname
  await follow(clerk, 'Titel und Themen')
  await clerk.getByLabel('Titel', { exact: false }).first().fill(TITLE)
  await clerk.locator('input[name="topics"][value="bauhof"]').check()
  await clerk.getByLabel('laufend').check()
  await press(clerk, 'Speichern und weiter')
  for (const name of ['Kall', 'Schleiden']) await addPartner(clerk, name, script)
  await check(clerk, script)
  await press(clerk, 'Speichern und weiter')
  for (const [label, text] of Object.entries({
    Kurzbeschreibung: 'Ein Bauhof für drei.',
    Anlass: 'Zu wenig Leute.',
    Ziel: 'Winterdienst sichern.',
    Umsetzung: 'Kall räumt.',
  }))
    await clerk.getByLabel(label).fill(text)
  await press(clerk, 'Speichern und weiter')
  await clerk.locator('input[name="legalForm"][value="zweckverband"]').check()
  await press(clerk, 'Speichern und weiter')
  await press(clerk, 'Speichern und weiter')
  await clerk.getByLabel('E-Mail-Adresse').fill('kanarie-postfach@hellenthal.example')
  await press(clerk, /^Speichern$/)
  return draft.replace(/\/schritte.*/, '')
}

/** From the overview, over the preview, as the pages offer it. */
async function handIn({ clerk, script }: Journey): Promise<void> {
  await clerk.goto(clerk.url().replace(/\/schritte.*/, ''))
  await follow(clerk, 'Vorschau')
  assert.match(await clerk.innerText('main'), /Ein Bauhof für drei\./)
  assert.doesNotMatch(await clerk.innerText('main'), /kanarie-postfach/)
  await clerk.goBack()
  await follow(clerk, 'Prüfen und einreichen')
  await check(clerk, script)
  await press(clerk, 'Bei der Redaktion einreichen')
  assert.match(await clerk.innerText('main'), /Bei der Redaktion/)
}

async function returnWithRemark({ editor, script, portal }: Journey): Promise<void> {
  await editor.goto(paths.projects.reviews.to())
  await follow(editor, TITLE)
  await editor.getByLabel('Zur Überarbeitung zurückgeben').check()
  await press(editor, 'Entscheidung speichern')
  assert.match(await editor.title(), /^Fehler: /, 'nothing is returned without a word')
  await editor.getByLabel('Nachricht an die Organisation').fill('Fast fertig.')
  await editor.locator('summary', { hasText: 'Anmerkungen zu einzelnen Schritten' }).click()
  await editor.getByLabel('Anmerkung zu „Inhalt“').fill('Bitte sagen Sie, wer die Fahrzeuge stellt.')
  await check(editor, script)
  await press(editor, 'Entscheidung speichern')
  await portal.runJobs()
  assert.match((await mailsTo(portal.db, MARTA))[0]?.text ?? '', /Fast fertig\./)
}

async function correct(journey: Journey, draft: string): Promise<void> {
  const { clerk, script } = journey
  await clerk.goto(paths.projects.own.to())
  await follow(clerk, TITLE)
  assert.equal(new URL(clerk.url()).pathname, draft)
  assert.match(await clerk.innerText('main'), /Die Redaktion hat hier etwas angemerkt/)
  await check(clerk, script)
  await follow(clerk, 'Inhalt')
  assert.match(await clerk.innerText('main'), /wer die Fahrzeuge stellt/)
  await clerk.getByLabel('Umsetzung').fill('Kall räumt und stellt die Fahrzeuge.')
  await press(clerk, /^Speichern$/)
  await handIn(journey)
}

async function publish({ editor, script }: Journey): Promise<void> {
  await editor.goto(paths.projects.reviews.to())
  await follow(editor, TITLE)
  await editor.getByText('Seit der vorigen Fassung geändert').first().waitFor()
  assert.match(await changesIn(editor), /stellt die Fahrzeuge/)
  await check(editor, script)
  await editor.getByLabel('Veröffentlichen').check()
  await press(editor, 'Entscheidung speichern')
}

async function readsIt({ clerk, script }: Journey): Promise<void> {
  await clerk.goto(paths.projects.directory.to({ q: 'Bauhof' }))
  await follow(clerk, TITLE)
  assert.equal(new URL(clerk.url()).pathname, PROFILE)
  const text = await clerk.innerText('main')
  assert.match(text, /Kall räumt und stellt die Fahrzeuge\./)
  assert.doesNotMatch(text, /kanarie-postfach|wer die Fahrzeuge stellt|Marta/)
  await check(clerk, script)
}

async function changePublished(journey: Journey): Promise<void> {
  const { clerk } = journey
  await clerk.goto(paths.projects.own.to())
  await press(clerk, /Änder/)
  await follow(clerk, 'Inhalt')
  await clerk.getByLabel('Umsetzung').fill('Kall räumt, Schleiden stellt die Fahrzeuge.')
  await press(clerk, /^Speichern$/)
  await handIn(journey)
  await clerk.goto(PROFILE)
  assert.doesNotMatch(await clerk.innerText('main'), /Schleiden stellt/, 'what is public stays until the editors decide')
}

async function readDiffAndPublish({ editor, script }: Journey): Promise<void> {
  await editor.goto(paths.projects.reviews.to())
  await follow(editor, TITLE)
  await editor.getByRole('heading', { name: 'Änderungen gegenüber der veröffentlichten Fassung 1' }).waitFor()
  const changes = await changesIn(editor)
  assert.match(changes, /Schleiden/)
  assert.doesNotMatch(changes, /Winterdienst sichern/, 'what has not changed is not told')
  await check(editor, script)
  await editor.getByLabel('Veröffentlichen').check()
  await press(editor, 'Entscheidung speichern')
}

async function readsVersions({ clerk, script }: Journey): Promise<void> {
  await clerk.goto(PROFILE)
  assert.match(await clerk.innerText('main'), /Kall räumt, Schleiden stellt die Fahrzeuge\./)
  await clerk.goto(`${PROFILE}/fassungen`)
  await clerk.getByText('Fassung 2').first().waitFor()
  await check(clerk, script)
}

function changesIn(editor: Page): Promise<string> {
  return editor
    .locator('main ins, main del')
    .allInnerTexts()
    .then((texts) => texts.join(' '))
}

type Settings = { script: boolean; who: string }

async function visitor(browser: Browser, portal: ServedSite, { script, who }: Settings): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    javaScriptEnabled: script,
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
  })
  const [name = '', value = ''] = (await portal.signIn(who)).split('=')
  await context.addCookies([{ name, value, url: portal.url }])
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

async function check(page: Page, script: boolean): Promise<void> {
  if (script) assert.deepEqual(await axeFindings(page), [], page.url())
  else assert.deepEqual(await htmlFindings(await page.content()), [], page.url())
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await leaveBy(page.locator('main').getByRole('button', { name }).first())
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await leaveBy(page.locator('main').getByRole('link', { name }).first())
}

async function addPartner(page: Page, name: string, script: boolean): Promise<void> {
  const picker = page.locator('place-picker').nth(1)
  if (script) {
    await picker.getByRole('combobox').fill(name)
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  } else {
    await picker.getByLabel('Kommune oder Verband suchen').fill(name)
    await leaveBy(picker.getByRole('button', { name: 'Suchen' }))
    await picker
      .getByLabel(new RegExp(`^${name}`))
      .first()
      .check()
    await leaveBy(picker.getByRole('button', { name: /Auswahl übernehmen|Hinzufügen|Übernehmen/ }))
  }
  await picker.getByRole('button', { name: new RegExp(name) }).waitFor()
}

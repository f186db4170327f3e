import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import demo from '../../data/demo-entries.json' with { type: 'json' }
import { seedPeople } from '../../db/seeds/people.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { mailsTo, signInMailTo } from '../mailbox.ts'
import { servedSite } from '../served-site.ts'
import { leaveBy } from '../visitor.ts'

type Portal = Awaited<ReturnType<typeof servedSite>>

const MARTA = 'marta.probe@hellenthal.example'
const PARTNERS = ['Schleiden', 'Kall', 'Blankenheim', 'Nettersheim']
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
const project = demo.entries[0]!.steps

for (const script of [false, true]) {
  describe(`from the call to a receipt, scripts ${script ? 'on' : 'off'}`, { skip: noBrowser }, () => {
    it('a clerk hands in the Rufbereitschaft, takes it back and hands it in again', { timeout: 240_000 }, async () => {
      const portal = await servedSite('2025-12-04T09:30')
      const browser = await openBrowser()
      try {
        await seedPeople(portal.db)
        const clerk = await visitor(browser, portal, script)
        await checkFirst(clerk)
        await signIn(clerk, portal)
        await beginFromCheck(clerk)
        await fillSteps(clerk, script)
        await attach(clerk)
        await askPartners(clerk)
        await partnersAnswer(browser, portal, script)
        await handIn(clerk)
        await checkReceipt(clerk, portal)
        await takeBackAndChange(clerk)
        await handIn(clerk)
        await assertVersions(portal, 2)
      } finally {
        await browser.close()
        await portal.close()
      }
    })

    it('a second too late is refused, and the draft is all there', { timeout: 120_000 }, async () => {
      const portal = await servedSite('2026-02-09T23:59:59')
      const browser = await openBrowser()
      try {
        await seedPeople(portal.db)
        const clerk = await visitor(browser, portal, script)
        await signIn(clerk, portal)
        const { givenEntry } = await import('../factories.ts')
        const entryId = await givenEntry(portal.db, { by: MARTA })
        await clerk.goto(`/landespreis/beitraege/${entryId}/einreichung`)
        await portal.moveTo('2026-02-10T00:00:00')
        await press(clerk, 'Beitrag einreichen')
        await clerk.getByText('Die Einreichungsfrist ist', { exact: false }).first().waitFor()
        await clerk.goto(`/landespreis/beitraege/${entryId}/schritte/title`)
        assert.match(await clerk.locator('main').innerText(), /Angabe zu Titel der Einreichung/)
        await assertVersions(portal, 0)
        assert.equal((await portal.db.selectFrom('award_refused_hand_ins').selectAll().execute()).length, 1)
      } finally {
        await browser.close()
        await portal.close()
      }
    })
  })
}

async function visitor(browser: Browser, portal: Portal, script: boolean): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: portal.url,
    javaScriptEnabled: script,
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** The button by its name, however the page is told about it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await leaveBy(page.getByRole('button', { name }).first())
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await leaveBy(page.locator('main').getByRole('link', { name }).first())
}

async function checkFirst(page: Page): Promise<void> {
  await page.goto('/landespreis')
  await follow(page, 'Vorprüfung starten')
  await page.getByLabel('Eine Kommune oder ein Kreis').check()
  await page.getByLabel('Welche weiteren kommunalen Partner sind beteiligt?').fill(PARTNERS.join('\n'))
  await page.getByRole('group', { name: 'Geht es um eine Kooperation von Sparkassen?' }).getByLabel('Nein').check()
  await page.getByLabel('Wann wurde die Zusammenarbeit vertraglich vereinbart?').fill('1.1.2012')
  await press(page, 'Ergebnis ansehen')
  assert.match(await page.locator('main').innerText(), /1\. September 2016/)
}

async function signIn(page: Page, portal: Portal): Promise<void> {
  const before = page.url()
  await page.goto('/anmelden')
  await page.getByLabel('E-Mail-Adresse').fill(MARTA)
  await press(page, 'Code anfordern')
  const { code } = await signInMailTo(portal.db, MARTA)
  await page.getByLabel(/Code/).first().fill(code)
  await press(page, /^Anmelden$/)
  await page.getByRole('link', { name: 'Meine Beiträge' }).first().waitFor()
  if (/vorpruefung\//.test(before)) await page.goto(before)
}

async function beginFromCheck(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /beginnen/ })
    .first()
    .click()
  await press(page, 'Beitrag beginnen')
  await page.getByText('Gespeichert ist nicht eingereicht').first().waitFor()
}

async function fillSteps(page: Page, script: boolean): Promise<void> {
  await follow(page, 'Federführung und Kontakt')
  await fillTexts(page, project.lead as Record<string, string>)
  await press(page, 'Speichern und weiter')
  await page.locator('[name="title"]').fill('Interkommunale Rufbereitschaft')
  await page.getByLabel('Kommunale Pflichtaufgaben').check()
  await press(page, 'Speichern und weiter')
  for (const name of PARTNERS) await addPartner(page, name, script)
  await press(page, 'Speichern und weiter')
  await fillTexts(page, {
    ...(project.description as Record<string, string>),
    contractDate: '1.1.2012',
    financing: 'Die Beteiligten tragen die Kosten. [Beispieltext]',
  })
  await page.locator('select[name="legalForm"]').selectOption({ index: 1 })
  await press(page, 'Speichern und weiter')
  for (const area of await page.locator('main textarea').all())
    await area.fill('Weniger Dienste für jede Kommune. [Beispieltext]')
  await press(page, 'Speichern und weiter')
  for (const box of await page.locator('main input[type=checkbox]').all()) await box.check()
  await press(page, /^Speichern$/)
  await page.goto(entryUrl(page))
}

async function fillTexts(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    const field = page.locator(`main input[name="${name}"]:not([type=checkbox]), main textarea[name="${name}"]`)
    if ((await field.count()) === 1) await field.fill(text)
  }
}

/** Without script: search, choose, add. With script: the combobox, by keyboard. */
async function addPartner(page: Page, name: string, script: boolean): Promise<void> {
  if (await page.getByRole('button', { name: new RegExp(`${name}.*entfernen|Entfernen.*${name}`, 'i') }).count()) return
  const search = script ? page.locator('main').getByRole('combobox').first() : page.getByLabel('Kommune oder Verband suchen')
  await search.fill(name)
  if (script) {
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  } else {
    await press(page, 'Suchen')
    await page
      .locator('main')
      .getByLabel(new RegExp(`^${name}`))
      .first()
      .check()
    await press(page, /Auswahl übernehmen|Hinzufügen|Übernehmen/)
  }
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .waitFor()
}

function entryUrl(page: Page): string {
  return /\/landespreis\/beitraege\/[0-9a-f-]{36}/.exec(page.url())![0]
}

async function attach(page: Page): Promise<void> {
  await page.goto(`${entryUrl(page)}/anlagen`)
  await page.locator('select[name=kind]').first().selectOption('hvb-confirmation')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Bestätigung.pdf', mimeType: 'application/pdf', buffer: PDF })
  const upload = page.getByRole('button', { name: 'Hochladen' })
  if (await upload.count()) await upload.first().click()
  await page.getByText('Bestätigung.pdf').first().waitFor()
}

async function askPartners(page: Page): Promise<void> {
  await page.goto(`${entryUrl(page)}/partneranfragen`)
  for (const name of PARTNERS) await page.getByLabel(`E-Mail-Adresse für ${name}`).fill(`rathaus@${name.toLowerCase()}.example`)
  await leaveBy(page.getByRole('button', { name: 'Alle anschreiben' }))
}

/** In a browser of their own, without an account, by the link in the mail. */
async function partnersAnswer(browser: Browser, portal: Portal, script: boolean): Promise<void> {
  for (const name of PARTNERS.slice(0, 3)) {
    const [mail] = await mailsTo(portal.db, `rathaus@${name.toLowerCase()}.example`)
    const link = /https?:\/\/[^\s/]+(\/landespreis\/partner\/\S+)/.exec(mail?.text ?? '')?.[1]
    assert.ok(link, `no link for ${name}`)
    const page = await visitor(browser, portal, script)
    await page.goto(link)
    assert.match(await page.locator('main').innerText(), /Interkommunale Rufbereitschaft/)
    await page.locator('input[name=answer][value=agree]').check()
    await page.getByLabel('Ihr Name').fill('Petra Beispiel')
    await page.getByLabel('Ihre Funktion').fill('Bürgermeisterin')
    await press(page, 'Antwort absenden')
    await page.context().close()
  }
}

async function handIn(page: Page): Promise<void> {
  await page.goto(`${entryUrl(page)}/einreichung`)
  await press(page, 'Beitrag einreichen')
  await page.getByRole('link', { name: 'Eingangsbestätigung als PDF' }).waitFor()
}

async function checkReceipt(page: Page, portal: Portal): Promise<void> {
  const receipt = await portal.db
    .selectFrom('award_submissions')
    .select(['receipt_number', 'manifest_sha256'])
    .executeTakeFirstOrThrow()
  assert.match(await page.locator('main').innerText(), new RegExp(receipt.receipt_number))
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const href = await page.getByRole('link', { name: 'Eingangsbestätigung als PDF' }).getAttribute('href')
  const file = await portal.request(href ?? '', { cookie: cookies })
  assert.equal(file.headers.get('content-type'), 'application/pdf')
  assert.equal(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  )
  await portal.runJobs()
  assert.equal((await mailsTo(portal.db, MARTA)).filter(({ subject }) => /Eingangsbestätigung/.test(subject)).length, 1)
}

async function takeBackAndChange(page: Page): Promise<void> {
  await page.goto(`${entryUrl(page)}/ruecknahme`)
  await press(page, 'Beitrag zurücknehmen')
  await page.goto(`${entryUrl(page)}/schritte/title`)
  await page.locator('[name="title"]').fill('Interkommunale Rufbereitschaft der Ordnungsämter')
  await press(page, /^Speichern$/)
}

async function assertVersions(portal: Portal, count: number): Promise<void> {
  const rows = await portal.db.selectFrom('award_submissions').select('version').orderBy('version').execute()
  assert.deepEqual(
    rows.map(({ version }) => version),
    Array.from({ length: count }, (_, index) => index + 1),
  )
}

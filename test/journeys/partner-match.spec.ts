import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { seedTopics } from '../../db/seeds/topics.ts'
import { paths } from '../../src/paths.ts'
import { addJob, TICK } from '../../src/platform/jobs.ts'
import { noBrowser, openBrowser } from '../browser.ts'
import { givenListing } from '../listings.ts'
import { mailsTo } from '../mailbox.ts'
import { axeFindings, htmlFindings } from '../page-checks.ts'
import { givenPerson } from '../people.ts'
import { servedSite, type ServedSite } from '../served-site.ts'
import { patience } from '../strangers.ts'
import { leaveBy } from '../visitor.ts'

const KALL = 'kanarie.anfrage@kall.example'
const SCHLEIDEN = 'kanarie.angebot@schleiden.example'
const EDITOR = 'nina.zeile@redaktion.example'
const VISITOR = 'vera.besuch@anderswo.example'
const OFFER = 'Standesamt mit freien Stunden'
const REQUEST = 'Rufbereitschaft im Standesamt gesucht'

type Journey = { portal: ServedSite; clerk: Page; editor: Page; visitor: Page; script: boolean }

for (const script of [false, true]) {
  describe(`finding a partner, scripts ${script ? 'on' : 'off'}`, { skip: noBrowser }, () => {
    it('leads from a request over a match with reasons and relayed messages to a project', { timeout: 300_000 }, async () => {
      const portal = await servedSite('2025-12-04T09:30')
      const browser = await openBrowser()
      try {
        await given(portal)
        const open = (who?: string) => visit(browser, portal, { script, who })
        const journey = { portal, script, clerk: await open(KALL), editor: await open(EDITOR), visitor: await open() }
        await write(journey)
        await publish(journey)
        await readsMatch(journey)
        await writesToTheOther(journey)
        await isWrittenTo(journey)
        await hasFound(journey)
      } finally {
        await browser.close()
        await portal.close()
      }
    })
  })
}

async function given({ db }: ServedSite): Promise<void> {
  await seedTopics(db)
  await givenPerson(db, { email: KALL, name: 'KANARIE-Kall', placeId: '05366024' })
  await givenPerson(db, { email: SCHLEIDEN, name: 'KANARIE-Schleiden', placeId: '05366036' })
  await givenPerson(db, { email: EDITOR, name: 'Nina Zeile', role: 'editor' })
  const content = { kind: 'offer' as const, title: OFFER, reach: 'radius' as const, radiusKm: 25 as const }
  await givenListing(db, { by: SCHLEIDEN, at: new Date('2025-12-01T10:00:00Z'), content })
}

async function write({ clerk, script }: Journey): Promise<void> {
  await clerk.goto(paths.partners.exchange.to())
  await follow(clerk, 'Eintrag schreiben')
  await press(clerk, 'Zur Veröffentlichung einreichen')
  assert.match(await clerk.title(), /^Fehler: /)
  await clerk.getByLabel('Wir suchen').check()
  await clerk.getByLabel('Titel').fill(REQUEST)
  await clerk.getByLabel('Thema').selectOption('standesamt')
  await clerk.getByLabel('Beschreibung').fill('Wir suchen eine Nachbarkommune für Wochenenden.')
  await clerk.getByLabel('In einem Umkreis').check()
  await clerk.getByLabel('Umkreis, falls gewählt').selectOption('25')
  await check(clerk, script)
  await press(clerk, 'Zur Veröffentlichung einreichen')
  assert.match(await clerk.innerText('main'), /bei der Redaktion/)
}

async function publish({ editor, script, portal }: Journey): Promise<void> {
  await editor.goto(paths.partners.review.list.to())
  await follow(editor, REQUEST)
  await check(editor, script)
  await editor.getByLabel('Veröffentlichen').check()
  await press(editor, 'Entscheidung speichern')
  await addJob(portal.db, TICK, {})
  await portal.runJobs()
}

/** Both are told, each of the other's public page and nothing more. */
async function readsMatch({ portal, clerk, script }: Journey): Promise<void> {
  const mails = await Promise.all([KALL, SCHLEIDEN].map(async (who) => told(portal, who, /passt zu Ihrem/)))
  for (const text of mails) assert.match(text, /gleiche Aufgabe \(Standesamt\), \d+ km/)
  assert.doesNotMatch(mails[0] ?? '', /kanarie\.angebot|KANARIE-Schleiden/)
  assert.doesNotMatch(mails[1] ?? '', /kanarie\.anfrage|KANARIE-Kall/)
  await clerk.goto(linkIn(mails[0] ?? '', /https?:\S+\/partnersuche\/[0-9a-f-]{36}/))
  const text = await clerk.innerText('main')
  assert.match(
    text,
    /Passt zu einem Ihrer Einträge\s+Rufbereitschaft im Standesamt gesucht: gleiche Aufgabe \(Standesamt\), \d+ km/,
  )
  assert.doesNotMatch(await clerk.content(), /kanarie\.angebot|KANARIE-Schleiden/)
  await check(clerk, script)
}

async function writesToTheOther({ portal, clerk, script }: Journey): Promise<void> {
  await follow(clerk, 'Nachricht an Schleiden schreiben')
  await clerk.getByLabel('Ihre Nachricht').fill('Passen die Wochenenden?')
  await check(clerk, script)
  await press(clerk, 'Nachricht senden')
  assert.match(await clerk.innerText('main'), /ist unterwegs/)
  assert.doesNotMatch(await clerk.content(), /kanarie\.angebot|KANARIE-Schleiden/)
  assert.match(await told(portal, SCHLEIDEN, /Nachricht zu/), /Passen die Wochenenden\?/)
}

/** Whoever has no account finds the request on the map and confirms the own address before anything is relayed. */
async function isWrittenTo({ portal, visitor, script }: Journey): Promise<void> {
  await visitor.goto(paths.partners.exchange.to())
  await visitor.getByLabel('Gesuche oder Angebote').selectOption('gesuche')
  if (!script) await press(visitor, 'Eingrenzen')
  await visitor.getByRole('heading', { level: 2, name: '1 Eintrag', exact: true }).waitFor()
  await follow(visitor, 'Karte')
  await check(visitor, script)
  await visitor.locator('area-map').getByRole('link', { name: 'Kreis Euskirchen: 1 Eintrag' }).press('Enter')
  await visitor.getByRole('heading', { level: 1, name: 'Karte der Partnersuche: Kreis Euskirchen' }).waitFor()
  await follow(visitor, 'Kall')
  await follow(visitor, REQUEST)
  await follow(visitor, 'Nachricht an Kall schreiben')
  for (const [label, text] of Object.entries({
    'Ihr Name': 'Vera Besuch',
    'Ihre Kommune oder Organisation': 'Stadt Anderswo',
    'Ihre E-Mail-Adresse': VISITOR,
    'Ihre Nachricht': 'Wir hätten Interesse.',
  }))
    await visitor.getByLabel(label).fill(text)
  await visitor.waitForTimeout(patience(script)) // the time trap looks at the real clock
  await press(visitor, 'Nachricht senden')
  assert.equal(await told(portal, KALL, /Nachricht zu/), '', 'nothing is relayed yet')
  await visitor.goto(linkIn(await told(portal, VISITOR, /./), /https?:\S+\/partnersuche\/bestaetigung\/[\w-]+/))
  await check(visitor, script)
  await press(visitor, 'Bestätigen und weiterleiten')
  assert.match(await told(portal, KALL, /Nachricht zu/), /Wir hätten Interesse\./)
  assert.doesNotMatch(await visitor.content(), /KANARIE|kanarie/)
}

async function hasFound({ clerk, visitor, script }: Journey): Promise<void> {
  await clerk.goto(paths.partners.own.list.to())
  await follow(clerk, REQUEST)
  await press(clerk, 'Partner gefunden')
  assert.match(await clerk.innerText('main'), /Ist aus dem Eintrag eine Zusammenarbeit geworden\?/)
  await check(clerk, script)
  await clerk.getByLabel('Ja, wir arbeiten zusammen').check()
  await press(clerk, 'Antwort speichern')
  await press(clerk, 'Projekt mit diesen Angaben anlegen')
  assert.match(new URL(clerk.url()).pathname, /^\/projekte\/entwuerfe\//)
  assert.match(await clerk.innerText('main'), new RegExp(REQUEST))
  await visitor.goto(paths.partners.exchange.to())
  assert.doesNotMatch(await visitor.innerText('main'), new RegExp(REQUEST))
}

async function told({ db }: ServedSite, who: string, subject: RegExp): Promise<string> {
  return (await mailsTo(db, who)).find((mail) => subject.test(mail.subject))?.text ?? ''
}

function linkIn(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[0] ?? ''
}

type Settings = { script: boolean; who: string | undefined }

async function visit(browser: Browser, portal: ServedSite, { script, who }: Settings): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    javaScriptEnabled: script,
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
  })
  const [name = '', value = ''] = who ? (await portal.signIn(who)).split('=') : []
  if (name) await context.addCookies([{ name, value, url: portal.url }])
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
  await leaveBy(page.locator('main').getByRole('link', { name, exact: true }).first())
}

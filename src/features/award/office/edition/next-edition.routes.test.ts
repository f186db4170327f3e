import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { visitor } from '../../../../../test/browser-jar.ts'
import { formOf } from '../../../../../test/form-of.ts'
import { OFFICE } from '../../../../../test/jury.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { findCurrentEdition, readKnownEditions } from '../../edition.queries.ts'
import { previewed } from './previewed.page.tsx'

const { creation, overview, part, preview, use, archiving, list } = paths.office.edition
const { award } = paths
const PUBLIC = [
  paths.home.to(),
  paths.sitemap.to(),
  award.call.to(),
  award.categories.to(),
  award.conditions.to(),
  award.jury.to(),
  award.dates.to(),
  award.datesFile.to(),
  award.questions.to(),
  award.editions.to(),
  award.edition.to({ slug: '2025-2026' }),
  award.edition.to({ slug: '2026-2027' }),
  award.feed.to(),
  award.selfCheck.to(),
  paths.search.to({ q: 'Landespreis' }),
  paths.search.to({ q: 'KANARIE' }),
  paths.search.to({ q: '2027' }),
]
const CANARY = 'KANARIE-kategorie'

describe('the next edition', () => {
  let portal: TestSite
  let editionId: string
  before(async () => {
    portal = await testSite({ at: '2026-03-02T09:30' })
    await seedPeople(portal.db)
  })
  after(() => portal.close())

  const signedIn = async (email: string) => {
    const person = visitor(portal)
    person.jar.set('sid', (await portal.signIn(email)).split('=')[1] as string)
    return person
  }
  const publicPages = async () => {
    const all: string[] = []
    for (const address of PUBLIC) {
      const answer = await portal.request(address)
      all.push(`${address} ${answer.status} ${answer.headers.get('etag')} ${await answer.text()}`)
    }
    return all
  }
  const known = async (id = editionId) => (await readKnownEditions(portal.db)).find(({ edition }) => edition.id === id)

  it('begins as a copy of the last: all but persons, events and entries', async () => {
    const office = await signedIn(OFFICE[0])
    assert.match(await (await office.get(creation.to())).text(), /„3\. Landespreis/)
    assert.match(await (await office.post(creation.to(), {})).text(), /Bitte wählen Sie, ob/)
    const made = await office.post(creation.to(), { start: 'last' })
    assert.equal(made.status, 303)
    editionId = (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
    const copy = (await known())?.edition
    const [last] = (await readKnownEditions(portal.db)).filter(({ edition }) => edition.slug === '2025-2026')
    const old = last?.edition
    assert.ok(copy && old)
    assert.deepEqual([copy.number, copy.slug, copy.archived, copy.entriesReceived], [3, '2026-2027', false, null])
    assert.equal(copy.phases.closes.toISOString(), '2027-02-09T23:00:00.000Z')
    assert.equal(copy.categories[0]?.visibleFrom.toISOString(), '2026-11-30T23:00:00.000Z')
    for (const rows of ['categories', 'criteria', 'seats', 'conditions', 'questions', 'formFields', 'tieBreakers'] as const) {
      assert.ok(copy[rows].length > 0, rows)
      const texts = (all: object[]) => all.map((row) => ({ ...row, id: '', visibleFrom: '' }))
      assert.deepEqual(texts(copy[rows]), texts(old[rows]), rows)
    }
    assert.deepEqual([copy.dates, copy.pastWinners, copy.results], [[], [], []])
    const page = await (await office.get(overview.to({ editionId }))).text()
    assert.match(page, /In Vorbereitung/)
    assert.match(page, /Der Sitz „NRW\.BANK“ hat noch keine Person/)
    assert.match(page, /10 Punkte/)
  })

  it('can begin empty', async () => {
    const office = await signedIn(OFFICE[0])
    const made = await office.post(creation.to(), { start: 'empty' })
    const id = (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
    const empty = (await known(id))?.edition
    assert.deepEqual([empty?.number, empty?.categories, empty?.callText], [4, [], ''])
    assert.ok((empty?.formFields.length ?? 0) > 20)
    assert.match(await (await office.get(overview.to({ editionId: id }))).text(), /Es gibt noch keine Kriterien/)
    assert.match(await (await office.post(use.to({ editionId: id }))).text(), /Es fehlt noch etwas/)
  })

  it('is changed without a reason while it is prepared, also against the order of time, with a warning', async () => {
    const office = await signedIn(OFFICE[0])
    const categories = part.to({ editionId, part: 'kategorien' })
    const fields = formOf(await (await office.get(categories)).text())
    assert.equal(fields.reason, undefined)
    assert.equal((await office.post(categories, { ...fields, 'item-0-title': CANARY, act: 'save' })).status, 303)
    const plan = part.to({ editionId, part: 'zeitplan' })
    const times = formOf(await (await office.get(plan)).text())
    const wrong = { ...times, 'item-2-at': '2026-11-20T00:00', act: 'save' }
    assert.equal((await office.post(plan, wrong)).status, 303)
    assert.match(
      await (await office.get(overview.to({ editionId }))).text(),
      /„Einreichungsschluss“ liegt nicht nach „Beginn der Einreichung“/,
    )
    assert.match(await (await office.post(use.to({ editionId }))).text(), /nicht in der richtigen Reihenfolge/)
    const again = formOf(await (await office.get(plan)).text())
    assert.equal((await office.post(plan, { ...again, 'item-2-at': times['item-2-at'] ?? '', act: 'save' })).status, 303)
  })

  it('is nowhere to be seen while it is prepared, to the byte, also after its announcement has passed', async () => {
    const { db } = portal
    const compare = async (at: string) => {
      await portal.moveTo(at)
      const withIt = await publicPages()
      await db.updateTable('award_editions').set({ call_text: 'Etwas anderes' }).where('id', '=', editionId).execute()
      await db.updateTable('award_categories').set({ title: 'Anders' }).where('edition_id', '=', editionId).execute()
      const changed = await publicPages()
      for (const [index, address] of PUBLIC.entries()) assert.ok(changed[index] === withIt[index], address)
      assert.doesNotMatch(withIt.join('\n'), /3\. Landespreis|KANARIE-kat|4\. Landespreis/)
      await db
        .updateTable('award_categories')
        .set({ title: CANARY })
        .where('edition_id', '=', editionId)
        .where('position', '=', 1)
        .execute()
    }
    await compare('2026-03-02T09:30')
    assert.match((await publicPages()).join('\n'), /2\. Landespreis/)
    await compare('2026-12-02T00:00')
    assert.equal((await findCurrentEdition(db))?.slug, '2025-2026')
    await portal.moveTo('2026-03-02T09:30')
  })

  it('is seen beforehand in a preview by the office and editors, and leaves nothing in the kept pages', async () => {
    const before = await publicPages()
    const at = (seite: string, am: string) => preview.to({ editionId }, { seite, am })
    const editor = await signedIn('nina.zeile@redaktion.example')
    const answer = await editor.get(at('kategorien', '2026-12-02T10:00'))
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex/)
    const page = await answer.text()
    assert.match(page, new RegExp(CANARY))
    assert.match(page, /So sieht die Seite am Mittwoch, 2\. Dezember 2026, 10:00 Uhr aus/)
    assert.doesNotMatch(await (await editor.get(at('kategorien', '2026-11-30T23:59'))).text(), new RegExp(CANARY))
    for (const seite of Object.keys(previewed))
      assert.match(await (await editor.get(at(seite, '2027-01-10T10:00'))).text(), /Vorschau: So sieht/, seite)
    assert.match(await (await editor.get(at('startseite', '2026-12-02T10:00'))).text(), /Einreichung läuft/)
    assert.match(await (await editor.get(at('vorpruefung', '2026-11-30T23:59'))).text(), /noch nicht geöffnet/)
    assert.match(await (await editor.get(at('vorpruefung', '2026-12-01T00:00'))).text(), /Wer hat die Federführung/)
    const feed = async (am: string) => (await editor.get(at('feed', am))).text()
    assert.doesNotMatch(await feed('2026-11-30T23:59'), /3\. Landespreis[^<]*Start der Einreichung/)
    assert.match(await feed('2026-12-01T00:00'), /3\. Landespreis[^<]*Start der Einreichung/)
    assert.equal((await editor.get(at('gibt-es-nicht', '2027-01-10T10:00'))).status, 422)
    assert.equal((await editor.get(at('aufruf', 'bald'))).status, 422)
    assert.match((await portal.request(at('kategorien', '2026-12-02T10:00'))).headers.get('location') ?? '', /anmelden/)
    assert.deepEqual(await publicPages(), before)
  })

  it('is only edited by the office', async () => {
    const editor = await signedIn('nina.zeile@redaktion.example')
    const all = await (await editor.get(list.to())).text()
    assert.match(all, /3\. Landespreis/)
    assert.doesNotMatch(all, /href="\/landespreis\/buero"/)
    const page = await (await editor.get(overview.to({ editionId }))).text()
    assert.doesNotMatch(page, /\/teile\/|Ausgabe freigeben/)
    assert.equal((await editor.get(part.to({ editionId, part: 'aufruf' }))).status, 403)
    assert.equal((await editor.post(use.to({ editionId }))).status, 403)
  })

  it('appears at its announcement once it is put into use, and the running one stays the current one', async () => {
    const office = await signedIn(OFFICE[0])
    assert.equal((await office.post(use.to({ editionId }))).status, 303)
    assert.match(await (await office.post(use.to({ editionId }))).text(), /schon freigegeben/)
    await portal.moveTo('2026-11-17T07:59:59.999')
    assert.doesNotMatch((await publicPages()).join('\n'), /3\. Landespreis/)
    await portal.moveTo('2026-11-17T08:00')
    const pages = (await publicPages()).join('\n')
    assert.match(pages, /3\. Landespreis/)
    assert.doesNotMatch(pages, new RegExp(CANARY))
    assert.equal((await findCurrentEdition(portal.db))?.slug, '2025-2026')
  })

  it('follows when the one before is archived, which ends all changes to that', async () => {
    const office = await signedIn(OFFICE[0])
    const { edition } = (await readKnownEditions(portal.db)).find((one) => one.edition.slug === '2025-2026') ?? assert.fail()
    assert.match(await (await office.post(archiving.to({ editionId }))).text(), /erst nach der Preisverleihung/)
    assert.equal((await office.post(archiving.to({ editionId: edition.id }))).status, 303)
    const kinds = await portal.db.selectFrom('platform_events').where('kind', 'like', 'edition-%').select('kind').execute()
    assert.deepEqual([...new Set(kinds.map(({ kind }) => kind))].sort(), [
      'edition-archived',
      'edition-changed',
      'edition-prepared',
      'edition-put-into-use',
    ])
    const current = await portal.db.transaction().execute((tx) => findCurrentEdition(tx))
    assert.equal(current?.slug, '2026-2027')
  })
})

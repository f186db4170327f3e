import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { fillForm } from '../../../../../test/fill-form.ts'
import { seedDemo } from '../../../../../db/seeds/index.ts'
import { givenContest } from '../../../../../test/contest.ts'
import { givenEntry, givenOpened } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'
import { eventText } from '../entries/entry-timeline.page.tsx'
import { listEntryEvents } from '../entries/entry-timeline.queries.ts'

const INGRID = 'ingrid.vordruck@buero.example'
const PAUL = 'paul.stempel@buero.example'

describe('the list of entries', () => {
  let portal: TestSite
  let ingrid: string
  let ids: string[]
  let draftId: string
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedDemo(portal.database.url)
    draftId = await givenEntry(portal.db, { by: 'marta.probe@hellenthal.example' })
    ids = (await givenContest(portal.deps, 30)).map((entrant) => entrant.entryId)
    const { id } = await portal.db
      .selectFrom('award_editions')
      .where('archived', '=', false)
      .select('id')
      .executeTakeFirstOrThrow()
    await portal.moveTo('2026-02-10T08:00')
    await givenOpened(portal.db, id)
    ingrid = await portal.signIn(INGRID)
  })
  after(() => portal.close())

  const list = async (query: Record<string, string | number> = {}, cookie = ingrid) =>
    (await portal.request(paths.office.entries.to(query), { cookie })).text()
  const titles = (html: string) => [...html.matchAll(/Probebeitrag (\d{3})/g)].map((match) => match[1])

  it('shows a page at a time and leads to the next', async () => {
    const first = await list({ stand: 'handed-in' })
    assert.match(first, /30 Beiträge gefunden/)
    assert.equal(titles(first).length, 25)
    assert.match(first, /Seite 1 von 2/)
    assert.equal(titles(await list({ stand: 'handed-in', seite: 2 })).length, 5)
    assert.equal(titles(await list({ stand: 'handed-in', zeilen: 50 })).length, 30)
  })

  it('shows three filters and the others on demand, open as soon as one of them is set', async () => {
    const details = (html: string) =>
      /<details class="kern-accordion"( open)?>(?:(?!<\/summary>)[^])*Weitere Angaben und Reihenfolge([^<]*)/.exec(html)
    for (const [query, isOpen, number] of [
      [{}, false, ''],
      [{ q: 'Kall', stand: 'handed-in' }, false, ''],
      [{ bezirk: 'rb-053' }, true, ' (1 gesetzt)'],
      [{ bezirk: 'rb-053', sortierung: '-titel', zeilen: 50 }, true, ' (3 gesetzt)'],
    ] as const) {
      const [, open, text] = details(await list(query)) ?? assert.fail()
      assert.deepEqual([open !== undefined, text], [isOpen, number], JSON.stringify(query))
    }
    const html = await list()
    const before = html.slice(0, html.indexOf('<details class="kern-accordion"'))
    for (const name of ['q', 'kategorie', 'stand']) assert.match(before, new RegExp(`name="${name}"`))
    for (const name of ['bezirk', 'zulassung', 'sortierung', 'zeilen']) assert.doesNotMatch(before, new RegExp(`name="${name}"`))
  })

  it('filters by category, district and admission, and together', async () => {
    const { rows } = {
      rows: await portal.db.selectFrom('award_standing_entries').select(['entry_id', 'category_id']).execute(),
    }
    const kategorie = rows[0]?.category_id ?? ''
    const expected = rows.filter((row) => row.category_id === kategorie).length
    assert.ok(expected > 0 && expected < 30)
    assert.equal(titles(await list({ kategorie, zeilen: 100 })).length, expected)
    const perDistrict = await Promise.all(
      ['rb-051', 'rb-053', 'rb-055', 'rb-057', 'rb-059'].map(
        async (bezirk) => titles(await list({ bezirk, zeilen: 100 })).length,
      ),
    )
    assert.equal(
      perDistrict.reduce((sum, count) => sum + count, 0),
      30,
    )
    assert.equal(titles(await list({ zulassung: 'ja' })).length, 0)
  })

  it('finds by words of the title, and takes anything typed for words', async () => {
    assert.deepEqual(titles(await list({ q: 'probebeitrag 017' })), ['017'])
    for (const q of ["'; drop table award_entries --", '%', '&|!()', ':*', '\u0000'])
      assert.deepEqual(titles(await list({ q })), [], q)
  })

  it('sorts by the head pressed, and turns round', async () => {
    const up = titles(await list({ sortierung: 'titel', zeilen: 100, stand: 'handed-in' }))
    assert.deepEqual(up, [...up].sort())
    const down = titles(await list({ sortierung: '-titel', zeilen: 100, stand: 'handed-in' }))
    assert.deepEqual(down, [...up].reverse())
    assert.match(await list({ sortierung: 'titel' }), /aria-sort="ascending"[^>]*><a[^>]*sortierung=-titel/)
  })

  it('takes nonsense in the address for no wish at all', async () => {
    const html = await list({ kategorie: 'x', stand: 'x', bezirk: "'", zulassung: 'x', sortierung: 'x', zeilen: 7, seite: -1 })
    assert.match(html, /Seite 1 von/)
  })

  it('keeps a view under a name, for its person alone', async () => {
    const save = (name: string) =>
      portal.request(paths.office.entryViews.to(), { cookie: ingrid, form: { name, question: 'zulassung=offen' } })
    const nameless = await save(' ')
    assert.equal(nameless.status, 422)
    assert.match(await nameless.text(), /Bitte geben Sie der Ansicht einen Namen/)
    await save('Noch zu prüfen')
    await save('Noch zu prüfen')
    assert.match(await list(), /href="[^"]*\?zulassung=offen"[^>]*>Noch zu prüfen/)
    const paul = await portal.signIn(PAUL)
    assert.doesNotMatch(await list({}, paul), /Noch zu prüfen/)
    const views = await portal.db.selectFrom('award_office_views').select('id').execute()
    assert.equal(views.length, 1)
    const remove = paths.office.entryView.to({ viewId: views[0]?.id ?? '' })
    await portal.request(remove, { cookie: paul, form: {} })
    assert.match(await list(), /Noch zu prüfen/)
    await portal.request(remove, { cookie: ingrid, form: {} })
    assert.doesNotMatch(await list(), /Noch zu prüfen/)
  })

  it('admits several after asking once more, each with its event, and a second press changes nothing', async () => {
    const chosen = ids.slice(0, 3)
    const question = `${paths.office.entryBatch.to()}?tat=zulassen&${chosen.map((id) => `beitrag=${id}`).join('&')}`
    const asked = await (await portal.request(question, { cookie: ingrid })).text()
    assert.match(asked, /3 Beiträge zulassen/)
    const admissions = () => portal.db.selectFrom('award_admissions').selectAll().execute()
    assert.deepEqual(await admissions(), [])
    const act = () => portal.request(paths.office.entryBatch.to(), { cookie: ingrid, form: { beitrag: chosen } })
    assert.equal((await act()).status, 303)
    assert.equal((await act()).status, 303)
    assert.deepEqual((await admissions()).map((row) => row.entry_id).sort(), [...chosen].sort())
    const events = await portal.db
      .selectFrom('platform_events')
      .where('kind', '=', 'admission-decided')
      .select('subject_id')
      .execute()
    assert.equal(events.length, 3)
    assert.match(await (await portal.request(question, { cookie: ingrid })).text(), /Der Beitrag ist schon zugelassen/)
  })

  it('filters by size of the lead, running correction and extension, and says so in the row', async () => {
    const sizes = ['Großstadt', 'Mittelstadt', 'Kleinstadt', 'Landgemeinde', 'Kreis']
    const perSize = await Promise.all(sizes.map(async (groesse) => titles(await list({ groesse, zeilen: 100 })).length))
    assert.equal(
      perSize.reduce((sum, count) => sum + count, 0),
      30,
    )
    assert.ok(perSize.filter((count) => count > 0).length > 1)
    const entryId = ids[4] ?? ''
    const act = async (address: string, cookie: string, form: Record<string, string>) => {
      const answer = await portal.request(address, { cookie, form })
      assert.equal(answer.status, 303, await answer.text())
    }
    const term = { day: '12.2.2026', time: '18:00' }
    const wish = { ...term, message: 'Bitte ergänzen Sie die Umlage.', parts: 'description.financing' }
    await act(paths.office.correction.page.to({ entryId }), ingrid, wish)
    const running = await list({ nachforderung: 'offen' })
    assert.equal(titles(running).length, 1)
    assert.match(running, /Nachforderung läuft<\/span>/)
    assert.equal(titles(await list({ nachforderung: 'beendet' })).length, 0)
    await act(paths.office.correction.end.to({ entryId }), ingrid, {})
    assert.equal(titles(await list({ nachforderung: 'offen' })).length, 0)
    assert.equal(titles(await list({ nachforderung: 'beendet' })).length, 1)

    const entry = portal.db.selectFrom('award_entries').where('id', '=', draftId).select('lead_organisation_id as id')
    const organisation = (await entry.executeTakeFirstOrThrow()).id
    await act(paths.office.extensions.to(), ingrid, { ...term, organisation, reason: 'Stromausfall' })
    const unconfirmed = await list({ verlaengerung: 'mit' })
    assert.match(unconfirmed, /0 Beiträge gefunden/, 'an extension that nobody has confirmed is none')
    const { id } = await portal.db.selectFrom('award_extensions').select('id').executeTakeFirstOrThrow()
    const paul = await portal.signIn(PAUL)
    await act(paths.office.extensionConfirmation.to(), paul, { extension: id })
    const extended = await list({ verlaengerung: 'mit' })
    assert.ok(extended.includes(paths.office.entry.to({ entryId: draftId })))
    assert.equal(titles(extended).length, 0, 'nobody else is extended')
    assert.match(extended, /Frist verlängert<\/span>/)
    const told = async (one: string) => {
      const events = await listEntryEvents(portal.db, one)
      return events.filter(({ kind }) => kind.startsWith('extension-')).map(({ kind, actor }) => `${eventText[kind]}: ${actor}`)
    }
    assert.deepEqual(await told(draftId), [
      'Fristverlängerung erteilt: Paul Stempel',
      'Fristverlängerung beantragt: Ingrid Vordruck',
    ])
    assert.deepEqual(await told(entryId), [])
  })

  it('hands the ticked entries to the outbox, and nobody else', async () => {
    const foreign = '00000000-0000-4000-8000-000000000000'
    const chosen = [...ids.slice(0, 2), foreign].map((id) => `beitrag=${id}`).join('&')
    const handed = await portal.request(`${paths.office.entryBatch.to()}?tat=anschreiben&${chosen}`, { cookie: ingrid })
    const address = handed.headers.get('location') ?? ''
    assert.ok(address.startsWith(`${paths.outbox.creation.to()}?gruppe=`))
    const page = await (await portal.request(address, { cookie: ingrid })).text()
    assert.match(page, /Empfänger sind ausgewählt: 2/)
    const gruppe = /name="gruppe" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const template =
      /name="template"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="template"/.exec(page)?.slice(1).find(Boolean) ?? ''
    const form = { id: randomUUID(), template, gruppe, auswahl: [...ids.slice(0, 2), foreign] }
    const made = await portal.request(paths.outbox.creation.to(), { cookie: ingrid, form })
    assert.equal(made.status, 303, await made.text())
    const mailing = await portal.db.selectFrom('outbox_mailings').selectAll().executeTakeFirstOrThrow()
    assert.match(mailing.group_key, /^award:.*:picked$/)
    assert.deepEqual([...mailing.picked].sort(), ids.slice(0, 2).sort())
    const elsewhere = { ...form, id: randomUUID(), gruppe: 'award:unbekannt:picked' }
    await portal.request(paths.outbox.creation.to(), { cookie: ingrid, form: elsewhere })
    const [, other] = await portal.db.selectFrom('outbox_mailings').selectAll().orderBy('created_at').execute()
    assert.deepEqual(other?.picked ?? [], [])
  })

  it('asks for a choice when nothing is ticked', async () => {
    const answer = await portal.request(paths.office.entryBatch.to({ tat: 'zulassen' }), { cookie: ingrid })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /mindestens einen Beitrag/)
  })

  it('leaves an entry as a colleague has decided since the page was shown, also when several are admitted', async () => {
    const entryId = ids[5] ?? ''
    const paul = await portal.signIn(PAUL)
    const batch = paths.office.entryBatch.to()
    const read = async (path: string, cookie: string) => (await portal.request(path, { cookie })).text()
    const asked = fillForm(await read(`${batch}?tat=zulassen&beitrag=${entryId}`, ingrid), batch)
    const { result } = paths.office.check
    const check = paths.office.check.page.to({ entryId })
    const single = fillForm(await read(check, ingrid), result.to({ entryId }), { result: 'admitted' })
    const refusal = fillForm(await read(check, paul), result.to({ entryId }), {
      result: 'not-admitted',
      resultReason: 'Kein Nachweis',
    })
    assert.equal((await portal.request(result.to({ entryId }), { cookie: paul, form: refusal })).status, 303)
    assert.equal((await portal.request(batch, { cookie: ingrid, form: asked })).status, 303)
    const late = await portal.request(result.to({ entryId }), { cookie: ingrid, form: single })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Inzwischen hat jemand anderes über diesen Beitrag entschieden/)
    const decided = portal.db.selectFrom('award_admissions').where('entry_id', '=', entryId).select('admitted')
    assert.deepEqual(await decided.execute(), [{ admitted: false }])
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedDemo } from '../../../../../db/seeds/index.ts'
import { givenContest } from '../../../../../test/contest.ts'
import { givenOpened } from '../../../../../test/factories.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

const INGRID = 'ingrid.vordruck@buero.example'
const PAUL = 'paul.stempel@buero.example'

describe('the list of entries', () => {
  let portal: TestSite
  let ingrid: string
  let ids: string[]
  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedDemo(portal.database.url)
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

  it('asks for a choice when nothing is ticked', async () => {
    const answer = await portal.request(paths.office.entryBatch.to({ tat: 'zulassen' }), { cookie: ingrid })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /mindestens einen Beitrag/)
  })
})

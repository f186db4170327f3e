import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenOpened, givenSubmission } from '../../../../../test/factories.ts'
import { fillForm, type Filled } from '../../../../../test/fill-form.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { paths } from '../../../../paths.ts'

const { check } = paths.office
const MARTA = 'marta.probe@hellenthal.example'

describe('the formal check', () => {
  let portal: TestSite
  let cookie = ''
  let paul = ''
  let entryId = ''
  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    cookie = await portal.signIn('ingrid.vordruck@buero.example')
    paul = await portal.signIn('paul.stempel@buero.example')
    entryId = await givenEntry(portal.db, {
      by: MARTA,
      texts: { description: { contractDate: '1.1.2012', cutoffExplanation: 'Kall kam 2019 dazu.' } },
    })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
  })
  after(() => portal.close())

  const read = async (path: string) => (await portal.request(path, { cookie })).text()
  const count = async (table: 'award_admissions' | 'award_reassignments' | 'award_check_findings') =>
    (await portal.db.selectFrom(table).select('id').execute()).length

  const save = (who: string, form: Filled) => portal.request(check.page.to({ entryId }), { cookie: who, form })
  const fieldsOf = (html: string) => fillForm(html, check.page.to({ entryId }))
  const fieldsShown = async (who: string) =>
    fieldsOf(await (await portal.request(check.page.to({ entryId }), { cookie: who })).text())
  const newest = (slug: string) =>
    portal.db
      .selectFrom('award_check_findings as f')
      .innerJoin('award_check_items as item', 'item.id', 'f.item_id')
      .where('item.slug', '=', slug)
      .select(['f.finding', 'f.note'])
      .orderBy('f.ordinal', 'desc')
      .executeTakeFirstOrThrow()

  it('does not exist before the opening', async () => {
    assert.equal((await portal.request(check.page.to({ entryId }), { cookie })).status, 404)
    const answer = await portal.request(check.result.to({ entryId }), { cookie, form: { result: 'admitted' } })
    assert.equal(answer.status, 404)
    assert.equal(await count('award_admissions'), 0)
    await portal.moveTo('2026-02-11T09:00')
    const { id } = await portal.db
      .selectFrom('award_editions')
      .where('slug', '=', '2025-2026')
      .select('id')
      .executeTakeFirstOrThrow()
    await givenOpened(portal.db, id)
  })

  it('is proposed by the program where it can', async () => {
    const page = await read(check.page.to({ entryId }))
    assert.match(page, /Gezählt sind 3 mit der Federführung: [^<]*Hellenthal, Schleiden, Kall/)
    assert.match(page, /Vereinbart am 1\. Januar 2012, vor dem Stichtag\. Kall kam 2019 dazu\./)
    assert.match(page, /Weder Bestätigung noch Niederschrift liegen vor/)
    assert.match(await read(paths.office.entry.to({ entryId })), /Nicht erfüllt[\s\S]*Bestätigung der Verwaltungsleitung/)
  })

  const groups = async () => {
    const page = await read(check.page.to({ entryId }))
    const open = page.indexOf('Zu klären (')
    const met = page.indexOf('Erfüllt (')
    assert.ok(open > 0 && met > open)
    return { open: page.slice(open, met), met: page.slice(met) }
  }

  it('puts what is to be looked at before what is met', async () => {
    const { open, met } = await groups()
    assert.match(open, /id="punkt-nachweis"/)
    assert.match(open, /id="punkt-kommunal"/, 'nobody has found anything yet')
    assert.match(met, /id="punkt-doppelt"/)
    assert.doesNotMatch(open, /id="punkt-doppelt"/)
  })

  it('is answered by hand, each finding a row with its person, and saving again makes none', async () => {
    const form = {
      'finding-nachweis': 'met',
      'note-nachweis': 'Liegt in Papier vor.',
      'finding-kommunal': 'met',
      'note-kommunal': '',
    }
    assert.equal((await portal.request(check.page.to({ entryId }), { cookie, form })).status, 303)
    await portal.request(check.page.to({ entryId }), { cookie, form })
    assert.equal(await count('award_check_findings'), 2)
    assert.match(await read(check.page.to({ entryId })), /Zuletzt von <bdi>Ingrid Vordruck<\/bdi>/)
    assert.match((await groups()).met, /id="punkt-nachweis"/, 'the finding of a person counts')
    assert.doesNotMatch(await read(paths.office.entry.to({ entryId })), /Weder Bestätigung noch Niederschrift/)
  })

  it('lets nobody store over what a colleague has found meanwhile without reading it', async () => {
    const [ofIngrid, ofPaul] = [await fieldsShown(cookie), await fieldsShown(paul)]
    assert.equal((await save(cookie, { ...ofIngrid, 'note-nachweis': 'Liegt im Original vor.' })).status, 303)
    const other = await save(paul, { ...ofPaul, 'finding-kommunal': 'remark' })
    assert.equal(other.status, 303, 'what he left as it was shown is not his')
    const crossed = await save(paul, { ...ofPaul, 'finding-kommunal': 'remark', 'finding-nachweis': 'not-met' })
    const page = await crossed.text()
    assert.equal(crossed.status, 422)
    assert.match(page, /Inzwischen hat Ingrid Vordruck hier „Erfüllt, mit der Bemerkung „Liegt im Original vor\.““ gespeichert/)
    assert.deepEqual(await newest('nachweis'), { finding: 'met', note: 'Liegt im Original vor.' })
    assert.equal((await save(paul, fieldsOf(page))).status, 303)
    assert.deepEqual(await newest('nachweis'), { finding: 'not-met', note: 'Liegt in Papier vor.' })
    assert.equal(
      (await save(cookie, { ...(await fieldsShown(cookie)), 'finding-nachweis': 'met', 'finding-kommunal': 'met' })).status,
      303,
    )
  })

  it('asks for the finding to a remark instead of losing it', async () => {
    const before = await count('award_check_findings')
    const answer = await save(cookie, { ...(await fieldsShown(cookie)), 'note-doppelt': 'Notizkanarie' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Bitte wählen Sie auch einen Befund[^]*Notizkanarie/)
    assert.equal(await count('award_check_findings'), before)
  })

  it('refuses what the list does not offer, and keeps what was typed', async () => {
    const form = { 'finding-nachweis': 'vielleicht', 'note-nachweis': 'Notizkanarie' }
    const before = await count('award_check_findings')
    const answer = await portal.request(check.page.to({ entryId }), { cookie, form })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Notizkanarie/)
    assert.equal(await count('award_check_findings'), before)
  })

  it('refuses an entry only with a reason, and tells the entrants', async () => {
    const bare = await portal.request(check.result.to({ entryId }), {
      cookie,
      form: { result: 'not-admitted', resultReason: ' ' },
    })
    assert.equal(bare.status, 422)
    assert.match(await bare.text(), /Bitte geben Sie eine Begründung an/)
    assert.equal(await count('award_admissions'), 0)
    const form = { result: 'not-admitted', resultReason: 'Es fehlt der Nachweis.' }
    assert.equal((await portal.request(check.result.to({ entryId }), { cookie, form })).status, 303)
    await portal.runJobs()
    const mails = await portal.db
      .selectFrom('platform_mails')
      .where('subject', 'like', '%nicht zugelassen%')
      .selectAll()
      .execute()
    assert.deepEqual(
      mails.map(({ recipient }) => recipient),
      [MARTA],
    )
    assert.match(mails[0]?.text ?? '', /Es fehlt der Nachweis\./)
  })

  it('may be revised: the newest result counts, the older one stays', async () => {
    await portal.request(check.result.to({ entryId }), { cookie, form: { result: 'admitted', resultReason: '' } })
    assert.equal(await count('award_admissions'), 2)
    const standing = await portal.db.selectFrom('award_standing_entries').select('admitted').executeTakeFirstOrThrow()
    assert.equal(standing.admitted, true)
    const again = await portal.request(check.result.to({ entryId }), { cookie, form: { result: 'admitted', resultReason: '' } })
    assert.equal(again.status, 422)
  })

  it('assigns another category with a reason, which the entrants read', async () => {
    const category = await portal.db
      .selectFrom('award_categories')
      .where('slug', '=', 'krisenbewaeltigung')
      .select('id')
      .orderBy('visible_from', 'desc')
      .executeTakeFirstOrThrow()
    const form = { category: category.id, categoryReason: 'Der Beitrag gilt der Rufbereitschaft.' }
    assert.equal((await portal.request(check.category.to({ entryId }), { cookie, form })).status, 303)
    const standing = await portal.db.selectFrom('award_standing_entries').select('category_id').executeTakeFirstOrThrow()
    assert.equal(standing.category_id, category.id)
    await portal.runJobs()
    const mail = await portal.db
      .selectFrom('platform_mails')
      .where('subject', 'like', '%anderen Kategorie%')
      .selectAll()
      .executeTakeFirstOrThrow()
    assert.match(mail.text, /Krisenbewältigung[\s\S]*Der Beitrag gilt der Rufbereitschaft/)
    const events = await portal.db
      .selectFrom('platform_events')
      .select('record')
      .where('kind', 'in', ['entry-reassigned', 'admission-decided'])
      .execute()
    assert.equal(events.length, 3)
    assert.ok(events.every(({ record }) => !record.includes('Rufbereitschaft') && !record.includes('Nachweis')))
  })

  it('is hidden from everybody but the office', async () => {
    const marta = await portal.signIn(MARTA)
    assert.equal((await portal.request(check.page.to({ entryId }), { cookie: marta })).status, 403)
  })
})

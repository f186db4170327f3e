import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { seedPeople } from '../../../../../db/seeds/people.ts'
import { givenEntry, givenSubmission, KALL, SCHLEIDEN } from '../../../../../test/factories.ts'
import { mailsTo } from '../../../../../test/mailbox.ts'
import { testSite, type TestSite } from '../../../../../test/site.ts'
import { AGREE, givenSplit, givenWinner, RATHAUS, shareLink, SPLIT_FORM } from '../../../../../test/winners.ts'
import { paths } from '../../../../paths.ts'
import { findSplit } from '../../winners/split.queries.ts'
import { splitState } from '../../winners/split.rules.ts'

// proves: I11

const MARTA = 'marta.probe@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const OBJECT = { ...AGREE, answer: 'object', reason: 'Wir trugen die Hälfte.' }

describe('the split of a prize', () => {
  let portal: TestSite
  let entryId = ''
  let marta = ''
  const page = () => paths.award.split.to({ entryId })
  const state = async () => splitState(await findSplit(portal.db, entryId))
  const proposals = () => portal.db.selectFrom('award_split_proposals').selectAll().execute()

  before(async () => {
    portal = await testSite({ at: '2026-02-01T10:00' })
    await seedPeople(portal.db)
    marta = await portal.signIn(MARTA)
    entryId = await givenEntry(portal.db, { by: MARTA })
    await givenSubmission(portal.deps, { entryId, by: MARTA })
    await portal.moveTo('2026-04-15T11:00')
  })
  after(() => portal.close())

  it('is nowhere before the entry has won', async () => {
    for (const address of [page(), paths.award.winner.to({ entryId })]) {
      assert.equal((await portal.request(address, { cookie: marta })).status, 404)
    }
    assert.equal((await portal.request(page(), { cookie: marta, form: SPLIT_FORM })).status, 404)
  })

  it('is nowhere before the very instant of the release', async () => {
    await givenWinner(portal.db, entryId)
    await portal.moveTo('2026-04-15T10:59:59.999')
    assert.equal((await portal.request(paths.award.winner.to({ entryId }), { cookie: marta })).status, 404)
    await portal.moveTo('2026-04-15T11:00')
    assert.match(
      await (await portal.request(paths.award.winner.to({ entryId }), { cookie: marta })).text(),
      /Herzlichen Glückwunsch/,
    )
    const tasks = await (await portal.request(paths.award.entry.to({ entryId }), { cookie: marta })).text()
    assert.ok(tasks.includes(`href="${paths.award.winner.to({ entryId })}"`))
  })

  it('begins with equal amounts whose last cent is the lead’s', async () => {
    const html = await (await portal.request(page(), { cookie: marta })).text()
    assert.match(html, /name="betrag-lead"[^>]*value="3\.333,34"/)
    assert.match(html, new RegExp(`name="betrag-${KALL.placeId}"[^>]*value="3\\.333,33"`))
  })

  it('is proposed by whoever may hand in, and by nobody else', async () => {
    const bernd = await portal.signIn(BERND)
    const refused = await portal.request(page(), { cookie: bernd, form: SPLIT_FORM })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /wer den Beitrag einreichen darf/)
    assert.equal((await portal.request(page(), { cookie: await portal.signIn(OTTO), form: SPLIT_FORM })).status, 404)
    assert.deepEqual(await proposals(), [])
  })

  it('says by how much the amounts differ from the prize, and keeps what was typed', async () => {
    const form = { ...SPLIT_FORM, 'betrag-lead': '3.333,33' }
    const refused = await portal.request(page(), { cookie: marta, form })
    const html = await refused.text()
    assert.equal(refused.status, 422)
    assert.match(html, /Es fehlen 0,01/)
    assert.match(html, /name="betrag-lead"[^>]*value="3\.333,33"/)
    for (const [change, sentence] of [
      [{ 'betrag-lead': 'viel' }, /Hellenthal: Bitte geben Sie den Betrag in Euro an, zum Beispiel 3\.333,33/],
      [{ [`betrag-${KALL.placeId}`]: 'viel' }, /Kall: Bitte geben Sie den Betrag/],
      [{ [`adresse-${KALL.placeId}`]: 'falsch' }, /Kall: Bitte geben Sie eine E-Mail-Adresse an/],
      [{ [`adresse-${KALL.placeId}`]: '' }, /Jede beteiligte Kommune muss zustimmen/],
      [{ [`adresse-${KALL.placeId}`]: RATHAUS.schleiden }, /eine eigene E-Mail-Adresse/],
      [{ paidTo: 'me' }, /wer das Geld bekommt/],
      [{ [`betrag-05112000`]: '1' }, /Angaben, die das Portal nicht kennt/],
    ] as const) {
      const answer = await portal.request(page(), { cookie: marta, form: { ...SPLIT_FORM, ...change } })
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), sentence)
    }
    assert.deepEqual(await proposals(), [])
  })

  it('asks each partner by mail, keeps only the hash of the link, and sends nothing twice', async () => {
    const links = await givenSplit(portal, entryId, MARTA)
    assert.notEqual(links.kall, links.schleiden)
    const again = await portal.request(page(), { cookie: marta, form: SPLIT_FORM })
    assert.equal(again.status, 303)
    assert.equal((await proposals()).length, 1)
    assert.equal((await mailsTo(portal.db, RATHAUS.kall)).length, 1)
    const { rows } = await sql<{ text: string }>`select s::text as text from award_split_shares s
      union all select record from platform_events`.execute(portal.db)
    const token = links.kall.split('/').at(-1) as string
    assert.ok(rows.length > 3 && rows.every(({ text }) => !text.includes(token)))
    assert.equal(await state(), 'waiting')
  })

  it('is not answered by looking, nor without a name, nor by an objection without a reason', async () => {
    const link = await shareLink(portal.db, RATHAUS.kall)
    assert.match(await (await portal.request(link)).text(), /Kall bekommt 3\.333,33/)
    for (const form of [
      { ...AGREE, name: '' },
      { ...OBJECT, reason: ' ' },
      { ...AGREE, answer: '' },
    ])
      assert.equal((await portal.request(link, { form })).status, 422)
    assert.equal(await state(), 'waiting')
    assert.equal((await portal.request(`${link}x`, { form: AGREE })).status, 404)
  })

  it('is objected to with a reason, which the lead is told', async () => {
    const link = await shareLink(portal.db, RATHAUS.kall)
    assert.equal((await portal.request(link, { form: OBJECT })).status, 303)
    assert.equal(await state(), 'objected')
    const told = (await mailsTo(portal.db, MARTA))[0]
    assert.match(told?.text ?? '', /Wir trugen die Hälfte/)
    assert.equal(await state(), 'objected', 'the first answer stands')
  })

  it('says to whoever answers otherwise with the same link that it is too late, and to a double click nothing', async () => {
    const link = await shareLink(portal.db, RATHAUS.kall)
    assert.equal((await portal.request(link, { form: OBJECT })).status, 303)
    const other = await portal.request(link, { form: { ...AGREE, reason: 'Der Rat hat zugestimmt.' } })
    const html = await other.text()
    assert.equal(other.status, 422)
    assert.match(html, /liegt schon eine Antwort vor/)
    assert.match(html, /Der Rat hat zugestimmt/)
    assert.doesNotMatch(html, /Vielen Dank/)
    assert.equal(await state(), 'objected')
  })

  it('counts from the start after a new proposal; the old link answers no more', async () => {
    const [schleiden, kall] = [await shareLink(portal.db, RATHAUS.schleiden), await shareLink(portal.db, RATHAUS.kall)]
    assert.equal((await portal.request(schleiden, { form: AGREE })).status, 303)
    const form = {
      base: '1',
      'betrag-lead': '2.000',
      [`betrag-${SCHLEIDEN.placeId}`]: '3.000',
      [`betrag-${KALL.placeId}`]: '5.000',
    }
    const links = await givenSplit(portal, entryId, MARTA, form)
    assert.equal(await state(), 'waiting')
    const refused = await portal.request(kall, { form: AGREE })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /gilt nicht mehr/)
    assert.equal((await portal.request(links.schleiden, { form: AGREE })).status, 303)
    assert.equal(await state(), 'waiting')
    assert.equal((await portal.request(links.kall, { form: AGREE })).status, 303)
    assert.equal(await state(), 'agreed')
    assert.match((await mailsTo(portal.db, MARTA))[0]?.subject ?? '', /Alle stimmen der Aufteilung zu/)
    const events = await portal.db.selectFrom('platform_events').where('kind', 'like', 'split-%').select('kind').execute()
    assert.equal(events.length, 2 + 4)
  })

  it('is refused by the database when it does not add up, and never changes', async () => {
    const [proposal] = await proposals()
    const { id, ...row } = proposal as NonNullable<typeof proposal>
    await assert.rejects(
      portal.db
        .insertInto('award_split_proposals')
        .values({ ...row, number: 9 })
        .execute(),
      /do not add up/,
    )
    await assert.rejects(portal.db.updateTable('award_split_shares').set({ cents: 0 }).execute(), /append-only/)
    await assert.rejects(portal.db.deleteFrom('award_split_answers').execute(), /append-only/)
    assert.ok(id)
  })
})

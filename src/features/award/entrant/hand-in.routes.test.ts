import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { seedPeople } from '../../../../db/seeds/people.ts'
import { givenEntry, givenNothingHandedIn } from '../../../../test/factories.ts'
import { picture } from '../../../../test/sample-files.ts'
import { testSite, type TestSite } from '../../../../test/site.ts'
import { stopAt } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { paths } from '../../../paths.ts'

const MARTA = 'marta.probe@hellenthal.example'
const ERIKA = 'erika.beispiel@hellenthal.example'
const BERND = 'bernd.muster@hellenthal.example'
const OTTO = 'otto.gegenprobe@duisburg.example'
const CLOSES_AT = new Date('2026-02-09T23:00:00Z')

// proves: DL-03, DL-05, DL-08, DL-16, ID-01, ID-02, SE-07, I2
describe('handing in', () => {
  let portal: TestSite
  let entryId: string
  let marta: string

  before(async () => {
    portal = await testSite({ at: '2025-12-04T09:30' })
    await seedPeople(portal.db)
    marta = await portal.signIn(MARTA)
  })
  after(() => portal.close())
  beforeEach(async () => {
    await portal.moveTo('2025-12-04T09:30')
    await givenNothingHandedIn(portal.db, MARTA)
    entryId = await givenEntry(portal.db, { by: MARTA, texts: { title: { title: 'Rufbereitschaft <script>' } } })
  })

  const here = () => paths.award.submission.to({ entryId })
  /** The hidden fields as the review page wrote them. */
  async function formOf(cookie = marta) {
    const html = await (await portal.request(here(), { cookie })).text()
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
    return { contents: value('contents'), seen: value('seen') }
  }
  const submissions = () =>
    portal.db.selectFrom('award_submissions').where('entry_id', '=', entryId).selectAll().orderBy('version').execute()
  const refusals = () => portal.db.selectFrom('award_refused_hand_ins').where('entry_id', '=', entryId).selectAll().execute()
  const jobs = async () =>
    (await portal.db.selectFrom('platform_events').where('kind', '=', 'entry-handed-in').select('record').execute()).filter(
      (event) => event.record.includes(entryId),
    )

  it('shows everything as it will be handed in, the closing time written out, and the button', async () => {
    const answer = await portal.request(here(), { cookie: marta })
    const html = await answer.text()
    assert.equal(answer.status, 200)
    assert.match(html, /Montag, 9\. Februar 2026, 24:00 Uhr/)
    assert.match(html, /noch 67 Tage/)
    assert.match(html, /Rufbereitschaft &lt;script>/)
    assert.match(html, /Schleiden/)
    assert.match(html, /Beitrag einreichen<\/span>/)
    assert.match(html, /nicht gefragt/)
  })

  it('leads to the receipt, freezes one version with its manifest, and plans the mail', async () => {
    const answer = await portal.request(here(), { cookie: marta, form: await formOf() })
    const [submission, ...more] = await submissions()
    assert.equal(answer.status, 303)
    assert.ok(submission && more.length === 0)
    assert.equal(answer.headers.get('location'), paths.award.receipt.to({ entryId, submissionId: submission.id }))
    assert.match(submission.receipt_number, /^IKZ-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    assert.equal(submission.version, 1)
    assert.match(submission.manifest, /"format":"interkommunal-manifest-1"/)
    assert.equal((await jobs()).length, 1)
  })

  it('one millisecond before closing is in time; exactly at closing it is not, and the draft stays', async () => {
    const form = await formOf()
    await stopAt(portal.db, CLOSES_AT)
    const late = await portal.request(here(), { cookie: marta, form })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Die Einreichungsfrist ist abgelaufen/)
    assert.deepEqual(await submissions(), [])
    assert.deepEqual(
      (await refusals()).map(({ because, arrived_at }) => ({ because, arrived_at })),
      [{ because: 'deadline-passed', arrived_at: CLOSES_AT }],
    )
    assert.equal(
      (await portal.db.selectFrom('award_entry_states').where('entry_id', '=', entryId).select('step').execute()).length,
      6,
    )

    await stopAt(portal.db, new Date(CLOSES_AT.getTime() - 1))
    assert.equal((await portal.request(here(), { cookie: marta, form })).status, 303)
  })

  it("waits for somebody else's lock across the deadline without becoming late", async () => {
    const form = await formOf()
    await stopAt(portal.db, new Date(CLOSES_AT.getTime() - 1))
    let pending: Promise<Response> | undefined
    await transact(portal.db, async (tx) => {
      await tx.selectFrom('award_entries').where('id', '=', entryId).select('id').forUpdate().execute()
      pending = portal.request(here(), { cookie: marta, form })
      await new Promise((resolve) => setTimeout(resolve, 300))
      await stopAt(portal.db, new Date(CLOSES_AT.getTime() + 1000))
    })
    assert.equal((await pending)?.status, 303)
    const [submission] = await submissions()
    assert.deepEqual(submission?.arrived_at, new Date(CLOSES_AT.getTime() - 1))
    assert.deepEqual(submission?.decided_at, new Date(CLOSES_AT.getTime() + 1000))
  })

  it('twenty times at once makes one submission and twenty equal answers', async () => {
    const form = await formOf()
    const answers = await Promise.all(Array.from({ length: 20 }, () => portal.request(here(), { cookie: marta, form })))
    assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([303]))
    assert.equal(new Set(answers.map((answer) => answer.headers.get('location'))).size, 1)
    assert.equal((await submissions()).length, 1)
    assert.equal((await jobs()).length, 1)
    assert.deepEqual(await refusals(), [])
  })

  it('again after the deadline, as a replay, leads to the same receipt', async () => {
    const form = await formOf()
    const first = await portal.request(here(), { cookie: marta, form })
    await stopAt(portal.db, CLOSES_AT)
    const replay = await portal.request(here(), { cookie: marta, form })
    assert.equal(replay.headers.get('location'), first.headers.get('location'))
  })

  it('what a colleague changed meanwhile is shown first and not handed in', async () => {
    const form = await formOf()
    const erika = await portal.db.selectFrom('people_persons').where('email', '=', ERIKA).select('id').executeTakeFirstOrThrow()
    await portal.db
      .insertInto('award_entry_states')
      .values({
        entry_id: entryId,
        step: 'lead',
        revision: 2,
        content: JSON.stringify({ texts: {}, partners: [] }),
        saved_by: erika.id,
        saved_at: new Date('2025-12-04T08:31:00Z'),
      })
      .execute()
    const answer = await portal.request(here(), { cookie: marta, form })
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /„Federführung und Kontakt“: gespeichert von Erika Beispiel/)
    assert.deepEqual(await submissions(), [])
  })

  it('is refused to a colleague who may only edit, and kept as an attempt', async () => {
    const bernd = await portal.signIn(BERND)
    const answer = await portal.request(here(), { cookie: bernd, form: await formOf() })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /aber nicht einreichen/)
    assert.deepEqual(
      (await refusals()).map((refusal) => refusal.because),
      ['no-right'],
    )
  })

  it('is not found for a competitor, who also cannot look', async () => {
    const otto = await portal.signIn(OTTO)
    assert.equal((await portal.request(here(), { cookie: otto })).status, 404)
    assert.equal((await portal.request(here(), { cookie: otto, form: await formOf() })).status, 404)
    assert.deepEqual(await submissions(), [])
  })

  it('names what is missing with the way there, and offers no button', async () => {
    entryId = await givenEntry(portal.db, { by: MARTA, without: ['criteria'] })
    const html = await (await portal.request(here(), { cookie: marta })).text()
    assert.match(html, /Das fehlt noch/)
    assert.ok(html.includes(paths.award.step.to({ entryId, step: 'criteria' })))
    assert.doesNotMatch(html, /Beitrag einreichen<\/span>/)
  })

  it('with a picture nobody explained is not offered, but the way to say whose it is', async () => {
    const body = new FormData()
    body.append('kind', 'picture')
    body.append('file', new Blob([Uint8Array.from(await picture('png'))]), 'rathaus.png')
    const sent = await portal.request(paths.award.attachments.to({ entryId }), { method: 'POST', body, cookie: marta })
    assert.equal(sent.status, 303)
    const html = await (await portal.request(here(), { cookie: marta })).text()
    assert.match(html, /„rathaus\.png“: Beschreibung und Rechte angeben/)
    assert.doesNotMatch(html, /Beitrag einreichen<\/span>/)
    const tasks = await (await portal.request(paths.award.entry.to({ entryId }), { cookie: marta })).text()
    assert.match(tasks, /Angaben zu Bildern fehlen/)
  })

  it('of a second entry of the same lead is refused', async () => {
    await portal.request(here(), { cookie: marta, form: await formOf() })
    entryId = await givenEntry(portal.db, { by: MARTA })
    const html = await (await portal.request(here(), { cookie: marta })).text()
    assert.match(html, /bereits einen anderen Beitrag eingereicht/)
  })

  it('of two entries of one lead at once lets one through and tells the other', async () => {
    const [one, oneForm] = [entryId, await formOf()]
    entryId = await givenEntry(portal.db, { by: MARTA })
    const otherForm = await formOf()
    const answers = await Promise.all([
      portal.request(paths.award.submission.to({ entryId: one }), { cookie: marta, form: oneForm }),
      portal.request(here(), { cookie: marta, form: otherForm }),
    ])
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 422])
  })

  it('with an old proof of identity keeps the click: proved after the deadline it is still in time', async () => {
    const form = await formOf()
    const stale = await portal.signIn(MARTA)
    await portal.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 10 * 60_000) })
      .execute()
    await stopAt(portal.db, new Date(CLOSES_AT.getTime() - 1))
    const asked = await portal.request(here(), { cookie: stale, form })
    assert.match(asked.headers.get('location') ?? '', /^\/anmelden\/erneut\?/)
    assert.deepEqual(await submissions(), [])

    await portal.db.updateTable('people_sessions').set({ authenticated_at: new Date() }).execute()
    await stopAt(portal.db, new Date(CLOSES_AT.getTime() + 10 * 60_000))
    const html = await (await portal.request(here(), { cookie: stale })).text()
    assert.match(html, /Ihr Klick von 9\. Februar 2026.*23:59:59 MEZ ist festgehalten/)
    assert.match(html, /Ihr Klick kam vorher an/)
    assert.equal((await portal.request(here(), { cookie: stale, form })).status, 303)
    assert.deepEqual((await submissions())[0]?.arrived_at, new Date(CLOSES_AT.getTime() - 1))
  })

  it('a kept click serves nobody a quarter of an hour later', async () => {
    const form = await formOf()
    await portal.db
      .updateTable('people_sessions')
      .set({ authenticated_at: new Date(Date.now() - 10 * 60_000) })
      .execute()
    await stopAt(portal.db, new Date(CLOSES_AT.getTime() - 1))
    await portal.request(here(), { cookie: marta, form })
    await portal.db.updateTable('people_sessions').set({ authenticated_at: new Date() }).execute()
    await stopAt(portal.db, new Date(CLOSES_AT.getTime() + 15 * 60_000))
    assert.equal((await portal.request(here(), { cookie: marta, form })).status, 422)
  })

  it('taken back and handed in again is a second version with a receipt of its own; the clicks of before count for nothing', async () => {
    const form = await formOf()
    await portal.request(here(), { cookie: marta, form })
    const back = await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta, form: {} })
    assert.equal(back.headers.get('location'), paths.award.entry.to({ entryId }))
    assert.deepEqual(await portal.db.selectFrom('award_lead_places').where('entry_id', '=', entryId).selectAll().execute(), [])
    await portal.request(here(), { cookie: marta, form })
    const versions = await submissions()
    assert.deepEqual(
      versions.map((one) => one.version),
      [1, 2],
    )
    assert.equal(new Set(versions.map((one) => one.receipt_number)).size, 2)
  })

  it('what is not handed in is not offered to be taken back', async () => {
    const html = await (await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta })).text()
    assert.match(html, /nicht eingereicht\. Es gibt nichts zurückzunehmen/)
    assert.doesNotMatch(html, /Sie können ihn ändern/, 'also true after the deadline')
    assert.doesNotMatch(html, /<form[^>]*ruecknahme/)
    await portal.request(here(), { cookie: marta, form: await formOf() })
    assert.match(
      await (await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta })).text(),
      /<form[^>]*ruecknahme/,
    )
    await stopAt(portal.db, CLOSES_AT)
    const late = await (await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta })).text()
    assert.match(late, /Der eingereichte Beitrag zählt/)
    assert.doesNotMatch(late, /<form[^>]*ruecknahme/)
  })

  it('cannot be taken back from the instant of closing on', async () => {
    await portal.request(here(), { cookie: marta, form: await formOf() })
    await stopAt(portal.db, CLOSES_AT)
    const late = await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta, form: {} })
    assert.equal(late.status, 422)
    assert.match(await late.text(), /Der eingereichte Beitrag zählt/)
    await stopAt(portal.db, new Date(CLOSES_AT.getTime() - 1))
    assert.equal((await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta, form: {} })).status, 303)
  })

  it('is taken back in time by a click whose proof of identity had grown old on the open page', async () => {
    const back = paths.award.takeBack.to({ entryId })
    const provedAt = (at: Date) => portal.db.updateTable('people_sessions').set({ authenticated_at: at }).execute()
    await portal.request(here(), { cookie: marta, form: await formOf() })
    await provedAt(new Date(Date.now() - 10 * 60_000))
    await stopAt(portal.db, new Date(CLOSES_AT.getTime() - 1))
    const asked = await portal.request(back, { cookie: marta, form: {} })
    assert.match(asked.headers.get('location') ?? '', /^\/anmelden\/erneut\?/)

    await provedAt(new Date())
    await stopAt(portal.db, new Date(CLOSES_AT.getTime() + 60_000))
    const html = await (await portal.request(back, { cookie: marta })).text()
    assert.match(html, /Ihr Klick von 9\. Februar 2026.*23:59:59 MEZ ist festgehalten/)
    assert.match(html, /Ein erneutes Einreichen ist nicht mehr möglich/)
    assert.equal((await portal.request(back, { cookie: marta, form: {} })).status, 303)
    assert.equal(
      (await portal.db.selectFrom('award_lead_places').where('entry_id', '=', entryId).selectAll().execute()).length,
      0,
    )
  })

  it('withdrawn frees the place of the lead, and is final', async () => {
    const form = await formOf()
    await portal.request(here(), { cookie: marta, form })
    const unsure = await portal.request(paths.award.withdrawal.to({ entryId }), { cookie: marta, form: { reason: 'zu früh' } })
    assert.equal(unsure.status, 422)
    assert.match(await unsure.text(), /zu früh<\/textarea>/)
    assert.equal(
      (await portal.request(paths.award.withdrawal.to({ entryId }), { cookie: marta, form: { reason: '', sure: 'ja' } })).status,
      303,
    )
    const again = await portal.request(here(), { cookie: marta, form })
    assert.match(await again.text(), /wurde zurückgezogen/)
    const left = await (await portal.request(here(), { cookie: marta })).text()
    assert.match(left, /Zurückgezogen am 4\. Dezember 2025/)
    assert.doesNotMatch(left, /Beitrag einreichen<|Einreichungsschluss/)
    const twice = await (await portal.request(paths.award.withdrawal.to({ entryId }), { cookie: marta })).text()
    assert.match(twice, /bereits zurückgezogen/)
    assert.doesNotMatch(twice, /<form[^>]*rueckzug/)
    const back = await (await portal.request(paths.award.takeBack.to({ entryId }), { cookie: marta })).text()
    assert.match(back, /nichts zurückzunehmen/)
    const tasks = await (await portal.request(paths.award.entry.to({ entryId }), { cookie: marta })).text()
    assert.doesNotMatch(tasks, /Noch 67 Tage|>Bereit</)
    entryId = await givenEntry(portal.db, { by: MARTA })
    assert.equal((await portal.request(here(), { cookie: marta, form: await formOf() })).status, 303)
  })
})

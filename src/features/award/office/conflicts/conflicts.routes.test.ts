import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givenNoConflict } from '../../../../../test/factories.ts'
import { givenJury, OFFICE, type JuryCase } from '../../../../../test/jury.ts'
import { givenDraftSheet } from '../../../../../test/sheets.ts'
import { paths } from '../../../../paths.ts'
import { decideDeclaration } from '../../judging/conflict-transaction.queries.ts'
import { conflictOf } from '../../judging/conflict.queries.ts'
import type { Juror } from '../../judging/juror.queries.ts'

describe('the office looks after conflicts', () => {
  let jury: JuryCase
  let cookies: [string, string]
  let entryId: string
  let juror: Juror
  before(async () => {
    jury = await givenJury(2, { declared: false })
    const { signIn } = jury.portal
    cookies = [await signIn(OFFICE[0]), await signIn(OFFICE[1])]
    entryId = jury.entries[0]?.id ?? ''
    juror = jury.jurors[3] as Juror
  })
  after(() => jury.portal.close())

  const pair = () => ({ entryId, personId: juror.personId })
  const post = (who: 0 | 1, path: string, form: Record<string, string> = {}) =>
    jury.portal.request(path, { cookie: cookies[who], form })
  const state = () => conflictOf(jury.portal.db, entryId, juror.personId)
  const matrix = async () => (await jury.portal.request(paths.office.conflicts.matrix.to(), { cookie: cookies[0] })).text()

  it('sees who has declared what, of a reason only its class', async () => {
    const other = jury.jurors[0] as Juror
    const answer = { state: 'declared', reasonClass: 'family', note: 'KANARIE-familie' } as const
    await decideDeclaration(jury.portal.db, { entryId, personId: other.personId, answer, seen: [] })
    await givenNoConflict(jury.portal.db, entryId, juror.personId)
    const page = await matrix()
    for (const { name } of jury.jurors) assert.ok(page.includes(name))
    assert.match(page, /1 Erklärungen „nicht befangen“, 1 „befangen“, 8 stehen aus/)
    assert.match(page, /Persönliche oder familiäre Verbindung/)
    assert.doesNotMatch(page, /KANARIE/)
  })

  it('sets a conflict with its class: the sheet is voided at once', async () => {
    await givenDraftSheet(jury.portal.db, { entryId, personId: juror.personId })
    const refused = await post(0, paths.office.conflicts.one.to(pair()), { note: 'Vermerk' })
    assert.equal(refused.status, 422)
    assert.equal(await state(), 'none')
    for (const click of [1, 2])
      assert.equal(
        (await post(0, paths.office.conflicts.one.to(pair()), { reasonClass: 'own-body', note: 'Vermerk' })).status,
        303,
        `click ${click}`,
      )
    assert.equal(await state(), 'declared')
    const voids = await jury.portal.db.selectFrom('award_sheet_voids').selectAll().execute()
    assert.equal(voids.length, 1)
    const again = await post(1, paths.office.conflicts.one.to(pair()), { reasonClass: 'advice', note: '' })
    assert.match(await again.text(), /schon eine Befangenheit vermerkt/)
  })

  // proves: JU-04
  it('lifts it only by two persons, with a reason', async () => {
    const lift = paths.office.conflicts.lift.to(pair())
    const confirm = paths.office.conflicts.liftConfirmation.to(pair())
    assert.match(await (await post(0, confirm)).text(), /nicht beantragt/)
    assert.equal((await post(0, lift, { reason: '' })).status, 422)
    assert.equal((await post(0, lift, { reason: 'Verwechslung' })).status, 303)
    assert.equal(await state(), 'declared')
    assert.match(await (await post(0, lift, { reason: 'noch einmal' })).text(), /schon beantragt/)
    const own = await post(0, confirm)
    assert.equal(own.status, 422)
    assert.match(await own.text(), /muss sie eine andere Person/)
    assert.equal(await state(), 'declared')
    assert.equal((await post(1, confirm)).status, 303)
    assert.equal(await state(), 'none')
    const events = await jury.portal.db
      .selectFrom('platform_events')
      .where('kind', 'in', ['conflict-stated', 'conflict-lift-asked', 'conflict-lifted'])
      .select(['kind', 'actor_id'])
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['conflict-stated', 'conflict-stated', 'conflict-stated', 'conflict-lift-asked', 'conflict-lifted'],
    )
    assert.deepEqual(
      events.slice(-2).map(({ actor_id }) => actor_id),
      jury.office,
    )
  })

  it('notes advice: the juror is asked again until the line is withdrawn as a mistake', async () => {
    const note = paths.office.conflicts.advice.to(pair())
    const withdraw = paths.office.conflicts.adviceWithdrawal.to(pair())
    const future = await post(0, note, { advisedOn: '1.1.2030', occasion: 'KANARIE-Telefonat' })
    assert.equal(future.status, 422)
    const refused = await future.text()
    assert.match(refused, /liegt in der Zukunft/)
    assert.match(refused, /KANARIE-Telefonat/)
    assert.match(await (await post(0, note, { advisedOn: 'gestern', occasion: '' })).text(), /zum Beispiel 4\.12\.2025/)
    assert.equal((await jury.portal.db.selectFrom('award_advices').selectAll().execute()).length, 0)

    assert.equal((await post(0, note, { advisedOn: '4.12.2025', occasion: 'KANARIE-Sprechstunde' })).status, 303)
    assert.equal(await state(), 'not-asked')
    assert.match(
      await (await post(1, note, { advisedOn: '4.12.2025', occasion: 'KANARIE-Sprechstunde' })).text(),
      /schon vermerkt/,
    )
    const cookie = await jury.portal.signIn(juror.email)
    const asked = await (await jury.portal.request(paths.jury.declaration.to({ entryId }), { cookie })).text()
    assert.match(asked, /Sie haben zu diesem Beitrag beraten/)
    assert.doesNotMatch(asked, /KANARIE/)

    const advice = await jury.portal.db.selectFrom('award_advices').selectAll().executeTakeFirstOrThrow()
    assert.equal((await post(1, withdraw, { adviceId: advice.id, mistake: '' })).status, 422)
    assert.equal((await post(1, withdraw, { adviceId: advice.id, mistake: 'Das war eine andere Kommune.' })).status, 303)
    assert.equal(await state(), 'none')
    const page = await (await jury.portal.request(paths.office.conflicts.one.to(pair()), { cookie: cookies[0] })).text()
    assert.match(page, /4\. Dezember 2025, KANARIE-Sprechstunde[\s\S]*Zurückgenommen von[\s\S]*Das war eine andere Kommune/)
    const events = await jury.portal.db
      .selectFrom('platform_events')
      .where('subject_table', '=', 'award_advices')
      .select(['kind', 'actor_id', 'record'])
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      events.map(({ kind, actor_id }) => [kind, actor_id]),
      [
        ['advice-noted', jury.office[0]],
        ['advice-withdrawn', jury.office[1]],
      ],
    )
    assert.ok(events.every(({ record }) => !record.includes('KANARIE')))
  })

  it('leaves it to people who never sat in the jury', async () => {
    await jury.portal.db
      .insertInto('award_seat_holders')
      .values({
        seat_id: juror.seatId,
        person_id: jury.office[1],
        part: 'deputy',
        named_at: new Date(),
        ended_at: new Date(),
      })
      .execute()
    const answer = await post(1, paths.office.conflicts.one.to(pair()), { reasonClass: 'advice', note: '' })
    assert.match(await answer.text(), /nur Personen, die nie in ihr saßen/)
    assert.equal(await state(), 'none')
  })

  it('knows only entries and jurors of the edition', async () => {
    const stranger = { entryId, personId: jury.office[0] }
    assert.equal((await post(0, paths.office.conflicts.one.to(stranger), { reasonClass: 'advice' })).status, 404)
  })
})

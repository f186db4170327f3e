import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listBrokenInvariants } from '../../../../../db/invariants.ts'
import { givenPerson } from '../../../../../test/people.ts'
import { givenDeclared } from '../../../../../test/sheets.ts'
import { Sitting } from '../../../../../test/sitting.ts'
import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { decideTakeOver } from '../../judging/seat-transaction.queries.ts'
import { recordHolder } from '../../judging/seat.queries.ts'

const LEAVES = 1
const RECUSED = 3

// proves: LG-07
describe('a seat that changes hands in the middle of a meeting', () => {
  const room = new Sitting()
  const ballots: [number, string][] = [
    [0, 'yes'],
    [LEAVES, 'yes'],
    [2, 'no'],
  ]
  before(async () => {
    await room.begin({ conflicted: RECUSED })
    await room.closeScores()
    await room.call()
    for (const number of [0, LEAVES, 2, RECUSED]) await room.come(number)
    await room.open()
    await room.done(LEAVES, paths.room.statements, { statement: 'vor dem Wechsel' })
    const motion = await room.move(LEAVES, { kind: 'award', entry: room.entries[0]!, reasonAward: 'Erster Antrag' })
    await room.vote(motion, ballots)
    await takeOver(LEAVES, { email: 'nora@nachfolge.example', name: 'Nora Nachfolge' })
    await takeOver(RECUSED, { email: 'olaf@nachfolge.example', name: 'Olaf Nachrücker' })
  })
  after(() => room.end())

  async function takeOver(number: number, who: { email: string; name: string }) {
    const { db, deps } = room.jury.portal
    const { personId } = await givenPerson(db, { ...who, role: 'juror' })
    const { seatId } = room.jury.jurors[number]!
    const at = await databaseNow(db)
    const deputy = { seatId, personId, part: 'deputy', termsSha256: null, namedBy: personId, at } as const
    await db.transaction().execute((tx) => recordHolder(tx, deputy))
    for (const { id } of room.jury.entries) await givenDeclared(db, { entryId: id, personId, state: 'none' })
    assert.ok((await decideTakeOver(deps, { seatId, personId, reason: 'Erkrankung' })).ok)
    room.cookies[number] = await room.jury.portal.signIn(who.email)
    await room.come(number)
  }

  it('ends the presence of whoever sat there, and lets the successor come and vote', async () => {
    const { personId } = room.jury.jurors[LEAVES]!
    const there = room.db.selectFrom('award_attendances').where('person_id', '=', personId)
    assert.ok((await there.select('left_at').executeTakeFirstOrThrow()).left_at)
    const motion = await room.move(LEAVES, { kind: 'award', entry: room.entries[1]!, reasonAward: 'Zweiter Antrag' })
    await room.vote(motion, [
      [0, 'no'],
      [LEAVES, 'yes'],
      [2, 'no'],
      [RECUSED, 'no'],
    ])
  })

  it('leaves words, motions and open votes with the person who gave them, in the room and in the minutes', async () => {
    const said = [
      /Sabine Abwägung[^]*vor dem Wechsel/,
      /Gestellt von (<bdi>)?Sabine Abwägung[^]*Erster Antrag[^]*Sabine Abwägung[^:]*: Ja[^]*Zweiter Antrag/,
      /Gestellt von (<bdi>)?Nora Nachfolge[^]*Zweiter Antrag[^]*Nora Nachfolge[^:]*: Ja/,
    ]
    const live = await room.page(0)
    for (const words of said) assert.match(live, words)
    await room.done(0, paths.room.calls, { act: 'end' })
    await room.done('office', paths.room.minutes, {})
    const answer = await room.jury.portal.request(paths.room.minutes.to({ meetingId: room.meetingId }), { cookie: room.office })
    const html = await answer.text()
    assert.match(html, /Gestellt von Sabine Abwägung\. Begründung: Erster Antrag[^]*Sabine Abwägung: Ja[^]*Zweiter Antrag/)
    assert.match(html, /Gestellt von Nora Nachfolge\. Begründung: Zweiter Antrag[^]*Nora Nachfolge: Ja/)
    assert.equal(html.match(/Sabine Abwägung: Ja/g)?.length, 1)
  })

  it('keeps a recusal to the person who was recused', async () => {
    const rows = await room.db.selectFrom('award_recusals').select('person_id').execute()
    assert.deepEqual(rows, [{ person_id: room.jury.jurors[RECUSED]!.personId }])
    assert.deepEqual(await listBrokenInvariants(room.db), [])
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { givenSealedSheet } from '../../../../../test/sheets.ts'
import { fillForm } from '../../../../../test/fill-form.ts'
import { POINTS, REASONS, Sitting } from '../../../../../test/sitting.ts'
import { paths } from '../../../../paths.ts'
import { decideClosing } from '../../judging/closing-transaction.queries.ts'
import { decideDeclaration } from '../../judging/conflict-transaction.queries.ts'
import { decideCategory } from '../../judging/room/decide-category.queries.ts'

describe('a deliberation', () => {
  const room = new Sitting()
  before(() => room.begin())
  after(() => room.end())

  it('is called once, however often the button is pressed', async () => {
    await Promise.all([room.call(), room.call()])
    const first = room.meetingId
    await room.call()
    assert.equal(room.meetingId, first)
    const called = await room.db.selectFrom('award_meetings').select('id').execute()
    assert.deepEqual(called, [{ id: first }])
  })

  it('is not called for an hour that is over; what was typed stays', async () => {
    const numbers = Object.fromEntries(room.jury.edition.categories.map(({ id }, index) => [`nummer-${id}`, String(index + 1)]))
    const form = { day: '1.2.2026', time: '10:00', place: 'Düsseldorf, KANARIE-saal', ...numbers }
    const before = await room.db.selectFrom('award_meetings').select('id').execute()
    const answer = await room.jury.portal.request(paths.room.meetings.to(), { cookie: room.office, form })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /Dieser Zeitpunkt ist vorbei\. Bitte geben Sie an, wann die Sitzung beginnen soll/)
    assert.match(html, /value="1\.2\.2026"[^]*value="10:00"[^]*KANARIE-saal/)
    assert.deepEqual(await room.db.selectFrom('award_meetings').select('id').execute(), before)
  })

  it('cannot open a category before its scores are closed, and nobody sees a rank', async () => {
    await room.call()
    await room.come(0)
    await room.refused(/noch nicht abgeschlossen/, 0, paths.room.calls, { act: 'open', category: room.categoryId })
    assert.equal(await room.db.selectFrom('award_deliberations').select('id').executeTakeFirst(), undefined)
  })

  it('needs three jurors without a conflict', async () => {
    await room.closeScores()
    await room.come(1)
    await room.refused(/zu wenige Jurymitglieder/, 0, paths.room.calls, { act: 'open', category: room.categoryId })
    await room.come(2)
    await room.refused(/gerade leitet/, 1, paths.room.calls, { act: 'open', category: room.categoryId })
    await room.open()
    assert.match(await room.page(2), /Beratung: /)
  })

  it('shows what is said to all, with name, and keeps the entry it is about', async () => {
    await room.done(0, paths.room.calls, { act: 'entry', entry: room.entries[0]! })
    await room.done(1, paths.room.statements, { statement: 'KANARIE-wort <b>' })
    assert.match(await room.page(2), /Sabine Abwägung[^]*KANARIE-wort &lt;b>/)
    const stored = await room.db.selectFrom('award_statements').selectAll().executeTakeFirstOrThrow()
    assert.equal(stored.entry_id, room.entries[0])
  })

  const count = async (table: 'award_statements' | 'award_motions') =>
    (await room.db.selectFrom(table).select('id').execute()).length

  it('keeps what was said to the entry that was called when it was written, and says it once however often it is sent', async () => {
    const form = fillForm(await room.page(1), room.address(paths.room.statements), { statement: 'zum ersten Beitrag' })
    const later = fillForm(await room.page(2), room.address(paths.room.statements), { statement: 'zu Unbekanntem' })
    const before = fillForm(await room.page(1), room.address(paths.room.statements), { statement: 'rechtzeitig' })
    await room.done(1, paths.room.statements, before)
    await callAfter(1)
    await room.done(1, paths.room.statements, before)
    assert.deepEqual(await said('rechtzeitig'), [room.entries[0]], 'a second click is answered like the first')
    const asked = await room.post(1, paths.room.statements, form)
    const html = await asked.text()
    assert.equal(asked.status, 422)
    assert.match(html, /Inzwischen ist etwas anderes aufgerufen[^]*Ihre Wortmeldung zu „[^]*>zum ersten Beitrag<\/textarea>/)
    assert.deepEqual(await said('zum ersten Beitrag'), [])
    for (const [statement, about] of [
      ['zum ersten Beitrag', room.entries[0]!],
      ['doch zum zweiten', room.entries[1]!],
    ] as const) {
      const answer = fillForm(html, room.address(paths.room.statements), { statement, about })
      const sent = { ...answer, id: randomUUID() }
      await room.done(1, paths.room.statements, sent)
      await room.done(1, paths.room.statements, sent)
      assert.deepEqual(await said(statement), [about])
    }
    const knowing = fillForm(html, room.address(paths.room.statements), { about: room.entries[0]! })
    await callAfter(0)
    await room.refused(/Inzwischen ist etwas anderes aufgerufen/, 1, paths.room.statements, {
      ...knowing,
      called: room.entries[1]!,
    })
    await callAfter(1)
    const elsewhere = { ...later, about: room.jury.entries.find(({ categoryId }) => categoryId !== room.categoryId)!.id }
    await room.refused(/gehört nicht dazu/, 2, paths.room.statements, elsewhere)
    await callAfter(0)
  })

  const said = async (text: string) =>
    (await room.db.selectFrom('award_statements').where('text', '=', text).select('entry_id').execute()).map(
      ({ entry_id }) => entry_id,
    )

  /** A second later, for the newest call counts. */
  const callAfter = async (entry: 0 | 1) => {
    seconds += 1
    await room.jury.portal.moveTo(`2026-02-20T09:10:${String(seconds).padStart(2, '0')}`)
    await room.done(0, paths.room.calls, { act: 'entry', entry: room.entries[entry]! })
  }
  let seconds = 0

  it('gives words back that came after the deliberation had been broken off', async () => {
    spoken = fillForm(await room.page(1), room.address(paths.room.statements), { statement: 'eben noch gesagt' })
    await room.done(1, paths.room.statements, spoken)
    const form = fillForm(await room.page(1), room.address(paths.room.statements), { statement: 'Spätkanarie <b>' })
    await room.done(0, paths.room.calls, { act: 'close' })
    await room.done(1, paths.room.statements, spoken)
    await room.refused(/nicht abgegeben/, 2, paths.room.statements, spoken)
    assert.equal((await said('eben noch gesagt')).length, 1, 'a second click is answered like the first')
    const answer = await room.post(1, paths.room.statements, form)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /nicht abgegeben[^]*Spätkanarie &lt;b>/)
    await room.open()
    await callAfter(0)
  })

  let spoken: ReturnType<typeof fillForm> = {}

  it('takes a motion that is sent twice for one', async () => {
    const filled = { kind: 'not-awarded', reasonNotAwarded: 'Doppelt geklickt.' }
    const form = fillForm(await room.page(2), room.address(paths.room.motions), filled)
    await room.done(2, paths.room.motions, form)
    await room.done(2, paths.room.motions, form)
    assert.equal((await room.db.selectFrom('award_motions').select('id').execute()).length, 1)
    const made = await room.db.selectFrom('platform_events').where('kind', '=', 'motion-made').select('seq').execute()
    assert.equal(made.length, 1)
  })

  it('refuses who has not come, whatever the act', async () => {
    const [said, moved] = [await count('award_statements'), await count('award_motions')]
    await room.refused(/als anwesend/, 3, paths.room.statements, { statement: 'von draußen' })
    await room.refused(/als anwesend/, 3, paths.room.motions, { kind: 'not-awarded', reasonNotAwarded: 'nein' })
    assert.equal(await count('award_statements'), said)
    assert.equal(await count('award_motions'), moved)
  })

  it('is not ended by the office above the head of its chair', async () => {
    assert.doesNotMatch(await room.page('office'), /value="end"/)
    await room.refused(/hat eine Leitung/, 'office', paths.room.calls, { act: 'end' })
    const { ended_at } = await room.db.selectFrom('award_meetings').select('ended_at').executeTakeFirstOrThrow()
    assert.equal(ended_at, null)
  })

  it('never lets the office speak, move or vote', async () => {
    await room.refused(/als anwesend/, 'office', paths.room.statements, { statement: 'vom Büro' })
    await room.refused(/als anwesend/, 'office', paths.room.attendance, { act: 'come' })
  })

  it('keeps of a secret vote who voted and the sums, never who voted how', async () => {
    const motion = await room.move(1, { kind: 'not-awarded', reasonNotAwarded: 'Niemand überzeugt.' })
    await room.done(0, paths.room.vote, { act: 'open-secret' }, motion)
    await room.done(0, paths.room.vote, { act: 'open-secret' }, motion)
    await room.refused(/schon abgestimmt/, 0, paths.room.vote, { act: 'open' }, motion)
    assert.equal(await eventsOf('vote-opened', motion), 1)
    const ballot = fillForm(await room.page(2), room.address(paths.room.ballot, motion), { choice: 'yes' })
    await Promise.all([1, 2].map(() => room.done(2, paths.room.ballot, ballot, motion)))
    assert.equal(await eventsOf('vote-cast', motion), 1)
    await room.refused(/schon abgegeben/, 2, paths.room.ballot, { choice: 'no' }, motion)
    const during = await room.page(1)
    assert.match(during, /Abgestimmt haben: Ali Gutachten/)
    assert.doesNotMatch(during, /Ja 1/)
    await room.done(0, paths.room.ballot, { choice: 'no' }, motion)
    await room.done(1, paths.room.ballot, { choice: 'no' }, motion)
    await room.done(0, paths.room.vote, { act: 'close' }, motion)
    assert.match(await room.page(1), /abgelehnt[^]*Ja 1, Nein 2, Enthaltung 0/)
    assert.deepEqual(await room.db.selectFrom('award_open_ballots').selectAll().execute(), [])
    const events = await room.db.selectFrom('platform_events').where('kind', '=', 'vote-cast').select('record').execute()
    assert.equal(events.length, 3)
    for (const { record } of events) assert.doesNotMatch(record, /yes|"no"|abstain/)
  })

  const eventsOf = async (kind: string, motionId: string) => {
    const events = await room.db.selectFrom('platform_events').where('kind', '=', kind).select('record').execute()
    return events.filter(({ record }) => record.includes(motionId)).length
  }

  it('leaves no order of secret ballots: all counts of a vote are of the same version', async () => {
    const rows = await room.db
      .selectFrom('award_ballot_counts')
      .select((eb) => eb.fn<string>('age', [eb.ref('xmin' as never)]).as('age'))
      .execute()
    assert.equal(rows.length, 3)
    assert.equal(new Set(rows.map(({ age }) => age)).size, 1)
  })

  it('cannot make a result of what was rejected', async () => {
    const { id } = await room.db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()
    await room.refused(/nicht angenommen/, 0, paths.room.result, { motion: id })
    assert.equal(await room.db.selectFrom('award_decisions').select('id').executeTakeFirst(), undefined)
  })

  it('says how everybody voted in an open vote, and lets equal votes fail', async () => {
    const motion = await room.move(2, { kind: 'award', entry: room.entries[0]!, reasonAward: 'Überzeugt.' })
    await room.vote(motion, [
      [0, 'yes'],
      [1, 'no'],
      [2, 'abstain'],
    ])
    assert.match(await room.page(1), /abgelehnt[^]*Hans Urteil \([^)]*\)<\/bdi>: Ja/)
    await room.refused(/nicht angenommen/, 0, paths.room.result, { motion })
  })

  it('answers a second click on an open ballot like the first, but not another choice', async () => {
    const motion = await room.move(2, { kind: 'award', entry: room.entries[0]!, reasonAward: 'Zweimal.' })
    await room.done(0, paths.room.vote, { act: 'open' }, motion)
    const ballot = fillForm(await room.page(1), room.address(paths.room.ballot, motion), { choice: 'no' })
    await room.done(1, paths.room.ballot, ballot, motion)
    await room.refused(/schon abgegeben/, 1, paths.room.ballot, { ...ballot, choice: 'yes' }, motion)
    await room.refused(/schon abgegeben/, 1, paths.room.ballot, { choice: 'no' }, motion)
    await room.done(0, paths.room.vote, { act: 'close' }, motion)
    await room.done(1, paths.room.ballot, ballot, motion)
    await room.refused(/gerade nicht abgestimmt/, 2, paths.room.ballot, { ...ballot, choice: 'no' }, motion)
    assert.equal(await eventsOf('vote-cast', motion), 1)
  })

  it('does not count a vote of fewer than the quorum', async () => {
    const motion = await room.move(2, { kind: 'award', entry: room.entries[0]!, reasonAward: 'Überzeugt.' })
    await room.vote(motion, [
      [0, 'yes'],
      [1, 'yes'],
    ])
    assert.match(await room.page(1), /nicht beschlussfähig/)
    await room.refused(/nicht angenommen/, 0, paths.room.result, { motion })
  })

  it('freezes what was carried, once: a second click at the same moment is answered like the first', async () => {
    const motion = await room.move(2, { kind: 'award', entry: room.entries[0]!, reasonAward: 'Überzeugt alle.' })
    await room.vote(motion, [
      [0, 'yes'],
      [1, 'yes'],
      [2, 'no'],
    ])
    const chair = { db: room.db, meetingId: room.meetingId, personId: room.jury.jurors[0]!.personId }
    const answers = await Promise.all([decideCategory(chair, motion), decideCategory(chair, motion)])
    assert.deepEqual(
      answers.map((answer) => answer.ok),
      [true, true],
    )
    await room.done(0, paths.room.result, { motion })
    const other = { ...chair, personId: room.jury.jurors[1]!.personId }
    assert.deepEqual(await decideCategory(other, motion), { ok: false, because: 'not-the-chair' })
    const decisions = await room.db.selectFrom('award_decisions').select(['entry_id', 'reason']).execute()
    assert.deepEqual(decisions, [{ entry_id: room.entries[0], reason: 'Überzeugt alle.' }])
    const events = await room.db.selectFrom('platform_events').where('kind', '=', 'category-decided').select('seq').execute()
    assert.equal(events.length, 1)
  })

  it('changes nothing afterwards: the database refuses, and so does the room', async () => {
    await assert.rejects(room.db.updateTable('award_decisions').set({ entry_id: null }).execute())
    await assert.rejects(room.db.deleteFrom('award_decisions').execute())
    const decided = await room.db.selectFrom('award_decisions').select(['category_id', 'decided_at']).executeTakeFirstOrThrow()
    for (const entry_id of [room.entries[1]!, null])
      await assert.rejects(
        room.db
          .insertInto('award_decisions')
          .values({ ...decided, entry_id, reason: 'Doch anders.' })
          .execute(),
        { constraint: 'award_decisions_category_id_key' },
      )
    await room.refused(/entschieden/, 1, paths.room.motions, { kind: 'not-awarded', reasonNotAwarded: 'doch nicht' })
    await room.done(1, paths.room.statements, spoken)
    assert.equal((await said('eben noch gesagt')).length, 1)
    await room.done(0, paths.room.calls, { act: 'close' })
    await room.refused(/entschieden/, 0, paths.room.calls, { act: 'open', category: room.categoryId })
  })

  it('is ended by the office once nobody is there who could lead it', async () => {
    const sat = await room.db.selectFrom('award_attendances').where('left_at', 'is', null).select('seat_id').execute()
    for (const { seat_id } of sat) await room.done('office', paths.room.attendance, { act: 'leave', seat: seat_id })
    assert.match(await room.page('office'), /value="end"/)
    await room.done('office', paths.room.calls, { act: 'end' })
    const { ended_at } = await room.db.selectFrom('award_meetings').select('ended_at').executeTakeFirstOrThrow()
    assert.ok(ended_at)
  })
})

describe('a tie in the room', () => {
  const room = new Sitting()
  before(async () => {
    await room.begin({ equal: true })
    await room.closeScores()
    await room.call()
    for (const number of [0, 1, 2]) await room.come(number)
    await room.open()
  })
  after(() => room.end())

  it('must go down the ladder before one of its entries can be proposed', async () => {
    assert.match(await room.page(1), /An der Reihe ist Stufe 3: zweite Bewertungsrunde/)
    await room.refused(/teilt sich den ersten Platz/, 1, paths.room.motions, {
      kind: 'award',
      entry: room.entries[0]!,
      reasonAward: 'sofort',
    })
    await room.refused(/nicht an der Reihe/, 1, paths.room.motions, { kind: 'tie', entries: room.entries })
    await room.refused(/nicht an der Reihe/, 0, paths.room.tie, {
      kind: 'chair',
      tieEntry: room.entries[0]!,
      tieReason: 'sofort',
    })
  })

  it('is scored a second time once the jury has carried that, the first round stays', async () => {
    const motion = await room.move(1, { kind: 'second-round', entries: room.entries, reasonRound: 'Gleichstand' })
    await room.vote(motion, [
      [0, 'yes'],
      [1, 'yes'],
      [2, 'yes'],
    ])
    const rounds = await room.db.selectFrom('award_scoring_rounds').select(['entry_id', 'round']).orderBy('entry_id').execute()
    assert.deepEqual(
      rounds,
      [...room.entries].sort().map((entry_id) => ({ entry_id, round: 2 })),
    )
    await room.refused(/läuft schon/, 1, paths.room.motions, {
      kind: 'second-round',
      entries: room.entries,
      reasonRound: 'noch einmal',
    })
  })

  it('goes on to the vote when the second round is equal too, and to the chair when that is equal', async () => {
    for (const entryId of room.entries)
      for (const { personId } of room.jury.jurors)
        await givenSealedSheet(room.jury.portal.deps, { entryId, personId, draft: { points: POINTS[1]!, reasons: REASONS } })
    for (const personId of room.jury.office)
      assert.ok((await decideClosing(room.db, { categoryId: room.categoryId, personId, round: 2 })).ok)
    assert.match(await room.page(1), /An der Reihe ist Stufe 4: Stichwahl/)
    const motion = await room.move(1, { kind: 'tie', entries: room.entries })
    await room.vote(
      motion,
      [
        [0, room.entries[0]!],
        [1, room.entries[1]!],
        [2, 'abstain'],
      ],
      'open-secret',
    )
    assert.match(await room.page(1), /An der Reihe ist Stufe 5: Stimme der Leitung/)
  })

  it('is resolved by the chair, and only for that entry can the prize be proposed', async () => {
    await room.refused(/gerade leitet/, 1, paths.room.tie, { kind: 'chair', tieEntry: room.entries[1]!, tieReason: 'ich' })
    await room.done(0, paths.room.tie, { kind: 'chair', tieEntry: room.entries[1]!, tieReason: 'Breiter übertragbar.' })
    assert.match(await room.page(1), /Gelöst auf Stufe 5: Stimme der Leitung/)
    await room.refused(/für einen anderen Beitrag/, 1, paths.room.motions, {
      kind: 'award',
      entry: room.entries[0]!,
      reasonAward: 'x',
    })
    const motion = await room.move(1, { kind: 'award', entry: room.entries[1]!, reasonAward: 'Breit übertragbar.' })
    await room.vote(motion, [
      [0, 'yes'],
      [1, 'yes'],
      [2, 'abstain'],
    ])
    await room.done(0, paths.room.result, { motion })
    const decisions = await room.db.selectFrom('award_decisions').select('entry_id').execute()
    assert.deepEqual(decisions, [{ entry_id: room.entries[1] }])
  })
})

// proves: JU-05
describe('the recused juror', () => {
  const NUMBER = 3
  const calm = new Sitting()
  const busy = new Sitting()
  before(async () => {
    for (const [room, equal] of [
      [calm, true],
      [busy, false],
    ] as const) {
      await room.begin({ conflicted: NUMBER, equal })
      await room.closeScores()
      await room.call()
      for (const number of [0, 1, 2, NUMBER]) await room.come(number)
      await room.open()
    }
    await busy.done(0, paths.room.calls, { act: 'entry', entry: busy.entries[0]! })
    await busy.done(1, paths.room.statements, { statement: 'KANARIE-wort' })
    const motion = await busy.move(1, { kind: 'award', entry: busy.entries[0]!, reasonAward: 'KANARIE-grund' })
    await busy.vote(motion, [
      [0, 'yes'],
      [1, 'yes'],
      [2, 'yes'],
    ])
  })
  after(async () => {
    await calm.end()
    await busy.end()
  })

  /** Two contests have different ids; everything else must be the same. */
  const bytes = async (room: Sitting) =>
    (await room.page(NUMBER))
      .replaceAll(room.meetingId, 'M')
      .replace(/state="\w+"/, '')
      .replace(/value="[0-9a-f-]{36}"/g, '')

  it('reads the same, whatever is scored, said and voted inside', async () => {
    const quiet = await bytes(calm)
    assert.equal(await bytes(busy), quiet)
    assert.match(quiet, /Bitte verlassen Sie für diesen Punkt der Tagesordnung den Raum/)
    assert.match(await busy.page(0), /KANARIE-wort/)
  })

  it('is shown to the others as removed and does not count for the quorum', async () => {
    const html = await busy.page(1)
    assert.match(html, /Karin Votum[^]*befangen/)
    assert.match(html, /3 anwesend und ohne Befangenheit/)
    const [recusal] = await busy.db.selectFrom('award_recusals').selectAll().execute()
    assert.equal(recusal?.person_id, busy.jury.jurors[NUMBER]!.personId)
  })

  it('is refused every act in the same words, whether or not there is something to act on', async () => {
    const acts: Parameters<Sitting['post']>[] = [
      [NUMBER, paths.room.statements, { statement: 'ich' }],
      [NUMBER, paths.room.motions, { kind: 'not-awarded', reasonNotAwarded: 'ich' }],
      [
        NUMBER,
        paths.room.ballot,
        { choice: 'yes' },
        (await busy.db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()).id,
      ],
      [NUMBER, paths.room.calls, { act: 'close' }],
    ]
    for (const asked of acts) {
      await calm.refused(/nehmen an dieser Beratung nicht teil/, ...asked)
      await busy.refused(/nehmen an dieser Beratung nicht teil/, ...asked)
    }
    assert.equal((await busy.db.selectFrom('award_statements').select('id').execute()).length, 1)
  })

  it('does not learn the result from the agenda', async () => {
    const { id } = await busy.db.selectFrom('award_motions').select('id').executeTakeFirstOrThrow()
    await busy.done(0, paths.room.result, { motion: id })
    await busy.done(0, paths.room.calls, { act: 'close' })
    await calm.done(0, paths.room.calls, { act: 'close' })
    assert.match(await busy.page(0), /Preis: Probebeitrag/)
    assert.equal(await bytes(busy), await bytes(calm))
  })

  it('comes back for the next category and is removed at once when declaring a conflict in the middle', async () => {
    const next = busy.jury.edition.categories[1]!
    const nextEntries = busy.jury.entries.filter(({ categoryId }) => categoryId === next.id)
    const wanted = nextEntries.flatMap(({ id }) => busy.jury.jurors.map(({ personId }) => ({ entryId: id, personId })))
    for (const given of wanted)
      await givenSealedSheet(busy.jury.portal.deps, { ...given, draft: { points: POINTS[0]!, reasons: REASONS } })
    for (const personId of busy.jury.office)
      assert.ok((await decideClosing(busy.db, { categoryId: next.id, personId, round: 1 })).ok)
    await busy.done(0, paths.room.calls, { act: 'open', category: next.id })
    assert.match(await busy.page(NUMBER), /Beiträge nach Rang/)
    const answer = { state: 'declared', reasonClass: 'advice', note: '' } as const
    const said = { entryId: nextEntries[0]!.id, personId: busy.jury.jurors[NUMBER]!.personId, answer, seen: [] }
    assert.ok((await decideDeclaration(busy.db, said)).ok)
    assert.doesNotMatch(await busy.page(NUMBER), /Beiträge nach Rang/)
  })
})

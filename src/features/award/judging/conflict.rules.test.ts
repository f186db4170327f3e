import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  askLift,
  confirmLift,
  declareConflict,
  setConflict,
  type Answer,
  type ConflictCase,
  type OfficePerson,
} from './conflict.rules.ts'

const at = new Date('2026-02-20T09:00:00Z')
const open: ConflictCase = { entryId: 'e', personId: 'juror', state: 'not-asked', conflictId: null, facts: [], lift: null }
const said: ConflictCase = { ...open, state: 'none' }
const declared: ConflictCase = { ...open, state: 'declared', conflictId: 'c' }
const none: Answer = { state: 'none' }
const yes = { state: 'declared', reasonClass: 'family', note: 'Schwager' } as const
const office: OfficePerson = { personId: 'ingrid', satInJury: false }

describe('a juror', () => {
  it('says "none" only with the same hard facts in view that there are now', () => {
    const advised: ConflictCase = { ...open, facts: ['advice'] }
    assert.deepEqual(declareConflict(advised, { answer: none, seen: [] }, at), { ok: false, because: 'facts-changed' })
    const answer = declareConflict(advised, { answer: none, seen: ['advice', 'lead'] }, at)
    assert.ok(answer.ok && answer.outcome !== 'unchanged')
    assert.deepEqual(answer.outcome.askedAbout, ['advice'])
    assert.equal(answer.outcome.setBy, 'juror')
  })

  it('declares a conflict whatever was in view, with class and note', () => {
    const answer = declareConflict({ ...open, facts: ['lead'] }, { answer: yes, seen: [] }, at)
    assert.ok(answer.ok && answer.outcome !== 'unchanged')
    assert.deepEqual(
      [answer.outcome.state, answer.outcome.reasonClass, answer.outcome.note, answer.outcome.isLate],
      ['declared', 'family', 'Schwager', false],
    )
  })

  it('declares late after "none"', () => {
    const answer = declareConflict(said, { answer: yes, seen: [] }, at)
    assert.ok(answer.ok && answer.outcome !== 'unchanged' && answer.outcome.isLate)
  })

  it('changes nothing by saying "none" twice', () => {
    assert.deepEqual(declareConflict(said, { answer: none, seen: [] }, at), { ok: true, outcome: 'unchanged' })
  })

  // proves: JU-04
  it('takes no conflict back', () => {
    for (const answer of [none, yes])
      assert.deepEqual(declareConflict(declared, { answer, seen: ['lead', 'partner', 'took-part', 'advice'] }, at), {
        ok: false,
        because: 'conflict-stands',
      })
  })
})

describe('the office', () => {
  it('sets a conflict once, whoever has said what before', () => {
    for (const [known, late] of [
      [open, false],
      [said, true],
    ] as const) {
      const answer = setConflict(known, { answer: yes, by: office }, at)
      assert.ok(answer.ok)
      assert.deepEqual([answer.outcome.setBy, answer.outcome.isLate], ['ingrid', late])
    }
    assert.deepEqual(setConflict(declared, { answer: yes, by: office }, at), { ok: false, because: 'conflict-stands' })
  })

  // proves: JU-04
  it('lifts a conflict by two persons who never sat in the jury', () => {
    const asked: ConflictCase = { ...declared, lift: { id: 'l', askedBy: 'ingrid' } }
    const paul: OfficePerson = { personId: 'paul', satInJury: false }
    const sat = { ...paul, satInJury: true }
    const ask = (known: ConflictCase, by: OfficePerson) => askLift(known, { reason: 'Irrtum', by }, at)
    const because = (answer: { ok: true } | { ok: false; because: string }) => (answer.ok ? 'ok' : answer.because)
    assert.deepEqual(
      [ask(declared, office), ask(declared, sat), ask(said, office), ask(open, office), ask(asked, paul)].map(because),
      ['ok', 'of-the-jury', 'nothing-to-lift', 'nothing-to-lift', 'already-asked'],
    )
    assert.deepEqual(
      [
        confirmLift(asked, paul, at),
        confirmLift(asked, office, at),
        confirmLift(asked, sat, at),
        confirmLift(declared, paul, at),
        confirmLift(said, paul, at),
      ].map(because),
      ['ok', 'same-person', 'of-the-jury', 'not-asked-for', 'nothing-to-lift'],
    )
  })

  it('sets nothing when it sat in the jury', () => {
    const by = { ...office, satInJury: true }
    assert.deepEqual(setConflict(open, { answer: yes, by }, at), { ok: false, because: 'of-the-jury' })
  })
})

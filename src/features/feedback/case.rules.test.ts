import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answerCase, dueDays, isOverdue, reminderDue, stateOf, takeCase, type AnswerKind, type CaseFacts } from './case.rules.ts'

const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  kind: 'barrier',
  email: 'vera@anderswo.example',
  takenBy: null,
  closing: null,
  nextDueOn: '2025-12-18',
  ...more,
})
const OMBUDS = 'Die Ombudsstelle vermittelt.'

describe('a case', () => {
  for (const [takenBy, closing, state] of [
    [null, null, 'open'],
    ['nina', null, 'taken'],
    ['nina', 'answer', 'answered'],
    [null, 'rejection', 'declined'],
  ] as const)
    it(`is ${state} when taken by ${takenBy} and closed by ${closing}`, () => assert.equal(stateOf({ takenBy, closing }), state))

  it('is due by days of its kind', () => {
    assert.deepEqual(dueDays({ noticeDays: 14, answerDays: 42 }, '2025-12-04'), {
      noticeDueOn: '2025-12-18',
      answerDueOn: '2026-01-15',
    })
    assert.deepEqual(dueDays({ noticeDays: null, answerDays: 14 }, '2025-12-25'), {
      noticeDueOn: null,
      answerDueOn: '2026-01-08',
    })
  })

  for (const [today, overdue] of [
    ['2025-12-18', false],
    ['2025-12-19', true],
  ] as const)
    it(`is ${overdue ? '' : 'not '}overdue on ${today}`, () => assert.equal(isOverdue(facts(), today), overdue))
  it('is not overdue once closed', () => assert.equal(isOverdue({ nextDueOn: null }, '2030-01-01'), false))

  it('is taken, also over from somebody else, but not twice and not once closed', () => {
    assert.equal(takeCase(facts(), 'nina').ok, true)
    assert.equal(takeCase(facts({ takenBy: 'paul' }), 'nina').ok, true)
    assert.deepEqual(takeCase(facts({ takenBy: 'nina' }), 'nina'), { ok: true, outcome: 'unchanged' })
    assert.deepEqual(takeCase(facts({ closing: 'answer' }), 'nina'), { ok: false, because: 'closed' })
  })
})

describe('an answer', () => {
  const answered = (kind: AnswerKind, text: string, more: Partial<CaseFacts> = {}) => {
    const decision = answerCase(facts(more), { kind, text })
    return decision.ok ? decision.outcome : decision.because
  }
  const mailed = { isMailed: true, takes: true }

  it('is given once', () => {
    assert.deepEqual(answered('answer', 'Behoben.'), mailed)
    assert.equal(answered('answer', 'Behoben.', { closing: 'answer' }), 'closed')
    assert.equal(answered('interim', OMBUDS, { closing: 'rejection' }), 'closed')
  })
  it('is mailed to whoever gave an address; an interim notice needs one', () => {
    assert.deepEqual(answered('answer', 'Behoben.', { email: '' }), { isMailed: false, takes: true })
    assert.equal(answered('interim', OMBUDS, { email: '' }), 'nobody-to-tell')
  })
  it('takes a case that nobody has taken, and no other', () => {
    assert.deepEqual(answered('answer', 'Behoben.', { takenBy: 'paul' }), { isMailed: true, takes: false })
  })
  it('names the Ombudsstelle where a barrier stays, and in no other case must', () => {
    for (const kind of ['interim', 'rejection'] as const) {
      assert.equal(answered(kind, 'Leider nein.'), 'ombuds-missing')
      assert.deepEqual(answered(kind, OMBUDS), mailed)
      assert.deepEqual(answered(kind, 'Leider nein.', { kind: 'contact' }), mailed)
    }
  })
  it('has no gap left that somebody must fill', () => {
    assert.equal(answered('rejection', `${OMBUDS} [Vom Betreiber zu ergänzen: Anschrift]`), 'gap-left')
    assert.equal(answered('answer', 'Behoben: [Hier ergänzen: was]'), 'gap-left')
    assert.deepEqual(answered('answer', 'Behoben [siehe oben].'), mailed)
  })
})

describe('a reminder', () => {
  for (const [today, occasion] of [
    ['2025-12-14', null],
    ['2025-12-15', 'soon'],
    ['2025-12-17', 'soon'],
    ['2025-12-18', 'due'],
    ['2025-12-24', 'due'],
  ] as const)
    it(`on ${today} is ${occasion}`, () => assert.equal(reminderDue(facts(), { remindDays: 3, today }), occasion))
  it('does not come once closed', () =>
    assert.equal(reminderDue({ nextDueOn: null }, { remindDays: 3, today: '2030-01-01' }), null))
})

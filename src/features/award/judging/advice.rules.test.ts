import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { noteAdvice, withdrawAdvice, type Advice } from './advice.rules.ts'

const at = new Date('2025-12-04T23:30:00Z')
const office = { personId: 'ingrid', satInJury: false }
const noted: Advice = { id: 'a1', source: 'Sprechstunde', advisedOn: '2025-12-04', withdrawn: false }
const pair = { entryId: 'e1', personId: 'juror', advices: [noted] }

describe('advice on an entry', () => {
  it('is noted with its day and occasion, up to today in Berlin', () => {
    const said = { source: 'Telefonat', advisedOn: '2025-12-05' }
    assert.deepEqual(noteAdvice(pair, { said, by: office }, at), {
      ok: true,
      outcome: { entryId: 'e1', personId: 'juror', ...said, recordedBy: 'ingrid', recordedAt: at },
    })
  })

  const refused: [string, Parameters<typeof noteAdvice>][] = [
    ['in-the-future', [pair, { said: { source: 'Telefonat', advisedOn: '2025-12-06' }, by: office }, at]],
    ['already-noted', [pair, { said: { source: 'Sprechstunde', advisedOn: '2025-12-04' }, by: office }, at]],
    ['of-the-jury', [pair, { said: { source: 'Telefonat', advisedOn: '2025-12-04' }, by: { ...office, satInJury: true } }, at]],
  ]
  for (const [because, given] of refused)
    it(`is not noted: ${because}`, () => assert.deepEqual(noteAdvice(...given), { ok: false, because }))

  it('may be noted again once withdrawn', () => {
    const again = { ...pair, advices: [{ ...noted, withdrawn: true }] }
    assert.ok(noteAdvice(again, { said: { source: 'Sprechstunde', advisedOn: '2025-12-04' }, by: office }, at).ok)
  })

  it('is withdrawn once, with a reason, by people who never sat in the jury', () => {
    const act = { reason: 'Verwechslung', by: office }
    assert.deepEqual(withdrawAdvice(noted, act, at), {
      ok: true,
      outcome: { adviceId: 'a1', reason: 'Verwechslung', withdrawnBy: 'ingrid', withdrawnAt: at },
    })
    assert.deepEqual(withdrawAdvice({ ...noted, withdrawn: true }, act, at), { ok: false, because: 'already-withdrawn' })
    assert.deepEqual(withdrawAdvice(undefined, act, at), { ok: false, because: 'not-noted' })
    const juror = { ...act, by: { ...office, satInJury: true } }
    assert.deepEqual(withdrawAdvice(noted, juror, at), { ok: false, because: 'of-the-jury' })
  })
})

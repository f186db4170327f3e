import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changeTerms } from './terms.rules.ts'

const STANDING = { months: 12, daysBefore: 28, daysAfter: 56, perDay: 200, number: 3, reason: 'Beschluss', changedBy: 'nina' }
const SAID = { months: 18, daysBefore: 28, daysAfter: 56, perDay: 200, base: 3, reason: 'Beschluss', personId: 'nina' }

describe('changing the terms of confirmation', () => {
  it('is the next change', () => assert.deepEqual(changeTerms(SAID, STANDING), { ok: true, outcome: { number: 4 } }))

  it('writes nothing at a second click, whatever was read before', () =>
    assert.deepEqual(changeTerms({ ...SAID, months: 12, base: 2 }, STANDING), { ok: true, outcome: 'unchanged' }))

  const rows: [string, Partial<typeof SAID>, string | null][] = [
    ['on terms that somebody else has changed meanwhile', { base: 2 }, 'terms-stale'],
    ['that stand already, for another reason', { months: 12, reason: 'Neuer Beschluss' }, 'terms-the-same'],
    ['that stand already, said by another person', { months: 12, personId: 'omar' }, 'terms-the-same'],
    ['that somebody else has made the same meanwhile', { months: 12, personId: 'omar', base: 2 }, 'terms-stale'],
    ['that would ask on the day of the confirmation', { months: 1, daysBefore: 28 }, 'asked-at-once'],
    ['that would ask a day later', { months: 1, daysBefore: 27 }, null],
  ]
  for (const [title, more, because] of rows)
    it(`${because ? 'is refused' : 'is allowed'} ${title}`, () => {
      const decision = changeTerms({ ...SAID, ...more }, STANDING)
      assert.deepEqual(decision, because ? { ok: false, because } : { ok: true, outcome: { number: 4 } })
    })
})

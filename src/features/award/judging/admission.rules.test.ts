import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decideAdmission, reassign, type FormalFacts } from './admission.rules.ts'

const now = new Date('2026-02-12T09:00:00Z')
const by = { personId: 'ingrid', now }
const facts: FormalFacts = {
  entryId: 'e',
  isOpened: true,
  isStanding: true,
  admitted: null,
  categoryId: 'a',
  closedCategoryIds: [],
  isBeingCorrected: false,
}
type Wish = Parameters<typeof decideAdmission>[1]
const yes: Wish = { admitted: true, reason: '' }
const no: Wish = { admitted: false, reason: 'Es fehlt ein zweiter kommunaler Partner.' }

describe('the result of the formal check', () => {
  const cases: [string, Partial<FormalFacts>, Wish, string | null][] = [
    ['admits without a reason', {}, yes, null],
    ['does not admit, with a reason', {}, no, null],
    ['never refuses an entry without saying why', {}, { ...no, reason: '' }, 'reason-missing'],
    ['waits for the opening', { isOpened: false }, yes, 'not-opened'],
    ['is for what was handed in and stands', { isStanding: false }, yes, 'not-standing'],
    ['waits for a correction under way', { isBeingCorrected: true }, yes, 'being-corrected'],
    ['may be revised', { admitted: true }, no, null],
    ['says nothing twice', { admitted: true }, yes, 'unchanged'],
    ['turns nothing round that was decided since', { admitted: false }, { ...yes, seen: 'open' }, 'decided-meanwhile'],
    ['turns round what was read', { admitted: false }, { ...yes, seen: 'not-admitted' }, null],
    ['is given where nothing was decided since', {}, { ...yes, seen: 'open' }, null],
    ['changes nothing once the category is closed', { closedCategoryIds: ['a'] }, no, 'category-closed'],
    ['minds only its own category', { closedCategoryIds: ['b'] }, no, null],
  ]
  for (const [sentence, change, wish, because] of cases) {
    it(sentence, () => {
      const decision = decideAdmission({ ...facts, ...change }, wish, by)
      assert.equal(decision.ok ? null : decision.because, because)
      if (decision.ok)
        assert.deepEqual(decision.outcome, {
          entryId: 'e',
          admitted: wish.admitted,
          reason: wish.reason,
          decidedBy: 'ingrid',
          decidedAt: now,
        })
    })
  }
})

describe('another category', () => {
  const known = { ...facts, categoryIds: ['a', 'b'] }
  const wish = { categoryId: 'b', reason: 'Es geht um Krisen.' }
  const cases: [string, Partial<typeof known>, Partial<typeof wish>, string | null][] = [
    ['is assigned with a reason', {}, {}, null],
    ['is never assigned without', {}, { reason: '' }, 'reason-missing'],
    ['is another one', {}, { categoryId: 'a' }, 'same-category'],
    ['is one of the edition', {}, { categoryId: 'c' }, 'unknown-category'],
    ['is not entered once it is closed', { closedCategoryIds: ['b'] }, {}, 'category-closed'],
    ['is not left once it is closed', { closedCategoryIds: ['a'] }, {}, 'category-closed'],
    ['waits for the opening', { isOpened: false }, {}, 'not-opened'],
    ['is for what stands', { isStanding: false }, {}, 'not-standing'],
  ]
  for (const [sentence, change, typed, because] of cases) {
    it(sentence, () => {
      const decision = reassign({ ...known, ...change }, { ...wish, ...typed }, by)
      assert.equal(decision.ok ? null : decision.because, because)
      if (decision.ok) assert.deepEqual(decision.outcome, { entryId: 'e', ...wish, reassignedBy: 'ingrid', reassignedAt: now })
    })
  }
})

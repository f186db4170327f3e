import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ConflictState } from '../judging/conflict.rules.ts'
import { queueOf, type OwnScoring } from './queue.rules.ts'

const entry = (entryId: string, categoryId: string, conflict: ConflictState = 'none') => ({
  entryId,
  categoryId,
  conflict,
  title: `Beitrag ${entryId}`,
})

describe('the queue of a juror', () => {
  const entries = [entry('1', 'a'), entry('2', 'a', 'not-asked'), entry('3', 'a'), entry('4', 'b'), entry('5', 'b', 'declared')]
  const queue = (scoring: Record<string, OwnScoring>) => queueOf(entries, new Map(Object.entries(scoring)))
  const progress = (scoring: Record<string, OwnScoring>) => queue(scoring).parts.map(({ done, todo }) => [done, todo])

  const nextCases: [string, Record<string, OwnScoring>, string | null][] = [
    ['the first at the beginning', {}, '1'],
    ['the one that is begun', { '1': 'begun' }, '1'],
    ['not one that may not be read yet', { '1': 'sealed' }, '3'],
    ['not one that is excused', { '1': 'excused', '3': 'sealed' }, '4'],
    ['not one whose sheet is void', { '1': 'voided', '3': 'voided' }, '4'],
    ['not one whose scores are closed', { '1': 'closed', '3': 'closed' }, '4'],
    ['nothing when all is sealed', { '1': 'sealed', '3': 'sealed', '4': 'sealed' }, null],
  ]
  for (const [what, scoring, expected] of nextCases)
    it(`names as the next ${what}`, () => assert.equal(queue(scoring).next?.entryId ?? null, expected))

  it('counts what is sealed and what is still to do, category by category', () => {
    assert.deepEqual(progress({}), [
      [0, 3],
      [0, 1],
    ])
    assert.deepEqual(progress({ '1': 'sealed', '3': 'excused', '4': 'begun' }), [
      [1, 1],
      [0, 1],
    ])
  })

  it('holds in no part and no count what the juror has a conflict with', () => {
    const { parts, declared, toDeclare } = queue({ '5': 'open' })
    assert.deepEqual(
      parts.map((part) => part.entries.map(({ entryId }) => entryId)),
      [['1', '2', '3'], ['4']],
    )
    assert.deepEqual(declared, [{ entryId: '5', title: 'Beitrag 5' }])
    assert.deepEqual(
      toDeclare.map(({ entryId }) => entryId),
      ['2'],
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fraction } from '../../../plain/fraction.ts'
import type { TieBreaker } from '../edition.rules.ts'
import { breakTie, NO_ANSWERS, type TieAnswers, type TiedEntry } from './tie-break.rules.ts'

const tied = (entryId: string, i: number, lowestPoints: number): TiedEntry => ({
  entryId,
  criterionMeans: { i: fraction(i) },
  lowestPoints,
})
const rung = (kind: TieBreaker['kind']): TieBreaker => ({ kind, criterion: kind === 'criterion' ? 'i' : null })
const LADDER = (['criterion', 'fewest-lowest', 'second-round', 'vote', 'chair', 'lot'] as const).map(rung)
const EQUAL = [tied('A', 3, 1), tied('B', 3, 1), tied('C', 3, 1)]
const secondRound = (a: number, b: number, c: number) =>
  new Map([
    ['A', fraction(a)],
    ['B', fraction(b)],
    ['C', fraction(c)],
  ])

type Case = { it: string; entries?: TiedEntry[]; ladder?: TieBreaker[]; answers?: Partial<TieAnswers>; gives: unknown }

const CASES: Case[] = [
  { it: 'has nothing to do with a single entry', entries: [tied('A', 3, 1)], gives: { state: 'no-tie', entryId: 'A' } },
  {
    it: 'lets the better mean of the named criterion decide',
    entries: [tied('B', 4, 9), tied('A', 3, 0)],
    gives: { state: 'decided', entryId: 'B', rung: 1, kind: 'criterion', passed: [] },
  },
  {
    it: 'lets fewer lowest points decide among those the criterion left',
    entries: [tied('A', 3, 2), tied('B', 3, 1), tied('C', 2, 0)],
    gives: { state: 'decided', entryId: 'B', rung: 2, kind: 'fewest-lowest', passed: ['criterion'] },
  },
  {
    it: 'waits for the second round',
    gives: { state: 'waiting', among: ['A', 'B', 'C'], rung: 3, kind: 'second-round', passed: ['criterion', 'fewest-lowest'] },
  },
  {
    it: 'lets the second round decide',
    answers: { secondRound: secondRound(1, 4, 2) },
    gives: { state: 'decided', entryId: 'B', rung: 3, kind: 'second-round', passed: ['criterion', 'fewest-lowest'] },
  },
  {
    it: 'waits when the second round has not scored all of them',
    answers: { secondRound: new Map([['A', fraction(5)]]) },
    gives: { state: 'waiting', among: ['A', 'B', 'C'], rung: 3, kind: 'second-round', passed: ['criterion', 'fewest-lowest'] },
  },
  {
    it: 'asks for the vote only about those left by the second round',
    answers: { secondRound: secondRound(4, 4, 1) },
    gives: {
      state: 'waiting',
      among: ['A', 'B'],
      rung: 4,
      kind: 'vote',
      passed: ['criterion', 'fewest-lowest', 'second-round'],
    },
  },
  {
    it: 'lets most votes decide',
    answers: {
      secondRound: secondRound(4, 4, 1),
      votes: new Map([
        ['A', 1],
        ['B', 3],
      ]),
    },
    gives: { state: 'decided', entryId: 'B', rung: 4, kind: 'vote', passed: ['criterion', 'fewest-lowest', 'second-round'] },
  },
  {
    it: "lets the chair's word decide when the votes are level",
    answers: {
      secondRound: secondRound(4, 4, 1),
      votes: new Map([
        ['A', 2],
        ['B', 2],
      ]),
      chair: 'A',
    },
    gives: {
      state: 'decided',
      entryId: 'A',
      rung: 5,
      kind: 'chair',
      passed: ['criterion', 'fewest-lowest', 'second-round', 'vote'],
    },
  },
  {
    it: "does not take the chair's word for an entry that is out already",
    answers: {
      secondRound: secondRound(4, 4, 1),
      votes: new Map([
        ['A', 2],
        ['B', 2],
      ]),
      chair: 'C',
    },
    gives: {
      state: 'waiting',
      among: ['A', 'B'],
      rung: 5,
      kind: 'chair',
      passed: ['criterion', 'fewest-lowest', 'second-round', 'vote'],
    },
  },
  {
    it: 'lets the lot decide',
    ladder: [rung('lot')],
    answers: { lot: 'C' },
    gives: { state: 'decided', entryId: 'C', rung: 1, kind: 'lot', passed: [] },
  },
  {
    it: 'stays open when the ladder ends',
    ladder: [rung('criterion'), rung('fewest-lowest')],
    gives: { state: 'open', among: ['A', 'B', 'C'], passed: ['criterion', 'fewest-lowest'] },
  },
]

describe('the ladder that resolves a tie', () => {
  for (const { it: name, entries, ladder, answers, gives } of CASES)
    it(name, () => {
      assert.deepEqual(breakTie(entries ?? EQUAL, ladder ?? LADDER, { ...NO_ANSWERS, ...answers }), gives)
    })

  it('never depends on the order of the entries, and only ever names one of them', () => {
    const anyEntries = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), { minLength: 2, maxLength: 5 })
      .map((rows) => rows.map(([i, lowest], index) => tied(`E${index}`, i, lowest)))
    fc.assert(
      fc.property(
        anyEntries.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const broken = breakTie(entries, LADDER, NO_ANSWERS)
          assert.deepEqual(breakTie(shuffled, LADDER, NO_ANSWERS), broken)
          if ('entryId' in broken) assert.ok(entries.some(({ entryId }) => entryId === broken.entryId))
          else assert.ok(broken.among.length > 1)
        },
      ),
    )
  })
})

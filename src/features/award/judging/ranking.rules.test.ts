import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { compare, equals, fraction, germanDecimal, parseDecimal, ZERO } from '../../../plain/fraction.ts'
import type { TieBreaker } from '../edition.rules.ts'
import { krippendorffAlpha } from './ranking/agreement.rules.ts'
import { weighted, type ScoredSheet, type WeightedCriterion } from './ranking/ranking-input.rules.ts'
import { rank, standardDeviation, type Ranking } from './ranking.rules.ts'

const LADDER: TieBreaker[] = [
  { kind: 'criterion', criterion: 'i' },
  { kind: 'fewest-lowest', criterion: null },
  { kind: 'vote', criterion: null },
]
const CRITERIA: WeightedCriterion[] = [
  { slug: 'g', weight: fraction(2), lowest: 0 },
  { slug: 'i', weight: fraction(1), lowest: 0 },
]

function sheet(entryId: string, seatId: string, g: number, i: number): ScoredSheet {
  return { entryId, seatId, points: { g, i } }
}

/** Worked out on paper, see docs/decisions/0042-ranking.md. Scores: A 3 4 5 · B 3 3 – · C 1 – 2. */
const WORKED = [
  sheet('A', '1', 4, 1),
  sheet('A', '2', 5, 2),
  sheet('A', '3', 5, 5),
  sheet('B', '1', 3, 3),
  sheet('B', '2', 3, 3),
  sheet('C', '1', 1, 1),
  sheet('C', '3', 3, 0),
]

function values(ranking: Ranking, what: 'mean' | 'adjusted'): string[] {
  return ranking.entries.map((entry) => `${entry.entryId} ${entry[what].n}/${entry[what].d}`)
}

// proves: JU-09
describe('a ranking', () => {
  it('gives what was worked out by hand: means, adjusted means, leanings', () => {
    const ranking = rank(WORKED, CRITERIA, LADDER)
    assert.deepEqual(values(ranking, 'mean'), ['A 4/1', 'B 3/1', 'C 3/2'])
    assert.deepEqual(values(ranking, 'adjusted'), ['A 4/1', 'B 114/35', 'C 51/35'])
    assert.deepEqual(
      ranking.leanings.map(({ seatId, leaning }) => `${seatId} ${leaning.n}/${leaning.d}`),
      ['1 -3/7', '2 -3/35', '3 18/35'],
    )
  })

  it('gives what was worked out by hand: spread, agreement, who is level', () => {
    const ranking = rank(WORKED, CRITERIA, LADDER)
    assert.deepEqual(ranking.entries.map(standardDeviation), ['1,00', '0,00', '0,71'])
    assert.deepEqual(ranking.agreement, fraction(23, 35))
    assert.deepEqual(
      ranking.entries.map(({ entryId, level }) => [entryId, level]),
      [
        ['A', ['B']],
        ['B', ['A', 'C']],
        ['C', ['B']],
      ],
    )
  })

  it('tells in the worked example that the first place depends on criterion g alone', () => {
    const { trials } = rank(WORKED, CRITERIA, LADDER)
    assert.equal(trials.length, 6)
    assert.deepEqual(
      trials.filter(({ changes }) => changes),
      [{ kind: 'without-criterion', slug: 'g', first: ['B'], changes: true }],
    )
  })

  it('tells which juror the first place depends on', () => {
    const sheets = [sheet('A', '1', 5, 0), sheet('A', '2', 2, 4), sheet('B', '1', 3, 2), sheet('B', '2', 3, 3)]
    const { first, trials } = rank(sheets, CRITERIA, LADDER)
    assert.deepEqual(first, ['A'])
    assert.deepEqual(
      trials.filter(({ kind, changes }) => kind === 'without-juror' && changes),
      [{ kind: 'without-juror', seatId: '1', first: ['B'], changes: true }],
    )
  })

  it('tells who could come up when weights shift by a tenth, and who could not', () => {
    const shifted = (g: bigint) => {
      const criteria = [{ slug: 'g', weight: fraction(g, 10n), lowest: 0 }, CRITERIA[1] as WeightedCriterion]
      return rank([sheet('A', '1', 5, 0), sheet('B', '1', 4, 2)], criteria, LADDER).trials.at(-1)
    }
    // Lead: g × 1 − 1 × 2. Weights shifted against A: 0.9 g − 2.2, which is 0 at g = 2.444….
    assert.deepEqual(shifted(24n), { kind: 'weights', first: ['A', 'B'], changes: true })
    assert.deepEqual(shifted(25n), { kind: 'weights', first: ['A'], changes: false })
  })

  it('sees through a strict juror where only some have judged an entry', () => {
    const strict = [sheet('C', '1', 1, 1), sheet('C', '2', 3, 3), sheet('D', '1', 0, 0), sheet('D', '2', 2, 2)]
    const ranking = rank([sheet('A', '1', 3, 3), sheet('B', '2', 4, 4), ...strict], CRITERIA, LADDER)
    const adjusted = (id: string) => ranking.entries.find(({ entryId }) => entryId === id)?.adjusted ?? ZERO
    assert.deepEqual(ranking.first, ['B'])
    assert.ok(compare(adjusted('A'), adjusted('B')) > 0)
  })

  it('compares a tenth and two tenths exactly', () => {
    const criteria = weighted([
      { slug: 'g', weight: 0.1, points: [{ points: 0 }] },
      { slug: 'i', weight: 0.2, points: [{ points: 0 }] },
    ])
    // 0.1 × 3 + 0.2 × 0 against 0.1 × 1 + 0.2 × 1: both 0.3, which floating point denies.
    assert.deepEqual(rank([sheet('A', '1', 3, 0), sheet('B', '1', 1, 1)], criteria, []).first, ['A', 'B'])
  })

  it('gives equal means the same rank and skips the next', () => {
    const ranking = rank([sheet('A', '1', 3, 3), sheet('B', '1', 4, 1), sheet('C', '1', 1, 1)], CRITERIA, LADDER)
    assert.deepEqual(
      ranking.entries.map(({ entryId, rank: place }) => [entryId, place]),
      [
        ['A', 1],
        ['B', 1],
        ['C', 3],
      ],
    )
    assert.deepEqual(ranking.tie, { state: 'decided', entryId: 'A', rung: 1, kind: 'criterion', passed: [] })
  })

  it('of nothing is empty and has no first', () => {
    const ranking = rank([], CRITERIA, LADDER)
    assert.deepEqual([ranking.entries, ranking.first, ranking.tie, ranking.agreement], [[], [], null, null])
  })

  it('calls everybody level when too few sheets are left to judge by', () => {
    const ranking = rank([sheet('A', '1', 5, 5), sheet('B', '2', 0, 0)], CRITERIA, LADDER)
    assert.deepEqual(
      ranking.entries.map(({ level }) => level),
      [['B'], ['A']],
    )
  })

  it('refuses sheets whose points are no whole numbers or are missing', () => {
    for (const points of [{ g: 0.5, i: 1 }, { g: Number.NaN, i: 1 }, { g: Infinity, i: 1 }, { g: 1 }])
      assert.throws(
        () => rank([{ entryId: 'A', seatId: '1', points: points as Record<string, number> }], CRITERIA, LADDER),
        RangeError,
      )
  })

  it('takes -0 for 0', () => {
    const zero = rank([sheet('A', '1', 0, 3)], CRITERIA, LADDER)
    assert.deepEqual(rank([sheet('A', '1', -0, 3)], CRITERIA, LADDER), zero)
  })
})

const ENTRIES = ['A', 'B', 'C', 'D', 'E']
const SEATS = ['1', '2', '3', '4', '5']
/** An incomplete contest: conflicts leave holes, up to five entries and five jurors. */
const anyContest = fc
  .array(fc.record({ points: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), there: fc.nat(4) }), {
    minLength: 25,
    maxLength: 25,
  })
  .map((cells) =>
    cells.flatMap(({ points: [g, i], there }, index) =>
      there === 0 ? [] : [sheet(ENTRIES[index % 5] ?? '', SEATS[Math.floor(index / 5)] ?? '', g, i)],
    ),
  )
const anyWeights = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })).map(([g, i]) => [
  { slug: 'g', weight: fraction(g, 10), lowest: 0 },
  { slug: 'i', weight: fraction(i, 10), lowest: 0 },
])

// proves: JU-09
describe('every ranking', () => {
  it('is the same, whatever the order of jurors, criteria and entries', () => {
    fc.assert(
      fc.property(
        anyContest.chain((sheets) => fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets, { minLength: sheets.length }))),
        anyWeights,
        ([sheets, shuffled], criteria) => {
          const mixed = shuffled.map(({ points: { g, i }, ...rest }) => ({ ...rest, points: { i: i ?? 0, g: g ?? 0 } }))
          assert.deepEqual(rank(mixed, [...criteria].reverse(), LADDER), rank(sheets, criteria, LADDER))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is the same under other names, but for the names', () => {
    const renamed = (text: string) => ({ A: 'E', B: 'D', C: 'C', D: 'B', E: 'A' })[text] ?? String(6 - Number(text))
    fc.assert(
      fc.property(anyContest, (sheets) => {
        const other = sheets.map((one) => ({ ...one, entryId: renamed(one.entryId), seatId: renamed(one.seatId) }))
        const facts = (ranking: Ranking, name: (text: string) => string) =>
          ranking.entries
            .map((entry) => [name(entry.entryId), entry.rank, entry.mean, entry.adjusted, entry.level.map(name).sort()] as const)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
        assert.deepEqual(facts(rank(other, CRITERIA, LADDER), renamed), facts(rank(sheets, CRITERIA, LADDER), String))
      }),
      { numRuns: 100 },
    )
  })

  it('adjusts nothing when every juror has judged every entry', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (cells) => {
        const sheets = cells.map(([g, i], index) => sheet(ENTRIES[index % 4] ?? '', SEATS[Math.floor(index / 4)] ?? '', g, i))
        for (const entry of rank(sheets, CRITERIA, LADDER).entries) assert.ok(equals(entry.adjusted, entry.mean))
      }),
      { numRuns: 100 },
    )
  })
})

describe("Krippendorff's alpha", () => {
  it('is 0.849 for the published example with missing values (Krippendorff 2011, interval data)', () => {
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]
    const units = Array.from({ length: 12 }, (_, unit) =>
      observers.flatMap((values) => {
        const value = values[unit]
        return typeof value === 'number' ? [fraction(value)] : []
      }),
    )
    const alpha = krippendorffAlpha(units)
    assert.ok(alpha)
    assert.equal(germanDecimal(alpha, 3), '0,849')
  })

  it('is 1 when all agree, and nothing when there is nothing to compare', () => {
    const two = fraction(2)
    assert.deepEqual(
      krippendorffAlpha([
        [two, two],
        [ZERO, ZERO],
      ]),
      fraction(1),
    )
    assert.equal(
      krippendorffAlpha([
        [two, two],
        [two, two],
      ]),
      null,
    )
    assert.equal(krippendorffAlpha([[two], [ZERO]]), null)
    assert.equal(krippendorffAlpha([]), null)
  })
})

describe('weights of an edition', () => {
  it('are the decimals that were written down', () => {
    const [criterion] = weighted([{ slug: 'g', weight: 0.35, points: [{ points: 3 }, { points: 1 }] }])
    assert.deepEqual(criterion, { slug: 'g', weight: parseDecimal('0.35'), lowest: 1 })
  })
})

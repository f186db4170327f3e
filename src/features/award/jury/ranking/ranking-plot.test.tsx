import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { fraction } from '../../../../plain/fraction.ts'
import type { RankedEntry, Ranking } from '../../judging/ranking.rules.ts'
import { RankingPlot } from './ranking-plot.page.tsx'

const entry = (number: number, scores: number[]): RankedEntry => ({
  entryId: `${number}`,
  rank: number,
  mean: fraction(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  ),
  adjusted: fraction(scores[0]!),
  variance: null,
  scores: scores.map((score, index) => ({ seatId: `${index}`, score: fraction(score) })),
  level: [],
  criterionMeans: {},
  lowestPoints: 0,
})

/** Top and bottom of each row's sheets and mean. */
function rowsOf(piles: number[][]): { top: number; bottom: number }[] {
  const entries = piles.map((scores, index) => entry(index + 1, scores))
  const ranking: Ranking = { entries, first: [], tie: null, leanings: [], agreement: null, agreementByCriterion: [], trials: [] }
  const html = renderToString(<RankingPlot ranking={ranking} lowest={0} highest={5} describedBy="x" />)
  return html
    .split('class="ik-plot__spread"')
    .slice(1)
    .map((row) => {
      const circles = [...row.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y))
      const mean = Number(/ik-plot__mean" d="M [\d.]+ ([\d.]+)/.exec(row)?.[1])
      return { top: Math.min(mean, ...circles.map((y) => y - 5)), bottom: mean + 16 }
    })
}

describe('the plot of a ranking', () => {
  for (const [what, piles] of [
    [
      'five of one mind in each row',
      [
        [4, 4, 4, 4, 4],
        [4, 4, 4, 4, 4],
        [2, 2, 2, 2, 2],
      ],
    ],
    [
      'nine of one mind',
      [
        [3, 3],
        [3, 3, 3, 3, 3, 3, 3, 3, 3],
      ],
    ],
    [
      'everybody apart',
      [
        [1, 2, 3],
        [2, 3, 4],
      ],
    ],
  ] as const)
    it(`keeps the sheets of a row out of the row above: ${what}`, () => {
      const rows = rowsOf(piles.map((scores) => [...scores]))
      assert.equal(rows.length, piles.length)
      for (const [index, { top }] of rows.entries()) assert.ok(top > (rows[index - 1]?.bottom ?? 14), `row ${index + 1}`)
    })
})

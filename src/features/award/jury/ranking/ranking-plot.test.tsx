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

function drawn(piles: number[][], lowest = 0): string {
  const entries = piles.map((scores, index) => entry(index + 1, scores))
  const ranking: Ranking = { entries, first: [], tie: null, leanings: [], agreement: null, agreementByCriterion: [], trials: [] }
  return renderToString(<RankingPlot ranking={ranking} lowest={lowest} highest={5} describedBy="x" />)
}

/** What each mark of the scale and each row says, read back from where it lies. */
function positionsOf(html: string) {
  const marks = [...html.matchAll(/<text[^>]* x="([\d.]+)"[^>]* text-anchor="middle"[^>]*>(\d+)</g)]
  const scale = marks.map(([, x, mark]) => ({ x: Number(x), mark: Number(mark) }))
  const [low, high] = [scale[0]!, scale.at(-1)!]
  const value = (x: string) =>
    Math.round((low.mark + ((Number(x) - low.x) / (high.x - low.x)) * (high.mark - low.mark)) * 100) / 100
  const rows = html.split('class="ik-plot__spread"').slice(1)
  return {
    scale,
    rows: rows.map((row) => ({
      spread: [/x1="([\d.]+)"/, /x2="([\d.]+)"/].map((end) => value(end.exec(row)![1]!)),
      sheets: [...row.matchAll(/cx="([\d.]+)"/g)].map(([, x]) => value(x!)),
      mean: value(/ik-plot__mean" d="M ([\d.]+) /.exec(row)![1]!),
    })),
  }
}

/** Top and bottom of each row's sheets and mean. */
function rowsOf(piles: number[][]): { top: number; bottom: number }[] {
  return drawn(piles)
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

  for (const lowest of [0, 1])
    it(`puts sheets, spread and mean where the scale says, from ${lowest} on the left to 5 on the right`, () => {
      const { scale, rows } = positionsOf(
        drawn(
          [
            [5, 4, 1],
            [2, 2, 3, 2],
          ],
          lowest,
        ),
      )
      assert.deepEqual(
        scale.map(({ mark }) => mark),
        [0, 1, 2, 3, 4, 5].slice(lowest),
      )
      const steps = scale.slice(1).map(({ x }, index) => Math.round(x - scale[index]!.x))
      assert.ok(steps[0]! > 0 && new Set(steps).size === 1, `steps of ${steps.join(', ')}`)
      assert.deepEqual(rows, [
        { spread: [1, 5], sheets: [5, 4, 1], mean: 3.33 },
        { spread: [2, 3], sheets: [2, 2, 3, 2], mean: 2.25 },
      ])
    })
})

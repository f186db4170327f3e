import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decimalText } from '../../../plain/thousandths.ts'
import { highestTotal, totalOf } from './sheet-total.rules.ts'
import {
  gapsOf,
  isSealedAsShown,
  saveSheet,
  sealSheet,
  type Gap,
  type ScoredCriterion,
  type Sheet,
  type SheetDraft,
} from './sheet.rules.ts'

const SCALE = [0, 1, 2, 3, 4, 5].map((points) => ({ points, label: `Stufe ${points}` }))
const criterion = (slug: string, weight = 1): ScoredCriterion => ({ slug, title: slug, explanation: '', weight, points: SCALE })
const CRITERIA = [criterion('gewinn', 0.4), criterion('innovation', 0.35), criterion('zukunft', 0.25)]
const AT = new Date('2026-02-20T10:00:00Z')
const WHOLE: SheetDraft = {
  points: { gewinn: 3, innovation: 0, zukunft: 5 },
  reasons: { innovation: 'bekanntes Muster', zukunft: 'auf Dauer gesichert' },
  privateNote: 'nur für mich',
}
const SHEET: Sheet = {
  id: 'b1',
  entryId: 'e1',
  categoryId: 'k1',
  seatId: 's1',
  personId: 'p1',
  round: 1,
  criteria: CRITERIA,
  askedAt: AT,
  phase: 'jury',
  conflict: 'none',
  isClosed: false,
  isExcused: false,
  isBeingCorrected: false,
  isVoided: false,
  revision: 4,
  savedAt: AT,
  draft: WHOLE,
  seal: null,
  seals: 0,
}
const SEALED: Sheet['seal'] = {
  id: 'x',
  sealedAt: AT,
  sealedBy: 'p1',
  commitment: 'c',
  content: { entryId: 'e1', seatId: 's1', round: 1, points: {}, reasons: {} },
}

const obstacles: [why: string, Partial<Sheet>, because: string][] = [
  ['before the jury begins', { phase: 'closed' }, 'not-in-jury-phase'],
  ['after the decision', { phase: 'decided' }, 'not-in-jury-phase'],
  ['before declaring', { conflict: 'not-asked' }, 'not-declared'],
  ['with a conflict', { conflict: 'declared' }, 'conflicted'],
  ['with a conflict, even when sealed', { conflict: 'declared', seal: SEALED }, 'conflicted'],
  ['on a voided sheet', { isVoided: true }, 'voided'],
  ['on a sealed sheet', { seal: SEALED }, 'sealed'],
  ['in a closed category', { isClosed: true }, 'category-closed'],
  ['when excused', { isExcused: true }, 'excused'],
]

describe('saving a sheet', () => {
  const changed = { ...WHOLE, points: { gewinn: 1 } }

  for (const [why, change, because] of obstacles) {
    it(`is refused ${why}`, () =>
      assert.deepEqual(saveSheet({ ...SHEET, ...change }, { base: 4, draft: changed }), { ok: false, because }))
  }

  it('gives the next revision, with gaps and without reasons', () => {
    const decision = saveSheet(SHEET, { base: 4, draft: changed })
    assert.deepEqual(decision, {
      ok: true,
      outcome: { entryId: 'e1', seatId: 's1', personId: 'p1', round: 1, revision: 5, draft: changed, savedAt: AT },
    })
  })

  it('is refused on an outdated revision', () => {
    for (const base of [3, 5]) assert.deepEqual(saveSheet(SHEET, { base, draft: changed }), { ok: false, because: 'stale' })
  })

  it('of what is stored already changes nothing, whatever it was based on', () => {
    for (const base of [0, 4])
      assert.deepEqual(saveSheet(SHEET, { base, draft: { ...WHOLE } }), { ok: true, outcome: 'unchanged' })
  })

  const differences: [string, Partial<SheetDraft>][] = [
    ['points', { points: { ...WHOLE.points, gewinn: 2 } }],
    ['one criterion fewer', { points: { innovation: 0, zukunft: 5 } }],
    ['another criterion', { points: { innovation: 0, zukunft: 5, other: 3 } }],
    ['a reason', { reasons: { ...WHOLE.reasons, zukunft: 'auf Dauer' } }],
    ['the note', { privateNote: '' }],
  ]
  for (const [what, change] of differences)
    it(`sees a difference in ${what}`, () => {
      const decision = saveSheet(SHEET, { base: 4, draft: { ...WHOLE, ...change } })
      assert.equal(decision.ok && decision.outcome !== 'unchanged' && decision.outcome.revision, 5)
    })
})

describe('sealing a sheet', () => {
  for (const [why, change, because] of obstacles) {
    it(`is refused ${why}`, () => assert.deepEqual(sealSheet({ ...SHEET, ...change }, { base: 4 }), { ok: false, because }))
  }

  it('seals points and given reasons, and never the private note', () => {
    const decision = sealSheet(
      { ...SHEET, seals: 1, draft: { ...WHOLE, reasons: { ...WHOLE.reasons, gewinn: '  ' } } },
      { base: 4 },
    )
    assert.ok(decision.ok)
    assert.deepEqual(decision.outcome, {
      sheetId: 'b1',
      number: 2,
      content: { entryId: 'e1', seatId: 's1', round: 1, points: WHOLE.points, reasons: WHOLE.reasons },
      sealedBy: 'p1',
      sealedAt: AT,
    })
    assert.doesNotMatch(JSON.stringify(decision), /nur für mich/)
  })

  it('is refused when the page showed another state', () => {
    for (const base of [3, 5]) assert.deepEqual(sealSheet(SHEET, { base }), { ok: false, because: 'stale' })
  })

  it('is known to have happened when the same person sends the same page again, and only then', () => {
    const sealed = { ...SHEET, seal: SEALED }
    assert.equal(isSealedAsShown(sealed, { base: 4 }), true)
    for (const base of [3, 5]) assert.equal(isSealedAsShown(sealed, { base }), false)
    for (const change of [{ personId: 'p2' }, { seal: null }, { isVoided: true }, { conflict: 'declared' as const }])
      assert.equal(isSealedAsShown({ ...sealed, ...change }, { base: 4 }), false)
  })

  it('waits while the entry is being corrected; the draft is saved all the same', () => {
    const mended = { ...SHEET, isBeingCorrected: true }
    assert.deepEqual(sealSheet(mended, { base: 4 }), { ok: false, because: 'being-corrected' })
    assert.ok(saveSheet(mended, { base: 4, draft: { ...WHOLE, privateNote: 'anders' } }).ok)
  })

  it('is refused before anything was saved', () =>
    assert.deepEqual(sealSheet({ ...SHEET, id: null, revision: 0 }, { base: 0 }), { ok: false, because: 'unfinished' }))

  // proves: JU-09
  const gaps: [string, Partial<SheetDraft>, Gap['what'] | null][] = [
    ['no points', { points: { innovation: 0, zukunft: 5 } }, 'points-missing'],
    ['points above the scale', { points: { ...WHOLE.points, gewinn: 6 } }, 'points-not-offered'],
    ['points below it', { points: { ...WHOLE.points, gewinn: -1 } }, 'points-not-offered'],
    ['half points', { points: { ...WHOLE.points, gewinn: 2.5 } }, 'points-not-offered'],
    ['no number at all', { points: { ...WHOLE.points, gewinn: Number.NaN } }, 'points-not-offered'],
    ['the lowest points without reason', { points: { ...WHOLE.points, gewinn: 0 } }, 'reason-missing'],
    ['the highest points without reason', { points: { ...WHOLE.points, gewinn: 5 } }, 'reason-missing'],
    [
      'a reason of spaces at the lowest',
      { points: { ...WHOLE.points, gewinn: 0 }, reasons: { ...WHOLE.reasons, gewinn: ' \n' } },
      'reason-missing',
    ],
    ['the second lowest without reason', { points: { ...WHOLE.points, gewinn: 1 } }, null],
    ['the second highest without reason', { points: { ...WHOLE.points, gewinn: 4 } }, null],
    ['a reason of 2000 characters', { reasons: { ...WHOLE.reasons, gewinn: 'ä'.repeat(2000) } }, null],
    ['a reason of 2001 characters', { reasons: { ...WHOLE.reasons, gewinn: 'ä'.repeat(2001) } }, 'reason-too-long'],
  ]
  for (const [what, change, expected] of gaps)
    it(`with ${what}: ${expected ?? 'complete'}`, () => {
      const draft = { ...WHOLE, ...change }
      const found = gapsOf(CRITERIA, draft)
      assert.deepEqual(
        found.map((gap) => [gap.criterion.slug, gap.what]),
        expected ? [['gewinn', expected]] : [],
      )
      assert.equal(sealSheet({ ...SHEET, draft }, { base: 4 }).ok, expected === null)
    })
})

describe('totals', () => {
  it('are exact where fractions are not: 0.1 + 0.2', () => {
    const criteria = [criterion('a', 0.1), criterion('b', 0.2)]
    assert.equal(decimalText(totalOf({ a: 1, b: 1 }, criteria) ?? 0n), '0,3')
    assert.equal(decimalText(totalOf({ a: 3, b: 3 }, criteria) ?? 0n), '0,9')
  })

  const written: [bigint, string][] = [
    [0n, '0'],
    [5n, '0,005'],
    [50n, '0,05'],
    [500n, '0,5'],
    [1000n, '1'],
    [12_340n, '12,34'],
    [99_999_999n, '99999,999'],
  ]
  for (const [thousandths, text] of written)
    it(`write ${thousandths} thousandths as ${text}`, () => assert.equal(decimalText(thousandths), text))

  it('do not exist while a criterion has no points', () => assert.equal(totalOf({ gewinn: 3 }, CRITERIA), null))

  it('reach at most the highest points of every criterion', () => assert.equal(decimalText(highestTotal(CRITERIA)), '5'))

  it('are the same in whatever order the criteria come', () => {
    const weights = fc.array(fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 2,
      maxLength: 8,
    })
    let compared = 0
    fc.assert(
      fc.property(weights, fc.infiniteStream(fc.nat()), (rows, order) => {
        const criteria = rows.map(([weight], index) => criterion(`c${index}`, weight / 1000))
        const points = Object.fromEntries(rows.map(([, given], index) => [`c${index}`, given]))
        const exact = rows.reduce((sum, [weight, given]) => sum + BigInt(weight) * BigInt(given), 0n)
        const shuffled = criteria.map((one) => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at)
        assert.equal(totalOf(points, criteria), exact)
        assert.equal(
          totalOf(
            points,
            shuffled.map(({ one }) => one),
          ),
          exact,
        )
        compared += 1
      }),
    )
    assert.ok(compared >= 100)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  stateOfGuideline,
  withdrawGuideline,
  writeGuideline,
  type EditedGuideline,
  type PublishedGuideline,
} from './guideline.rules.ts'

const SAID: PublishedGuideline = {
  title: 'Richtlinie (erfunden)',
  issuedOn: '2026-12-01',
  validFrom: '2027-01-01',
  validUntil: null,
  twoPartnersCents: 20_000_000,
  furtherPartnerCents: 4_000_000,
  crossBorderCents: 8_000_000,
  sharePercent: 80,
  conditions: [{ text: 'Mindestens fünf Jahre.', source: 1 }],
  sources: [{ name: 'Ministerium', url: 'https://ministerium.example/', figures: true }],
}
const WRITTEN: EditedGuideline = { ...SAID, id: 'a', number: 3, isWithdrawn: false }
const withdrawn = { ...WRITTEN, isWithdrawn: true }

describe('writing a guideline', () => {
  const begun = (said: Partial<PublishedGuideline>, all: EditedGuideline[] = []) =>
    writeGuideline({ ...SAID, ...said }, { guideline: null, all, base: 0 })
  const changed = (said: Partial<PublishedGuideline>, { base = 3, guideline = WRITTEN } = {}) =>
    writeGuideline({ ...SAID, ...said }, { guideline, all: [guideline], base })
  const refused = (because: string) => ({ ok: false, because })
  const numbered = (number: number) => ({ ok: true, outcome: { number } })

  it('begins with version 1', () => assert.deepEqual(begun({}), numbered(1)))
  it('adds a version to it', () => assert.deepEqual(changed({ sharePercent: 85 }), numbered(4)))
  it('writes nothing when nothing was changed', () => assert.deepEqual(changed({}), { ok: true, outcome: 'unchanged' }))
  it('overwrites nobody', () => assert.deepEqual(changed({ sharePercent: 85 }, { base: 2 }), refused('guideline-stale')))
  it('knows one for a day', () => assert.deepEqual(begun({}, [WRITTEN]), refused('day-taken')))
  it('knows another for the next day', () => assert.deepEqual(begun({ validFrom: '2027-01-02' }, [WRITTEN]), numbered(1)))
  it('takes the day of a withdrawn one', () => assert.deepEqual(begun({}, [withdrawn]), numbered(1)))
  it('leaves a withdrawn one alone', () =>
    assert.deepEqual(changed({ sharePercent: 85 }, { guideline: withdrawn }), refused('guideline-withdrawn')))
  it('keeps the day', () => assert.deepEqual(changed({ validFrom: '2027-01-02' }), refused('day-stays')))
  it('may end on the day it begins', () => assert.deepEqual(begun({ validUntil: '2027-01-01' }), numbered(1)))
  it('does not end before', () => assert.deepEqual(begun({ validUntil: '2026-12-31' }), refused('ends-before-it-begins')))
  for (const source of [0, 2])
    it(`wants a known source for each condition, not ${source} of 1`, () =>
      assert.deepEqual(begun({ conditions: [{ text: 'Ja.', source }] }), refused('condition-without-source')))
  it('wants a source of the amounts', () => {
    const sources = SAID.sources.map((source) => ({ ...source, figures: false }))
    assert.deepEqual(begun({ sources }), refused('figures-without-source'))
  })
})

describe('withdrawing a guideline', () => {
  it('is possible until the day before it begins', () =>
    assert.deepEqual(withdrawGuideline(WRITTEN, '2026-12-31'), { ok: true, outcome: { id: 'a' } }))
  it('is too late on its day', () =>
    assert.deepEqual(withdrawGuideline(WRITTEN, '2027-01-01'), { ok: false, because: 'guideline-begun' }))
  it('is done once', () => assert.deepEqual(withdrawGuideline(withdrawn, '2026-12-31'), { ok: true, outcome: 'unchanged' }))
})

describe('the state of a guideline', () => {
  const older = { ...WRITTEN, id: 'b', validFrom: '2021-08-31', validUntil: '2027-06-30' }
  const rows: [day: string, newer: string, older: string][] = [
    ['2026-12-31', 'planned', 'valid'],
    ['2027-01-01', 'valid', 'replaced'],
  ]
  for (const [day, newer, old] of rows)
    it(`on ${day}`, () => {
      const all = [WRITTEN, older]
      assert.deepEqual([stateOfGuideline(WRITTEN, all, day), stateOfGuideline(older, all, day)], [newer, old])
    })
  it('ends after its last day', () => {
    assert.equal(stateOfGuideline(older, [older], '2027-06-30'), 'valid')
    assert.equal(stateOfGuideline(older, [older], '2027-07-01'), 'ended')
  })
  it('is not replaced by a withdrawn one', () => {
    assert.equal(stateOfGuideline(older, [withdrawn, older], '2027-01-02'), 'valid')
    assert.equal(stateOfGuideline(withdrawn, [withdrawn, older], '2027-01-02'), 'withdrawn')
  })
})

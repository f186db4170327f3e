import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { guidelineOn, maximumGrant, type Grant, type Guideline } from './funding.rules.ts'

const guideline: Guideline = {
  validFrom: '2021-08-31',
  validUntil: null,
  twoPartnersCents: 17_500_000,
  furtherPartnerCents: 3_500_000,
  crossBorderCents: 7_500_000,
  sharePercent: 90,
}
const EURO = 100

type Case = [says: string, partners: number, crossesBorder: boolean, costsEuro: number, expected: number | 'alone']
const cases: Case[] = [
  ['two partners get 175,000 € at most', 2, false, 1_000_000, 175_000],
  ['the four archives of Erwitte got 245,000 €', 4, false, 1_000_000, 245_000],
  ['each further partner adds 35,000 €', 3, false, 1_000_000, 210_000],
  ['across a border with one partner in NRW 75,000 €', 1, true, 1_000_000, 75_000],
  ['across a border with two it is as for two', 2, true, 1_000_000, 175_000],
  ['one partner alone is no cooperation', 1, false, 1_000_000, 'alone'],
  ['costs below the ceiling give 90 %', 2, false, 100_000, 90_000],
  ['the last euro at which the share decides', 2, false, 194_444, 174_999.6],
  ['the first at which the ceiling does', 2, false, 194_445, 175_000],
  ['nothing of a cent', 2, false, 0.01, 0],
  ['a part of a cent is not granted', 2, false, 0.19, 0.17],
  ['across a border the share decides too', 1, true, 83_333, 74_999.7],
]

describe('the maximum grant', () => {
  for (const [says, partners, crossesBorder, costsEuro, expected] of cases)
    it(says, () => {
      const costsCents = Math.round(costsEuro * EURO)
      const grant = maximumGrant(guideline, { partners, crossesBorder, costsCents })
      if (expected === 'alone') return assert.deepEqual(grant, { ok: false, because: 'alone' })
      assert.ok(grant.ok)
      assert.equal(grant.outcome.grantCents, Math.round(expected * EURO))
    })

  it('and the own share are the costs to the cent, and never less than a tenth is paid by oneself', () => {
    const project = fc.record({
      partners: fc.integer({ min: 2, max: 427 }),
      crossesBorder: fc.boolean(),
      costsCents: fc.integer({ min: 1, max: 999_999_999 }),
    })
    fc.assert(
      fc.property(project, (asked) => {
        const decision = maximumGrant(guideline, asked)
        const { grantCents, ownCents } = (decision as { outcome: Grant }).outcome
        return grantCents + ownCents === asked.costsCents && ownCents * 10 >= asked.costsCents
      }),
    )
  })
})

describe('the guideline of a day', () => {
  const known = [
    { validFrom: '2021-08-31', validUntil: null },
    { validFrom: '2027-01-01', validUntil: '2028-12-31' },
  ]
  const on = (day: string) => guidelineOn(known, day)?.validFrom ?? null

  it('is none before the first', () => assert.equal(on('2021-08-30'), null))
  it('begins with its day', () => assert.equal(on('2021-08-31'), '2021-08-31'))
  it('ends the day before the next', () => assert.equal(on('2026-12-31'), '2021-08-31'))
  it('is the next from its day on, in whatever order they stand', () => {
    assert.equal(on('2027-01-01'), '2027-01-01')
    assert.equal(guidelineOn(known.toReversed(), '2027-01-01')?.validFrom, '2027-01-01')
  })
  it('is valid on its last day', () => assert.equal(on('2028-12-31'), '2027-01-01'))
  it('is none after it: the one before does not come back', () => assert.equal(on('2029-01-01'), null))
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { centsOf, euros, eurosTyped } from './euros.ts'

describe('an amount in euros', () => {
  for (const [text, cents] of [
    ['10.000', 1_000_000],
    ['10000', 1_000_000],
    ['3.333,34', 333_334],
    [' 0,01 € ', 1],
    ['1.234.567,89 €', 123_456_789],
    ['0', 0],
  ] as const)
    it(`reads "${text}"`, () => assert.equal(centsOf(text), cents))

  for (const text of ['', '-5', '1,5', '1,005', '10.00', '1.0000', '1e3', '12 345', '10.000.', 'zehn', '0x10'])
    it(`refuses "${text}"`, () => assert.equal(centsOf(text), null))

  it('reads what it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => centsOf(eurosTyped(cents)) === cents))
    assert.equal(euros(333_334), '3.333,34\u00A0€')
  })
})

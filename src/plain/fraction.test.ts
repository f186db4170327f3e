import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { compare, equals, fraction, germanDecimal, mean, minus, over, parseDecimal, plus, times } from './fraction.ts'

const anyFraction = fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 1000n)).map(([n, d]) => fraction(n, d))

describe('a fraction', () => {
  it('knows that a tenth and two tenths are three tenths', () => {
    assert.deepEqual(plus(parseDecimal('0.1'), parseDecimal('0.2')), parseDecimal('0.3'))
  })

  it('is reduced, with its sign on top', () => {
    assert.deepEqual(fraction(4, -6), { n: -2n, d: 3n })
    assert.deepEqual(fraction(0, -7), { n: 0n, d: 1n })
  })

  it('undoes what it does', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        assert.deepEqual(minus(plus(a, b), b), a)
        if (b.n !== 0n) assert.deepEqual(over(times(a, b), b), a)
        assert.equal(compare(a, b), -compare(b, a) + 0)
        assert.equal(equals(a, b), a.n === b.n && a.d === b.d)
      }),
    )
  })

  it('has a mean without rounding', () => {
    assert.deepEqual(mean([fraction(1), fraction(1), fraction(2)]), fraction(4, 3))
  })

  it('is not read from anything but a plain decimal', () => {
    for (const text of ['1e400', 'NaN', '٥', '', ' 1', '1,5', '.5', '5.', '--1', 'Infinity'])
      assert.throws(() => parseDecimal(text), RangeError, text)
    assert.deepEqual(parseDecimal('-0'), fraction(0))
  })

  it('is written with a comma, half away from zero', () => {
    assert.equal(germanDecimal(fraction(2, 3), 2), '0,67')
    assert.equal(germanDecimal(fraction(1, 8), 2), '0,13')
    assert.equal(germanDecimal(fraction(-1, 8), 2), '−0,13')
    assert.equal(germanDecimal(fraction(-1, 1000), 2), '0,00')
    assert.equal(germanDecimal(fraction(5, 2), 0), '3')
    assert.equal(germanDecimal(fraction(49, 10), 2), '4,90')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isProof, searchProof } from './work.ts'

const BITS = 6

function proofOf(challenge: string, bits: number): { proof: string; pauses: number } {
  const search = searchProof(challenge, bits)
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = search.next()
    if (done) return { proof: value, pauses }
  }
}

describe('a proof of work', () => {
  const { proof } = proofOf('anfang', BITS)

  it('is one for what was worked on, and for nothing else', () => {
    assert.equal(isProof('anfang', BITS, proof), true)
    assert.equal(isProof('anders', BITS, proof), false)
  })

  it('holds for so many bits, and hardly for more', () => {
    assert.equal(isProof('anfang', 0, proof), true)
    assert.equal(isProof('anfang', 20, proof), false)
  })

  it('answers every riddle', () => {
    const [first = '', ...others] = proof.split('.')
    assert.equal(isProof('anfang', BITS, others.join('.')), false)
    assert.equal(isProof('anfang', BITS, [...others, first].join('.')), false)
    assert.equal(isProof('anfang', BITS, Array(8).fill(first).join('.')), false)
  })

  for (const wrong of ['', 'x', '0.0.0.0.0.0.0.-1', '0.0.0.0.0.0.0.zzzzzzzz', ' 0.0.0.0.0.0.0.0', '0.0.0.0.0.0.0.0.0'])
    it(`is not „${wrong}“`, () => assert.equal(isProof('anfang', 0, wrong), false))

  it('is searched for in pieces', () => assert.ok(proofOf('anfang', 10).pauses > 8))

  it('costs twice as much for each bit, and nobody much more than others', () => {
    const pauses = (bits: number) => Array.from({ length: 60 }, (_, seed) => proofOf(`anfang ${seed}`, bits).pauses)
    const [some, twice] = [pauses(8), pauses(9)]
    const ratio = sum(twice) / sum(some)
    assert.ok(ratio > 1.7 && ratio < 2.4, String(ratio))
    assert.ok(Math.max(...twice) < 2.5 * (sum(twice) / twice.length), String(Math.max(...twice)))
  })
})

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

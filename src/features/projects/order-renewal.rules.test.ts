import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { rearranged } from './order-renewal.rules.ts'

const HIGHEST = 60
/** Of each profile what it is put in order by; those that are equal stand by their ordinals. */
const keys = fc.dictionary(fc.nat(HIGHEST).map(String), fc.nat(9), { maxKeys: 40 })

const ordered = (all: Record<string, number>) =>
  Object.keys(all)
    .map(Number)
    .sort((one, other) => (all[one] ?? 0) - (all[other] ?? 0) || one - other)

describe('an order in which some have changed', () => {
  it('is as if everything had been read', () => {
    fc.assert(
      fc.property(keys, keys, fc.uniqueArray(fc.nat(HIGHEST), { maxLength: 9 }), (before, anew, gone) => {
        const kept = Object.entries({ ...before, ...anew }).filter(([ordinal]) => !gone.includes(Number(ordinal)))
        const now = ordered(Object.fromEntries(kept))
        const changed = [...new Set([...Object.keys(anew).map(Number), ...gone])]
        const placed = now
          .filter((ordinal) => changed.includes(ordinal))
          .map((ordinal) => ({
            ordinal,
            behind: now.slice(0, now.indexOf(ordinal)).findLast((one) => !changed.includes(one)) ?? null,
          }))
        assert.deepEqual([...(rearranged(Uint32Array.from(ordered(before)), changed, placed) ?? [])], now)
      }),
    )
  })

  it('is not known when one stands behind a profile that nobody knows', () => {
    assert.equal(rearranged(Uint32Array.of(3, 1, 2), [1], [{ ordinal: 1, behind: 4 }]), null)
    assert.equal(rearranged(Uint32Array.of(3, 1, 2), [1], [{ ordinal: 1, behind: 400 }]), null)
  })
})

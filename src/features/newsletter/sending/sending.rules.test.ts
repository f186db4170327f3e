import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { PATIENCE_MS } from '../../../platform/mail-post.ts'
import { FRESH_MS, lettersAtOnce, retryAfter, SETTLED_AFTER_MS } from './sending.rules.ts'

const NOW = new Date('2025-12-04T09:00:00Z')
const minutesTo = (at: Date | null) => at && (at.getTime() - NOW.getTime()) / 60_000

describe('a letter that was refused', () => {
  for (const { isFinal = false, attempts, minutes } of [
    { attempts: 0, minutes: 1 },
    { attempts: 1, minutes: 2 },
    { attempts: 8, minutes: 256 },
    { attempts: 9, minutes: 360 },
    { attempts: 17, minutes: 360 },
    { attempts: 18, minutes: null },
    { attempts: 0, isFinal: true, minutes: null },
  ])
    it(`after ${attempts} attempts${isFinal ? ', for good' : ''}: ${minutes === null ? 'not again' : `in ${minutes} minutes`}`, () => {
      assert.equal(minutesTo(retryAfter({ isFinal, attempts }, NOW)), minutes)
    })

  it('is tried for three days in all', () => {
    const all = Array.from({ length: 18 }, (_, attempts) => minutesTo(retryAfter({ isFinal: false, attempts }, NOW)) ?? 0)
    const days = all.reduce((sum, minutes) => sum + minutes, 0) / 60 / 24
    assert.ok(days > 2.4 && days < 3, String(days))
  })
})

describe('letters claimed at once', () => {
  for (const [perMinute, letters] of [
    [0, 8],
    [60, 1],
    [399, 1],
    [400, 2],
    [1200, 6],
    [100_000, 8],
  ] as const)
    it(`${perMinute} a minute: ${letters}`, () => assert.equal(lettersAtOnce(perMinute), letters))
})

describe('a claim', () => {
  it('is settled only when whoever has it has given up', () => {
    assert.ok(FRESH_MS + PATIENCE_MS < SETTLED_AFTER_MS)
  })
})

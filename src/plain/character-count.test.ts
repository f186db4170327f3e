import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { characterCount, nearLimit } from './character-count.ts'

describe('counting characters', () => {
  for (const [text, count] of [
    ['', 0],
    ['Straße', 6],
    ['👩', 1],
    ['👩\u200d👧', 3],
    ['ä', 1],
    ['a\u0308', 1],
    ['q\u0308', 2],
    ['a\r\nb', 3],
    ['a\nb', 3],
    ['a\rb', 3],
  ] as const) {
    it(`counts ${count} in ${JSON.stringify(text)}`, () => assert.equal(characterCount(text), count))
  }

  it('is near the limit from four fifths on', () => {
    assert.equal(nearLimit(159, 200), false)
    assert.equal(nearLimit(160, 200), true)
  })
})

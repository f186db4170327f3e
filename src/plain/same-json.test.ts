import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isSameJson } from './same-json.ts'

describe('two values', () => {
  for (const [one, other, same] of [
    [{ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }, true],
    [{ a: [1, 2] }, { a: [2, 1] }, false],
    [{ a: null }, {}, false],
    [{ a: undefined }, {}, true],
    [{ at: new Date('2025-12-04T08:30:00Z') }, { at: '2025-12-04T08:30:00.000Z' }, true],
    [{ a: '1' }, { a: 1 }, false],
    [[], {}, false],
    [null, null, true],
    [null, { a: 1 }, false],
  ] as const)
    it(`${JSON.stringify(one)} and ${JSON.stringify(other)} ${same ? 'say the same' : 'differ'}`, () =>
      assert.equal(isSameJson(one, other), same))
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contrastOnWhite } from './contrast.ts'

describe('the contrast of a colour on white', () => {
  // The two greys are the known neighbours of 4.5 : 1.
  for (const [colour, contrast] of [
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#ff0000', 4],
  ] as const)
    it(`is ${contrast} for ${colour}`, () => assert.equal(Math.round(contrastOnWhite(colour) * 100) / 100, contrast))
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { moved, withPart, zoomed } from './view-box.ts'

const WHOLE = { x: 0, y: 0, width: 1200, height: 600 }
const PART = { x: 300, y: 150, width: 600, height: 300 }
const MIDDLE = { x: 0.5, y: 0.5 }

describe('what is seen of the map', () => {
  it('gets smaller around the point one looks at', () => {
    assert.deepEqual(zoomed(WHOLE, WHOLE, { factor: 2, at: MIDDLE }), PART)
    assert.deepEqual(zoomed(WHOLE, WHOLE, { factor: 2, at: { x: 0, y: 1 } }), { x: 0, y: 300, width: 600, height: 300 })
  })
  it('is never more than the whole, nor less than a twelfth of it', () => {
    assert.deepEqual(zoomed(PART, WHOLE, { factor: 0.1, at: MIDDLE }), WHOLE)
    assert.equal(zoomed(PART, WHOLE, { factor: 1000, at: MIDDLE }).width, 100)
  })
  it('moves up to the edge and no further', () => {
    assert.equal(moved(PART, WHOLE, { x: 0.1, y: 0 }).x, 360)
    assert.equal(moved(PART, WHOLE, { x: 9, y: 0 }).x, 600)
    assert.equal(moved(PART, WHOLE, { x: 0, y: -9 }).y, 0)
  })
  it('follows to a part that is out of sight, and stays where it is for one that is not', () => {
    assert.deepEqual(withPart(PART, WHOLE, { x: 310, y: 200, width: 50, height: 50 }), PART)
    assert.deepEqual(withPart(PART, WHOLE, { x: 1000, y: 200, width: 50, height: 50 }), { ...PART, x: 450 })
    assert.deepEqual(withPart(PART, WHOLE, { x: 0, y: 500, width: 50, height: 50 }), { ...PART, x: 0, y: 250 })
    assert.deepEqual(withPart(PART, WHOLE, { x: 100, y: 150, width: 800, height: 50 }), { ...PART, x: 200 })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { boxAround } from './partner-map.rules.ts'

describe('the part of the map around partners', () => {
  it('has room around them', () => {
    const boxes = [
      { x: 100, y: 100, width: 100, height: 100 },
      { x: 400, y: 300, width: 100, height: 100 },
    ]
    assert.deepEqual(boxAround(boxes), { x: 40, y: -10, width: 520, height: 520 })
  })
  it('is not so near that one sees nothing else', () => {
    assert.deepEqual(boxAround([{ x: 100, y: 100, width: 20, height: 40 }]), { x: -20, y: -10, width: 260, height: 260 })
  })
})

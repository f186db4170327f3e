import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Place } from '../../../../places/index.ts'
import { MOST_NODES, NETWORK, networkNodes } from './network.rules.ts'

const partners = (...counts: number[]) => counts.map((count, index) => ({ place: { id: String(index) } as Place, count }))

describe('the network of a municipality', () => {
  it('draws the thicker a line the more there is in common', () => {
    assert.deepEqual(
      networkNodes(partners(5, 3, 1)).map(({ lineWidth }) => lineWidth),
      [14, 8, 2],
    )
  })
  it('draws thin lines where all have one project', () => {
    assert.deepEqual(
      networkNodes(partners(1, 1)).map(({ lineWidth }) => lineWidth),
      [2, 2],
    )
  })
  it('begins at the top and has no more nodes than there is room for', () => {
    const nodes = networkNodes(partners(...Array.from({ length: 30 }, () => 1)))
    assert.equal(nodes.length, MOST_NODES)
    assert.deepEqual([nodes[0]?.x, nodes[0]?.label.anchor], [NETWORK.x, 'middle'])
    assert.ok(nodes.every(({ x, y }) => x > 0 && y > 0 && x < NETWORK.width && y < NETWORK.height))
    assert.ok(nodes.slice(1, 6).every(({ label, x }) => label.anchor === 'start' && label.x > x))
    assert.ok(nodes.slice(7).every(({ label, x }) => label.anchor === 'end' && label.x < x))
  })
  it('is nothing without partners', () => assert.deepEqual(networkNodes([]), []))
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { unpacked } from './packed-ordinals.rules.ts'

it('unpacks what int4send has packed, wherever it lies in its buffer', () => {
  const packed = Buffer.from('ff000000010007a120', 'hex').subarray(1)
  assert.deepEqual([...unpacked(packed)], [1, 500_000])
  assert.deepEqual([...unpacked(null)], [])
})

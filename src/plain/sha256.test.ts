import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { sha256 } from './sha256.ts'

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join('')

describe('our SHA-256', () => {
  it('is that of Node for every length of up to three blocks', () => {
    for (let length = 0; length <= 192; length += 1) {
      const bytes = randomBytes(length)
      assert.equal(hex(sha256(bytes)), createHash('sha256').update(bytes).digest('hex'), bytes.toString('hex'))
    }
  })

  it('answers as the standard says', () => {
    assert.equal(hex(sha256(new TextEncoder().encode('abc'))), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

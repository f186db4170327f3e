import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLoopback } from './loopback.ts'

describe('a hostname', () => {
  it('is this machine’s own only when it can be nothing else', () => {
    const own = ['localhost', '127.0.0.1', '127.8.9.10', '[::1]']
    const others = ['0.0.0.0', 'localhost.nrw.example', '127.0.0.1.nrw.example', '10.0.0.1', '128.0.0.1', '[::2]', '']
    assert.deepEqual([...own, ...others].filter(isLoopback), own)
  })
})

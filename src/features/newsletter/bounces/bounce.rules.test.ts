import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bounceOf } from './bounce.rules.ts'

describe('what a report means', () => {
  for (const { kind, status, means } of [
    { kind: 'failed', status: '5.1.1', means: 'hard' },
    { kind: 'failed', status: '5.1.3', means: 'hard' },
    { kind: 'failed', status: '5.1.4', means: 'soft' },
    { kind: 'failed', status: '5.1.6', means: 'hard' },
    { kind: 'failed', status: '5.1.10', means: 'soft' },
    { kind: 'failed', status: '5.2.1', means: 'hard' },
    { kind: 'failed', status: '5.2.2', means: 'soft' },
    { kind: 'failed', status: '5.7.1', means: 'soft' },
    { kind: 'failed', status: '4.4.7', means: 'soft' },
    { kind: 'failed', status: '', means: 'soft' },
    { kind: 'delayed', status: '4.2.2', means: null },
    { kind: 'delayed', status: '5.1.1', means: null },
    { kind: 'complaint', status: '', means: 'complaint' },
  ] as const)
    it(`${kind} ${status || 'without a status'}: ${means ?? 'nothing'}`, () => assert.equal(bounceOf({ kind, status }), means))
})

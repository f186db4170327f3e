import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LinkAnswer } from './probe-link.ts'
import { checkedLink } from './links.rules.ts'

const now = new Date('2025-12-04T08:30:00Z')
const since = new Date('2025-12-01T08:30:00Z')

describe('a link that was asked for', () => {
  const rows: [number, LinkAnswer, { failures: number; days: number; turned: string | null }][] = [
    [0, 'reachable', { failures: 0, days: 7, turned: null }],
    [0, 'refused', { failures: 0, days: 7, turned: null }],
    [0, 'gone', { failures: 1, days: 1, turned: null }],
    [1, 'unanswered', { failures: 2, days: 1, turned: null }],
    [2, 'reachable', { failures: 0, days: 7, turned: null }],
    [2, 'gone', { failures: 3, days: 7, turned: 'lost' }],
    [3, 'gone', { failures: 4, days: 7, turned: null }],
    [3, 'reachable', { failures: 0, days: 7, turned: 'found' }],
    [9, 'refused', { failures: 0, days: 7, turned: 'found' }],
    [0, 'present', { failures: 0, days: 1, turned: null }],
    [0, 'absent', { failures: 3, days: 1, turned: 'lost' }],
    [1, 'absent', { failures: 3, days: 1, turned: 'lost' }],
    [3, 'absent', { failures: 4, days: 1, turned: null }],
    [3, 'present', { failures: 0, days: 1, turned: 'found' }],
  ]
  for (const [failures, answer, expected] of rows)
    it(`failed ${failures} times before, ${answer}: fails ${expected.failures}, again in ${expected.days} days`, () => {
      const checked = checkedLink({ failures, failingSince: failures > 0 ? since : null }, answer, now)
      const days = (checked.dueAt.getTime() - now.getTime()) / 86_400_000
      assert.deepEqual({ failures: checked.failures, days, turned: checked.turned }, expected)
      assert.deepEqual(checked.failingSince, expected.failures === 0 ? null : failures > 0 ? since : now)
    })
})

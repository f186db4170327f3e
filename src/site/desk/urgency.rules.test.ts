import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mostUrgentFirst } from './urgency.rules.ts'

const waits = (name: string, since: string, dueOn?: string | null) => ({ name, since: new Date(since), dueOn })

describe('what waits on the desk', () => {
  const rows: [string, ReturnType<typeof waits>[], string][] = [
    ['by how long it waits', [waits('b', '2026-02-02'), waits('a', '2026-02-01')], 'a b'],
    [
      'by the day it is owed, however long it waits',
      [waits('b', '2026-01-01', '2026-03-02'), waits('a', '2026-02-01', '2026-03-01')],
      'a b',
    ],
    [
      'owed on one day: the longest waiting first',
      [waits('b', '2026-02-02', '2026-03-01'), waits('a', '2026-02-01', '2026-03-01')],
      'a b',
    ],
    [
      'without a day after those with one',
      [waits('c', '2026-01-01', null), waits('b', '2026-01-02'), waits('a', '2026-02-01', '2026-03-01')],
      'a c b',
    ],
  ]
  for (const [name, waiting, order] of rows)
    it(name, () =>
      assert.equal(
        mostUrgentFirst(waiting)
          .map((one) => one.name)
          .join(' '),
        order,
      ),
    )
})

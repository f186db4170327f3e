import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { alarmsOf, changesOf, type Measures } from './thresholds.rules.ts'

const calm: Measures = {
  failedSignIns: 59,
  denials: 119,
  waitingMinutes: 10,
  freeShare: 0.15,
  clockSkewSeconds: 5,
  backupAgeHours: 26,
}

describe('the limits of the watch', () => {
  it('are not reached by what lies on them, nor by a portal without backups', () => {
    assert.deepEqual(alarmsOf(calm), [])
    assert.deepEqual(alarmsOf({ ...calm, backupAgeHours: null }), [])
  })

  const beyond: [Partial<Measures>, string][] = [
    [{ failedSignIns: 60 }, 'sign-ins'],
    [{ denials: 120 }, 'denials'],
    [{ waitingMinutes: 10.1 }, 'waiting'],
    [{ freeShare: 0.149 }, 'disk'],
    [{ clockSkewSeconds: 5.1 }, 'clock'],
    [{ backupAgeHours: 26.1 }, 'backup'],
  ]
  for (const [measure, alarm] of beyond)
    it(`are passed one by one: ${alarm}`, () => assert.deepEqual(alarmsOf({ ...calm, ...measure }), [alarm]))

  it('tell only what has changed', () => {
    assert.deepEqual(changesOf(['disk', 'clock'], ['clock', 'backup']), { begun: ['backup'], over: ['disk'] })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { berlinInstant } from '../../../platform/berlin.ts'
import { isToldAgain } from './team-told.rules.ts'

const asked = (at: string, personId: string | null = null) => ({ askedAt: berlinInstant(at), personId })
const NOW = berlinInstant('2025-12-04T23:59:59')

describe('who leads an office hour is told of a question', () => {
  const rows: [string, Parameters<typeof isToldAgain>[0], Date, boolean][] = [
    ['when nothing else waits to be looked at', [], NOW, true],
    ['not when another one of this day does', [asked('2025-12-04T00:00')], NOW, false],
    ['when the others were asked the day before', [asked('2025-12-03T23:59:59')], NOW, true],
    ['not a moment before the day is over, but then', [asked('2025-12-04T23:59')], berlinInstant('2025-12-05T00:00'), true],
    ['when the only other one is their own', [asked('2025-12-04T12:00', 'ingrid')], NOW, true],
    ['not when another one is somebody else’s', [asked('2025-12-04T12:00', 'otto')], NOW, false],
  ]
  for (const [title, unseen, at, isTold] of rows) it(title, () => assert.equal(isToldAgain(unseen, 'ingrid', at), isTold))
})

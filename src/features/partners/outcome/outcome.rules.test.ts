import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sayOutcome, type Outcome, type OutcomeWords } from './outcome.rules.ts'

const KALL = { id: '05366024', name: 'Kall' }
const SAID: OutcomeWords = { became: 'planned', partner: KALL, partnerName: '' }
const LATEST: Outcome = { ...SAID, number: 2 }

describe('what became of a listing', () => {
  type Case = [says: string, said: OutcomeWords, latest: Outcome | null, base: number, expected: number | string]
  const cases: Case[] = [
    ['is said', SAID, null, 0, 1],
    ['is said anew', { ...SAID, became: 'project' }, LATEST, 2, 3],
    ['is said of another partner', { ...SAID, partner: null, partnerName: 'Venlo' }, LATEST, 2, 3],
    ['is said once', SAID, LATEST, 2, 'unchanged'],
    ['is said once, even from an old page', SAID, LATEST, 1, 'unchanged'],
    ['overwrites nobody', { ...SAID, became: 'nothing' }, LATEST, 1, 'outcome-stale'],
    ['is not said before the first', SAID, null, 1, 'outcome-stale'],
  ]
  for (const [says, said, latest, base, expected] of cases)
    it(says, () => {
      const decision = sayOutcome(said, { latest, base })
      if (!decision.ok) return assert.equal(decision.because, expected)
      assert.equal(decision.outcome === 'unchanged' ? 'unchanged' : decision.outcome.number, expected)
    })
})

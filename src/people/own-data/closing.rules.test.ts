import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { closeAccount, type ClosingFacts } from './closing.rules.ts'

// proves: GD-02
describe('closing one’s account', () => {
  const free: ClosingFacts = { holdsRole: false, manages: false, managers: 1, members: 3, ties: [] }
  const cases: [string, Partial<ClosingFacts>, string | null][] = [
    ['is possible for a member', {}, null],
    ['is possible without an organisation', { managers: 0, members: 0 }, null],
    ['waits until roles are given back', { holdsRole: true }, 'holds-a-role'],
    ['keeps the last manager of others', { manages: true }, 'last-manager'],
    ['lets one of two managers go', { manages: true, managers: 2 }, null],
    ['lets whoever is alone go', { manages: true, members: 1 }, null],
    ['keeps whom a standing entry depends on', { ties: ['entry-depends-on-them'] }, 'entry-depends-on-them'],
    ['keeps jurors until the results are out', { ties: ['sheets-in-running-edition'] }, 'sheets-in-running-edition'],
  ]
  for (const [sentence, facts, because] of cases) {
    it(sentence, () => {
      const decision = closeAccount({ ...free, ...facts })
      assert.equal(decision.ok ? null : decision.because, because)
    })
  }
})

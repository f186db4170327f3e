import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tend, type PersonAct, type PersonFacts } from './person.rules.ts'

// proves: AU-09, AU-16
describe('tending to an account', () => {
  const member: PersonFacts = { self: false, deactivated: false, ownsFactor: true, holdsRole: false, fromCommandLine: false }
  const cases: [string, PersonAct, Partial<PersonFacts>, string][] = [
    ['deactivates', 'deactivate', {}, 'deactivate'],
    ['deactivates nobody twice', 'deactivate', { deactivated: true }, 'deactivated-already'],
    ['reactivates', 'reactivate', { deactivated: true }, 'reactivate'],
    ['reactivates nobody who is active', 'reactivate', {}, 'not-deactivated'],
    ['resets the factors of a member', 'reset-factors', {}, 'reset-factors'],
    ['resets nothing that is not there', 'reset-factors', { ownsFactor: false }, 'owns-no-factor'],
    ['leaves the factors of people with a role to the command line', 'reset-factors', { holdsRole: true }, 'holds-a-role'],
    ['resets them there', 'reset-factors', { holdsRole: true, fromCommandLine: true }, 'reset-factors'],
    ['is never about oneself', 'deactivate', { self: true }, 'yourself'],
    ['is never about oneself, whatever the act', 'reset-factors', { self: true, fromCommandLine: true }, 'yourself'],
  ]
  for (const [name, act, facts, expected] of cases) {
    it(name, () => {
      const decision = tend(act, { ...member, ...facts })
      assert.equal(decision.ok ? decision.outcome : decision.because, expected)
    })
  }
})

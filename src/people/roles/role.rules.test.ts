import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '../actor.ts'
import { changeRole, type RoleChange } from './role.rules.ts'

// proves: AC-13, I11
describe('changing a role', () => {
  const cases: [string, RoleChange, Role[], boolean, string][] = [
    ['grants what one has not', { act: 'grant', role: 'editor' }, [], false, 'editor'],
    ['grants beside what fits', { act: 'grant', role: 'editor' }, ['office'], false, 'editor'],
    ['grants nothing twice', { act: 'grant', role: 'editor' }, ['editor'], false, 'has-it-already'],
    ['keeps the office out of the jury', { act: 'grant', role: 'juror' }, ['office'], false, 'office-and-jury'],
    ['keeps the jury out of the office', { act: 'grant', role: 'office' }, ['juror', 'editor'], false, 'office-and-jury'],
    ['revokes', { act: 'revoke', role: 'juror' }, ['juror'], false, 'juror'],
    ['revokes nothing that is not there', { act: 'revoke', role: 'juror' }, ['editor'], false, 'has-it-not'],
    [
      'keeps administrators from locking themselves out',
      { act: 'revoke', role: 'administrator' },
      ['administrator'],
      true,
      'own-administration',
    ],
    [
      'lets administrators revoke each other',
      { act: 'revoke', role: 'administrator' },
      ['administrator'],
      false,
      'administrator',
    ],
    ['lets administrators give up another role', { act: 'revoke', role: 'editor' }, ['administrator', 'editor'], true, 'editor'],
  ]
  for (const [name, change, roles, self, expected] of cases) {
    it(name, () => {
      const decision = changeRole(change, { roles, self, ofEntrant: false })
      assert.equal(decision.ok ? decision.outcome.role : decision.because, expected)
    })
  }

  it('keeps members of whoever may enter out of the office, not out of other roles', () => {
    const facts = { roles: [], self: false, ofEntrant: true }
    assert.deepEqual(changeRole({ act: 'grant', role: 'office' }, facts), { ok: false, because: 'office-and-entrant' })
    assert.equal(changeRole({ act: 'grant', role: 'juror' }, facts).ok, true)
    assert.equal(changeRole({ act: 'revoke', role: 'office' }, { ...facts, roles: ['office'] }).ok, true)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  acceptInvitation,
  answer,
  changeMember,
  join,
  type JoinFacts,
  type MemberChange,
  type MemberFacts,
} from './membership.rules.ts'

const verdict = (decision: { ok: true; outcome: unknown } | { ok: false; because: string }) =>
  decision.ok ? decision.outcome : decision.because

describe('joining an organisation', () => {
  const stranger: JoinFacts = {
    belongsSomewhere: false,
    officeAtEntrant: false,
    hasAsked: false,
    atOfficialDomain: false,
    hasManager: true,
  }
  const cases: [string, Partial<JoinFacts>, unknown][] = [
    ['waits for approval with another address', {}, { kind: 'request' }],
    ['waits also where nobody manages yet', { hasManager: false }, { kind: 'request' }],
    ['happens at once at an official domain', { atOfficialDomain: true }, { kind: 'member', manages: false }],
    [
      'makes the first one at an official domain its manager',
      { atOfficialDomain: true, hasManager: false },
      { kind: 'member', manages: true },
    ],
    ['happens at once also after having asked', { atOfficialDomain: true, hasAsked: true }, { kind: 'member', manages: false }],
    ['is asked for once', { hasAsked: true }, 'already-asked'],
    ['is refused to the office where one may enter', { officeAtEntrant: true, atOfficialDomain: true }, 'works-in-office'],
    ['is refused to members of any organisation', { belongsSomewhere: true, atOfficialDomain: true }, 'already-member'],
  ]
  for (const [name, facts, expected] of cases)
    it(name, () => assert.deepEqual(verdict(join({ ...stranger, ...facts })), expected))
})

describe('answering a request', () => {
  it('admits as member', () =>
    assert.deepEqual(verdict(answer(true, { belongsSomewhere: false, officeAtEntrant: false, hasManager: true })), {
      admitted: true,
      manages: false,
    }))
  it('admits the first one as manager', () =>
    assert.deepEqual(verdict(answer(true, { belongsSomewhere: false, officeAtEntrant: false, hasManager: false })), {
      admitted: true,
      manages: true,
    }))
  it('refuses somebody who belongs elsewhere by now', () =>
    assert.equal(
      verdict(answer(true, { belongsSomewhere: true, officeAtEntrant: false, hasManager: true })),
      'person-belongs-elsewhere',
    ))
  it('refuses the office where one may enter, and declines it', () => {
    const facts = { belongsSomewhere: false, hasManager: true, officeAtEntrant: true }
    assert.equal(verdict(answer(true, facts)), 'works-in-office')
    assert.deepEqual(verdict(answer(false, facts)), { admitted: false })
  })
  it('may always decline', () =>
    assert.deepEqual(verdict(answer(false, { belongsSomewhere: true, officeAtEntrant: false, hasManager: true })), {
      admitted: false,
    }))
})

// proves: AU-17
describe('changing a member', () => {
  const colleague: MemberFacts = { byManager: true, self: false, manages: false, managers: 1, members: 3 }
  const cases: [string, MemberChange, Partial<MemberFacts>, string][] = [
    ['removes', 'remove', {}, 'remove'],
    ['promotes', 'promote', {}, 'promote'],
    ['promotes nobody twice', 'promote', { manages: true, managers: 2 }, 'nothing-to-change'],
    ['demotes one of two managers', 'demote', { manages: true, managers: 2 }, 'demote'],
    ['demotes nobody who does not manage', 'demote', {}, 'nothing-to-change'],
    ['keeps the last manager from stepping down', 'demote', { self: true, manages: true }, 'last-manager'],
    ['keeps the last manager from leaving others behind', 'remove', { self: true, manages: true, members: 2 }, 'last-manager'],
    ['lets the last manager go who is alone', 'remove', { self: true, manages: true, members: 1 }, 'remove'],
    ['lets one of two managers go', 'remove', { self: true, manages: true, managers: 2 }, 'remove'],
    ['lets a member leave', 'remove', { byManager: false, self: true }, 'remove'],
    ['is not for members', 'remove', { byManager: false }, 'only-managers'],
    ['does not let members promote themselves', 'promote', { byManager: false, self: true }, 'only-managers'],
  ]
  for (const [name, change, facts, expected] of cases)
    it(name, () => assert.equal(verdict(changeMember(change, { ...colleague, ...facts })), expected))
})

// proves: AU-13
describe('accepting an invitation', () => {
  const invitation = { email: 'bernd@kall.example', manages: true }
  it('gives the role of the invitation', () =>
    assert.deepEqual(
      verdict(acceptInvitation(invitation, { email: 'bernd@kall.example', belongsSomewhere: false, officeAtEntrant: false })),
      {
        manages: true,
      },
    ))
  it('is for the invited address alone', () =>
    assert.equal(
      verdict(acceptInvitation(invitation, { email: 'eve@kall.example', belongsSomewhere: false, officeAtEntrant: false })),
      'other-address',
    ))
  it('is not for the office where one may enter', () =>
    assert.equal(
      verdict(acceptInvitation(invitation, { email: 'bernd@kall.example', belongsSomewhere: false, officeAtEntrant: true })),
      'works-in-office',
    ))
  it('is for people of no other organisation', () =>
    assert.equal(
      verdict(acceptInvitation(invitation, { email: 'bernd@kall.example', belongsSomewhere: true, officeAtEntrant: false })),
      'already-member',
    ))
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '../actor.ts'
import { standingOf, type SessionFacts, type Standing } from './session.rules.ts'

const MINUTE = 60_000
const start = new Date('2025-12-04T08:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)
const session: SessionFacts = {
  name: 'Erika',
  roles: [],
  createdAt: start,
  seenAt: start,
  secondFactorAt: null,
  ownsSecondFactor: false,
}

// proves: SE-04, AU-07
describe('a session', () => {
  const idle: [Role[], number][] = [
    [[], 30],
    [['editor'], 30],
    [['office'], 15],
    [['juror'], 15],
    [['administrator', 'editor'], 15],
  ]
  for (const [roles, minutes] of idle) {
    const facts = { ...session, roles, secondFactorAt: start }
    it(`of ${roles.join('+') || 'a member'} lives until ${minutes} minutes of rest`, () => {
      assert.equal(standingOf(facts, later(minutes * MINUTE - 1), 'production'), 'complete')
      assert.equal(standingOf(facts, later(minutes * MINUTE), 'production'), 'ended')
    })
  }

  for (const mode of ['demo', 'production'] as const) {
    it(`ends after twelve hours, used or not, in ${mode} mode`, () => {
      const end = 12 * 60 * MINUTE
      assert.equal(standingOf({ ...session, seenAt: later(end - 2) }, later(end - 1), mode), 'complete')
      assert.equal(standingOf({ ...session, seenAt: later(end - 1) }, later(end), mode), 'ended')
    })
  }

  it('rests in demo mode as long as it lives', () =>
    assert.equal(standingOf({ ...session, roles: ['juror'] }, later(700 * MINUTE), 'demo'), 'complete'))

  const standings: [string, Partial<SessionFacts>, Standing][] = [
    ['of a nameless person wants the name first', { name: '', ownsSecondFactor: true, roles: ['office'] }, 'name-missing'],
    ['of an owner of a factor wants it', { ownsSecondFactor: true }, 'second-factor-missing'],
    ['of an owner of a factor is complete with it', { ownsSecondFactor: true, secondFactorAt: start }, 'complete'],
    ['of a member needs no factor', {}, 'complete'],
    ...(['office', 'editor', 'juror', 'administrator'] as const).map((role): [string, Partial<SessionFacts>, Standing] => [
      `of ${role} leads to enrolment`,
      { roles: [role] },
      'enrolment-missing',
    ]),
  ]
  for (const [name, facts, expected] of standings)
    it(name, () => assert.equal(standingOf({ ...session, ...facts }, later(1), 'production'), expected))

  it('of the office needs no factor in demo mode', () =>
    assert.equal(standingOf({ ...session, roles: ['office'] }, later(1), 'demo'), 'complete'))
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  accountState,
  confirmAccount,
  confirmByCall,
  enterAccount,
  maskedIban,
  payeesOf,
  type Account,
  type CallFacts,
} from './accounts.rules.ts'
import type { Share, Split } from './split.rules.ts'

const now = new Date('2026-04-20T08:00:00Z')
const parties = [
  { party: 'lead', name: 'Hellenthal' },
  { party: '05366036', name: 'Schleiden' },
  { party: '05366024', name: 'Kall' },
]
const account: Account = {
  id: 'account',
  party: 'lead',
  number: 1,
  encrypted: 'v1.',
  enteredBy: 'marta',
  enteredByName: 'Marta Probe',
  enteredAt: now,
  confirmation: null,
}
const confirmation = { by: 'bernd', byName: 'Bernd Muster', at: now, calledNumber: null, spokeWith: null }
const facts = { entryId: 'entry', payees: parties, account, paidOut: false }

describe('a masked IBAN', () => {
  for (const [iban, masked] of [
    ['DE68210501700012341234', 'DE** **** **** **** **12 34'],
    ['NL91ABNA0417164300', 'NL** **** **** **43 00'],
    ['BE68539007547034', 'BE** **** **** 7034'],
  ] as const)
    it(`is ${masked}`, () => assert.equal(maskedIban(iban), masked))
})

describe('the payees', () => {
  const split = (paidTo: Split['paidTo']): Split => ({
    id: 's',
    number: 1,
    prizeCents: 10,
    paidTo,
    proposedAt: now,
    proposedByName: '',
    shares: parties.map((one, index): Share => ({
      ...one,
      id: one.party,
      cents: [5, 5, 0][index] ?? 0,
      recipient: null,
      answer: null,
    })),
  })
  it('are whoever gets something, the lead alone where it is to pass the money on, or nothing is proposed yet', () => {
    const named = (of: Split | null) => payeesOf({ parties }, of).map(({ party }) => party)
    assert.deepEqual(named(split('each')), ['lead', '05366036'])
    assert.deepEqual(named(split('lead')), ['lead'])
    assert.deepEqual(named(null), ['lead'])
  })
})

describe('entering an account', () => {
  const click = { personId: 'marta', now }
  const may = { ...facts, mayHandIn: true }
  it('is the next one, confirmed by nobody yet', () => {
    const outcome = { entryId: 'entry', party: 'lead', number: 2, by: 'marta', at: now }
    assert.deepEqual(enterAccount(may, { party: 'lead', base: 1 }, click), { ok: true, outcome })
    assert.equal(accountState(undefined), 'missing')
    assert.equal(accountState(account), 'to-confirm')
    assert.equal(accountState({ ...account, confirmation }), 'confirmed')
  })
  for (const [because, other, party, base] of [
    ['no-right', { mayHandIn: false }, 'lead', 1],
    ['not-a-payee', {}, '05112000', 1],
    ['paid-out', { paidOut: true }, 'lead', 1],
    ['stale', {}, 'lead', 0],
    ['stale', {}, 'lead', 2],
  ] as const)
    it(`is refused: ${because}`, () =>
      assert.deepEqual(enterAccount({ ...may, ...other }, { party, base }, click), { ok: false, because }))
})

describe('confirming an account', () => {
  const click = { personId: 'bernd', now }
  const colleague = { ...facts, isColleague: true }
  const same = { sameIban: true }
  it('is done by another person of the lead', () => {
    const outcome = {
      entryId: 'entry',
      accountId: 'account',
      party: 'lead',
      by: 'bernd',
      at: now,
      calledNumber: null,
      spokeWith: null,
    }
    assert.deepEqual(confirmAccount(colleague, same, click), { ok: true, outcome })
  })
  for (const [because, other, typed, personId] of [
    ['no-right', { isColleague: false }, same, 'bernd'],
    ['nothing-entered', { account: undefined }, same, 'bernd'],
    ['paid-out', { paidOut: true }, same, 'bernd'],
    ['already-confirmed', { account: { ...account, confirmation } }, same, 'bernd'],
    ['same-person', {}, same, 'marta'],
    ['differs', {}, { sameIban: false }, 'bernd'],
  ] as const)
    it(`is refused: ${because}`, () =>
      assert.deepEqual(confirmAccount({ ...colleague, ...other }, typed, { personId, now }), { ok: false, because }))

  const call: CallFacts = { ...facts, colleagues: 0, ofTheWinner: false, numberOnFile: '02482 85-0' }
  const spoken = { ...same, spokeWith: 'Herr Muster' }
  it('is done by the office after a call to the number on file, where there is nobody else', () => {
    const decision = confirmByCall(call, spoken, { personId: 'ingrid', now })
    assert.equal(decision.ok && decision.outcome.calledNumber, '02482 85-0')
    assert.equal(decision.ok && decision.outcome.spokeWith, 'Herr Muster')
  })
  for (const [because, other] of [
    ['colleague-can', { colleagues: 1 }],
    ['of-the-winner', { ofTheWinner: true }],
    ['no-number', { numberOnFile: ' ' }],
    ['already-confirmed', { account: { ...account, confirmation } }],
  ] as const)
    it(`is refused to the office: ${because}`, () =>
      assert.deepEqual(confirmByCall({ ...call, ...other }, spoken, { personId: 'ingrid', now }), { ok: false, because }))
})

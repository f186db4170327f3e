import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { doubtsOf, hasChangedSince, type RecipientDoubt } from './partner-present.rules.ts'

describe('the address of a partner', () => {
  const rows: [string, string, string | null, boolean, RecipientDoubt[]][] = [
    ['at the domain of the register', 'rathaus@Kall.de', 'kall.de', false, []],
    ['below that domain', 'info@post.kall.de', 'kall.de', false, []],
    ['at a domain that only ends alike', 'info@notkall.de', 'kall.de', false, ['outside-domain']],
    ['elsewhere', 'kall.de@gmx.example', 'kall.de', false, ['outside-domain']],
    ['where the register knows no domain', 'info@kall.example', null, false, []],
    ['of the lead itself', 'marta@kall.de', 'kall.de', true, ['person-of-lead']],
    ['of the lead, elsewhere', 'marta@hellenthal.de', 'kall.de', true, ['outside-domain', 'person-of-lead']],
  ]
  for (const [where, recipient, domain, isPersonOfLead, doubts] of rows) {
    it(`${where} (${recipient}) raises ${doubts.join(' and ') || 'no doubt'}`, () =>
      assert.deepEqual(doubtsOf(recipient, { domain, isPersonOfLead }), doubts))
  }
})

describe('the word of the partners', () => {
  const frozen = { kind: 'partner' as const, name: 'Kall', state: 'asked' as const, recipient: 'a@kall.example', reason: null }
  const asked = { ...frozen, askedAt: '2025-12-04T08:30:00.000Z', answeredAt: null, answeredBy: null }

  it('has changed when somebody answers, is asked again or keeps silent too long, and else not', () => {
    const { recipient: _, ...older } = asked
    assert.ok(!hasChangedSince([asked], [{ ...asked }]))
    assert.ok(!hasChangedSince([older], [asked]), 'frozen before the address was kept')
    assert.ok(hasChangedSince([asked], [{ ...asked, state: 'objected', answeredAt: '2025-12-05T08:30:00.000Z' }]))
    assert.ok(hasChangedSince([asked], [{ ...asked, askedAt: '2025-12-05T08:30:00.000Z' }]))
    assert.ok(hasChangedSince([asked], [{ ...asked, state: 'silent-agreed' }]))
  })
})

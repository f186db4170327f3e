import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { claimProfile, MOST_CLAIM_NOTE, type ClaimFacts, type ClaimRefusal } from './claim.rules.ts'
import { decideClaim, MOST_ANSWER, type Decide, type DecideFacts, type DecideRefusal } from './deciding.rules.ts'

const facts: ClaimFacts = {
  profile: { organisationId: null, placeIds: ['05366020', '05366024'] },
  organisation: { id: 'hellenthal', kind: 'municipality', placeId: '05366020' },
  isWaiting: false,
}
const contact = { mailbox: 'orga@hellenthal.example', unit: '', phone: '' }
const said = { ...contact, note: '' }
const organisation = (more: Partial<NonNullable<ClaimFacts['organisation']>>) => ({ ...facts.organisation!, ...more })

const REFUSED: [ClaimRefusal, ClaimFacts, typeof said][] = [
  ['has-organisation', { ...facts, profile: { ...facts.profile, organisationId: 'kall' } }, said],
  ['no-organisation', { ...facts, organisation: null }, said],
  ['may-not-publish', { ...facts, organisation: organisation({ kind: 'office' }) }, said],
  ['no-party', { ...facts, organisation: organisation({ placeId: '05366036' }) }, said],
  ['no-party', { ...facts, organisation: organisation({ placeId: null }) }, said],
  ['mailbox-missing', facts, { ...said, mailbox: '' }],
  ['mailbox-wrong', facts, { ...said, mailbox: 'orga at hellenthal' }],
  ['too-long', facts, { ...said, unit: 'x'.repeat(201) }],
  ['too-long', facts, { ...said, note: 'x'.repeat(MOST_CLAIM_NOTE + 1) }],
]

describe('claiming a profile that nobody answers for', () => {
  for (const [because, refused, typed] of REFUSED)
    it(`is refused where: ${because}`, () => assert.deepEqual(claimProfile(refused, typed), { ok: false, because }))
  it('is for a party of it, leading or not', () => {
    for (const placeId of facts.profile.placeIds)
      assert.deepEqual(
        claimProfile({ ...facts, organisation: organisation({ placeId }) }, { ...said, note: 'x'.repeat(MOST_CLAIM_NOTE) }),
        {
          ok: true,
          outcome: { organisationId: 'hellenthal', ...contact, note: 'x'.repeat(MOST_CLAIM_NOTE) },
        },
      )
  })
  it('is done once', () =>
    assert.deepEqual(claimProfile({ ...facts, isWaiting: true }, { ...said, mailbox: '' }), { ok: true, outcome: 'claimed' }))
})

const waiting: DecideFacts = {
  claim: { organisationId: 'hellenthal', accepted: null, answer: '', undoneAt: null, undoneBecause: null },
  profile: { organisationId: null },
  hasWaitingDraft: false,
}
const accepted: DecideFacts = {
  ...waiting,
  claim: { ...waiting.claim, accepted: true, answer: 'Gern.' },
  profile: { organisationId: 'hellenthal' },
}
const by = (act: Decide['act'], answer = '', organisationId: string | null = null) => ({ act, answer, organisationId })

const UNDECIDED: [DecideRefusal, DecideFacts, ReturnType<typeof by>][] = [
  ['decided-meanwhile', accepted, by('accept')],
  ['decided-meanwhile', waiting, by('undo', 'Irrtum')],
  ['decided-meanwhile', { ...accepted, claim: { ...accepted.claim, undoneAt: new Date() } }, by('undo', 'Irrtum')],
  ['own-organisation', waiting, by('accept', '', 'hellenthal')],
  ['answer-missing', waiting, by('decline')],
  ['answer-missing', accepted, by('undo')],
  ['answer-too-long', waiting, by('accept', 'x'.repeat(MOST_ANSWER + 1))],
  ['withdrawn', { ...waiting, profile: null }, by('accept')],
  ['has-organisation', { ...waiting, profile: { organisationId: 'kall' } }, by('accept')],
  ['draft-waiting', { ...waiting, hasWaitingDraft: true }, by('accept')],
  ['draft-waiting', { ...accepted, hasWaitingDraft: true }, by('undo', 'Irrtum')],
]

describe('deciding over a claim', () => {
  for (const [because, refused, decision] of UNDECIDED)
    it(`is refused where: ${because} (${decision.act})`, () =>
      assert.deepEqual(decideClaim(refused, decision), { ok: false, because }))
  it('is done when it was decided so, with these words', () => {
    const declined = { ...waiting, claim: { ...waiting.claim, accepted: false, answer: 'Nein.' } }
    const undone = { ...accepted, claim: { ...accepted.claim, undoneAt: new Date(), undoneBecause: 'Irrtum' } }
    for (const [standing, act, answer] of [
      [accepted, 'accept', 'Gern.'],
      [declined, 'decline', 'Nein.'],
      [undone, 'undo', 'Irrtum'],
    ] as const) {
      assert.deepEqual(decideClaim(standing, by(act, answer)), { ok: true, outcome: 'unchanged' })
      assert.deepEqual(decideClaim(standing, by(act, 'Anders')), { ok: false, because: 'decided-meanwhile' })
    }
    assert.deepEqual(decideClaim(declined, by('accept', 'Nein.')), { ok: false, because: 'decided-meanwhile' })
    assert.deepEqual(decideClaim(undone, by('accept', 'Gern.')), { ok: false, because: 'decided-meanwhile' })
  })
  it('hands over without a word, refuses and takes back with one', () => {
    for (const [standing, act, answer] of [
      [waiting, 'accept', ''],
      [{ ...waiting, hasWaitingDraft: true }, 'decline', 'Bitte erst abstimmen.'],
      [{ ...waiting, profile: null }, 'decline', 'x'.repeat(MOST_ANSWER)],
      [accepted, 'undo', 'Irrtum'],
    ] as const)
      assert.deepEqual(decideClaim(standing, by(act, answer)), { ok: true, outcome: { act, answer } })
  })
})

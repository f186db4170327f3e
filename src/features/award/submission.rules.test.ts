import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  ARRIVAL_KEPT_MS,
  countingArrival,
  handIn,
  obstacles,
  takeBack,
  withdraw,
  type HandInClick,
  type HandInFacts,
  type HandInRefusal,
} from './submission.rules.ts'

const opensAt = new Date('2025-11-30T23:00:00Z')
const closesAt = new Date('2026-02-09T23:00:00Z')
const justBefore = new Date(closesAt.getTime() - 1)

const ready: HandInFacts = {
  entryId: 'entry',
  editionId: 'edition',
  leadOrganisationId: 'hellenthal',
  opensAt,
  closesAt,
  takeBackUntil: closesAt,
  withdrawn: false,
  activeSubmissionId: null,
  newestVersion: 0,
  leadHasAnotherEntry: false,
  minimumPartners: 2,
  municipalPartners: 1,
  sparkasse: false,
  unfinishedSteps: [],
  infectedFiles: [],
  unexplainedPictures: [],
  categoryId: 'category',
  contentsSha256: 'seen',
}
const click: HandInClick = { personId: 'petra', mayHandIn: true, arrivedAt: justBefore, contentsSha256: 'seen' }

// proves: DL-03, DL-16
describe('handing in', () => {
  it('one millisecond before closing gives the row to be written', () => {
    assert.deepEqual(handIn(ready, click), {
      ok: true,
      outcome: {
        entryId: 'entry',
        editionId: 'edition',
        leadOrganisationId: 'hellenthal',
        version: 1,
        categoryId: 'category',
        arrivedAt: justBefore,
        submittedBy: 'petra',
      },
    })
  })

  it('at the very instant of opening is allowed', () => {
    assert.equal(handIn(ready, { ...click, arrivedAt: opensAt }).ok, true)
  })

  it('again after taking back is the next version', () => {
    const decision = handIn({ ...ready, newestVersion: 2 }, click)
    assert.equal(decision.ok && decision.outcome.version, 3)
  })

  const refused: [string, Partial<HandInFacts>, Partial<HandInClick>, HandInRefusal][] = [
    ['without the right', {}, { mayHandIn: false }, 'no-right'],
    ['after withdrawal', { withdrawn: true }, {}, 'withdrawn'],
    ['a second time', { activeSubmissionId: 'first' }, {}, 'already-handed-in'],
    ['one millisecond before opening', {}, { arrivedAt: new Date(opensAt.getTime() - 1) }, 'not-open-yet'],
    ['exactly at closing', {}, { arrivedAt: closesAt }, 'deadline-passed'],
    ['one millisecond after closing', {}, { arrivedAt: new Date(closesAt.getTime() + 1) }, 'deadline-passed'],
    ['something other than what was seen', { contentsSha256: 'changed' }, {}, 'manifest-changed'],
    ['a Sparkasse cooperation', { sparkasse: true }, {}, 'sparkasse-excluded'],
    ['without a second municipal partner', { municipalPartners: 0 }, {}, 'too-few-partners'],
    ['one partner short of three', { minimumPartners: 3 }, {}, 'too-few-partners'],
    ['with an unfinished step', { unfinishedSteps: ['criteria'] }, {}, 'incomplete'],
    ['without a category', { categoryId: null }, {}, 'incomplete'],
    ['with an infected file', { infectedFiles: ['virus.pdf'] }, {}, 'infected-file'],
    ['with a picture nobody explained', { unexplainedPictures: ['bild.jpg'] }, {}, 'picture-without-rights'],
    ['beside another entry of the same lead', { leadHasAnotherEntry: true }, {}, 'lead-has-another-entry'],
  ]
  for (const [what, facts, clicked, because] of refused) {
    it(`${what} is refused: ${because}`, () => {
      assert.deepEqual(handIn({ ...ready, ...facts }, { ...click, ...clicked }), { ok: false, because })
    })
  }

  it('a second time after the deadline is told of the receipt, not of the deadline', () => {
    assert.deepEqual(handIn({ ...ready, activeSubmissionId: 'first' }, { ...click, arrivedAt: closesAt }), {
      ok: false,
      because: 'already-handed-in',
    })
  })

  it('an unfinished entry too late is told of the deadline first', () => {
    assert.deepEqual(handIn({ ...ready, unfinishedSteps: ['title'] }, { ...click, arrivedAt: closesAt }), {
      ok: false,
      because: 'deadline-passed',
    })
  })

  it('names every obstacle before the click', () => {
    const all = {
      ...ready,
      sparkasse: true,
      municipalPartners: 0,
      unfinishedSteps: ['title'],
      infectedFiles: ['a'],
      unexplainedPictures: ['b'],
      leadHasAnotherEntry: true,
    }
    assert.deepEqual(obstacles(all), [
      'sparkasse-excluded',
      'too-few-partners',
      'incomplete',
      'infected-file',
      'picture-without-rights',
      'lead-has-another-entry',
    ])
    assert.deepEqual(obstacles(ready), [])
  })
})

describe('the arrival that counts', () => {
  const later = new Date(justBefore.getTime() + ARRIVAL_KEPT_MS)
  it('is the first click, when it was kept no longer than fifteen minutes', () => {
    assert.deepEqual(countingArrival(later, justBefore), justBefore)
  })
  it('is the present click, when the kept one is a millisecond older than that', () => {
    const tooLate = new Date(later.getTime() + 1)
    assert.deepEqual(countingArrival(tooLate, justBefore), tooLate)
  })
  it('is the present click without a kept one, and when the clock was put back', () => {
    assert.deepEqual(countingArrival(later, null), later)
    assert.deepEqual(countingArrival(justBefore, later), justBefore)
  })
})

describe('taking back', () => {
  const handedIn = { ...ready, activeSubmissionId: 'first', newestVersion: 1 }
  const act = { personId: 'petra', mayHandIn: true, arrivedAt: justBefore }

  it('one millisecond before closing names the submission', () => {
    assert.deepEqual(takeBack(handedIn, act), {
      ok: true,
      outcome: { submissionId: 'first', takenBackBy: 'petra', takenBackAt: justBefore },
    })
  })
  const refused: [string, HandInFacts, Partial<typeof act>, string][] = [
    ['without the right', handedIn, { mayHandIn: false }, 'no-right'],
    ['after withdrawal', { ...handedIn, withdrawn: true }, {}, 'withdrawn'],
    ['what was not handed in', ready, {}, 'not-handed-in'],
    ['exactly at closing', handedIn, { arrivedAt: closesAt }, 'deadline-passed'],
  ]
  for (const [what, facts, changes, because] of refused) {
    it(`${what} is refused: ${because}`, () => {
      assert.deepEqual(takeBack(facts, { ...act, ...changes }), { ok: false, because })
    })
  }
})

describe('withdrawing', () => {
  const decisionAt = new Date('2026-04-01T10:00:00Z')
  const facts = { ...ready, decisionAt, isCategoryClosed: false }
  const act = { personId: 'petra', mayHandIn: true, arrivedAt: closesAt }

  it('is possible after the deadline, up to the decision', () => {
    const lastMoment = new Date(decisionAt.getTime() - 1)
    assert.deepEqual(withdraw(facts, { ...act, arrivedAt: lastMoment }, 'Projekt beendet'), {
      ok: true,
      outcome: { entryId: 'entry', withdrawnBy: 'petra', withdrawnAt: lastMoment, reason: 'Projekt beendet' },
    })
  })
  it('is possible when no decision is planned yet', () => {
    assert.equal(withdraw({ ...facts, decisionAt: null }, act, '').ok, true)
  })
  const refused: [string, typeof facts, Partial<typeof act>, string][] = [
    ['without the right', facts, { mayHandIn: false }, 'no-right'],
    ['a second time', { ...facts, withdrawn: true }, {}, 'already-withdrawn'],
    ['once its category is closed for scoring', { ...facts, isCategoryClosed: true }, {}, 'being-decided'],
    ['exactly at the decision', facts, { arrivedAt: decisionAt }, 'decision-made'],
  ]
  for (const [what, given, changes, because] of refused) {
    it(`${what} is refused: ${because}`, () => {
      assert.deepEqual(withdraw(given, { ...act, ...changes }, ''), { ok: false, because })
    })
  }
})

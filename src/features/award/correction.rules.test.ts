import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reopenedFields, withFields, type OpenCorrection } from './correction-parts.rules.ts'
import {
  askCorrection,
  completeCorrection,
  type CompletionFacts,
  type CorrectionFacts,
  type CorrectionWish,
} from './correction.rules.ts'
import type { HandInClick, HandInFacts } from './submission.rules.ts'

const now = new Date('2026-02-12T09:00:00Z')
const later = new Date('2026-02-22T17:00:00Z')
const by = { personId: 'ingrid', now }

const facts: CorrectionFacts = {
  entryId: 'e',
  isOpened: true,
  isStanding: true,
  admitted: null,
  categoryId: 'a',
  closedCategoryIds: [],
  isBeingCorrected: false,
  submissionId: 's1',
  isJudged: false,
}
const wish: CorrectionWish = { message: 'Bitte mehr.', parts: [{ step: 'description', field: 'financing' }], correctUntil: later }

describe('asking for a correction', () => {
  const cases: [string, Partial<CorrectionFacts>, Partial<CorrectionWish>, string | null][] = [
    ['names message, parts and term', {}, {}, null],
    ['is possible after admitting, as long as nobody has sealed', { admitted: true }, {}, null],
    ['waits for the opening', { isOpened: false }, {}, 'not-opened'],
    ['is about what stands', { isStanding: false, submissionId: null }, {}, 'not-standing'],
    ['happens one at a time', { isBeingCorrected: true }, {}, 'being-corrected'],
    ['comes too late once a juror has sealed', { isJudged: true }, {}, 'being-judged'],
    ['comes too late once the category is closed', { closedCategoryIds: ['a'] }, {}, 'category-closed'],
    ['minds only its own category', { closedCategoryIds: ['b'] }, {}, null],
    ['says what is wrong', {}, { message: ' \n' }, 'message-missing'],
    ['opens something', {}, { parts: [] }, 'parts-missing'],
    ['has a term after now', {}, { correctUntil: now }, 'term-past'],
    ['may have a term of a moment', {}, { correctUntil: new Date(now.getTime() + 1) }, null],
  ]
  for (const [sentence, change, typed, because] of cases) {
    it(sentence, () => {
      const decision = askCorrection({ ...facts, ...change }, { ...wish, ...typed }, by)
      assert.equal(decision.ok ? null : decision.because, because)
    })
  }

  it('writes a whole step without its fields', () => {
    const parts: CorrectionWish['parts'] = [
      { step: 'description', field: 'financing' },
      { step: 'description', field: '' },
      { step: 'lead', field: 'email' },
    ]
    const decision = askCorrection(facts, { ...wish, parts }, by)
    assert.deepEqual(decision.ok && decision.outcome.parts, [
      { step: 'description', field: '' },
      { step: 'lead', field: 'email' },
    ])
  })
})

const correction: OpenCorrection = {
  id: 'c',
  submissionId: 's1',
  message: 'Bitte mehr.',
  askedAt: now,
  correctUntil: later,
  parts: wish.parts,
}
const handInFacts: HandInFacts = {
  entryId: 'e',
  editionId: 'ed',
  leadOrganisationId: 'l',
  opensAt: new Date('2025-12-01T00:00:00Z'),
  closesAt: new Date('2026-02-09T23:00:00Z'),
  takeBackUntil: new Date('2026-02-09T23:00:00Z'),
  withdrawn: false,
  activeSubmissionId: 's1',
  newestVersion: 1,
  leadHasAnotherEntry: false,
  minimumPartners: 2,
  municipalPartners: 2,
  sparkasse: false,
  unfinishedSteps: [],
  infectedFiles: [],
  unexplainedPictures: [],
  categoryId: 'a',
  contentsSha256: 'x',
}
const click: HandInClick = { personId: 'marta', mayHandIn: true, arrivedAt: now, contentsSha256: 'x' }

describe('completing a correction', () => {
  type Change = Partial<Omit<CompletionFacts, 'facts'>> & { facts?: Partial<HandInFacts> }
  const atTerm = { arrivedAt: later }
  const justBefore = { arrivedAt: new Date(later.getTime() - 1) }
  const cases: [string, Change, Partial<HandInClick>, string | null][] = [
    ['makes the next version, long after closing', {}, {}, null],
    ['needs the right to hand in', {}, { mayHandIn: false }, 'no-right'],
    ['is not for withdrawn entries', { facts: { withdrawn: true } }, {}, 'withdrawn'],
    ['needs somebody to have asked', { correction: null }, {}, 'no-correction'],
    ['is of the version that stands', { facts: { activeSubmissionId: 's2' } }, {}, 'no-correction'],
    ['is never of a draft', { facts: { activeSubmissionId: null } }, {}, 'no-correction'],
    ['is too late at the very term', {}, atTerm, 'term-passed'],
    ['is in time a millisecond before', {}, justBefore, null],
    ['is of what the person saw', {}, { contentsSha256: 'y' }, 'manifest-changed'],
    ['changes something', { isChanged: false }, {}, 'nothing-changed'],
    ['leaves nothing empty that is required', { facts: { unfinishedSteps: ['description'] } }, {}, 'incomplete'],
    ['contains no infected file', { facts: { infectedFiles: ['a.pdf'] } }, {}, 'infected-file'],
  ]
  for (const [sentence, change, clicked, because] of cases) {
    it(sentence, () => {
      const known = { correction, isChanged: true, ...change, facts: { ...handInFacts, ...change.facts } }
      const decision = completeCorrection(known, { ...click, ...clicked })
      assert.equal(decision.ok ? null : decision.because, because)
      if (decision.ok) assert.deepEqual([decision.outcome.version, decision.outcome.correctionId], [2, 'c'])
    })
  }
})

describe('what is reopened', () => {
  const fields = [
    { step: 'title' as const, name: 'title' },
    { step: 'title' as const, name: 'category' },
    { step: 'partners' as const, name: 'partners' },
    { step: 'partners' as const, name: 'others' },
  ]
  const named = (step: 'title' | 'partners', field: string) => ({ parts: [{ step, field }] })

  it('is a field, or a step without the category', () => {
    assert.deepEqual(reopenedFields(named('title', ''), fields, 'title'), ['title'])
    assert.deepEqual(reopenedFields(named('partners', 'others'), fields, 'partners'), ['others'])
    assert.deepEqual(reopenedFields(named('title', 'category'), fields, 'title'), [])
    assert.deepEqual(reopenedFields(named('title', ''), fields, 'partners'), [])
  })

  it('leaves everything else as it is, whatever is sent', () => {
    const [schleiden, kall] = [
      { placeId: '1', name: 'Schleiden' },
      { placeId: '2', name: 'Kall' },
    ]
    const base = { texts: { a: 'alt', b: 'bleibt' }, partners: [schleiden] }
    const typed = { texts: { a: 'neu', b: 'nie', c: 'nie' }, partners: [kall] }
    assert.deepEqual(withFields(base, typed, ['a']), { texts: { a: 'neu', b: 'bleibt' }, partners: [schleiden] })
    assert.deepEqual(withFields(base, typed, ['partners']), { texts: base.texts, partners: [kall] })
    assert.deepEqual(withFields(base, { texts: {}, partners: [] }, ['a']), { texts: { b: 'bleibt' }, partners: [schleiden] })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  feedbackState,
  proofreadFeedback,
  releaseFeedback,
  writeFeedback,
  type FeedbackCase,
  type WrittenFeedback,
} from './feedback.rules.ts'

const at = new Date('2026-04-16T09:00:00Z')
const written: WrittenFeedback = {
  revision: 2,
  text: 'Gut war …',
  writtenBy: 'ingrid',
  writtenByName: 'Ingrid',
  writtenAt: at,
  proofreadByName: null,
  releasedAt: null,
}
const facts: FeedbackCase = {
  entryId: 'entry',
  title: 'Rufbereitschaft',
  lead: 'Hellenthal',
  category: 'Innere Verwaltung',
  admitted: true,
  isDue: true,
  resultsArePublic: true,
  written,
}
const won = { ...facts, isDue: false }
const out = { ...facts, written: { ...written, releasedAt: at } }
const unwritten = { ...facts, written: null }

describe('a feedback text', () => {
  const decisions: [string, unknown, unknown][] = [
    ['begins where there was none', writeFeedback(unwritten, { base: 0, text: 'Neu' }), { revision: 1, text: 'Neu' }],
    ['goes on from the state that was seen', writeFeedback(facts, { base: 2, text: 'Neu' }), { revision: 3, text: 'Neu' }],
    ['is not written for a winner', writeFeedback(won, { base: 2, text: 'Neu' }), 'not-due'],
    ['is not changed once released', writeFeedback(out, { base: 2, text: 'Neu' }), 'released'],
    ['is not written over another one', writeFeedback(facts, { base: 1, text: 'Neu' }), 'stale'],
    ['is not empty', writeFeedback(facts, { base: 2, text: ' \n' }), 'empty'],
    ['is saved once', writeFeedback(facts, { base: 2, text: 'Gut war …' }), 'unchanged'],
    ['is proofread by a second person', proofreadFeedback(facts, { base: 2, personId: 'paul' }), { revision: 2 }],
    ['is not proofread by its writer', proofreadFeedback(facts, { base: 2, personId: 'ingrid' }), 'own-text'],
    ['is proofread as it stands', proofreadFeedback(facts, { base: 1, personId: 'paul' }), 'stale'],
    ['is not proofread unwritten', proofreadFeedback(unwritten, { base: 0, personId: 'paul' }), 'nothing-written'],
    [
      'is proofread once',
      proofreadFeedback({ ...facts, written: { ...written, proofreadByName: 'Paul' } }, { base: 2, personId: 'p' }),
      'already-proofread',
    ],
    ['is released as it was seen', releaseFeedback(facts, { base: 2 }), { revision: 2 }],
    ['is not released in another state', releaseFeedback(facts, { base: 1 }), 'stale'],
    ['is released once', releaseFeedback(out, { base: 2 }), 'released'],
    ['is not released unwritten', releaseFeedback(unwritten, { base: 0 }), 'nothing-written'],
    ['waits for the results', releaseFeedback({ ...facts, resultsArePublic: false }, { base: 2 }), 'not-public'],
    ['is not released to a winner', releaseFeedback(won, { base: 2 }), 'not-due'],
  ]
  for (const [sentence, decision, expected] of decisions)
    it(sentence, () =>
      assert.deepEqual(
        decision,
        typeof expected === 'string' ? { ok: false, because: expected } : { ok: true, outcome: expected },
      ),
    )

  it('has a state', () => {
    const states = [unwritten, facts, { written: { ...written, proofreadByName: 'Paul' } }, out].map(feedbackState)
    assert.deepEqual(states, ['missing', 'written', 'proofread', 'released'])
  })
})

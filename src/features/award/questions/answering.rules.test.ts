import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  closeQuestion,
  draftAnswer,
  placeInChapter,
  publishAnswer,
  questionState,
  type QuestionFacts,
} from './answering.rules.ts'

const NEW: QuestionFacts = { drafted: null, published: false, closed: false }
const DRAFTED = { ...NEW, drafted: 2 }
const PUBLISHED = { ...DRAFTED, published: true }
const CLOSED = { ...NEW, closed: true }
const SEEN = { draftNumber: 2, citesCondition: false, conditionIsThere: false }
const said = (decision: { ok: true; outcome: unknown } | { ok: false; because: string }) =>
  decision.ok ? decision.outcome : decision.because

describe('a question', () => {
  for (const [facts, state] of [
    [NEW, 'new'],
    [DRAFTED, 'drafted'],
    [PUBLISHED, 'published'],
    [CLOSED, 'closed'],
    [{ ...DRAFTED, closed: true }, 'closed'],
  ] as const)
    it(`is ${state}: ${JSON.stringify(facts)}`, () => assert.equal(questionState(facts), state))

  for (const [facts, base, answer] of [
    [NEW, 0, 1],
    [DRAFTED, 2, 3],
    [DRAFTED, 1, 'changed-meanwhile'],
    [DRAFTED, 0, 'changed-meanwhile'],
    [PUBLISHED, 2, 'already-published'],
    [CLOSED, 0, 'already-closed'],
  ] as const)
    it(`answers ${answer} to a draft after ${base}: ${JSON.stringify(facts)}`, () =>
      assert.equal(said(draftAnswer(facts, base)), answer))

  for (const [facts, more, answer] of [
    [DRAFTED, {}, 'published'],
    [DRAFTED, { citesCondition: true, conditionIsThere: true }, 'published'],
    [DRAFTED, { citesCondition: true }, 'condition-gone'],
    [DRAFTED, { draftNumber: 1 }, 'changed-meanwhile'],
    [NEW, {}, 'not-drafted'],
    [PUBLISHED, {}, 'already-published'],
    [{ ...DRAFTED, closed: true }, {}, 'already-closed'],
  ] as const)
    it(`answers ${answer} to publishing ${JSON.stringify({ ...facts, ...more })}`, () =>
      assert.equal(said(publishAnswer(facts, { ...SEEN, ...more })), answer))

  for (const [facts, answer] of [
    [NEW, 'closed'],
    [DRAFTED, 'closed'],
    [PUBLISHED, 'already-published'],
    [CLOSED, 'already-closed'],
  ] as const)
    it(`answers ${answer} to closing ${JSON.stringify(facts)}`, () => assert.equal(said(closeQuestion(facts)), answer))

  it('is sorted behind the last of its chapter, and a new chapter to the end', () => {
    const chapters = ['A', 'B', 'A', 'C']
    const place = (chapter: string) => placeInChapter(chapters, (one) => one, chapter)
    assert.deepEqual(['A', 'B', 'C', 'D'].map(place), [3, 2, 4, 4])
    assert.equal(
      placeInChapter([], () => '', 'A'),
      0,
    )
  })
})

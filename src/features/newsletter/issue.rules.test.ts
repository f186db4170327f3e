import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { markOf, movedBlocks, withBlock, type Block } from './blocks.rules.ts'
import { changeIssue, isPublic, releaseIssue, moveSending } from './issue.rules.ts'

const block = (title: string): Block => ({ kind: 'text', title, text: 'Text' })
const [one, two, three] = [block('eins'), block('zwei'), block('drei')]
const now = new Date('2025-12-04T08:30:00Z')
const later = new Date('2025-12-04T08:30:01Z')
const before = new Date('2025-12-04T08:29:59Z')

describe('the blocks of an issue', () => {
  it('are added at the end and replaced where they stand', () => {
    assert.deepEqual(withBlock([one, two], 3, three), [one, two, three])
    assert.deepEqual(withBlock([one, two], 1, three), [three, two])
  })
  const move = (blocks: Block[], act: 'up' | 'remove', position: number, meant: Block) =>
    movedBlocks(blocks, { act, position, mark: markOf(meant) })
  it('are taken out', () => assert.deepEqual(move([one, two, three], 'remove', 2, two), [one, three]))
  it('are moved up; the first stays, and so does what is not there', () => {
    assert.deepEqual(move([one, two, three], 'up', 3, three), [one, three, two])
    assert.deepEqual(move([one, two], 'up', 1, one), [one, two])
    assert.equal(move([one, two], 'up', 3, three), null)
  })
  it('stay as they are once that is done', () => {
    assert.deepEqual(move([one, three, two], 'up', 3, three), [one, three, two])
    assert.deepEqual(move([one, three], 'remove', 2, two), [one, three])
    assert.deepEqual(move([], 'remove', 1, one), [])
  })
  it('are not mistaken for the one that stands there by now', () => {
    assert.equal(move([three, one, two], 'up', 3, three), null)
    assert.equal(move([two, one, three], 'remove', 2, two), null)
  })
  it('have a mark that does not depend on how they are kept', () => {
    assert.equal(markOf({ text: 'Text', title: 'eins', kind: 'text' }), markOf(one))
    assert.notEqual(markOf(two), markOf(one))
  })
})

describe('an issue', () => {
  const words = { title: 'Dezember', subjects: ['newsletter:aktuelles'], segments: [] }
  const draft = { ...words, releasedAt: null, sendAt: null, cancelledAt: null, revision: 3, blocks: [one] }
  const asked = { issue: draft, base: 3, recipients: 1, sendAt: null }
  const because = (decision: { ok: boolean; because?: string }) => decision.because

  it('is changed by whoever has seen it as it is, until it is released', () => {
    const wished = { blocks: [one, two] }
    assert.deepEqual(changeIssue(draft, { base: 3, wished }), { ok: true, outcome: wished })
    assert.equal(because(changeIssue(draft, { base: 2, wished })), 'changed-meanwhile')
    assert.equal(because(changeIssue(draft, { base: 3, wished: null })), 'changed-meanwhile')
    assert.equal(because(changeIssue({ ...draft, releasedAt: before }, { base: 3, wished })), 'already-released')
  })
  it('is not changed by what stands already, whatever that was begun with', () => {
    for (const wished of [{ blocks: [{ ...one }] }, { ...words }, { title: 'Dezember' }])
      assert.deepEqual(changeIssue(draft, { base: 2, wished }), { ok: true, outcome: 'unchanged' })
    assert.equal(because(changeIssue(draft, { base: 2, wished: { ...words, title: 'Januar' } })), 'changed-meanwhile')
    assert.equal(because(changeIssue({ ...draft, releasedAt: before }, { base: 3, wished: words })), 'already-released')
  })
  it('has at most thirty blocks', () => {
    const many = (length: number) => ({ base: 3, wished: { blocks: Array.from({ length }, () => one) } })
    assert.equal(changeIssue(draft, many(30)).ok, true)
    assert.equal(because(changeIssue(draft, many(31))), 'too-many-blocks')
  })
  it('is released for now or for later, not for before', () => {
    assert.deepEqual(releaseIssue(asked, now), { ok: true, outcome: { sendAt: now } })
    assert.deepEqual(releaseIssue({ ...asked, sendAt: later }, now), { ok: true, outcome: { sendAt: later } })
    assert.deepEqual(releaseIssue({ ...asked, sendAt: now }, now), { ok: true, outcome: { sendAt: now } })
    assert.equal(because(releaseIssue({ ...asked, sendAt: before }, now)), 'in-the-past')
  })
  it('is not released twice, unseen, empty, or to nobody', () => {
    assert.equal(because(releaseIssue({ ...asked, issue: { ...draft, releasedAt: before } }, now)), 'already-released')
    assert.equal(because(releaseIssue({ ...asked, base: 2 }, now)), 'changed-meanwhile')
    assert.equal(because(releaseIssue({ ...asked, issue: { ...draft, blocks: [] } }, now)), 'no-blocks')
    assert.equal(because(releaseIssue({ ...asked, issue: { ...draft, subjects: [] } }, now)), 'no-subjects')
    assert.equal(because(releaseIssue({ ...asked, recipients: 0 }, now)), 'nobody')
  })
  it('is released when it was released so', () => {
    const atOnce = { ...draft, releasedAt: before, sendAt: before }
    const forLater = { ...draft, releasedAt: before, sendAt: later }
    const again = (issue: typeof atOnce, sendAt: Date | null, base = 3) => {
      const decision = releaseIssue({ ...asked, issue, sendAt, base }, now)
      return decision.ok ? decision.outcome : decision.because
    }
    assert.equal(again(atOnce, null), 'unchanged')
    assert.equal(again(forLater, later), 'unchanged')
    for (const refused of [
      again(forLater, null),
      again(atOnce, later),
      again(atOnce, null, 2),
      again({ ...atOnce, cancelledAt: now } as never, null),
    ])
      assert.equal(refused, 'already-released')
  })
  it('is public from the instant at which it goes out, unless it was cancelled', () => {
    assert.equal(isPublic({ sendAt: later, cancelledAt: null }, now), false)
    assert.equal(isPublic({ sendAt: now, cancelledAt: null }, now), true)
    assert.equal(isPublic({ sendAt: before, cancelledAt: now }, now), false)
    assert.equal(isPublic({ sendAt: null, cancelledAt: null }, now), false)
  })
})

describe('moving the instant of a released issue', () => {
  const now = new Date('2025-12-04T08:30:00Z')
  const [before, after] = [new Date(now.getTime() - 1), new Date(now.getTime() + 1)]
  for (const [name, issue, wished, outcome] of [
    ['that waits', { sendAt: after, cancelledAt: null }, now, now],
    ['that waits for this instant', { sendAt: after, cancelledAt: null }, new Date(after), 'unchanged'],
    ['that went out at this instant', { sendAt: before, cancelledAt: null }, before, 'unchanged'],
    ['that goes out in this instant', { sendAt: now, cancelledAt: null }, after, 'not-waiting'],
    ['that is a draft', { sendAt: null, cancelledAt: null }, after, 'not-waiting'],
    ['that was stopped', { sendAt: after, cancelledAt: before }, after, 'not-waiting'],
    ['to the past', { sendAt: after, cancelledAt: null }, before, 'in-the-past'],
  ] as const)
    it(`${name}: ${outcome instanceof Date ? 'is done' : outcome}`, () => {
      const decision = moveSending(issue, wished, now)
      if (decision.ok && decision.outcome !== 'unchanged') assert.equal(decision.outcome.sendAt, outcome)
      else assert.equal(decision.ok ? decision.outcome : decision.because, outcome)
    })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { movedUp, withBlock, withoutBlock, type Block } from './blocks.rules.ts'
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
  it('are taken out', () => assert.deepEqual(withoutBlock([one, two, three], 2), [one, three]))
  it('are moved up; the first stays, and so does what is not there', () => {
    assert.deepEqual(movedUp([one, two, three], 3), [one, three, two])
    assert.deepEqual(movedUp([one, two], 1), [one, two])
    assert.deepEqual(movedUp([one, two], 3), [one, two])
  })
})

describe('an issue', () => {
  const draft = { releasedAt: null, revision: 3, blocks: [one], subjects: ['newsletter:aktuelles'] }
  const asked = { issue: draft, base: 3, recipients: 1, sendAt: null }
  const because = (decision: { ok: boolean; because?: string }) => decision.because

  it('is changed by whoever has seen it as it is, until it is released', () => {
    assert.deepEqual(changeIssue(draft, 3, [one]), { ok: true, outcome: 'change' })
    assert.equal(because(changeIssue(draft, 2, [one])), 'changed-meanwhile')
    assert.equal(because(changeIssue({ ...draft, releasedAt: before }, 3, [one])), 'already-released')
  })
  it('has at most thirty blocks', () => {
    assert.equal(
      changeIssue(
        draft,
        3,
        Array.from({ length: 30 }, () => one),
      ).ok,
      true,
    )
    assert.equal(
      because(
        changeIssue(
          draft,
          3,
          Array.from({ length: 31 }, () => one),
        ),
      ),
      'too-many-blocks',
    )
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
    ['that goes out in this instant', { sendAt: now, cancelledAt: null }, after, 'not-waiting'],
    ['that is a draft', { sendAt: null, cancelledAt: null }, after, 'not-waiting'],
    ['that was stopped', { sendAt: after, cancelledAt: before }, after, 'not-waiting'],
    ['to the past', { sendAt: after, cancelledAt: null }, before, 'in-the-past'],
  ] as const)
    it(`${name}: ${outcome instanceof Date ? 'is done' : outcome}`, () => {
      const decision = moveSending(issue, wished, now)
      assert.deepEqual(decision.ok ? decision.outcome.sendAt : decision.because, outcome)
    })
})

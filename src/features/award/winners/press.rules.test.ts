import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  approvePress,
  MAX_PRESS_CHARACTERS,
  MAX_PRESS_PICTURES,
  pictureObstacle,
  pressState,
  removePressPicture,
  savePressText,
  type Press,
  type PressApproval,
} from './press.rules.ts'

const now = new Date('2026-04-20T08:00:00Z')
const click = { entryId: 'entry', personId: 'marta', now }
const empty: Press = { texts: [], pictures: [], approval: null }
const saved = (revision: number, text: string) => ({ revision, text, savedByName: 'Marta', savedAt: now })
const picture = (id: string) => ({ id, webSha256: 'w', printSha256: 'p', alt: 'Halle', author: 'Pia', rights: 'frei' })
const written: Press = { ...empty, texts: [saved(2, 'Neu'), saved(1, 'Alt')] }
const approval = (sha256: string): PressApproval => ({
  number: 3,
  content: { revision: 2, text: 'Neu', pictures: [] },
  sha256,
  approvedByName: 'Marta',
  approvedAt: now,
})

describe('saving the text', () => {
  const save = (press: Press, base: number, text: string, level: 'read' | 'edit' = 'edit') => {
    const decision = savePressText({ level, press }, { base, text }, click)
    if (!decision.ok) return decision.because
    return decision.outcome === 'unchanged' ? 'unchanged' : decision.outcome.revision
  }

  it('makes the next state of the one it was made on, and of no other', () => {
    assert.equal(save(empty, 0, 'Erster'), 1)
    assert.equal(save(written, 2, 'Dritter'), 3)
    assert.equal(save(written, 1, 'Dritter'), 'stale')
    assert.equal(save(written, 3, 'Dritter'), 'stale')
  })

  it('takes any length, keeps quiet about a repeated save, and refuses who may only read', () => {
    assert.equal(save(written, 2, 'x'.repeat(MAX_PRESS_CHARACTERS + 1)), 3)
    assert.equal(save(written, 1, 'Neu'), 'unchanged')
    assert.equal(save(written, 2, 'Dritter', 'read'), 'may-only-read')
  })
})

describe('pictures', () => {
  const withPictures = (count: number): Press => ({
    ...empty,
    pictures: Array.from({ length: count }, (_, index) => picture(String(index))),
  })

  it('are at most five', () => {
    assert.equal(pictureObstacle({ level: 'edit', press: withPictures(MAX_PRESS_PICTURES - 1) }), null)
    assert.equal(pictureObstacle({ level: 'edit', press: withPictures(MAX_PRESS_PICTURES) }), 'too-many-pictures')
    assert.equal(pictureObstacle({ level: 'read', press: empty }), 'may-only-read')
  })

  it('are removed by who may edit, once', () => {
    const press = withPictures(1)
    assert.equal(removePressPicture({ level: 'edit', press }, '0').ok, true)
    assert.deepEqual(removePressPicture({ level: 'read', press }, '0'), { ok: false, because: 'may-only-read' })
    assert.deepEqual(removePressPicture({ level: 'edit', press }, '1'), { ok: false, because: 'not-there' })
  })
})

describe('approving', () => {
  const approve = (press: Press, { level = 'hand-in' as 'hand-in' | 'edit', seen = 'a', stands = 'a' } = {}) => {
    const decision = approvePress({ level, press }, { now: stands, seen }, click)
    return decision.ok ? decision.outcome.number : decision.because
  }
  const ofLength = (length: number): Press => ({ ...empty, texts: [saved(1, 'x'.repeat(length))] })

  it('is for who may hand in, and only of what was seen', () => {
    assert.equal(approve(written), 1)
    assert.equal(approve(written, { level: 'edit' }), 'may-not-approve')
    assert.equal(approve(written, { stands: 'b' }), 'changed-since')
  })

  it('wants a text, and one that is not too long', () => {
    assert.equal(approve(empty), 'nothing-written')
    assert.equal(approve({ ...empty, texts: [saved(1, ' \n')] }), 'nothing-written')
    assert.equal(approve(ofLength(MAX_PRESS_CHARACTERS)), 1)
    assert.equal(approve(ofLength(MAX_PRESS_CHARACTERS + 1)), 'too-long')
  })

  it('is done once for one state, and anew for the next', () => {
    assert.equal(approve({ ...written, approval: approval('a') }), 'already-approved')
    assert.equal(approve({ ...written, approval: approval('before') }), 4)
  })

  it('shows in one word how far it is', () => {
    assert.equal(pressState(empty, 'a'), 'none')
    assert.equal(pressState(written, 'a'), 'draft')
    assert.equal(pressState({ ...written, approval: approval('a') }, 'a'), 'approved')
    assert.equal(pressState({ ...written, approval: approval('a') }, 'b'), 'changed')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Edition } from '../../edition.rules.ts'
import { archive, discard, type Unfinished } from './edition-acts.rules.ts'

const ceremony = new Date('2026-04-14T22:00:00Z')
const phases = {
  announced: new Date('2025-11-17T07:00:00Z'),
  opens: new Date('2025-11-30T23:00:00Z'),
  closes: new Date('2026-02-09T23:00:00Z'),
  jury: new Date('2026-02-16T07:00:00Z'),
  decision: new Date('2026-03-23T17:00:00Z'),
  ceremony,
}
const edition = { id: 'e', phases, archived: false } as Edition
const done: Unfinished = { resultsUnreleased: false, openPayouts: 0 }
const facts = { edition, inPreparation: false, now: ceremony, unfinished: done }

describe('archiving an edition', () => {
  it('is possible from the ceremony on, when nothing is left undone', () =>
    assert.deepEqual(archive(facts), { ok: true, outcome: { editionId: 'e' } }))

  const refused: [string, Partial<typeof facts>][] = [
    ['not-awarded', { now: new Date(ceremony.getTime() - 1) }],
    ['not-awarded', { inPreparation: true }],
    ['not-awarded', { edition: { ...edition, archived: true } }],
    ['results-unreleased', { unfinished: { ...done, resultsUnreleased: true } }],
    ['payouts-open', { unfinished: { ...done, openPayouts: 1 } }],
  ]
  for (const [because, change] of refused)
    it(`is refused: ${because}, ${Object.keys(change).join()}`, () =>
      assert.deepEqual(archive({ ...facts, ...change }), { ok: false, because }))
})

describe('discarding an edition', () => {
  const nobody = { hasEntries: false, hasJurors: false }
  const prepared = { edition, inPreparation: true }
  it('is possible while it is prepared and nobody is in it', () =>
    assert.deepEqual(discard(prepared, nobody), { ok: true, outcome: { editionId: 'e' } }))
  for (const [because, change, people] of [
    ['in-use', { inPreparation: false }, nobody],
    ['has-entries', {}, { ...nobody, hasEntries: true }],
    ['has-jurors', {}, { ...nobody, hasJurors: true }],
  ] as const)
    it(`is refused: ${because}`, () => assert.deepEqual(discard({ ...prepared, ...change }, people), { ok: false, because }))
})

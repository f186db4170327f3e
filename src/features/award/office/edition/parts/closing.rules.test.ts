import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confirmClosing, heldClosing } from './closing.rules.ts'
import type { Content, PartFacts } from './field.ts'

const timetable = (closes: string, jury = '2026-02-16T08:00'): Content => ({
  values: {},
  items: [
    { id: 'closes', texts: { at: closes, day_is_public: 'ja' } },
    { id: 'jury', texts: { at: jury, day_is_public: '' } },
  ],
})
const facts = { inPreparation: false } as PartFacts
const before = timetable('2026-02-10T00:00')

// proves: DL-10
describe('another closing', () => {
  it('waits, while the rest of the timetable is saved', () => {
    const held = heldClosing({ before, after: timetable('2026-02-13T00:00', '2026-02-17T08:00'), facts })
    assert.deepEqual(held, { rest: timetable('2026-02-10T00:00', '2026-02-17T08:00'), closesAt: '2026-02-13T00:00' })
  })
  it('waits for nobody when it stays as it was, or the edition is in preparation', () => {
    assert.equal(heldClosing({ before, after: timetable('2026-02-10T00:00', '2026-02-17T08:00'), facts }), null)
    assert.equal(heldClosing({ before, after: timetable('2026-02-13T00:00'), facts: { ...facts, inPreparation: true } }), null)
  })

  const waiting = { id: 'w', closesAt: new Date(), reason: '', askedBy: 'one', askedByName: 'Eins', askedAt: new Date() }
  const cases: [string, Parameters<typeof confirmClosing>, string | null][] = [
    ['is confirmed by a second person', [waiting, { id: 'w', personId: 'two' }], null],
    ['is not confirmed by the one who asked', [waiting, { id: 'w', personId: 'one' }], 'same-person'],
    ['is confirmed as it was seen, not as it was replaced', [waiting, { id: 'v', personId: 'two' }], 'nothing-asked'],
    ['is not confirmed when none waits', [null, { id: 'w', personId: 'two' }], 'nothing-asked'],
  ]
  for (const [sentence, given, because] of cases) {
    it(sentence, () => {
      const decision = confirmClosing(...given)
      assert.equal(decision.ok ? null : decision.because, because)
    })
  }
})

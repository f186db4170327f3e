import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { holdsSlot, keepsSlots, setHour } from './slot.rules.ts'

const at = (time: string) => new Date(`2025-12-04T${time}:00.000Z`)
const GIVEN = { slot: 2, answered: false, removed: false }
const HOUR = { slotMinutes: 20 }
const EVENT = { series: 'office-hour', startsAt: at('09:00'), endsAt: at('10:00') }

describe('a slot that was given away', () => {
  for (const [name, facts, held] of [
    ['as long as it waits', {}, true],
    ['also the first one', { slot: 0 }, true],
    ['not without a slot', { slot: null }, false],
    ['no longer when it is answered', { answered: true }, false],
    ['no longer when it was removed', { removed: true }, false],
  ] as const)
    it(`is held ${name}`, () => assert.equal(holdsSlot({ ...GIVEN, ...facts }), held))

  for (const [name, questions, slotMinutes, because] of [
    ['refuses another length', [GIVEN], 15, 'slots-given'],
    ['refuses an open round', [GIVEN], null, 'slots-given'],
    ['lets the same length be saved', [GIVEN], 20, null],
    ['refuses nothing once it is answered', [{ ...GIVEN, answered: true }], 15, null],
    ['refuses nothing where nobody has one', [{ ...GIVEN, slot: null }], 15, null],
  ] as const)
    it(name, () => {
      const decision = setHour({ hour: HOUR, questions: [...questions] }, { slotMinutes })
      assert.deepEqual(decision, because ? { ok: false, because } : { ok: true, outcome: { slotMinutes } })
    })

  for (const [name, event, hour, questions, kept] of [
    ['moves with the event', { ...EVENT, startsAt: at('13:00'), endsAt: at('14:00') }, HOUR, [GIVEN], true],
    ['stays while it ends within it', { ...EVENT, endsAt: at('10:00') }, HOUR, [GIVEN], true],
    ['would be lost a minute shorter', { ...EVENT, endsAt: at('09:59') }, HOUR, [GIVEN], false],
    ['is not lost by what is removed', { ...EVENT, endsAt: at('09:20') }, HOUR, [{ ...GIVEN, removed: true }], true],
    ['would be lost in another series', { ...EVENT, series: 'spotlight' }, HOUR, [GIVEN], false],
    ['is none in an open round', { ...EVENT, endsAt: at('09:20') }, { slotMinutes: null }, [GIVEN], true],
  ] as const)
    it(name, () => assert.equal(keepsSlots(event, { hour, questions: [...questions] }), kept))
})

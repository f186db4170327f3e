import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  answerInHour,
  askInHour,
  giveBack,
  hourQuestionState,
  inTurn,
  slotsOf,
  takeUp,
  type Asked,
  type HourEvent,
} from './hour.rules.ts'

const at = (time: string) => new Date(`2025-12-04T${time}:00.000Z`)
const EVENT: HourEvent = { series: 'office-hour', startsAt: at('09:00'), endsAt: at('10:00'), cancelledAt: null }
const ASKED: Asked = {
  question: 'Wie?',
  isAnonymous: false,
  name: 'Vera',
  email: 'v@x.example',
  personId: 'p',
  entryId: null,
  slot: null,
}
const WAITING = { taken: false, answered: false, removed: false }
const OPEN = { event: EVENT, hour: { slotMinutes: null }, takenSlots: [], ownEntryIds: ['mine'] }
const said = (decision: { ok: true; outcome: unknown } | { ok: false; because: string }) =>
  decision.ok ? 'yes' : decision.because

describe('an office hour', () => {
  const RETURNS: [name: string, facts: Partial<typeof WAITING>, slotAt: Date | undefined, now: string, expected: string][] = [
    ['a moment before it begins', {}, at('09:20'), '09:19:59', 'yes'],
    ['no longer when it begins', {}, at('09:20'), '09:20:00', 'slot-begun'],
    ['not without a slot', {}, undefined, '09:00:00', 'no-slot'],
    ['not when it is up', { taken: true }, at('09:20'), '09:00:00', 'already-done'],
    ['not twice', { removed: true }, at('09:20'), '09:00:00', 'already-done'],
  ]
  for (const [name, facts, slotAt, now, expected] of RETURNS)
    it(`lets a slot be given back ${name}`, () =>
      assert.equal(said(giveBack({ ...WAITING, ...facts }, slotAt, new Date(`2025-12-04T${now}Z`))), expected))

  it('has slots that end with it', () => {
    const slots = (slotMinutes: number | null) => slotsOf(EVENT, { slotMinutes }).map((slot) => slot.toISOString().slice(11, 16))
    assert.deepEqual(slots(20), ['09:00', '09:20', '09:40'])
    assert.deepEqual(slots(25), ['09:00', '09:25'])
    assert.deepEqual(slots(60), ['09:00'])
    assert.deepEqual(slots(61), [])
    assert.deepEqual(slots(null), [])
  })

  const slotted = { ...OPEN, hour: { slotMinutes: 20 }, takenSlots: [1] }
  for (const [open, more, now, answer] of [
    [OPEN, {}, '09:59', 'yes'],
    [OPEN, {}, '10:00', 'over'],
    [OPEN, { entryId: 'mine' }, '08:00', 'yes'],
    [OPEN, { entryId: 'theirs' }, '08:00', 'entry-not-own'],
    [{ ...OPEN, event: { ...EVENT, series: 'spotlight' } }, {}, '08:00', 'no-office-hour'],
    [{ ...OPEN, event: { ...EVENT, cancelledAt: at('07:00') } }, {}, '08:00', 'cancelled'],
    [slotted, { slot: 0 }, '09:00', 'yes'],
    [slotted, { slot: 0 }, '09:01', 'slot-past'],
    [slotted, { slot: 1 }, '08:00', 'slot-taken'],
    [slotted, { slot: 2 }, '08:00', 'yes'],
    [slotted, { slot: 3 }, '08:00', 'slot-missing'],
    [slotted, {}, '08:00', 'slot-missing'],
  ] as const)
    it(`answers ${answer} at ${now} to ${JSON.stringify(more)} with slots of ${open.hour.slotMinutes}, ${open.event.series}`, () =>
      assert.equal(said(askInHour(open, { ...ASKED, ...more }, at(now))), answer))

  it('keeps of whoever wishes to stay anonymous nothing but the question', () => {
    const decision = askInHour(OPEN, { ...ASKED, isAnonymous: true, entryId: 'theirs' }, at('08:00'))
    assert.deepEqual(decision, {
      ok: true,
      outcome: { question: 'Wie?', isAnonymous: true, name: '', email: '', personId: null, entryId: null, slot: null },
    })
  })

  for (const [facts, anotherIsUp, now, answer] of [
    [WAITING, false, '08:50', 'yes'],
    [WAITING, false, '08:49', 'not-begun'],
    [WAITING, true, '09:10', 'another-is-up'],
    [{ ...WAITING, answered: true }, false, '09:10', 'already-done'],
    [{ ...WAITING, removed: true }, false, '09:10', 'already-done'],
  ] as const)
    it(`answers ${answer} to taking up at ${now}, another up: ${anotherIsUp}, ${JSON.stringify(facts)}`, () =>
      assert.equal(said(takeUp(facts, { event: EVENT, anotherIsUp }, at(now))), answer))

  for (const [facts, adviserId, answer] of [
    [{ ...WAITING, taken: true }, 'a', 'yes'],
    [{ ...WAITING, taken: true }, null, 'yes'],
    [{ ...WAITING, taken: true }, 'b', 'unknown-adviser'],
    [WAITING, 'a', 'not-up'],
    [{ taken: true, answered: true, removed: false }, 'a', 'not-up'],
  ] as const)
    it(`answers ${answer} to "answered" by ${adviserId}, ${hourQuestionState(facts)}`, () =>
      assert.equal(said(answerInHour(facts, { adviserId, adviserIds: ['a'] })), answer))

  it('calls in the order of slots, else of numbers', () => {
    const order = (slots: (number | null)[]) =>
      inTurn(slots.map((slot, index) => ({ slot, number: index + 1 }))).map(({ number }) => number)
    assert.deepEqual(order([2, 0, 1]), [2, 3, 1])
    assert.deepEqual(order([null, null]), [1, 2])
  })
})

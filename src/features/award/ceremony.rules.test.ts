import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answerInvitation, eraseAt, headCount, isNewsToGuests, needCounts, type Answer, type Guest } from './ceremony.rules.ts'
import { moved, scheduled, type Speech } from './speeches.rules.ts'

const answerUntil = new Date('2026-04-01T22:00:00Z')
const coming: Answer = { coming: true, companions: ['Bo'], needs: ['step-free'], needsNote: 'Nüsse' }

describe('an invitation', () => {
  const before = new Date(answerUntil.getTime() - 1)
  it('is answered until its term, exclusively', () => {
    assert.deepEqual(answerInvitation({ answerUntil }, coming, before), { ok: true, outcome: { ...coming, answeredAt: before } })
    assert.deepEqual(answerInvitation({ answerUntil }, coming, answerUntil), { ok: false, because: 'too-late' })
  })
  it('that is declined keeps nothing else of what was typed', () => {
    const declined = answerInvitation({ answerUntil }, { ...coming, coming: false }, before)
    assert.deepEqual(declined, {
      ok: true,
      outcome: { coming: false, companions: [], needs: [], needsNote: '', answeredAt: before },
    })
  })
})

describe('the guests', () => {
  const guest = (answer: Answer | null, invited = true): Guest => ({
    id: '',
    kind: 'guest',
    name: '',
    email: '',
    invitedAt: invited ? answerUntil : null,
    answer: answer && { ...answer, answeredAt: answerUntil },
  })
  const guests = [
    guest(coming),
    guest({ ...coming, companions: [] }),
    guest({ ...coming, coming: false, companions: [], needs: [] }),
  ]
  it('are counted with whom they bring', () => {
    const count = headCount([...guests, guest(null), guest(null, false)])
    assert.deepEqual(count, { invited: 4, coming: 2, companions: 1, declined: 1, open: 1 })
  })
  it('name each need as often as it is needed', () => assert.deepEqual(needCounts(guests), [{ need: 'step-free', count: 2 }]))
  it('are forgotten whole weeks after the beginning', () => {
    const beginsAt = new Date('2026-04-15T09:00:00Z')
    assert.equal(eraseAt({ beginsAt, eraseWeeks: 2 }).toISOString(), '2026-04-29T09:00:00.000Z')
  })
})

describe('the speeches', () => {
  const speech = (categoryId: string, minutes: number): Speech => ({ categoryId, category: '', speaker: '', minutes })
  const speeches = [speech('a', 5), speech('b', 10), speech('c', 1)]
  const order = (list: Speech[]) => list.map(({ categoryId }) => categoryId).join('')

  it('follow each other without a break', () => {
    const times = scheduled(speeches, new Date('2026-04-15T09:15:00Z')).map(({ beginsAt, endsAt }) =>
      [beginsAt, endsAt].map((at) => at.toISOString().slice(11, 16)).join('–'),
    )
    assert.deepEqual(times, ['09:15–09:20', '09:20–09:30', '09:30–09:31'])
  })
  it('change places with their neighbour, and not beyond either end', () => {
    assert.equal(order(moved(speeches, 'b', 'up')), 'bac')
    assert.equal(order(moved(speeches, 'b', 'down')), 'acb')
    assert.equal(order(moved(speeches, 'a', 'up')), 'abc')
    assert.equal(order(moved(speeches, 'c', 'down')), 'abc')
    assert.equal(order(moved(speeches, 'x', 'up')), 'abc')
  })
})

describe('a change of the ceremony', () => {
  const before = {
    place: 'Saal\n40213 Düsseldorf',
    beginsAt: new Date('2026-04-15T09:00:00Z'),
    answerUntil: new Date('2026-04-01T22:00:00Z'),
  }
  const now = new Date('2026-03-01T09:00:00Z')
  const cases: [string, Partial<typeof before>, boolean][] = [
    ['of nothing', {}, false],
    ['of line ends and spaces', { place: 'Saal \r\n40213  Düsseldorf\n' }, false],
    ['of the place', { place: 'Aula\n40213 Düsseldorf' }, true],
    ['of the hour', { beginsAt: new Date('2026-04-15T09:01:00Z') }, true],
    ['of the last day', { answerUntil: new Date('2026-04-02T22:00:00Z') }, true],
  ]
  for (const [what, change, isNews] of cases)
    it(`${what} is ${isNews ? 'told' : 'not told'}`, () =>
      assert.equal(isNewsToGuests(before, { ...before, ...change }, now), isNews))

  it('is told until it begins', () => {
    const moved = { ...before, place: 'Aula' }
    assert.equal(isNewsToGuests(before, moved, new Date(+before.beginsAt - 1)), true)
    assert.equal(isNewsToGuests(before, moved, before.beginsAt), false)
  })
})

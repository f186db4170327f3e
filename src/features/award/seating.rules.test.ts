import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Guest, GuestKind } from './ceremony.rules.ts'
import { seating, type Bond } from './seating.rules.ts'

const speeches = ['b', 'a'].map((id) => ({ categoryId: id, category: `Kategorie ${id}`, speaker: '', minutes: 5 }))
const at = new Date('2026-03-01T00:00:00Z')

function guest(email: string, companions: string[] | null, kind: GuestKind = 'entrant'): Guest {
  const answer = companions && { coming: true, companions, needs: [], needsNote: '', answeredAt: at }
  return { id: email, kind, name: email, email, invitedAt: at, answer }
}
const bond = (email: string, categoryId: string, lead: string, won = false): Bond => ({ email, categoryId, lead, won })

describe('the seating', () => {
  it('goes by the speeches, counts companions, and leaves out who does not come', () => {
    const guests = [
      guest('a@x', ['Bo', 'Cem']),
      guest('b@x', []),
      guest('silent@x', null),
      { ...guest('no@x', []), answer: { coming: false, companions: [], needs: [], needsNote: '', answeredAt: at } },
    ]
    const bonds = ['a@x', 'b@x', 'silent@x', 'no@x'].map((email) => bond(email, 'a', 'Kall'))
    assert.deepEqual(seating(speeches, guests, bonds), [
      { title: 'Kategorie b', seats: 0, parties: [] },
      { title: 'Kategorie a', seats: 4, parties: [{ who: 'Kall', seats: 4, comesForward: false }] },
      { title: 'Jury', seats: 0, parties: [] },
      { title: 'Weitere Gäste', seats: 0, parties: [] },
    ])
  })

  it('puts those in front who are called forward, the others by name', () => {
    const guests = ['z@x', 'o@x', 'a@x'].map((email) => guest(email, []))
    const [first] = seating(speeches, guests, [
      bond('z@x', 'b', 'Zülpich', true),
      bond('o@x', 'b', 'Öhr'),
      bond('a@x', 'b', 'Pesch'),
    ])
    assert.deepEqual(
      first?.parties.map(({ who, comesForward }) => [who, comesForward]),
      [
        ['Zülpich', true],
        ['Öhr', false],
        ['Pesch', false],
      ],
    )
  })

  it('seats everybody once: at their prize, else at the first speech about them, else with jury or guests', () => {
    const guests = [guest('won@x', []), guest('two@x', []), guest('jury@x', [], 'juror'), guest('guest@x', ['Do'], 'guest')]
    const bonds = [
      bond('won@x', 'b', 'Kall'),
      bond('won@x', 'a', 'Kall', true),
      bond('two@x', 'a', 'Mechernich'),
      bond('two@x', 'b', 'Mechernich'),
    ]
    assert.deepEqual(
      seating(speeches, guests, bonds).map(({ seats, parties }) => [seats, ...parties.map(({ who }) => who)]),
      [[1, 'Mechernich'], [1, 'Kall'], [1], [2]],
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Place } from '../../../../places/index.ts'
import { isAlike, missingTopics } from './missing-topics.rules.ts'

const town = (name: string, changes: Partial<Place> = {}) =>
  ({
    id: name,
    name,
    kind: 'municipality',
    countyId: '05962',
    districtId: 'rb-059',
    sizeClass: 'Kleinstadt',
    ...changes,
  }) as Place
const ALTENA = town('Altena')

describe('municipalities are alike', () => {
  for (const [what, other, expected] of [
    ['of the same size class within a county', town('Halver'), true],
    ['in another Regierungsbezirk, too', town('Kalkar', { districtId: 'rb-051', countyId: '05154' }), true],
    ['but not the same one', town('Altena'), false],
    ['not of another size class', town('Lüdenscheid', { sizeClass: 'Mittelstadt' }), false],
    ['not when one belongs to no county', town('Hagen', { countyId: null }), false],
    ['not with a county', town('Märkischer Kreis', { kind: 'county' }), false],
  ] as const)
    it(`${what}: ${expected}`, () => assert.equal(isAlike(ALTENA, other), expected))

  it('and counties among themselves', () => {
    const county = (name: string) => town(name, { kind: 'county', countyId: null, sizeClass: null })
    assert.ok(isAlike(county('Kreis Soest'), county('Kreis Borken')))
  })
})

describe('what municipalities alike do and this one does not', () => {
  const places = [
    ALTENA,
    town('Balve'),
    town('Anröchte'),
    town('Aldenhoven', { districtId: 'rb-053' }),
    town('Lüdenscheid', { sizeClass: 'Mittelstadt' }),
  ]
  const doing: Record<string, string[]> = {
    standesamt: ['Altena', 'Balve'],
    archiv: ['Balve'],
    bauhof: ['Aldenhoven', 'Balve', 'Anröchte'],
    wald: ['Lüdenscheid'],
    it: ['Aldenhoven'],
  }
  const found = missingTopics(ALTENA, {
    places,
    topics: Object.keys(doing),
    does: ({ name }, topic) => doing[topic]?.includes(name) ?? false,
  })

  it('leaves out what it does itself and what only others do that are not alike', () => {
    assert.deepEqual(
      found.map(({ topic }) => topic),
      ['bauhof', 'archiv', 'it'],
    )
  })
  it('names those of the same Regierungsbezirk first, and how many they are', () => {
    assert.deepEqual(
      found[0]?.doneBy.map(({ name }) => name),
      ['Anröchte', 'Balve', 'Aldenhoven'],
    )
    assert.equal(found[0]?.near, 2)
  })
})

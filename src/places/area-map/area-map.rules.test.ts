import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Place } from '../place.ts'
import { areasOf, classesOf, classOf, shapeIdOf } from './area-map.rules.ts'

describe('the classes of the map', () => {
  for (const [counts, expected] of [
    [[], ''],
    [[0, 0], ''],
    [[0, 1], '1–1'],
    [[2, 1], '1–1 2–2'],
    [[4], '1–1 2–2 3–3 4–4'],
    [[10], '1–2 3–3 4–6 7–10'],
    [[500, 3], '1–5 6–22 23–106 107–500'],
  ] as const)
    it(`of ${counts.join(' and ') || 'nothing'} are ${expected || 'none'}`, () => {
      assert.equal(
        classesOf([...counts])
          .map(({ from, to }) => `${from}–${to}`)
          .join(' '),
        expected,
      )
    })

  it('hold every number from 1 to the highest exactly once', () => {
    for (const most of [1, 2, 3, 5, 7, 17, 69, 8000]) {
      const classes = classesOf([most])
      assert.equal(classes[0]?.from, 1)
      assert.equal(classes.at(-1)?.to, most)
      for (const [index, { from }] of classes.entries()) assert.equal(from, (classes[index - 1]?.to ?? 0) + 1)
    }
  })

  for (const [count, expected] of [
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 3],
    [6, 3],
    [7, 4],
    [10, 4],
  ] as const)
    it(`${count} of at most 10 is in class ${expected}`, () => assert.equal(classOf(classesOf([10]), count), expected))
})

const place = (id: string, kind: Place['kind'], countyId: string | null = null) =>
  ({ id, kind, countyId, slug: `s${id}`, name: id }) as Place
const PLACES = [
  place('05111000', 'municipality'),
  place('05366', 'county'),
  place('05366004', 'municipality', '05366'),
  place('05366008', 'municipality', '05366'),
  place('lvr', 'body'),
]
const counted = (places: Place[]) => places.length
const idsOf = (areas: { place: Place; count: number }[]) => areas.map(({ place: { id }, count }) => `${id}: ${count}`)

describe('the areas of the map', () => {
  it('are counties with all that lies in them, and cities that belong to none', () => {
    assert.deepEqual(idsOf(areasOf({ ebene: 'kreise', ausschnitt: null }, PLACES, counted)), ['05111000: 1', '05366: 3'])
  })
  it('are all municipalities, each alone', () => {
    assert.deepEqual(idsOf(areasOf({ ebene: 'kommunen', ausschnitt: null }, PLACES, counted)), [
      '05111000: 1',
      '05366004: 1',
      '05366008: 1',
    ])
  })
  it('are the municipalities of one county, whatever the level', () => {
    const ausschnitt = PLACES[1] ?? null
    for (const ebene of ['kreise', 'kommunen'] as const)
      assert.deepEqual(idsOf(areasOf({ ebene, ausschnitt }, PLACES, counted)), ['05366004: 1', '05366008: 1'])
  })
  it('have the shape of the county where a city is one by itself', () => {
    const [city] = PLACES
    assert.ok(city)
    assert.equal(shapeIdOf(city, 'kreise'), '05111')
    assert.equal(shapeIdOf(city, 'kommunen'), '05111000')
  })
})

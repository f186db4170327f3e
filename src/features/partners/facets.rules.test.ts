import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countsOf, narrowed, NOTHING_CHOSEN, type Faceted } from './facets.rules.ts'

const listing = (kind: string, topic: string, areaId: string | null): Faceted => ({ kind, topic, areaId, districtId: 'rb-053' })
const all = [
  listing('request', 'standesamt', '05366'),
  listing('request', 'archiv', '05366'),
  listing('offer', 'archiv', '05334'),
  listing('offer', 'archiv', null),
]
const count = (...asked: Parameters<typeof countsOf>) => Object.fromEntries(countsOf(...asked))

describe('narrowing the list of offers and requests', () => {
  it('asks for everything with nothing chosen', () => assert.equal(narrowed(all, NOTHING_CHOSEN).length, 4))
  it('takes what fits all that is chosen', () =>
    assert.deepEqual(narrowed(all, { ...NOTHING_CHOSEN, art: 'angebote', kreis: '05334' }), [all[2]]))
  it('finds nothing for a value that nobody has', () =>
    assert.deepEqual(narrowed(all, { ...NOTHING_CHOSEN, thema: 'feuerwehr' }), []))
})

describe('the counts beside the choices', () => {
  it('say how many there would be, with everything else as chosen', () => {
    assert.deepEqual(count(all, { ...NOTHING_CHOSEN, art: 'angebote' }, 'thema'), { archiv: 2 })
    assert.deepEqual(count(all, { ...NOTHING_CHOSEN, art: 'angebote' }, 'art'), { gesuche: 2, angebote: 2 })
  })
  it('leave out whoever has no such value', () =>
    assert.deepEqual(count(all, NOTHING_CHOSEN, 'kreis'), { '05366': 2, '05334': 1 }))
  it('are what one then sees', () => {
    for (const [value, said] of countsOf(all, NOTHING_CHOSEN, 'thema'))
      assert.equal(narrowed(all, { ...NOTHING_CHOSEN, thema: value }).length, said)
  })
})

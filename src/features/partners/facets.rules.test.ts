import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countIn, countsOf, narrowed, NOTHING_CHOSEN, type Faceted } from './facets.rules.ts'

const listing = (kind: string, topic: string, areaId: string | null): Faceted => ({
  kind,
  topic,
  areaId,
  placeId: areaId && `${areaId}024`,
  districtId: 'rb-053',
  sizeClass: areaId === '05366' ? 'Kleinstadt' : areaId && 'Großstadt',
  legalForm: topic === 'standesamt' ? 'zweckverband' : null,
  reach: kind === 'request' ? 'radius' : 'state',
})
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
  it('takes the size of who wrote it, the form that is wished for, and how far it reaches', () => {
    assert.deepEqual(narrowed(all, { ...NOTHING_CHOSEN, groesse: 'grossstadt' }), [all[2]])
    assert.deepEqual(narrowed(all, { ...NOTHING_CHOSEN, rechtsform: 'zweckverband' }), [all[0]])
    assert.deepEqual(narrowed(all, { ...NOTHING_CHOSEN, reichweite: 'landesweit' }), [all[2], all[3]])
    assert.deepEqual(narrowed(all, { ...NOTHING_CHOSEN, reichweite: 'umkreis', groesse: 'grossstadt' }), [])
  })
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

describe('the map of offers and requests', () => {
  it('counts each where it was written, and none without a place', () => {
    assert.equal(countIn(all, [{ id: '05366024' }]), 2)
    assert.equal(countIn(all, [{ id: '05366024' }, { id: '05334024' }]), 3)
    assert.equal(countIn(all, [{ id: '05366' }, { id: '05111000' }]), 0)
  })
  it('says for a place as many as its link finds', () => {
    assert.equal(narrowed(all, { ...NOTHING_CHOSEN, kommune: '05366024' }).length, countIn(all, [{ id: '05366024' }]))
  })
})

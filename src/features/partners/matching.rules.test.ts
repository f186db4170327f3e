import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { kilometresBetween, matchesFor, matchOf, pairsOf, type Matchable } from './matching.rules.ts'

const KM_PER_DEGREE = (Math.PI * 6371) / 180
const kall: Matchable = {
  id: 'a',
  kind: 'request',
  organisationId: 'kall',
  topic: 'standesamt',
  topicTitle: 'Standesamt',
  reach: 'state',
  radiusKm: null,
  regionId: null,
  sizes: [],
  legalForm: null,
  jointly: false,
  areaId: '05366',
  districtId: 'rb-053',
  lon: 6.5,
  lat: 50.5,
  sizeClass: 'Kleinstadt',
}
const schleiden: Matchable = { ...kall, id: 'b', kind: 'offer', organisationId: 'schleiden' }
/** So many kilometres north of Kall. */
const north = (km: number): Matchable => ({ ...schleiden, lat: 50.5 + km / KM_PER_DEGREE })
const nowhere: Matchable = { ...schleiden, lon: null, lat: null, areaId: null, districtId: null, sizeClass: null }

describe('the distance', () => {
  it('is nothing to oneself', () => assert.equal(kilometresBetween(kall, kall), 0))
  it('from Köln to Münster is about 123 km', () => {
    const km = kilometresBetween({ lon: 6.957, lat: 50.942 }, { lon: 7.626, lat: 51.962 }) ?? 0
    assert.ok(Math.abs(km - 123) < 2, `${km}`)
  })
  it('is not known of who stands in no register', () => assert.equal(kilometresBetween(kall, nowhere), null))
})

describe('two listings', () => {
  const joint: Matchable = { ...kall, jointly: true }
  const near = { ...kall, reach: 'radius' as const, radiusKm: 25 }
  const cases: [says: string, one: Matchable, other: Matchable, fits: boolean][] = [
    ['a request and an offer of the same topic fit', kall, schleiden, true],
    ['two requests do not', kall, { ...schleiden, kind: 'request' }, false],
    ['two requests do where both could do it together', joint, { ...joint, id: 'b', organisationId: 'schleiden' }, true],
    ['not where only one could', joint, { ...schleiden, kind: 'request' }, false],
    ['and not of one organisation', joint, { ...joint, id: 'b' }, false],
    [
      'nor out of reach',
      { ...joint, reach: 'radius', radiusKm: 25 },
      { ...north(25.001), kind: 'request', jointly: true },
      false,
    ],
    ['nor two offers, whatever they say', { ...joint, kind: 'offer' }, { ...schleiden, jointly: true }, false],
    ['nor two offers', { ...kall, kind: 'offer' }, schleiden, false],
    ['nor two of one organisation', kall, { ...schleiden, organisationId: 'kall' }, false],
    ['nor two topics', kall, { ...schleiden, topic: 'archiv' }, false],
    ['just within the radius', near, north(24.999), true],
    ['just outside', near, north(25.001), false],
    ['the radius of the other counts as well', kall, { ...north(25.001), reach: 'radius', radiusKm: 25 }, false],
    ['a radius needs a distance', near, nowhere, false],
    ['the whole state needs none', kall, nowhere, true],
    ['in the county that is wanted', { ...kall, reach: 'region', regionId: '05366' }, schleiden, true],
    ['in the Regierungsbezirk that is wanted', { ...kall, reach: 'region', regionId: 'rb-053' }, schleiden, true],
    ['in another county', { ...kall, reach: 'region', regionId: '05334' }, schleiden, false],
    ['a region needs a place', { ...kall, reach: 'region', regionId: '05366' }, nowhere, false],
    ['of a size that is wanted', { ...kall, sizes: ['Kleinstadt', 'Landgemeinde'] }, schleiden, true],
    ['of another size', { ...kall, sizes: ['Großstadt'] }, schleiden, false],
    ['without a size, where one is wanted', { ...kall, sizes: ['Großstadt'] }, nowhere, false],
    ['the other may want a size too', kall, { ...schleiden, sizes: ['Großstadt'] }, false],
    ['an open form fits a wish', { ...kall, legalForm: 'zweckverband' }, schleiden, true],
    ['two equal wishes fit', { ...kall, legalForm: 'zweckverband' }, { ...schleiden, legalForm: 'zweckverband' }, true],
    ['two different ones do not', { ...kall, legalForm: 'zweckverband' }, { ...schleiden, legalForm: 'vertrag' }, false],
  ]
  for (const [says, one, other, fits] of cases)
    it(says, () => {
      assert.equal(matchOf(one, other) !== null, fits)
      assert.equal(matchOf(other, one) !== null, fits, 'seen from the other side')
    })
})

describe('the reasons', () => {
  it('are the task, the distance, the county and the size', () =>
    assert.deepEqual(matchOf(kall, north(14.2))?.reasons, [
      'gleiche Aufgabe (Standesamt)',
      '14 km',
      'gleicher Kreis',
      'ähnliche Größe',
    ]))
  it('say that both look and could join', () => {
    const joint = { ...kall, jointly: true }
    assert.deepEqual(matchOf(joint, { ...joint, id: 'b', organisationId: 'schleiden' })?.reasons.slice(0, 2), [
      'gleiche Aufgabe (Standesamt)',
      'beide suchen und können sie gemeinsam erledigen',
    ])
  })
  it('name a form only where both wish for it', () => {
    assert.ok(!matchOf({ ...kall, legalForm: 'vertrag' }, schleiden)?.reasons.includes('gleiche Rechtsform gewünscht'))
    const both = matchOf({ ...kall, legalForm: 'vertrag' }, { ...schleiden, legalForm: 'vertrag' })
    assert.ok(both?.reasons.includes('gleiche Rechtsform gewünscht'))
  })
  it('leave out what is not known', () => assert.deepEqual(matchOf(kall, nowhere)?.reasons, ['gleiche Aufgabe (Standesamt)']))
})

describe('all that fit', () => {
  it('come nearest first, whose distance is unknown last', () => {
    const others = [nowhere, { ...north(30), id: 'far' }, { ...north(3), id: 'near' }, { ...schleiden, id: 'x', topic: 'archiv' }]
    assert.deepEqual(
      matchesFor(kall, others).map(({ listing }) => listing.id),
      ['near', 'far', 'b'],
    )
  })
  it('are pairs of requests to be joined, each once, whatever their order', () => {
    const joint = { ...kall, jointly: true }
    const other = { ...joint, id: 'c', organisationId: 'nettersheim' }
    for (const listings of [
      [joint, other],
      [other, joint],
    ])
      assert.deepEqual(
        pairsOf(listings).map(({ request, offer }) => `${request.id}${offer.id}`),
        ['ac'],
      )
  })
  it('are pairs, each once', () => {
    const pairs = pairsOf([kall, schleiden, { ...kall, id: 'c', organisationId: 'nettersheim' }])
    assert.deepEqual(
      pairs.map(({ request, offer }) => `${request.id}${offer.id}`),
      ['ab', 'cb'],
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isComplete, lacksOf, type ListingContent } from './listing-content.rules.ts'

const TODAY = '2026-03-02'
const whole: ListingContent = {
  kind: 'request',
  title: 'Partner für ein gemeinsames Standesamt',
  topic: 'standesamt',
  text: 'Wir suchen eine Kommune.',
  reach: 'state',
  radiusKm: null,
  regionId: null,
  sizes: [],
  legalForm: null,
  validUntil: '2026-09-02',
}
const lacks = (changed: Partial<ListingContent>, hasPlace = true) =>
  lacksOf({ ...whole, ...changed }, { today: TODAY, hasPlace }).map((pair) => pair.join(': '))

describe('what a submission lacks', () => {
  it('is nothing when it is whole', () => {
    assert.deepEqual(lacks({}), [])
    assert.ok(isComplete(whole, { today: TODAY, hasPlace: false }))
  })

  const cases: [changed: Partial<ListingContent>, expected: string][] = [
    [{ kind: null }, 'kind: kind-missing'],
    [{ title: '' }, 'title: title-missing'],
    [{ topic: null }, 'topic: topic-missing'],
    [{ text: '' }, 'text: text-missing'],
    [{ reach: null }, 'reach: reach-missing'],
    [{ reach: 'radius' }, 'radiusKm: radius-missing'],
    [{ reach: 'region' }, 'regionId: region-missing'],
    [{ validUntil: null }, 'validUntil: valid-until-missing'],
    [{ validUntil: '2026-03-01' }, 'validUntil: valid-until-past'],
    [{ validUntil: '2027-03-03' }, 'validUntil: valid-until-late'],
  ]
  for (const [changed, expected] of cases) it(expected, () => assert.deepEqual(lacks(changed), [expected]))

  const fine: Partial<ListingContent>[] = [
    { validUntil: TODAY },
    { validUntil: '2027-03-02' },
    { reach: 'radius', radiusKm: 25 },
    { reach: 'region', regionId: '05366' },
  ]
  for (const changed of fine) it(`is nothing with ${JSON.stringify(changed)}`, () => assert.deepEqual(lacks(changed), []))

  it('is a place, for who wants a radius and stands in no register', () =>
    assert.deepEqual(lacks({ reach: 'radius', radiusKm: 25 }, false), ['reach: radius-without-place']))

  it('is said all at once', () => assert.equal(lacks({ kind: null, title: '', validUntil: null }).length, 3))
})

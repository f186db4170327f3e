import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { facetsOf, type Whereabouts } from './facets.rules.ts'
import type { ProfileContent } from './profile.rules.ts'

const PLACES: Record<string, Whereabouts> = {
  duisburg: { slug: 'duisburg', countyId: null, districtId: 'rb-051', sizeClass: 'Großstadt' },
  kall: { slug: 'kall', countyId: '05366', districtId: 'rb-053', sizeClass: 'Kleinstadt' },
  schleiden: { slug: 'schleiden', countyId: '05366', districtId: 'rb-053', sizeClass: 'Kleinstadt' },
  'kreis-euskirchen': { slug: 'kreis-euskirchen', countyId: '05366', districtId: 'rb-053', sizeClass: null },
}
const party = (placeId: string) => ({ placeId, name: placeId })
const BARE: ProfileContent = {
  title: 'Bauhof',
  summary: 'Einer für alle.',
  topics: [],
  prizeCategory: null,
  lead: null,
  partners: [],
  otherPartners: [],
  supportedBy: '',
  texts: {},
  legalForm: null,
  legalFormNote: 'Vereinbarung',
  since: null,
  until: null,
  status: 'unknown',
  effects: [],
  awards: [],
  links: [],
  sources: [],
}
const facetsWith = (content: Partial<ProfileContent>) => facetsOf({ ...BARE, ...content }, (id) => PLACES[id]).sort()

describe('the facets of a profile', () => {
  it('are its state alone, where it says nothing else', () => assert.deepEqual(facetsWith({}), ['stand:unknown']))

  const STATES = ['planned', 'running', 'ended'] as const
  for (const status of STATES) it(`has the state ${status}`, () => assert.deepEqual(facetsWith({ status }), [`stand:${status}`]))

  const YEARS: [since: number, period: string][] = [
    [1974, 'vor-2000'],
    [1999, 'vor-2000'],
    [2000, '2000-2009'],
    [2009, '2000-2009'],
    [2010, '2010-2014'],
    [2014, '2010-2014'],
    [2015, '2015-2019'],
    [2019, '2015-2019'],
    [2020, '2020-2024'],
    [2024, '2020-2024'],
    [2025, 'ab-2025'],
    [2031, 'ab-2025'],
  ]
  for (const [since, period] of YEARS)
    it(`since ${since} belongs to ${period}`, () =>
      assert.deepEqual(facetsWith({ since }), [`jahr:${since}`, `seit:${period}`, 'stand:unknown']))

  it('has its legal form by its slug, and none by a note', () =>
    assert.deepEqual(facetsWith({ legalForm: 'zweckverband' }), ['rechtsform:zweckverband', 'stand:unknown']))

  it('has where all its parties are and how large, each once, and who leads and who joins', () =>
    assert.deepEqual(
      facetsWith({ lead: party('duisburg'), partners: ['kall', 'schleiden', 'kreis-euskirchen', 'no-place'].map(party) }),
      [
        'beteiligt:kall',
        'beteiligt:kreis-euskirchen',
        'beteiligt:schleiden',
        'bezirk:rb-051',
        'bezirk:rb-053',
        'groesse:grossstadt',
        'groesse:kleinstadt',
        'kommune:duisburg',
        'kommune:kall',
        'kommune:kreis-euskirchen',
        'kommune:schleiden',
        'kreis:05366',
        'leitung:duisburg',
        'stand:unknown',
      ],
    ))

  it('has topics, awards and the category of the prize', () =>
    assert.deepEqual(
      facetsWith({
        topics: ['bauhof', 'winterdienst'],
        prizeCategory: 'krisenbewaeltigung',
        awards: [
          { kind: 'won', text: 'Preisträger' },
          { kind: 'other', text: 'Kommunalpreis' },
        ],
      }),
      [
        'auszeichnung:other',
        'auszeichnung:won',
        'kategorie:krisenbewaeltigung',
        'stand:unknown',
        'thema:bauhof',
        'thema:winterdienst',
      ],
    ))
})

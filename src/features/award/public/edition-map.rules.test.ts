import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Edition } from '../edition.rules.ts'
import { byDistrict, entryTotals, leadPlaces } from './edition-map.rules.ts'

const visibleFrom = new Date('2026-04-15T09:00:00Z')
const won = (title: string, lead: string, leadPlaceId: string | null) => ({
  categorySlug: 'a',
  reason: '',
  visibleFrom,
  entry: { title, lead, leadPlaceId, partners: [], summary: null },
  press: null,
})
const tookPart = (title: string, lead: string, leadPlaceId: string | null) => ({
  title,
  lead,
  leadPlaceId,
  category: 'A',
  visibleFrom,
})
const counted = (entries: number) => ({ categorySlug: 'a', entries, visibleFrom })
const nothing = { results: [], participants: [], pastWinners: [], entryCounts: [], entriesReceived: null }
type Shown = Pick<Edition, keyof typeof nothing>

describe('the places of an edition', () => {
  const shown: Shown = {
    ...nothing,
    results: [
      won('Bad', 'Gemeinde Hellenthal', '05366020'),
      { categorySlug: 'b', reason: '', visibleFrom, entry: null, press: null },
    ],
    participants: [
      tookPart('Bad', 'Gemeinde Hellenthal', '05366020'),
      tookPart('Amt', 'Kreis Borken', '05554'),
      tookPart('Weg', 'Ein Verband', null),
    ],
  }

  it('are each there once, winners as winners, and nobody without a place', () => {
    assert.deepEqual(leadPlaces(shown), [
      { placeId: '05366020', name: 'Gemeinde Hellenthal', won: true },
      { placeId: '05554', name: 'Kreis Borken', won: false },
    ])
  })

  it('stand in one of five districts', () => {
    const rows = byDistrict(leadPlaces(shown))
    assert.deepEqual(
      rows.map(({ district, places }) => [district, places.length]),
      [
        ['Düsseldorf', 0],
        ['Köln', 1],
        ['Münster', 1],
        ['Detmold', 0],
        ['Arnsberg', 0],
      ],
    )
  })
})

describe('the number of entries', () => {
  it('is not known before somebody may know it', () => assert.equal(entryTotals(nothing), null))

  it('counts the winners among the named once, and the others without a name', () => {
    const results = [won('Bad', 'Hellenthal', null), won('Still', 'Kall', null)]
    const participants = [tookPart('Bad', 'Hellenthal', null), tookPart('Amt', 'Borken', null)]
    const totals = entryTotals({ ...nothing, results, participants, entryCounts: [counted(4), counted(1)] })
    assert.deepEqual(totals, { total: 5, named: 3, unnamed: 2 })
  })

  it('of an edition before this portal is what the sources say', () => {
    const past = { category: '', municipalities: '', summary: '', sourceUrl: null, placeId: null, placeName: null }
    const pastWinners = [
      { ...past, project: 'Rufbereitschaft' },
      { ...past, project: null },
    ]
    assert.deepEqual(entryTotals({ ...nothing, pastWinners, entriesReceived: 75 }), { total: 75, named: 1, unnamed: 74 })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { barsOf, csvRows, mostFirst, yearBars } from './statistics.rules.ts'

const PROJECTS = [['thema:archiv', 'thema:it', 'jahr:2018'], ['thema:it', 'jahr:2018'], ['jahr:2020'], []]
const count = (facets: readonly string[]) => PROJECTS.filter((project) => project.some((facet) => facets.includes(facet))).length
const total = PROJECTS.length
const labels = new Map([
  ['archiv', 'Archiv'],
  ['it', 'IT'],
  ['wald', 'Wald'],
])
const said = (bars: { label: string; count: number }[]) => bars.map(({ label, count }) => `${label} ${count}`).join(', ')

describe('the statistics', () => {
  it('count each group, leave out empty ones, and say how many belong to none', () => {
    assert.equal(said(barsOf({ facet: 'thema', labels, total, count })), 'Archiv 1, IT 2, Ohne Angabe 2')
  })
  it('put the most frequent first, and what belongs to none last however much it is', () => {
    assert.equal(said(mostFirst(barsOf({ facet: 'thema', labels, total, count }))), 'IT 2, Archiv 1, Ohne Angabe 2')
  })
  it('show each year from the first to the last, gaps too', () => {
    assert.equal(said(yearBars({ total, count }, [1950, 2030])), '2018 2, 2019 0, 2020 1, Ohne Angabe 1')
  })
  it('show no years where none is known', () => {
    assert.equal(said(yearBars({ total: 2, count: () => 0 }, [1950, 2030])), 'Ohne Angabe 2')
  })
  it('are one table in a file', () => {
    const bars = [{ label: '=SUMME(A1)', count: 3, value: 'x' }]
    assert.deepEqual(csvRows([{ id: 'thema', title: 'Nach Thema', head: 'Thema', facet: 'thema', bars }]), [
      ['Auswertung', 'Gruppe', 'Projekte'],
      ['Nach Thema', '=SUMME(A1)', 3],
    ])
  })
})

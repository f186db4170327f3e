import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { bitsOf, countIn, facetIndex, type IndexedProject } from './facet-index.rules.ts'

const FACETS = ['thema', 'kreis', 'stand']
const VALUES = FACETS.flatMap((facet) => ['a', 'b', 'c'].map((value) => `${facet}:${value}`))

const projects = fc
  .array(fc.subarray(VALUES), { minLength: 0, maxLength: 130 })
  .map((all) => all.map((facets, index): IndexedProject => ({ projectId: `p${index}`, ordinal: index * 3 + 1, facets })))
const choices = fc.dictionary(
  fc.constantFrom(...FACETS),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'unknown'), { minLength: 1 }),
)

const fits = ({ facets }: IndexedProject, chosen: Record<string, string[]>, except?: string) =>
  Object.entries(chosen).every(
    ([facet, values]) => facet === except || values.some((value) => facets.includes(`${facet}:${value}`)),
  )

describe('the facet index', () => {
  it('counts as one by one does, whatever is chosen and found', () => {
    fc.assert(
      fc.property(projects, choices, fc.option(fc.nat(4)), (all, chosen, found) => {
        const index = facetIndex(all, all.at(-1)?.ordinal ?? 0)
        const sought = found === null ? all : all.filter((_, position) => position % (found + 1) === 0)
        const within = found === null ? undefined : bitsOf(index, [...sought.map(({ projectId }) => projectId), 'new-since'])
        const counted = countIn(index, new Map(Object.entries(chosen)), { facets: FACETS, within })
        assert.equal(counted.total, sought.filter((one) => fits(one, chosen)).length)
        for (const value of VALUES) {
          const facet = value.slice(0, value.indexOf(':'))
          const expected = sought.filter((one) => fits(one, chosen, facet) && one.facets.includes(value)).length
          assert.equal(counted.counts.get(value) ?? 0, expected, value)
        }
      }),
    )
  })

  it('leaves out facets that nobody asked for', () => {
    const index = facetIndex([{ projectId: 'p', ordinal: 0, facets: ['thema:a', 'kreis:b'] }], 0)
    assert.deepEqual([...countIn(index, new Map(), { facets: ['thema'] }).counts], [['thema:a', 1]])
  })
})

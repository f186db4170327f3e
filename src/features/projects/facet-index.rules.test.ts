import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  bitsOf,
  countBeside,
  countIn,
  facetIndex,
  withoutProjects,
  withProjects,
  type IndexedProject,
} from './facet-index.rules.ts'

const FACETS = ['thema', 'kreis', 'stand']
const VALUES = FACETS.flatMap((facet) => ['a', 'b', 'c'].map((value) => `${facet}:${value}`))

const projects = fc
  .array(fc.subarray(VALUES), { minLength: 0, maxLength: 130 })
  .map((all) => all.map((facets, index): IndexedProject => ({ ordinal: index * 3 + 1, facets })))
const choices = fc.dictionary(
  fc.constantFrom(...FACETS),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'unknown'), { minLength: 1 }),
)

const indexOf = (all: IndexedProject[]) =>
  facetIndex(
    all.map(({ ordinal }) => ordinal),
    all.at(-1)?.ordinal ?? 0,
    VALUES.map((facet) => ({
      facet,
      ordinals: Uint32Array.from(all.filter(({ facets }) => facets.includes(facet)).map(({ ordinal }) => ordinal)),
    })),
  )

const fits = ({ facets }: IndexedProject, chosen: Record<string, string[]>, except?: string) =>
  Object.entries(chosen).every(
    ([facet, values]) => facet === except || values.some((value) => facets.includes(`${facet}:${value}`)),
  )

describe('the facet index', () => {
  it('counts as one by one does, whatever is chosen and found', () => {
    fc.assert(
      fc.property(projects, choices, fc.option(fc.nat(4)), (all, chosen, found) => {
        const index = indexOf(all)
        const sought = found === null ? all : all.filter((_, position) => position % (found + 1) === 0)
        const within = found === null ? undefined : bitsOf(index, [...sought.map(({ ordinal }) => ordinal), 0, 99_999])
        const counted = countIn(index, new Map(Object.entries(chosen)), { facets: FACETS, within })
        assert.equal(counted.total, sought.filter((one) => fits(one, chosen)).length)
        for (const value of VALUES) {
          const facet = value.slice(0, value.indexOf(':'))
          const expected = sought.filter((one) => fits(one, chosen, facet) && one.facets.includes(value)).length
          assert.equal(counted.counts.get(value) ?? 0, expected, value)
        }
        for (const instead of [['a'], ['b', 'c'], ['unknown'], []]) {
          const expected = sought.filter((one) => fits({ ...one }, { ...chosen, thema: instead })).length
          assert.equal(counted.countInstead('thema', instead), expected, `thema instead ${instead.join()}`)
        }
        const fitting = sought.filter((one) => fits(one, chosen))
        for (const some of [['thema:b'], ['thema:a', 'kreis:b'], ['unknown:a'], [...VALUES]]) {
          const expected = fitting.filter(({ facets }) => facets.some((facet) => some.includes(facet))).length
          assert.equal(counted.countFound(some), expected, some.join())
        }
      }),
    )
  })

  it('leaves out facets that nobody asked for', () => {
    const index = withProjects(indexOf([]), [{ ordinal: 0, facets: ['thema:a', 'kreis:b'] }])
    assert.deepEqual([...countIn(index, new Map(), { facets: ['thema'] }).counts], [['thema:a', 1]])
  })

  it('is made anew only where something has changed', () => {
    const older = indexOf([{ ordinal: 0, facets: ['thema:a', 'kreis:b'] }])
    const newer = withProjects(older, [{ ordinal: 1, facets: ['kreis:b'] }])
    assert.equal(newer.byFacet.get('thema:a'), older.byFacet.get('thema:a'))
    assert.notEqual(newer.byFacet.get('kreis:b'), older.byFacet.get('kreis:b'))
  })

  it('is the same whether read at once or with what has changed since, and leaves the older one as it was', () => {
    fc.assert(
      fc.property(projects, projects, (before, after) => {
        const now = [...new Map([...before, ...after].map((one) => [one.ordinal, one])).values()]
        const older = indexOf(before)
        const { counts } = countIn(older, new Map(), { facets: FACETS })
        const newer = withProjects(older, after)
        const whole = indexOf(now.sort((one, other) => one.ordinal - other.ordinal))
        for (const chosen of [new Map<string, string[]>(), new Map([['thema', ['a', 'b']]])])
          assert.deepEqual(
            new Map([...countIn(newer, chosen, { facets: FACETS }).counts].sort()),
            new Map([...countIn(whole, chosen, { facets: FACETS }).counts].sort()),
          )
        assert.deepEqual(countIn(older, new Map(), { facets: FACETS }).counts, counts)
      }),
    )
  })

  it('is the same without those that have gone', () => {
    fc.assert(
      fc.property(projects, fc.nat(4), (all, step) => {
        const left = all.filter((_, position) => position % (step + 1) !== 0)
        const gone = all.filter((one) => !left.includes(one)).map(({ ordinal }) => ordinal)
        const counted = countIn(withoutProjects(indexOf(all), gone), new Map(), { facets: FACETS })
        const whole = countIn(indexOf(left), new Map(), { facets: FACETS })
        assert.deepEqual([counted.total, counted.counts], [whole.total, whole.counts])
      }),
    )
  })

  it('counts what stands beside a value, most first', () => {
    const index = withProjects(indexOf([]), [
      { ordinal: 1, facets: ['kommune:altena', 'kommune:hemer', 'kommune:werdohl'] },
      { ordinal: 40, facets: ['kommune:altena', 'kommune:werdohl', 'thema:archiv'] },
      { ordinal: 2, facets: ['kommune:hemer', 'kommune:iserlohn'] },
    ])
    assert.deepEqual(countBeside(index, 'kommune', 'altena'), [
      { value: 'werdohl', count: 2 },
      { value: 'hemer', count: 1 },
    ])
  })
})

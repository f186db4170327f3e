import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { facetIndex, withProjects } from './facet-index.rules.ts'
import { mostAlike, onlyLive } from './most-alike.rules.ts'

describe('profiles alike', () => {
  const own = { ordinal: 1, facets: ['thema:archiv', 'thema:kultur', 'kreis:a', 'stand:running'] }
  const index = withProjects(facetIndex([], 0, []), [
    own,
    { ordinal: 2, facets: ['thema:archiv', 'kreis:b'] },
    { ordinal: 3, facets: ['thema:kultur', 'kreis:a', 'stand:running'] },
    { ordinal: 4, facets: ['thema:wald', 'kreis:a', 'stand:running'] },
    { ordinal: 40, facets: ['thema:archiv', 'stand:ended'] },
    { ordinal: 41, facets: ['thema:archiv', 'kreis:a'] },
  ])

  it('share a topic; those with the most in common come first, then the last published', () => {
    assert.deepEqual(mostAlike(index, own, 9), [3, 41, 40, 2])
    assert.deepEqual(mostAlike(index, own, 3), [3, 41, 40])
  })

  it('weigh a topic once, however many were merged into it', () => {
    const merged = { ordinal: 1, facets: ['thema:archiv', 'thema:registratur', 'thema:kultur', 'kreis:a', 'stand:running'] }
    const both = withProjects(facetIndex([], 0, []), [
      merged,
      { ordinal: 2, facets: ['thema:archiv', 'thema:registratur'] },
      { ordinal: 3, facets: ['thema:kultur', 'kreis:a'] },
    ])
    const live = new Set(['thema:archiv', 'thema:kultur'])
    assert.deepEqual(mostAlike(both, merged, 1), [3])
    const twice = withProjects(both, [{ ordinal: 4, facets: ['thema:kultur'] }])
    assert.deepEqual(mostAlike(twice, onlyLive(merged, live), 9), [3, 4, 2])
  })

  it('are none without a topic, or with one of its own', () => {
    assert.deepEqual(mostAlike(index, { ordinal: 1, facets: ['kreis:a'] }, 9), [])
    assert.deepEqual(mostAlike(index, { ordinal: 4, facets: ['thema:wald', 'kreis:a'] }, 9), [])
  })
})

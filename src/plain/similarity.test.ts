import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { similarity } from './similarity.ts'

describe('how much two texts have in common', () => {
  it('is everything for the same words, in whatever order, case or spelling of umlauts', () => {
    assert.equal(similarity('Gemeinsame Bäder', 'baeder GEMEINSAME'), 1)
  })
  it('is nothing for texts without a common piece, and for empty ones', () => {
    assert.equal(similarity('Feuerwehr', 'Bad'), 0)
    assert.equal(similarity('', 'Bad'), 0)
    assert.equal(similarity('', ''), 0)
  })
  it('is the share of common pieces', () => {
    // ' ba', 'bad', 'ad ' against ' ba', 'bar', 'ar ': one of five
    assert.equal(similarity('Bad', 'Bar'), 1 / 5)
  })
  it('is high for a title that was touched up only', () => {
    assert.ok(similarity('Interkommunale Rufbereitschaft', 'Interkommunale Rufbereitschaften') > 0.8)
    assert.ok(similarity('Interkommunale Rufbereitschaft', 'Interkommunales Archiv') < 0.5)
  })
})

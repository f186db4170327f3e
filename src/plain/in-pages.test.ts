import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inPages } from './in-pages.ts'

describe('a list in pages', () => {
  const items = [1, 2, 3, 4, 5]
  for (const [asked, shown, page] of [
    [undefined, [1, 2], 1],
    ['1', [1, 2], 1],
    ['2', [3, 4], 2],
    ['3', [5], 3],
    ['4', [5], 3],
    ['0', [1, 2], 1],
    ['-1', [1, 2], 1],
    ['2.5', [1, 2], 1],
    ['zwei', [1, 2], 1],
    ['99999999999', [1, 2], 1],
  ] as const)
    it(`shows ${shown.join(' and ')} where ${asked} is asked for`, () =>
      assert.deepEqual(inPages(items, asked, 2), { shown: [...shown], page, pages: 3 }))
  it('has one page where there is nothing', () => assert.deepEqual(inPages([], '7', 2), { shown: [], page: 1, pages: 1 }))
  it('has no empty page at its end', () => assert.equal(inPages([1, 2, 3, 4], '9', 2).pages, 2))
})

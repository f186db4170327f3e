import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { categoryTitle, chosenCategory } from './prize-categories.rules.ts'

describe('the category of the Landespreis', () => {
  const rows: [chosen: string, before: string | null, category: string | null][] = [
    ['', null, null],
    ['', 'digitales-2023', 'digitales-2023'],
    ['none', 'digitales-2023', null],
    ['krisenbewaeltigung', 'digitales-2023', 'krisenbewaeltigung'],
    ['erfunden', null, null],
    ['erfunden', 'krisenbewaeltigung', 'krisenbewaeltigung'],
  ]
  for (const [chosen, before, category] of rows)
    it(`chosen „${chosen}“, before ${before ?? 'none'}: ${category ?? 'none'}`, () =>
      assert.equal(chosenCategory(chosen, before), category))
  it('is read by its title, an older one by what it is kept as', () => {
    assert.equal(categoryTitle('krisenbewaeltigung'), 'Krisenbewältigung')
    assert.equal(categoryTitle('digitales-2023'), 'digitales-2023')
  })
})

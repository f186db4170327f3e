import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { projectPaths } from '../../paths-projects.ts'
import { freeSlug, isReserved } from './slug.rules.ts'

describe('the address of a profile', () => {
  const rows: [string, string[], string][] = [
    ['Gemeinsames Standesamt Höxter', [], 'gemeinsames-standesamt-hoexter'],
    ['Bauhof', ['bauhof'], 'bauhof-2'],
    ['Bauhof', ['bauhof', 'bauhof-2'], 'bauhof-3'],
    ['Karte', [], 'karte-2'],
    ['Neu', ['neu-2'], 'neu-3'],
    ['???', [], 'projekt'],
    [`${'a'.repeat(79)} b`, [], 'a'.repeat(79)],
  ]
  for (const [title, taken, expected] of rows)
    it(`of „${title.slice(0, 40)}“ is ${expected.slice(0, 40)}`, () => assert.equal(freeSlug(title, new Set(taken)), expected))

  it('is never one of the words that stand there already', () => {
    const words = Object.values(projectPaths).flatMap(({ template }) => /^\/projekte\/([a-z-]+)/.exec(template)?.[1] ?? [])
    assert.ok(words.length >= 3)
    assert.deepEqual(
      words.filter((word) => !isReserved(word)),
      [],
    )
  })
})

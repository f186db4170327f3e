import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { matching } from './matching.rules.ts'

const texts = ['Größe der Straße', 'Kreis Lippe', 'Förderung im Kreis']

describe('searching the questions', () => {
  const table: [string, string[]][] = [
    ['', texts],
    ['   ', texts],
    ['groesse strasse', ['Größe der Straße']],
    ['KREIS', ['Kreis Lippe', 'Förderung im Kreis']],
    ['kreis förderung', ['Förderung im Kreis']],
    ['kreis einhorn', []],
    ['???', []],
  ]
  for (const [search, found] of table) {
    it(`for '${search}' finds ${found.length}`, () =>
      assert.deepEqual(
        matching(texts, search, (text) => text),
        found,
      ))
  }
})

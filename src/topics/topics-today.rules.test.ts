import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { meantToday, topicsToday } from './topics-today.rules.ts'

const themes = [
  { topics: [{ slug: 'bauhof', former: ['betriebshof', 'werkhof'] }] },
  { topics: [{ slug: 'archiv', former: [] }] },
]

describe('what an address of a topic means today', () => {
  for (const [written, meant] of [
    [['bauhof'], ['bauhof']],
    [['betriebshof'], ['bauhof']],
    [
      ['werkhof', 'archiv', 'bauhof'],
      ['bauhof', 'archiv'],
    ],
    [['unbekannt'], ['unbekannt']],
    [[], []],
  ] as const)
    it(`${written.join(', ') || 'nothing'}: ${meant.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(meantToday([...written], themes), meant))

  it('knows every address that was ever given', () =>
    assert.deepEqual([...topicsToday(themes).keys()], ['bauhof', 'betriebshof', 'werkhof', 'archiv']))
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { meantToday, topicsToday, withTopicsOf } from './topics-today.rules.ts'

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

describe('what a theme means', () => {
  const known = [
    { slug: 'bauen', topics: [{ slug: 'bauhof' }, { slug: 'strassen' }] },
    { slug: 'leer', topics: [] },
  ]
  for (const [written, meant] of [
    [['bauen'], ['bauen', 'bauhof', 'strassen']],
    [
      ['strassen', 'bauen'],
      ['strassen', 'bauen', 'bauhof'],
    ],
    [['bauhof'], ['bauhof']],
    [['leer'], ['leer']],
    [[], []],
  ] as const)
    it(`${written.join(', ') || 'nothing'}: ${meant.join(', ') || 'nothing'}, and the same asked twice`, () => {
      assert.deepEqual(withTopicsOf([...written], known), meant)
      assert.deepEqual(withTopicsOf(withTopicsOf([...written], known), known), meant)
    })
})

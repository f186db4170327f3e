import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { searchWords } from './search-words.ts'

describe('what is searched for', () => {
  const rows: [typed: string, words: string | null][] = [
    ['Kreis', 'kreis:*'],
    ['Kreis Förderung', 'kreis:* & förderung:*'],
    ['foerderung', '(foerderung:* | förderung:*)'],
    ['Zusammenarbeit, interkommunal!', 'zusammenarbeit:* & interkommunal:*'],
    ['a a a', 'a:*'],
    ["x' | !y:* & (z)", 'x:* & y:* & z:*'],
    ['Stra\u00DFe', 'straße:*'],
    ['Mu\u0308lheim', 'mülheim:*'],
    ['2. Landespreis', '2:* & landespreis:*'],
    ['', null],
    ['  \u0000 ?! ', null],
    ['a b c d e f g h i j', 'a:* & b:* & c:* & d:* & e:* & f:* & g:* & h:*'],
    ['q'.repeat(200), `${'q'.repeat(40)}:*`],
  ]
  for (const [typed, words] of rows) {
    it(`in ${JSON.stringify(typed.slice(0, 30))} is ${words?.slice(0, 45) ?? 'nothing'}`, () =>
      assert.equal(searchWords(typed), words))
  }
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressesIn } from './markdown-links.ts'

describe('addresses in a text', () => {
  for (const [text, addresses] of [
    ['[Gesetz](https://recht.example/gkg) und [noch einmal](https://recht.example/gkg)', ['https://recht.example/gkg']],
    ['[Klammern](https://recht.example/a_(b))', ['https://recht.example/a_(b)']],
    ['Siehe https://amt.example/seite.', ['https://amt.example/seite']],
    [
      '- <https://liste.example>\n- [b]\n\n[b]: http://verweis.example "Titel"',
      ['https://liste.example', 'http://verweis.example'],
    ],
    [
      '[hier](/landespreis) [Post](mailto:a@b.example) amt.example `https://code.example` [fremd](//fremd.example)',
      ['/landespreis'],
    ],
    ['[Frage](/landespreis/fragen?q=Film#frage-3)', ['/landespreis/fragen?q=Film#frage-3']],
  ] as const)
    it(`are found in ${JSON.stringify(text)}`, () => assert.deepEqual(addressesIn(text), addresses))

  it('are those of the page for places on it, but for its top', () => {
    const text = '[a](#ablauf) [b](#) [c](#top) [d](/landespreis#x) [e](#f%C3%BCr)'
    assert.deepEqual(addressesIn(text, '/seiten/hilfe'), ['/seiten/hilfe#ablauf', '/landespreis#x', '/seiten/hilfe#f%C3%BCr'])
    assert.deepEqual(addressesIn(text), ['/landespreis#x'])
  })
})

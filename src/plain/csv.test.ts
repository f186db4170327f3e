import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csv, harmless } from './csv.ts'

describe('a CSV file', () => {
  it('begins with a byte order mark, separates by semicolons, ends lines as RFC 4180 says', () => {
    assert.equal(csv([['a', 1.5, null]]), '\uFEFF"a";1,5;\r\n')
  })

  it('keeps quotes, semicolons and line ends within their cell', () => {
    assert.equal(csv([['a;"b"\nc']]), '\uFEFF"a;""b""\nc"\r\n')
  })

  for (const text of ['=1+1', '+49 211', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1+1'])
    it(`takes the formula out of ${JSON.stringify(text)}`, () => assert.equal(harmless(text), `'${text}`))

  for (const text of ['a=b', 'Köln – Bonn', '1-2', '', "'=1"])
    it(`leaves ${JSON.stringify(text)} as it is`, () => assert.equal(harmless(text), text))

  it('does not touch negative numbers', () => assert.equal(csv([[-2]]), '\uFEFF-2\r\n'))
})

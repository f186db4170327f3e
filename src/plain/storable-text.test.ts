import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { storableText } from './storable-text.ts'

describe('a text as it can be stored', () => {
  for (const [what, text, kept] of [
    [
      'keeps what people write, invisible signs within it as well',
      'fa\u00ADmi\u200Dly \u200Fשלום',
      'fa\u00ADmi\u200Dly \u200Fשלום',
    ],
    ['keeps blanks and line ends', ' \r\n\u00A0', ' \r\n\u00A0'],
    ['has the sign for a lost character for NUL', 'a\0', 'a\uFFFD'],
    ['is empty when nobody could see anything', '\u200B\u2060\u202E\u00AD\u0007', ''],
    ['is blank when there are blanks between what nobody sees', '\u200B \u3164', ' '],
  ] as const)
    it(what, () => assert.equal(storableText(text), kept))
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FEW_MARKS, hasTurningSigns, readableName, withoutTurningSigns } from './readable-name.ts'

// proves: IN-06
describe('a name as it is stored', () => {
  const cases: [kind: string, typed: string, stored: string][] = [
    ['stays as it is', 'Jürgen-Peter O’Brien, Dr. jur.', 'Jürgen-Peter O’Brien, Dr. jur.'],
    ['keeps letters of all scripts', 'Şule Łukasz Ελένη Наталія 王', 'Şule Łukasz Ελένη Наталія 王'],
    ['is composed', 'Jürgen'.normalize('NFD'), 'Jürgen'],
    ['loses signs that turn the direction', 'Eva \u202Egnal\u202C \u2067x\u2069', 'Eva gnal x'],
    ['loses marks of direction', '\u200EEva\u200F\u061C', 'Eva'],
    ['loses blanks without width', 'E\u200Bv\u2060a\uFEFF', 'Eva'],
    ['loses what joins and hyphenates unseen', 'Ober\u00ADbürger\u200D\u200C', 'Oberbürger'],
    ['loses letters that are drawn as nothing', 'A\u3164\u115F\uFFA0\u034F', 'A'],
    ['loses tags that are hidden behind a sign', 'Eva\u{E0041}\u{E007F}', 'Eva'],
    ['loses control characters', 'E\u0000v\u0007a\u009F', 'Eva'],
    ['is one line with single blanks', ' Eva\u00A0\u2003 Muster\r\n\tund\u2028Co ', 'Eva Muster und Co'],
    ['is nothing where nothing is seen', '\u200B\u3164 \u202E', ''],
  ]
  for (const [kind, typed, stored] of cases) it(kind, () => assert.equal(readableName(typed), stored))

  it('has few marks on one letter', () => {
    assert.match('Trần Thế Nguyễn', FEW_MARKS)
    assert.match(`q${'\u0308'.repeat(3)}`, FEW_MARKS)
    assert.doesNotMatch(`q${'\u0308'.repeat(4)}`, FEW_MARKS)
  })
})

describe('signs that turn the direction', () => {
  it('are found, each time anew', () => {
    for (const sign of ['\u202A', '\u202E', '\u2066', '\u2069']) {
      assert.equal(hasTurningSigns(`Titel${sign}`), true)
      assert.equal(hasTurningSigns(`Titel${sign}`), true)
    }
    assert.equal(hasTurningSigns('Titel – „schön“ \u200B'), false)
  })
  it('are left out, and nothing else', () => assert.equal(withoutTurningSigns('a\u202Eb\u2066c\u2069\u200B\nd'), 'abc\u200B\nd'))
})

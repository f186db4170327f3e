import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { markingOf, respelled, searchTerms, tsqueriesOf, tsqueryOf, wordsToExpand, type Expansion } from './search-terms.ts'

const NOTHING: Expansion = { compounds: [], synonyms: [], corrections: [] }
const none = () => NOTHING

describe('what is looked for', () => {
  const word = (...words: string[]) => ({ words, phrase: false, excluded: false })
  const phrase = (...words: string[]) => ({ words, phrase: true, excluded: false })
  const not = (term: ReturnType<typeof word>) => ({ ...term, excluded: true })

  const TYPED: [typed: string, terms: ReturnType<typeof word>[]][] = [
    ['Bauhof', [word('Bauhof')]],
    ['Bauhof Winterdienst', [word('Bauhof'), word('Winterdienst')]],
    ['"Untere Lenne"', [phrase('Untere', 'Lenne')]],
    ['„Untere Lenne“', [phrase('Untere', 'Lenne')]],
    ['«Untere Lenne»', [phrase('Untere', 'Lenne')]],
    ['“Untere Lenne” Standesamt', [phrase('Untere', 'Lenne'), word('Standesamt')]],
    ['"ohne Ende', [phrase('ohne', 'Ende')]],
    ['Archiv -Warstein', [word('Archiv'), not(word('Warstein'))]],
    ['Archiv –Warstein', [word('Archiv'), not(word('Warstein'))]],
    ['Archiv −Warstein', [word('Archiv'), not(word('Warstein'))]],
    ['Archiv -"Untere Lenne"', [word('Archiv'), not(phrase('Untere', 'Lenne'))]],
    ['Archiv -„Untere Lenne“', [word('Archiv'), not(phrase('Untere', 'Lenne'))]],
    ['Rhein-Sieg', [word('Rhein', 'Sieg')]],
    ['Archiv - Warstein', [word('Archiv'), word('Warstein')]],
    ['Rhein – Ruhr', [word('Rhein'), word('Ruhr')]],
    ['-', []],
    ['""', []],
    ['a b c d e f g h i', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((one) => word(one))],
    ['x'.repeat(41), [word('x'.repeat(40))]],
  ]
  for (const [typed, terms] of TYPED) it(`is read from ${typed.slice(0, 30)}`, () => assert.deepEqual(searchTerms(typed), terms))

  it('is widened only where a word stands alone and is wanted', () => {
    assert.deepEqual(wordsToExpand(searchTerms('Prüfung "Untere Lenne" -Steuer prüfung')), ['pruefung'])
  })
})

describe('the query', () => {
  it('wants words by their beginning, phrases as they are, and none of what stands behind a minus', () => {
    assert.equal(tsqueryOf(searchTerms('Bauhof'), none), "(('bauhof':*))")
    assert.equal(tsqueryOf(searchTerms('"Untere Lenne"'), none), "('untere' <-> 'lenne' | 'untere' <-> 'lenne')")
    assert.equal(
      tsqueryOf(searchTerms('東京 "東京 Amt"'), none),
      "(('東京':*)) & ('東京' <-> 'amt')",
      'letters that fold to nothing',
    )
    assert.equal(tsqueryOf(searchTerms('Bauhof -Prüfung'), none), "(('bauhof':*)) & !(('prüfung':* | 'pruefung':*))")
  })

  it('takes longer words, other words for the same and what was meant as alternatives, but not for what is excluded', () => {
    const expansionOf = (): Expansion => ({
      compounds: [{ word: 'standesamtsbezirk', shown: 'Standesamtsbezirk' }],
      synonyms: ['Heiraten im Ort'],
      corrections: ['Ständchen'],
    })
    const alternatives = "'amt':* | 'standesamtsbezirk' | ('heiraten' <-> 'im' <-> 'ort') | ('staendchen')"
    assert.equal(tsqueryOf(searchTerms('Amt'), expansionOf), `((${alternatives}))`)
    assert.equal(tsqueryOf(searchTerms('Amt -Amt'), expansionOf), `((${alternatives})) & !(('amt':*))`)
  })

  it('is several, one of which must fit, for a word alone, and one for everything else', () => {
    const expansionOf = (): Expansion => ({
      ...NOTHING,
      compounds: [{ word: 'standesamt', shown: 'Standesamt' }],
      synonyms: ['Trauung'],
    })
    assert.deepEqual(tsqueriesOf(searchTerms('Amt'), expansionOf), ["'amt':*", "'standesamt'", "('trauung')"])
    for (const typed of ['Amt Hof', 'Rhein-Sieg', '"Amt"', 'Amt -Hof'])
      assert.deepEqual(tsqueriesOf(searchTerms(typed), expansionOf), [tsqueryOf(searchTerms(typed), expansionOf)], typed)
    assert.deepEqual(tsqueriesOf(searchTerms('-Amt'), expansionOf), [])
  })

  for (const typed of ['', '-Archiv', '-"Untere Lenne"', '!&|'])
    it(`is none for "${typed}"`, () => {
      assert.equal(tsqueryOf(searchTerms(typed), none), null)
      assert.equal(markingOf(searchTerms(typed), none), null)
    })

  it('lets nothing but letters and digits of what was typed through', () => {
    const query = tsqueryOf(searchTerms(`O'Neil \\ ':*&!(<->) %_`), none) ?? ''
    assert.equal(query.replaceAll(/'[\p{L}\p{N} ]*'/gu, ''), '((:*) & (:*))')
  })
})

describe('what is marked', () => {
  it('is spelled as a text spells it, and never what is excluded', () => {
    const expansionOf = (): Expansion => ({
      compounds: [{ word: 'rechnungspruefung', shown: 'Rechnungsprüfung' }],
      synonyms: ['Prüfamt Mitte'],
      corrections: [],
    })
    const marking = markingOf(searchTerms('Pruefung -Steuer "Untere Lenne"'), expansionOf) ?? ''
    for (const part of ["'pruefung':*", "'rechnungsprüfung'", "'prüfamt'", "'mitte'", "'untere' <-> 'lenne'"])
      assert.ok(marking.includes(part), part)
    assert.ok(!marking.includes('steuer'))
    assert.ok(!marking.includes('&'))
  })
})

describe('mending a slip', () => {
  const meant = new Map([['vollstrekung', 'Vollstreckung']])
  for (const [typed, mended] of [
    ['Vollstrekung', 'Vollstreckung'],
    ['VOLLSTREKUNG -Steuer', 'Vollstreckung -Steuer'],
    ['"Amt" Vollstrekung, Kasse', '"Amt" Vollstreckung, Kasse'],
    ['Vollstrekungen', 'Vollstrekungen'],
  ] as const)
    it(`leaves the rest of ${typed}`, () => assert.equal(respelled(typed, meant), mended))
})

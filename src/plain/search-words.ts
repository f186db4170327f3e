/** More words make a search slower, not better. */
const MOST_WORDS = 8
const LONGEST_WORD = 40

/** Typed without umlauts: 'foerderung' also means 'förderung'. */
const WRITTEN_OUT: readonly (readonly [string, string])[] = [
  ['ae', 'ä'],
  ['oe', 'ö'],
  ['ue', 'ü'],
]

/**
 * A tsquery of what was typed: every word, by its beginning, 'Kreis Förd' → 'kreis:* & förd:*'. Only letters and digits get through,
 * so any text is safe. Null when there is nothing to look for.
 */
export function searchWords(typed: string): string | null {
  const words = [
    ...typed
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => [...word].slice(0, LONGEST_WORD).join(''))
  const different = [...new Set(words)].slice(0, MOST_WORDS)
  return different.length > 0 ? different.map(alternatives).join(' & ') : null
}

function alternatives(word: string): string {
  const withUmlauts = WRITTEN_OUT.reduce((text, [long, umlaut]) => text.replaceAll(long, umlaut), word)
  return word === withUmlauts ? `${word}:*` : `(${word}:* | ${withUmlauts}:*)`
}

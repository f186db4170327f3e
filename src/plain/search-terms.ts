import { fold } from './fold.ts'

/** More words make a search slower, not better. */
const MOST_TERMS = 8
const LONGEST_WORD = 40

/** One thing that is looked for: a word, or several in this order; or that it must not be there. Words as typed. */
export type Term = { words: string[]; phrase: boolean; excluded: boolean }

/** What phones and word processors make of " and of -. */
const QUOTES = /[„“”‟«»‹›]/g
const MINUSES = /(?<=^|\s)[–−‐‑]/g

/** 'Bauhof "gemeinsame Werkstatt" -Winterdienst' */
export function searchTerms(typed: string): Term[] {
  const parts = [
    ...typed
      .normalize('NFC')
      .replaceAll(QUOTES, '"')
      .replaceAll(MINUSES, '-')
      .matchAll(/(?<minus>(?<=^|\s)-)?(?:"(?<quoted>[^"]*)"?|(?<word>[^\s"]+))/g),
  ]
  return parts
    .map(({ groups }) => ({
      words: wordsIn(groups?.quoted ?? groups?.word ?? ''),
      phrase: groups?.quoted !== undefined,
      excluded: groups?.minus !== undefined,
    }))
    .filter(({ words }) => words.length > 0)
    .slice(0, MOST_TERMS)
}

function wordsIn(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => [...word].slice(0, LONGEST_WORD).join(''))
}

/** Folded, and alone: what the list of words is asked about. */
export function wordsToExpand(terms: Term[]): string[] {
  const single = terms.filter(({ phrase, excluded }) => !phrase && !excluded).flatMap(({ words }) => words)
  return [...new Set(single.map(fold))].filter((word) => word !== '')
}

export type Expansion = {
  /** Longer words of the directory with this one within, folded and as they are written: 'beseitigung' in 'Abwasserbeseitigung'. */
  compounds: { word: string; shown: string }[]
  /** Other words for the same thing. */
  synonyms: string[]
  /** The nearest written words, when the directory has none like it. */
  corrections: string[]
}
export type ExpansionOf = (folded: string) => Expansion

/** As text for tsquery: what ranks. Only letters and digits get into it. Null when everything is excluded or nothing is asked. */
export function tsqueryOf(terms: Term[], expansionOf: ExpansionOf): string | null {
  if (!terms.some(({ excluded }) => !excluded)) return null
  return terms.map((term) => `${term.excluded ? '!' : ''}(${alternativesOf(term, expansionOf)})`).join(' & ')
}

/**
 * The same as several, one of which must fit: PostgreSQL weighs each alternative within a query with each hit, but finds those of several
 * queries by themselves. Only for a word that stands alone: several that must all fit narrow each other down within one query.
 */
export function tsqueriesOf(terms: Term[], expansionOf: ExpansionOf): string[] {
  const [term] = terms
  const isOneWord = terms.length === 1 && term?.words.length === 1 && !term.phrase && !term.excluded
  if (isOneWord) return term.words.flatMap((word) => wordAlternatives(word, expansionOf(fold(word))))
  const query = tsqueryOf(terms, expansionOf)
  return query === null ? [] : [query]
}

function alternativesOf({ words, phrase, excluded }: Term, expansionOf: ExpansionOf): string {
  if (phrase) {
    const spellings = [words, words.map(fold)].filter((spelled) => spelled.every(Boolean))
    return spellings.map((spelled) => spelled.map(quoted).join(' <-> ')).join(' | ')
  }
  return words.map((word) => `(${wordAlternatives(word, excluded ? NONE : expansionOf(fold(word))).join(' | ')})`).join(' & ')
}

const NONE: Expansion = { compounds: [], synonyms: [], corrections: [] }

/** Words that begin with it are found by their beginning: PostgreSQL weighs each alternative with each hit. */
function wordAlternatives(word: string, { compounds, synonyms, corrections }: Expansion): string[] {
  const within = compounds.filter((one) => !one.word.startsWith(fold(word)))
  const spelled = [word, fold(word)].filter(Boolean).map((spelling) => `${quoted(spelling)}:*`)
  const written = [...spelled, ...within.map((one) => quoted(one.word))]
  const meant = [...synonyms, ...corrections].map((text) => `(${wordsIn(text).map(fold).map(quoted).join(' <-> ')})`)
  return [...new Set([...written, ...meant])]
}

/** What is marked in a text that was found: any of it, spelled as texts spell it. The index also knows words by their folded spelling, a text does not. */
export function markingOf(terms: Term[], expansionOf: ExpansionOf): string | null {
  const wanted = terms.filter(({ excluded }) => !excluded)
  const marked = wanted.map((term) => (term.phrase ? alternativesOf(term, expansionOf) : markedWords(term, expansionOf)))
  return marked.length > 0 ? marked.join(' | ') : null
}

function markedWords({ words }: Term, expansionOf: ExpansionOf): string {
  const all = words.flatMap((word) => {
    const expansion = expansionOf(fold(word))
    const asWritten = [
      ...expansion.compounds.map(({ shown }) => shown),
      ...expansion.synonyms.flatMap(wordsIn),
      ...expansion.corrections,
    ]
    return [...wordAlternatives(word, { ...NONE, compounds: expansion.compounds }), ...asWritten.map(quoted)]
  })
  return [...new Set(all)].join(' | ')
}

/** The same text with other words in the place of some: 'Vollstrekung -Steuer' → 'Vollstreckung -Steuer'. */
export function respelled(typed: string, meant: ReadonlyMap<string, string>): string {
  return typed.normalize('NFC').replaceAll(/[\p{L}\p{N}]+/gu, (word) => meant.get(fold(word)) ?? word)
}

function quoted(word: string): string {
  return `'${word.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '')}'`
}

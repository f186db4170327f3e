import { fold } from '../../plain/fold.ts'

/** More words make a search slower, not better. */
const MOST_TERMS = 8
const LONGEST_WORD = 40

/** One thing that is looked for: a word, or several in this order; or that it must not be there. Words are lower case as typed. */
export type Term = { words: string[]; phrase: boolean; excluded: boolean }

/** 'Bauhof "gemeinsame Werkstatt" -Winterdienst' */
export function searchTerms(typed: string): Term[] {
  const parts = [
    ...typed
      .normalize('NFC')
      .toLowerCase()
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
  const single = terms.filter(({ phrase }) => !phrase).flatMap(({ words }) => words)
  return [...new Set(single.map(fold))].filter((word) => word !== '')
}

export type Expansion = {
  /** Longer words of the directory with this one within: 'beseitigung' in 'abwasserbeseitigung'. */
  compounds: string[]
  /** Other words for the same thing. */
  synonyms: string[]
  /** The nearest written words, when the directory has none like it. */
  corrections: string[]
}

/** As text for tsquery; only letters and digits get into it. Null when everything is excluded or nothing is asked. */
export function tsqueryOf(terms: Term[], expansionOf: (folded: string) => Expansion): string | null {
  if (!terms.some(({ excluded }) => !excluded)) return null
  return terms.map((term) => `${term.excluded ? '!' : ''}(${alternativesOf(term, expansionOf)})`).join(' & ')
}

function alternativesOf({ words, phrase, excluded }: Term, expansionOf: (folded: string) => Expansion): string {
  if (phrase) return [words, words.map(fold)].map((spelled) => spelled.map(quoted).join(' <-> ')).join(' | ')
  return words.map((word) => `(${wordAlternatives(word, excluded ? NONE : expansionOf(fold(word))).join(' | ')})`).join(' & ')
}

const NONE: Expansion = { compounds: [], synonyms: [], corrections: [] }

function wordAlternatives(word: string, { compounds, synonyms, corrections }: Expansion): string[] {
  const written = [`${quoted(word)}:*`, `${quoted(fold(word))}:*`, ...compounds.map(quoted)]
  const meant = [...synonyms, ...corrections].map(
    (text) => `(${wordsIn(text.toLowerCase()).map(fold).map(quoted).join(' <-> ')})`,
  )
  return [...new Set([...written, ...meant])]
}

function quoted(word: string): string {
  return `'${word.replaceAll(/[^\p{L}\p{N} ]/gu, '')}'`
}

import { FACETS, type Facet } from './facets.rules.ts'

export const ORDERS = ['treffer', 'neu', 'titel', 'seit'] as const
export type Order = (typeof ORDERS)[number]
export const SIZES = [12, 24, 60]

export type Role = '' | 'leitung' | 'beteiligt'

/** What is asked of the directory; each question has one address (writtenQuestion). */
export type DirectoryQuestion = {
  q: string
  chosen: Record<Facet, string[]>
  /** Narrows 'kommune' down to those that lead or join. */
  rolle: Role
  /** Letters in the names of the municipalities that are offered; it narrows the choice and no list. */
  ort: string
  /** 'genau' looks for the words as they were typed, though nothing has them. */
  schreibweise: '' | 'genau'
  sortierung: Order
  seite: number
  jeSeite: number
}

export const NOTHING_CHOSEN = Object.fromEntries(FACETS.map((facet) => [facet, [] as string[]])) as Record<Facet, string[]>
export const PLAIN_QUESTION: DirectoryQuestion = {
  q: '',
  chosen: NOTHING_CHOSEN,
  rolle: '',
  ort: '',
  schreibweise: '',
  sortierung: 'neu',
  seite: 1,
  jeSeite: 12,
}

/** Search terms without an order of their own come best first. */
export function usualOrder({ q }: Pick<DirectoryQuestion, 'q'>): Order {
  return q === '' ? 'neu' : 'treffer'
}

export function isNarrowed({ q, chosen }: DirectoryQuestion): boolean {
  return q !== '' || FACETS.some((facet) => chosen[facet].length > 0)
}

/** Values of one facet stand together, 'archiv,standesamt': no slug has a comma. Left out is what is usual. */
export function writtenQuestion(question: DirectoryQuestion): Record<string, string | undefined> {
  const chosen = FACETS.map((facet) => [facet, [...question.chosen[facet]].sort().join(',') || undefined])
  const { q, rolle, ort, schreibweise, sortierung, seite, jeSeite } = question
  return {
    q: q || undefined,
    ...(Object.fromEntries(chosen) as Record<string, string | undefined>),
    rolle: rolle || undefined,
    ort: ort || undefined,
    schreibweise: schreibweise || undefined,
    sortierung: sortierung === usualOrder(question) ? undefined : sortierung,
    'je-seite': jeSeite === PLAIN_QUESTION.jeSeite ? undefined : String(jeSeite),
    seite: seite === 1 ? undefined : String(seite),
  }
}

/** On the first page again. */
export function withChoice(question: DirectoryQuestion, facet: Facet, value: string): DirectoryQuestion {
  const others = question.chosen[facet].filter((one) => one !== value)
  return { ...question, seite: 1, chosen: { ...question.chosen, [facet]: [...others, value] } }
}

export function withoutChoice(question: DirectoryQuestion, facet: Facet, value: string): DirectoryQuestion {
  const others = question.chosen[facet].filter((one) => one !== value)
  const rolle = facet === 'kommune' && others.length === 0 ? '' : question.rolle
  return { ...question, rolle, seite: 1, chosen: { ...question.chosen, [facet]: others } }
}

export function withoutRole(question: DirectoryQuestion): DirectoryQuestion {
  return { ...question, rolle: '', seite: 1 }
}

export function withoutWords(question: DirectoryQuestion): DirectoryQuestion {
  const sortierung = question.sortierung === 'treffer' ? PLAIN_QUESTION.sortierung : question.sortierung
  return { ...question, q: '', schreibweise: '', sortierung, seite: 1 }
}

/** What the facet index is asked: leading or joining is another facet of the same places. */
export function choicesOf({ chosen, rolle }: Pick<DirectoryQuestion, 'chosen' | 'rolle'>): Map<string, string[]> {
  const choices = FACETS.filter((facet) => chosen[facet].length > 0).map((facet): [string, string[]] => [facet, chosen[facet]])
  return new Map(choices.map(([facet, values]) => [facet === 'kommune' && rolle ? rolle : facet, values]))
}

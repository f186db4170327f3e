export const SORTS = ['federfuehrung', 'titel', 'kategorie', 'bezirk', 'stand', 'eingang'] as const
export type Sort = (typeof SORTS)[number]
export const SIZES = [25, 50, 100]

/** A question to the list of entries. '' asks for nothing. */
export type EntryQuestion = {
  q: string
  kategorie: string
  stand: string
  bezirk: string
  zulassung: string
  nachrichten: string
  nachforderung: string
  verlaengerung: string
  groesse: string
  sortierung: Sort
  abwaerts: boolean
  zeilen: number
  seite: number
}

export const PLAIN_QUESTION: EntryQuestion = {
  q: '',
  kategorie: '',
  stand: '',
  bezirk: '',
  zulassung: '',
  nachrichten: '',
  nachforderung: '',
  verlaengerung: '',
  groesse: '',
  sortierung: 'federfuehrung',
  abwaerts: false,
  zeilen: 25,
  seite: 1,
}

/** As the register of municipalities has them, and counties beside. */
export const SIZE_CLASSES = ['Großstadt', 'Mittelstadt', 'Kleinstadt', 'Landgemeinde', 'Kreis'] as const

type Written = Record<string, string | number | undefined>

/** As it stands in the address: only what differs from the plain list. */
export function writtenQuestion(question: EntryQuestion): Written {
  const { sortierung, abwaerts, zeilen, seite, ...filter } = question
  const sort = sortierung === PLAIN_QUESTION.sortierung && !abwaerts ? undefined : `${abwaerts ? '-' : ''}${sortierung}`
  return {
    ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
    sortierung: sort,
    zeilen: zeilen === PLAIN_QUESTION.zeilen ? undefined : zeilen,
    seite: seite === 1 ? undefined : seite,
  }
}

/** The head that is sorted by already turns the order round. */
export function sortedBy(question: EntryQuestion, sortierung: Sort): EntryQuestion {
  const abwaerts = question.sortierung === sortierung && !question.abwaerts
  return { ...question, sortierung, abwaerts, seite: 1 }
}

export function isFiltered(question: EntryQuestion): boolean {
  return FILTERS.some((name) => question[name] !== '')
}

const FILTERS = [
  'q',
  'kategorie',
  'stand',
  'bezirk',
  'zulassung',
  'nachrichten',
  'nachforderung',
  'verlaengerung',
  'groesse',
] as const

const ALWAYS_IN_SIGHT = ['q', 'kategorie', 'stand', 'seite']

/** How many are set of those that the page shows on demand, order and length of the list among them. */
export function countFurther(question: EntryQuestion): number {
  const set = Object.entries(writtenQuestion(question)).filter(([, value]) => value !== undefined)
  return set.filter(([name]) => !ALWAYS_IN_SIGHT.includes(name)).length
}

export function pagesOf(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size))
}

export type FieldKind =
  | 'line'
  | 'text'
  | 'markdown'
  | 'whole'
  | 'decimal'
  | 'euros'
  | 'megabytes'
  | 'day'
  | 'instant'
  | 'tick'
  | 'choice'
  | 'points'

/** One thing to fill in. Its name is that of the column. */
export type Field = {
  name: string
  label: string
  kind: FieldKind
  hint?: string
  max?: number
  /** May stay empty; 'null' where the column then holds nothing. */
  optional?: 'empty' | 'null'
  /** Of a choice; depends on the edition where it is a function. */
  options?: Option[] | ((facts: PartFacts) => Option[])
  /** Cannot change once something refers to the row. */
  fixedOnceUsed?: boolean
}

export type Option = { value: string; label: string }

/** As in the form: every value is a text, empty where there is none. */
export type Texts = Record<string, string>
/** A row of a list; the id is empty until it is stored. */
export type Item = { id: string; texts: Texts }
export type Content = { values: Texts; items: Item[] }

/** What decides whether a part may change. */
export type PartFacts = {
  editionId: string
  inPreparation: boolean
  archived: boolean
  now: Date
  /** By kind; all six are always there. */
  phases: Record<string, Date>
  hasEntries: boolean
  isSealed: boolean
  /** Ids of rows that entries, persons or findings refer to. */
  usedIds: ReadonlySet<string>
  criteria: { id: string; title: string }[]
  logos: { id: string; alt: string }[]
}

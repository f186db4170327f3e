import type { Db, Tx } from '../../../../../platform/db.ts'
import type { FieldErrors } from '../../../../../platform/forms.ts'
import type { Held } from './closing.rules.ts'
import type { Content, Field, Item, PartFacts, Texts } from './field.ts'

/** The rows of a part that has a list. */
export type ItemList = {
  /** 'Kategorie': names a row until its own title is there. */
  noun: string
  fields: Field[]
  /** Rows that the portal itself needs can neither be added nor removed nor moved. */
  fixed?: boolean
  /** Ordered by something else than by hand. */
  unordered?: boolean
  titleOf: (item: Item) => string
  /** What a new row begins with; the last row is beside it. */
  begin: (last: Item | undefined) => Texts
  read: (db: Db, editionId: string) => Promise<Item[]>
  /** Deletes what is no longer there, changes what is, adds what has no id. */
  write: (tx: Tx, editionId: string, items: Item[]) => Promise<void>
}

/** One page of the editor: what it asks, how it is kept, and when it may no longer change. */
export type Part = {
  slug: string
  title: string
  intro: string
  /** Columns of the edition itself. */
  values: Field[]
  list?: ItemList
  /** What belongs to it and has a page of its own. */
  way?: { label: string; to: (editionId: string) => string }
  /** Why nothing here may change any more. */
  closed?: (facts: PartFacts) => string | null
  /** Why this change is refused: field → sentence. */
  refuse?: (change: { before: Content; after: Content; facts: PartFacts }) => FieldErrors
  /** What people with drafts are told of: one sentence each, nothing that is not public yet. */
  news?: (change: { before: Content; after: Content; facts: PartFacts }) => string[]
  /** What of this change waits for a second person; null when all of it may be saved. */
  held?: (change: { before: Content; after: Content; facts: PartFacts }) => Held | null
}

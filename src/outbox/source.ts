import type { Db } from '../platform/db.ts'
import type { GroupFields, Recipient } from './merge.rules.ts'

export type RecipientGroup = GroupFields & {
  /** Begins with the name of its source: 'award:…'. It stands in a mailing for years. */
  key: string
  label: string
  /** Whoever writes chooses among these by hand; null where everybody of the group gets the mail. */
  choices: { key: string; label: string }[] | null
}

export type Template = { key: string; label: string; subject: string; body: string }

/**
 * What a feature offers to the outbox; site/ hands it over. It offers only groups and fields that the office may know of at this
 * moment, and resolves each value with the right of the recipient, never of the sender (security.md JU-10).
 */
export type RecipientSource = {
  name: string
  templates: Template[]
  listGroups: (db: Db) => Promise<RecipientGroup[]>
  listRecipients: (db: Db, asked: { group: RecipientGroup; picked: string[]; baseUrl: string }) => Promise<Recipient[]>
}

export async function listAllGroups(db: Db, sources: RecipientSource[]): Promise<RecipientGroup[]> {
  return (await Promise.all(sources.map((source) => source.listGroups(db)))).flat()
}

export function sourceOf(sources: RecipientSource[], group: RecipientGroup): RecipientSource | undefined {
  return sources.find(({ name }) => group.key.startsWith(`${name}:`))
}

export type Selection = { groupKey: string; picked: string[] }

/** Nothing but what the group itself offers: an address cannot bring in anybody else. */
export async function findSelection(db: Db, sources: RecipientSource[], { groupKey, picked }: Selection): Promise<Selection> {
  const group = groupKey === '' ? undefined : (await listAllGroups(db, sources)).find(({ key }) => key === groupKey)
  const offered = new Set(group?.choices?.map(({ key }) => key))
  const known = [...new Set(picked)].filter((key) => offered.has(key))
  return known.length > 0 ? { groupKey, picked: known } : { groupKey: '', picked: [] }
}

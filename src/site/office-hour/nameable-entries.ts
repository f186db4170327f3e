import { listEntriesFor } from '../../features/award/index.ts'
import type { EntrySource } from '../../features/events/index.ts'

/** Entries that somebody may name in an office hour: their own that stand. The label is for their own eyes. */
export const nameableEntries: EntrySource = async (db, person) => {
  const entries = await listEntriesFor(db, person)
  return entries
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ id, lead, steps }) => ({ entryId: id, label: steps.title?.content.texts.title || `Beitrag von ${lead.name}` }))
}

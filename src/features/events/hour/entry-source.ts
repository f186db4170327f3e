import type { Db } from '../../../platform/db.ts'

type Person = { personId: string; organisationId: string | null; manages: boolean }

/** What somebody may name when asking: their own entries of the prize. site/ hands it over; events know nothing of the prize. */
export type EntrySource = (db: Db, person: Person) => Promise<{ entryId: string; label: string }[]>

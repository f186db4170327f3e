import type { Db } from '../../platform/db.ts'
import { findCurrentEdition, findEditionById } from './edition.queries.ts'
import type { Edition } from './edition.rules.ts'
import { asEntryEdition } from './entry-edition.rules.ts'
import type { EntryEdition } from './steps.rules.ts'

/** From memory, except inside a transaction: what decides there is read anew (platform/cached.ts). */
export async function findEntryEdition(db: Db, editionId: string): Promise<EntryEdition | null> {
  return remembered(await findEditionById(db, editionId))
}

/** The oldest edition that is not archived. */
export async function findCurrentEntryEdition(db: Db): Promise<EntryEdition | null> {
  return remembered(await findCurrentEdition(db))
}

const known = new WeakMap<Edition, EntryEdition>()

/** Editions never change, so one edition has one form; what is made from it (steps.form.ts) can be kept under it. */
function remembered(edition: Edition | null): EntryEdition | null {
  if (!edition) return null
  const form = known.get(edition) ?? asEntryEdition(edition)
  known.set(edition, form)
  return form
}

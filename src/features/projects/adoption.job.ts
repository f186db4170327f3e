import { databaseNow } from '../../platform/clock.ts'
import { transact } from '../../platform/db.ts'
import type { Deps } from '../../platform/deps.ts'
import { LEGAL_FORMS } from '../../topics/index.ts'
import { adoptedSteps, adoptionObstacle, type HandedOver } from './adoption.rules.ts'
import { recordBeginning } from './draft-beginning.queries.ts'
import { lockDrafts } from './drafts.queries.ts'
import { findProjectOfEntry, recordDraftEntry } from './entries.queries.ts'

export type OfferedEntry = {
  /** Becomes the draft's id, so that the same offer twice makes one draft. */
  offerId: string
  entryId: string
  organisationId: string
  offeredBy: string
  fields: HandedOver[]
}

const legalForms: ReadonlySet<string> = new Set(LEGAL_FORMS.map(({ slug }) => slug))

/** Begins a draft of the entry's organisation with what was handed over, and with nothing else. */
export async function adoptEntry(
  { db }: Deps,
  { offerId, entryId, organisationId, offeredBy, fields }: OfferedEntry,
): Promise<void> {
  await transact(db, async (tx) => {
    await lockDrafts(tx, organisationId)
    if (adoptionObstacle(await findProjectOfEntry(tx, entryId, organisationId))) return
    const draft = { id: offerId, organisationId, base: null, createdBy: offeredBy, createdAt: await databaseNow(tx) }
    if (await recordBeginning(tx, draft, adoptedSteps(fields, legalForms))) await recordDraftEntry(tx, offerId, entryId)
  })
}

import type { Sealed } from '../../platform/canonical.ts'
import type { Tx } from '../../platform/db.ts'
import type { HandIn, HandInRefusal, Origin, TakeBack, Withdrawal } from './submission.rules.ts'

/** The unique constraints are the referee: one version, one receipt, one entry per lead. */
export async function recordSubmission(
  tx: Tx,
  handIn: HandIn,
  frozen: { origin: Origin; receiptNumber: string; decidedAt: Date; manifest: Sealed },
): Promise<string> {
  if (frozen.origin === 'hand-in') await takeLeadPlace(tx, handIn)
  const { id } = await tx
    .insertInto('award_submissions')
    .values({
      entry_id: handIn.entryId,
      origin: frozen.origin,
      version: handIn.version,
      receipt_number: frozen.receiptNumber,
      arrived_at: handIn.arrivedAt,
      decided_at: frozen.decidedAt,
      submitted_by: handIn.submittedBy,
      category_id: handIn.categoryId,
      manifest: frozen.manifest.text,
      manifest_sha256: frozen.manifest.sha256,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A correction is of an entry that holds its place already. */
async function takeLeadPlace(tx: Tx, { editionId, leadOrganisationId, entryId }: HandIn): Promise<void> {
  await tx
    .insertInto('award_lead_places')
    .values({ edition_id: editionId, lead_organisation_id: leadOrganisationId, entry_id: entryId })
    .execute()
}

/** Two drafts of one lead handed in at once: the second one loses by this constraint. */
export const LEAD_PLACE = 'award_lead_places_pkey'

export type RefusedHandIn = { entryId: string; triedBy: string; arrivedAt: Date; decidedAt: Date; because: HandInRefusal }

export async function recordRefusedHandIn(tx: Tx, refused: RefusedHandIn): Promise<void> {
  await tx
    .insertInto('award_refused_hand_ins')
    .values({
      entry_id: refused.entryId,
      tried_by: refused.triedBy,
      arrived_at: refused.arrivedAt,
      decided_at: refused.decidedAt,
      because: refused.because,
    })
    .execute()
}

export async function recordTakeBack(tx: Tx, entryId: string, takeBack: TakeBack): Promise<void> {
  await tx
    .insertInto('award_take_backs')
    .values({ submission_id: takeBack.submissionId, taken_back_by: takeBack.takenBackBy, taken_back_at: takeBack.takenBackAt })
    .execute()
  await freeLeadPlace(tx, entryId)
}

export async function recordWithdrawal(tx: Tx, withdrawal: Withdrawal): Promise<void> {
  await tx
    .insertInto('award_withdrawals')
    .values({
      entry_id: withdrawal.entryId,
      withdrawn_by: withdrawal.withdrawnBy,
      withdrawn_at: withdrawal.withdrawnAt,
      reason: withdrawal.reason,
    })
    .execute()
  await freeLeadPlace(tx, withdrawal.entryId)
}

async function freeLeadPlace(tx: Tx, entryId: string): Promise<void> {
  await tx.deleteFrom('award_lead_places').where('entry_id', '=', entryId).execute()
}

import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { PublishedGuideline } from './guideline.rules.ts'

/** `personId` null: with the first start. */
export type By = { guidelineId: string; personId: string | null; at: Date }

/** False when this id is taken: a second click. */
export async function recordGuideline(tx: Tx, by: By, said: PublishedGuideline): Promise<boolean> {
  const row = await tx
    .insertInto('partners_guidelines')
    .values({ id: by.guidelineId, valid_from: said.validFrom, created_by: by.personId, created_at: by.at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await recordGuidelineVersion(tx, by, { number: 1, said })
  return row !== undefined
}

type Version = { number: number; said: PublishedGuideline }

export async function recordGuidelineVersion(tx: Tx, by: By, { number, said }: Version): Promise<void> {
  await tx
    .insertInto('partners_guideline_versions')
    .values({
      guideline_id: by.guidelineId,
      number,
      title: said.title,
      issued_on: said.issuedOn,
      valid_until: said.validUntil,
      two_partners_cents: said.twoPartnersCents,
      further_partner_cents: said.furtherPartnerCents,
      cross_border_cents: said.crossBorderCents,
      share_percent: said.sharePercent,
      conditions: JSON.stringify(said.conditions),
      sources: JSON.stringify(said.sources),
      written_by: by.personId,
      written_at: by.at,
    })
    .execute()
  if (by.personId) await recordEvent(tx, eventOf('guideline-written', by, { number, validFrom: said.validFrom }))
}

export async function recordGuidelineWithdrawal(tx: Tx, by: By & { personId: string }): Promise<void> {
  await tx
    .updateTable('partners_guidelines')
    .set({ withdrawn_by: by.personId, withdrawn_at: by.at })
    .where('id', '=', by.guidelineId)
    .execute()
  await recordEvent(tx, eventOf('guideline-withdrawn', by))
}

function eventOf(kind: string, { guidelineId, personId, at }: By, data: Record<string, string | number> = {}) {
  return { kind, actorId: personId, subject: { table: 'partners_guidelines', id: guidelineId }, at, data }
}

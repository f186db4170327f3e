import { sql } from 'kysely'
import { transact, type Db, type Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { refuse, type Decision } from '../../../plain/decision.ts'
import { breakSeal, type SealInQuestion, type Unsealing, type UnsealingRefusal } from './closing.rules.ts'

export async function findSeal(db: Db, sealId: string): Promise<SealInQuestion | null> {
  const { rows } = await sql<Row>`
    select seal.id as "sealId", seal.sheet_id as "sheetId", sheet.entry_id as "entryId", sheet.seat_id as "seatId", sheet.round,
      entry.category_id as "categoryId", seal.sealed_at as "sealedAt", portal_now() as "askedAt",
      exists (select from award_counting_seals c where c.seal_id = seal.id) as counts,
      exists (select from award_closed_categories c where c.category_id = entry.category_id and c.round = sheet.round) as "isClosed",
      u.asked_by as "askedBy", person.name as "askedByName", u.reason, u.asked_at as "unsealingAskedAt"
    from award_seals seal
    join award_sheets sheet on sheet.id = seal.sheet_id
    join award_standing_entries entry on entry.entry_id = sheet.entry_id
    left join award_unsealings u on u.seal_id = seal.id
    left join people_persons person on person.id = u.asked_by
    where seal.id = ${sealId}`.execute(db)
  return rows[0] ? asSeal(rows[0]) : null
}

type Row = Omit<SealInQuestion, 'asked'> & {
  askedBy: string | null
  askedByName: string | null
  reason: string | null
  unsealingAskedAt: Date | null
}

function asSeal({ askedBy, askedByName, reason, unsealingAskedAt, ...seal }: Row): SealInQuestion {
  const asked =
    askedBy && unsealingAskedAt
      ? { personId: askedBy, name: askedByName ?? '', reason: reason ?? '', askedAt: unsealingAskedAt }
      : null
  return { ...seal, asked }
}

/** The broken seal stays, in its table and in the chain; the sheet can be written on and sealed once more. */
export async function decideUnsealing(
  db: Db,
  { sealId, ...by }: { sealId: string; act: Unsealing['act']; personId: string; reason: string },
): Promise<Decision<Unsealing, UnsealingRefusal>> {
  return transact(db, async (tx) => {
    await lockCategoryOf(tx, sealId)
    const seal = await findSeal(tx, sealId)
    if (!seal) return refuse('does-not-count')
    const decision = breakSeal(seal, by)
    if (decision.ok) await recordUnsealing(tx, decision.outcome)
    return decision
  })
}

/** Two acts at once, or the closing of the category meanwhile: one after the other. */
async function lockCategoryOf(tx: Tx, sealId: string): Promise<void> {
  await sql`
    select category.id from award_categories category
    join award_standing_entries entry on entry.category_id = category.id
    join award_sheets sheet on sheet.entry_id = entry.entry_id
    join award_seals seal on seal.sheet_id = sheet.id
    where seal.id = ${sealId} for no key update of category`.execute(tx)
}

async function recordUnsealing(tx: Tx, unsealing: Unsealing): Promise<void> {
  const { sealId, sheetId, personId, at } = unsealing
  if (unsealing.act === 'ask') {
    const row = { seal_id: sealId, reason: unsealing.reason, asked_by: personId, asked_at: at }
    await tx.insertInto('award_unsealings').values(row).execute()
  } else {
    const confirmed = { confirmed_by: personId, confirmed_at: at }
    await tx.updateTable('award_unsealings').set(confirmed).where('seal_id', '=', sealId).execute()
  }
  await recordEvent(tx, {
    kind: unsealing.act === 'ask' ? 'seal-break-asked' : 'seal-broken',
    actorId: personId,
    subject: { table: 'award_seals', id: sealId },
    at,
    data: { sheetId },
  })
}

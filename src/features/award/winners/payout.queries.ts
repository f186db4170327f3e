import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { isOfWinner, listAccounts } from './accounts.queries.ts'
import type { Payout, PayoutAct, PayoutFacts, PayoutItem, PreparedPayout } from './payout.rules.ts'
import { findSplit } from './split.queries.ts'
import type { Winner } from './winner.rules.ts'

/** Everything that a payout depends on; `personId` is who is about to act. */
export async function findPayoutFacts(db: Db, winner: Winner, personId: string): Promise<PayoutFacts> {
  const { entryId } = winner
  return {
    winner,
    split: await findSplit(db, entryId),
    accounts: await listAccounts(db, entryId),
    payout: await findPayout(db, entryId),
    ofTheWinner: await isOfWinner(db, entryId, personId),
  }
}

export async function findPayout(db: Db, entryId: string): Promise<Payout | null> {
  const payout = await db
    .selectFrom('award_payouts as payout')
    .innerJoin('people_persons as preparing', 'preparing.id', 'payout.prepared_by')
    .leftJoin('people_persons as releasing', 'releasing.id', 'payout.released_by')
    .where('payout.entry_id', '=', entryId)
    .select([
      'payout.proposal_id as splitId',
      'payout.prepared_by as preparedBy',
      'preparing.name as preparedByName',
      'payout.prepared_at as preparedAt',
      'payout.released_by as releasedBy',
      'releasing.name as releasedByName',
      'payout.released_at as releasedAt',
      sql<string | null>`payout.paid_on`.as('paidOn'),
    ])
    .executeTakeFirst()
  return payout ? { ...payout, items: await listItems(db, entryId) } : null
}

async function listItems(db: Db, entryId: string): Promise<PayoutItem[]> {
  return db
    .selectFrom('award_payout_items as item')
    .innerJoin('award_payee_accounts as account', 'account.id', 'item.account_id')
    .where('item.entry_id', '=', entryId)
    .orderBy(sql`account.party <> 'lead'`)
    .orderBy('account.party')
    .select(['account.party', 'item.account_id as accountId', 'item.cents'])
    .execute()
}

export async function recordPreparedPayout(tx: Tx, { entryId, splitId, items, by, at }: PreparedPayout): Promise<void> {
  await tx
    .insertInto('award_payouts')
    .values({ entry_id: entryId, proposal_id: splitId, prepared_by: by, prepared_at: at })
    .execute()
  const rows = items.map(({ accountId, cents }) => ({ entry_id: entryId, account_id: accountId, cents }))
  await tx.insertInto('award_payout_items').values(rows).execute()
  await recordPayoutEvent(tx, 'payout-prepared', { entryId, by, at })
}

/** The database refuses the person who prepared it, and members of the winning municipalities. */
export async function recordReleasedPayout(tx: Tx, { entryId, by, at }: PayoutAct): Promise<void> {
  await tx.updateTable('award_payouts').set({ released_by: by, released_at: at }).where('entry_id', '=', entryId).execute()
  await recordPayoutEvent(tx, 'payout-released', { entryId, by, at })
}

export async function removePayout(tx: Tx, { entryId, by, at }: PayoutAct): Promise<void> {
  await tx.deleteFrom('award_payouts').where('entry_id', '=', entryId).execute()
  await recordPayoutEvent(tx, 'payout-stopped', { entryId, by, at })
}

export async function recordPaidPayout(tx: Tx, { entryId, by, at, paidOn }: PayoutAct & { paidOn: string }): Promise<void> {
  await tx
    .updateTable('award_payouts')
    .set({ paid_on: paidOn, paid_recorded_by: by, paid_recorded_at: at })
    .where('entry_id', '=', entryId)
    .execute()
  await recordPayoutEvent(tx, 'payout-paid', { entryId, by, at, paidOn })
}

type PayoutEvent = PayoutAct & { paidOn?: string }

async function recordPayoutEvent(tx: Tx, kind: string, { entryId, by, at, paidOn }: PayoutEvent): Promise<void> {
  const subject = { table: 'award_payouts', id: entryId }
  await recordEvent(tx, { kind, actorId: by, subject, at, data: paidOn ? { paidOn } : {} })
}

export type Payment = PayoutItem & { entryId: string; encrypted: string; releasedAt: Date }

/** Released and not paid yet, of all editions. */
export async function listPayments(db: Db): Promise<Payment[]> {
  return db
    .selectFrom('award_payouts as payout')
    .innerJoin('award_payout_items as item', 'item.entry_id', 'payout.entry_id')
    .innerJoin('award_payee_accounts as account', 'account.id', 'item.account_id')
    .where('payout.released_at', 'is not', null)
    .where('payout.paid_on', 'is', null)
    .orderBy('payout.released_at')
    .orderBy('payout.entry_id')
    .orderBy('account.party', 'desc')
    .select([
      'payout.entry_id as entryId',
      'account.party',
      'account.id as accountId',
      'account.encrypted',
      'item.cents',
      sql<Date>`payout.released_at`.as('releasedAt'),
    ])
    .execute()
}

/** Who took the account numbers of which payouts out of the portal. */
export async function recordPaymentList(
  tx: Tx,
  { entryIds, personId, at, format }: { entryIds: string[]; personId: string; at: Date; format: string },
): Promise<void> {
  for (const entryId of entryIds) {
    const subject = { table: 'award_payouts', id: entryId }
    await recordEvent(tx, { kind: 'payment-listed', actorId: personId, subject, at, data: { format } })
  }
}

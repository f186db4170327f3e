import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import type { Unfinished } from './edition-acts.rules.ts'

/** Results are wanted where something was handed in or decided; an edition that nobody entered has none. */
export async function findUnfinished(db: Db, editionId: string): Promise<Unfinished> {
  const { rows } = await sql<Unfinished>`
    select
      (exists (select from award_standing_entries where edition_id = ${editionId})
        or exists (select from award_decisions d join award_categories c on c.id = d.category_id where c.edition_id = ${editionId}))
      and not exists (select from award_confirmed_releases where edition_id = ${editionId} and release_at <= portal_now())
        as "resultsUnreleased",
      (select count(*)::int from award_decisions d join award_categories c on c.id = d.category_id
        left join award_payouts payout on payout.entry_id = d.entry_id
        where c.edition_id = ${editionId} and d.entry_id is not null and payout.paid_on is null) as "openPayouts"`.execute(db)
  return rows[0] as Unfinished
}

export type Act = { editionId: string; personId: string; at: Date }

export async function recordPutIntoUse(tx: Tx, act: Act): Promise<void> {
  await tx.updateTable('award_editions').set({ in_preparation: false }).where('id', '=', act.editionId).execute()
  await recordAct(tx, act, 'edition-put-into-use')
}

export async function recordArchived(tx: Tx, act: Act): Promise<void> {
  await tx.updateTable('award_editions').set({ archived: true }).where('id', '=', act.editionId).execute()
  await recordAct(tx, act, 'edition-archived')
}

async function recordAct(tx: Tx, { editionId, personId, at }: Act, kind: string): Promise<void> {
  await recordEvent(tx, { kind, actorId: personId, subject: { table: 'award_editions', id: editionId }, at })
}

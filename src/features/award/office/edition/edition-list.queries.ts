import type { Db, Tx } from '../../../../platform/db.ts'
import { readKnownEditions } from '../../edition.queries.ts'
import type { KnownEdition } from './edition-words.page.tsx'

export async function findKnownEdition(db: Db, editionId: string): Promise<KnownEdition | null> {
  return (await readKnownEditions(db)).find(({ edition }) => edition.id === editionId) ?? null
}

export async function findEditionTitle(db: Db, editionId: string): Promise<string | null> {
  const row = await db.selectFrom('award_editions').where('id', '=', editionId).select('title').executeTakeFirst()
  return row?.title ?? null
}

/** Whether each seat has a member now. */
export async function listSeatsTaken(db: Db, editionId: string): Promise<{ body: string; isTaken: boolean }[]> {
  const rows = await db
    .selectFrom('award_seats as seat')
    .leftJoin('award_seat_holders as holder', (join) =>
      join.onRef('holder.seat_id', '=', 'seat.id').on('holder.part', '=', 'member').on('holder.ended_at', 'is', null),
    )
    .where('seat.edition_id', '=', editionId)
    .select(['seat.body', 'holder.id as holderId'])
    .orderBy('seat.position')
    .execute()
  return rows.map(({ body, holderId }) => ({ body, isTaken: holderId !== null }))
}

/** Rows of the lists that an Edition does not carry. */
export async function countCheckItems(db: Db, editionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('award_check_items')
    .where('edition_id', '=', editionId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Of two persons who begin an edition at once one is first: both would take the same number. */
export async function lockAllEditions(tx: Tx): Promise<void> {
  await tx.selectFrom('award_editions').select('id').orderBy('id').forUpdate().execute()
}

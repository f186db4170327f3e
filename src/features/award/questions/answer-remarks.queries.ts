import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'

export type NewRemark = { id: string; editionId: string; slug: string; remark: string; on: string }

/** Nobody's remark: neither who nor from where nor, as with votes, an event with its instant. A second click finds it written. */
export async function recordRemark(tx: Tx, { id, editionId, slug, remark, on }: NewRemark): Promise<void> {
  await tx
    .insertInto('award_answer_remarks')
    .values({ id, edition_id: editionId, slug, remark, written_on: on })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export type AnswerRemark = { slug: string; remark: string; writtenOn: string }

export const MOST_REMARKS_SHOWN = 200

/** The newest first. */
export async function listRemarks(db: Db, editionId: string): Promise<AnswerRemark[]> {
  const { rows } = await sql<AnswerRemark>`select slug, remark, written_on::text as "writtenOn" from award_answer_remarks
    where edition_id = ${editionId} order by written_on desc, id limit ${MOST_REMARKS_SHOWN}`.execute(db)
  return rows
}

export async function forgetRemarks(tx: Tx, keepDays: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from award_answer_remarks
    where written_on < portal_now() - make_interval(days => ${keepDays})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import type { Advice, AdviceRow, AdviceWithdrawal } from './advice.rules.ts'

export type NotedAdvice = Advice & {
  recordedBy: string
  recordedAt: Date
  withdrawal: { reason: string; by: string } | null
}

/** All that was ever noted about a person and an entry, the newest first. Role office. */
export async function listAdvices(db: Db, entryId: string, personId: string): Promise<NotedAdvice[]> {
  const { rows } = await sql<NotedAdvice>`
    select advice.id, advice.source, advice.advised_on::text as "advisedOn", gone.advice_id is not null as withdrawn,
      recorder.name as "recordedBy", advice.recorded_at as "recordedAt",
      case when gone.advice_id is not null then json_build_object('reason', gone.reason, 'by', remover.name) end as withdrawal
    from award_advices advice
    join people_persons recorder on recorder.id = advice.recorded_by
    left join award_advice_withdrawals gone on gone.advice_id = advice.id
    left join people_persons remover on remover.id = gone.withdrawn_by
    where advice.entry_id = ${entryId} and advice.person_id = ${personId}
    order by advice.recorded_at desc, advice.id`.execute(db)
  return rows
}

export async function recordAdvice(tx: Tx, row: AdviceRow): Promise<string> {
  const { id } = await tx
    .insertInto('award_advices')
    .values({
      entry_id: row.entryId,
      person_id: row.personId,
      source: row.source,
      advised_on: row.advisedOn,
      recorded_by: row.recordedBy,
      recorded_at: row.recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function recordAdviceWithdrawal(tx: Tx, row: AdviceWithdrawal): Promise<void> {
  await tx
    .insertInto('award_advice_withdrawals')
    .values({ advice_id: row.adviceId, reason: row.reason, withdrawn_by: row.withdrawnBy, withdrawn_at: row.withdrawnAt })
    .execute()
}

import { sql } from 'kysely'
import { isActive } from '../../people/index.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { CaseKind, Occasion } from './case.rules.ts'

export type OwedCase = {
  caseId: string
  number: number
  kind: CaseKind
  nextDueOn: string
  isNotice: boolean
  remindDays: number
  /** Who took it, while the account is open. */
  takerEmail: string | null
  takerName: string | null
  takerId: string | null
}

/** Everything that somebody waits for, with how long before its day to remind. */
export async function listOwedCases(db: Db): Promise<OwedCase[]> {
  const { rows } = await sql<OwedCase>`
    select state.id as "caseId", state.number, state.kind, state.next_due_on as "nextDueOn",
      state.next_due_on = state.notice_due_on as "isNotice", kind.remind_days as "remindDays",
      taker.email as "takerEmail", taker.name as "takerName", taker.id as "takerId"
    from feedback_case_states state
    join feedback_kinds kind on kind.kind = state.kind
    left join people_persons taker on taker.id = state.taken_by
      and exists (select from people_roles held where held.person_id = taker.id and held.role in ('editor', 'office'))
      and ${isActive('taker.id')}
    where state.next_due_on is not null
    order by state.next_due_on, state.number`.execute(db)
  return rows
}

/** False when it was sent already, or another process was quicker. */
export async function recordReminder(
  tx: Tx,
  { caseId, nextDueOn }: Pick<OwedCase, 'caseId' | 'nextDueOn'>,
  { occasion, at }: { occasion: Occasion; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('feedback_reminders')
    .values({ case_id: caseId, due_on: nextDueOn, occasion, reminded_at: at })
    .onConflict((conflict) => conflict.columns(['case_id', 'due_on', 'occasion']).doNothing())
    .returning('case_id')
    .executeTakeFirst()
  if (!row) return false
  const subject = { table: 'feedback_cases', id: caseId }
  await recordEvent(tx, { kind: 'case-reminded', actorId: null, subject, at, data: { dueOn: nextDueOn, occasion } })
  return true
}

import type { Db, Tx } from '../../../../../platform/db.ts'
import { recordEvent } from '../../../../../platform/events.ts'
import type { WaitingClosing } from './closing.rules.ts'

export async function findWaitingClosing(db: Db, editionId: string): Promise<WaitingClosing | null> {
  const row = await db
    .selectFrom('award_waiting_closings as waiting')
    .innerJoin('people_persons as person', 'person.id', 'waiting.asked_by')
    .where('waiting.edition_id', '=', editionId)
    .select((eb) => [
      eb.ref('waiting.id').$notNull().as('id'),
      eb.ref('waiting.closes_at').$notNull().as('closesAt'),
      eb.ref('waiting.reason').$notNull().as('reason'),
      eb.ref('waiting.asked_by').$notNull().as('askedBy'),
      eb.ref('waiting.asked_at').$notNull().as('askedAt'),
      'person.name as askedByName',
    ])
    .executeTakeFirst()
  return row ?? null
}

type AskedClosing = { editionId: string; closesAt: Date; reason: string; personId: string; at: Date }

export async function recordAskedClosing(tx: Tx, { editionId, closesAt, reason, personId, at }: AskedClosing): Promise<void> {
  const { id } = await tx
    .insertInto('award_closing_changes')
    .values({ edition_id: editionId, closes_at: closesAt, reason, asked_by: personId, asked_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const subject = { table: 'award_closing_changes', id }
  const data = { editionId, closesAt: closesAt.toISOString() }
  await recordEvent(tx, { kind: 'closing-asked', actorId: personId, subject, at, data })
}

export async function recordClosingTakeBack(
  tx: Tx,
  { id, personId, at }: { id: string; personId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('award_closing_take_backs')
    .values({ closing_change_id: id, taken_back_by: personId, taken_back_at: at })
    .execute()
  await recordEvent(tx, { kind: 'closing-taken-back', actorId: personId, subject: { table: 'award_closing_changes', id }, at })
}

type ConfirmedClosing = { id: string; changeId: string; personId: string; at: Date }

export async function recordConfirmedClosing(tx: Tx, { id, changeId, personId, at }: ConfirmedClosing): Promise<void> {
  await tx
    .insertInto('award_closing_confirmations')
    .values({ closing_change_id: id, change_id: changeId, confirmed_by: personId, confirmed_at: at })
    .execute()
  const subject = { table: 'award_closing_changes', id }
  await recordEvent(tx, { kind: 'closing-confirmed', actorId: personId, subject, at, data: { changeId } })
}

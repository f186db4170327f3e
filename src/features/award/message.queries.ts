import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { transact, type Db, type Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Message, Side } from './message.rules.ts'

export type WrittenMessage = {
  id: string
  side: Side
  text: string
  writtenByName: string
  writtenAt: Date
  /** Of the other side, and this person has not read it. */
  isUnread: boolean
}

type Reader = { personId: string; side: Side }

/** Of one entry, oldest first. Who may read the entry is the caller's business. */
export async function listMessages(db: Db, entryId: string, { personId, side }: Reader): Promise<WrittenMessage[]> {
  return db
    .selectFrom('award_messages as message')
    .innerJoin('people_persons as writer', 'writer.id', 'message.written_by')
    .leftJoin('award_message_readings as reading', (join) =>
      join.onRef('reading.message_id', '=', 'message.id').on('reading.person_id', '=', personId),
    )
    .where('message.entry_id', '=', entryId)
    .select([
      'message.id',
      sql<Side>`message.side`.as('side'),
      'message.text',
      'writer.name as writtenByName',
      'message.written_at as writtenAt',
      sql<boolean>`message.side <> ${side} and message.written_by <> ${personId} and reading.message_id is null`.as('isUnread'),
    ])
    .orderBy('message.ordinal')
    .execute()
}

/** Exactly those that the page shows: what arrives meanwhile stays unread. */
export async function recordMessageReadings(db: Db, messages: WrittenMessage[], personId: string, at: Date): Promise<void> {
  const unread = messages.filter(({ isUnread }) => isUnread)
  if (unread.length === 0) return
  await transact(db, (tx) =>
    tx
      .insertInto('award_message_readings')
      .values(unread.map(({ id }) => ({ message_id: id, person_id: personId, read_at: at })))
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** With its event. The same form sent twice is one message; with other words in it, it is another one. */
export async function recordMessage(tx: Tx, { id, entryId, side, text, writtenBy, writtenAt }: Message): Promise<void> {
  const row = { entry_id: entryId, side, text, written_by: writtenBy, written_at: writtenAt }
  const written = (await addMessage(tx, { id, ...row })) ?? (await addOther(tx, row))
  if (!written) return
  const subject = { table: 'award_entries', id: entryId }
  const data = { messageId: written.id, side }
  await recordEvent(tx, { kind: 'message-written', actorId: writtenBy, subject, at: writtenAt, data })
}

type MessageRow = { entry_id: string; side: Side; text: string; written_by: string; written_at: Date }

async function addOther(tx: Tx, row: MessageRow) {
  return (await isMessageIn(tx, row)) ? null : addMessage(tx, { id: randomUUID(), ...row })
}

/** Nothing where the id is taken. */
function addMessage(tx: Tx, row: MessageRow & { id: string }): Promise<{ id: string } | undefined> {
  return tx
    .insertInto('award_messages')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
}

async function isMessageIn(tx: Tx, { entry_id, side, text, written_by }: MessageRow): Promise<boolean> {
  const said = tx.selectFrom('award_messages').where('entry_id', '=', entry_id).where('side', '=', side)
  const row = await said.where('text', '=', text).where('written_by', '=', written_by).select('id').executeTakeFirst()
  return row !== undefined
}

export type MessageCount = { total: number; unread: number }
export const NO_MESSAGES: MessageCount = { total: 0, unread: 0 }

/** By the id of the entry; those without a message are left out. The caller has found these entries for the person who asks. */
export async function countMessages(db: Db, entryIds: string[], { personId, side }: Reader): Promise<Map<string, MessageCount>> {
  const { rows } = await sql<MessageCount & { entryId: string }>`
    select message.entry_id as "entryId", count(*)::int as total,
      count(*) filter (where message.side <> ${side} and message.written_by <> ${personId} and reading.message_id is null)::int as unread
    from award_messages message
    left join award_message_readings reading on reading.message_id = message.id and reading.person_id = ${personId}
    where message.entry_id = any (${entryIds}::uuid[])
    group by message.entry_id`.execute(db)
  return new Map(rows.map(({ entryId, ...count }) => [entryId, count]))
}

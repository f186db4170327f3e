import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'

export type WrittenNote = { id: string; text: string; writtenByName: string; writtenAt: Date }

/** Oldest first. Only for the office: nothing outside this folder may read notes. */
export async function listNotes(db: Db, entryId: string): Promise<WrittenNote[]> {
  return db
    .selectFrom('award_notes as note')
    .innerJoin('people_persons as writer', 'writer.id', 'note.written_by')
    .where('note.entry_id', '=', entryId)
    .select(['note.id', 'note.text', 'writer.name as writtenByName', 'note.written_at as writtenAt'])
    .orderBy('note.ordinal')
    .execute()
}

export type NewNote = { id: string; entryId: string; text: string; writtenBy: string; writtenAt: Date }

/** With its event. The same form sent twice is one note. */
export async function recordNote(tx: Tx, { id, entryId, text, writtenBy, writtenAt }: NewNote): Promise<void> {
  const written = await tx
    .insertInto('award_notes')
    .values({ id, entry_id: entryId, text, written_by: writtenBy, written_at: writtenAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) return
  const subject = { table: 'award_entries', id: entryId }
  await recordEvent(tx, { kind: 'note-written', actorId: writtenBy, subject, at: writtenAt, data: { noteId: id } })
}

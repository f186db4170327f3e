import { randomUUID } from 'node:crypto'
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

/** With its event. The same form sent twice is one note; with other words in it, it is another one. */
export async function recordNote(tx: Tx, { id, entryId, text, writtenBy, writtenAt }: NewNote): Promise<void> {
  const row = { entry_id: entryId, text, written_by: writtenBy, written_at: writtenAt }
  const written = (await addNote(tx, { id, ...row })) ?? (await addOther(tx, row))
  if (!written) return
  const subject = { table: 'award_entries', id: entryId }
  await recordEvent(tx, { kind: 'note-written', actorId: writtenBy, subject, at: writtenAt, data: { noteId: written.id } })
}

type NoteRow = { entry_id: string; text: string; written_by: string; written_at: Date }

async function addOther(tx: Tx, row: NoteRow) {
  return (await isNoteIn(tx, row)) ? null : addNote(tx, { id: randomUUID(), ...row })
}

/** Nothing where the id is taken. */
function addNote(tx: Tx, row: NoteRow & { id: string }): Promise<{ id: string } | undefined> {
  return tx
    .insertInto('award_notes')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
}

async function isNoteIn(tx: Tx, { entry_id, text, written_by }: NoteRow): Promise<boolean> {
  const written = tx.selectFrom('award_notes').where('entry_id', '=', entry_id).where('text', '=', text)
  return (await written.where('written_by', '=', written_by).select('id').executeTakeFirst()) !== undefined
}

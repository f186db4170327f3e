import { allow, refuse, type Decision } from '../../plain/decision.ts'

/** Who speaks: the office of the prize, or the people of the entry. */
export type Side = 'office' | 'entrant'
export type Message = { id: string; entryId: string; side: Side; text: string; writtenBy: string; writtenAt: Date }
export type MessageRefusal = 'no-right' | 'text-missing'

type Speaker = { entryId: string; side: Side; mayWrite: boolean; personId: string }

/** At any time, also about a draft and after a withdrawal: the right to edit is asked, not whether anything can still be edited. */
export function writeMessage(
  { entryId, side, mayWrite, personId }: Speaker,
  { id, text }: { id: string; text: string },
  now: Date,
): Decision<Message, MessageRefusal> {
  if (!mayWrite) return refuse('no-right')
  if (text.trim() === '') return refuse('text-missing')
  return allow({ id, entryId, side, text: text.trim(), writtenBy: personId, writtenAt: now })
}

import { transact, violates, type Tx } from '../../../../platform/db.ts'
import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import type { RoomRefusal } from './deliberation.rules.ts'
import { lockMeeting } from './meeting.queries.ts'
import { recordRoomEvent } from './room-acts.queries.ts'
import { findRoomFacts } from './room-case.queries.ts'
import type { InMeeting } from './room-transaction.queries.ts'
import { isResultIn } from './sent-again.queries.ts'
import { decide, type CategoryDecision } from './voting.rules.ts'

/**
 * The one door to the result of a category. Two chairs at once: the unique index lets one in, the other one reads why not; a
 * second click is answered like the first.
 */
export async function decideCategory(room: InMeeting, motionId: string): Promise<Decision<null, RoomRefusal>> {
  const { db, meetingId, personId } = room
  try {
    return await transact(db, async (tx) => {
      await lockMeeting(tx, meetingId)
      const facts = await findRoomFacts(tx, meetingId)
      if (!facts) return refuse('nothing-open')
      const decision = decide(facts, personId, motionId)
      if (decision.ok) await recordDecision(tx, personId, decision.outcome)
      else if (!(await isResultIn(tx, { motionId, personId }))) return decision
      return allow(null)
    })
  } catch (error) {
    if (violates(error, 'award_decisions_category_id_key')) return refuse('already-decided')
    throw error
  }
}

async function recordDecision(tx: Tx, personId: string, { categoryId, entryId, reason, motionId, decidedAt }: CategoryDecision) {
  const { id } = await tx
    .insertInto('award_decisions')
    .values({ category_id: categoryId, entry_id: entryId, reason, decided_at: decidedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('award_decision_grounds').values({ decision_id: id, motion_id: motionId, decided_by: personId }).execute()
  const act = { personId, now: decidedAt }
  const data = { categoryId, entryId, motionId }
  await recordRoomEvent(tx, act, { kind: 'category-decided', table: 'award_decisions', id, data })
}

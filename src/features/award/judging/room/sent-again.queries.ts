import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'

/** The form was sent before and counted: its second click is answered like the first, whatever has happened since. */
export async function isStatementIn(tx: Tx, { id, personId }: { id?: string; personId: string }): Promise<boolean> {
  if (!id) return false
  const row = await tx
    .selectFrom('award_statements')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Of an open vote with the same choice; of a secret one nobody knows the choice, and the page says that the first counts. */
export async function isBallotIn(
  tx: Tx,
  { id, motionId, choice }: { id?: string; motionId: string; choice: string },
  personId: string,
): Promise<boolean> {
  if (!id) return false
  const { rows } = await sql`
    select from award_vote_stubs stub
    join award_seat_holders holder on holder.seat_id = stub.seat_id and holder.person_id = ${personId}
    left join award_open_ballots ballot on ballot.motion_id = stub.motion_id and ballot.seat_id = stub.seat_id
    where stub.motion_id = ${motionId} and stub.form_id = ${id} and coalesce(ballot.choice = ${choice}, true)`.execute(tx)
  return rows.length > 0
}

/** What this person stated on this motion has been the result since. */
export async function isResultIn(tx: Tx, { motionId, personId }: { motionId: string; personId: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('award_decision_grounds')
    .where('motion_id', '=', motionId)
    .where('decided_by', '=', personId)
    .select('decision_id')
    .executeTakeFirst()
  return row !== undefined
}

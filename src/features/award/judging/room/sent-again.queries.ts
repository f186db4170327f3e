import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'

/** The form was sent before and counted: its second click is answered like the first, whatever has happened since. */
export async function isStatementIn(tx: Tx, { id, personId, text }: SentStatement): Promise<boolean> {
  if (!id) return false
  const row = await tx
    .selectFrom('award_statements')
    .where('person_id', '=', personId)
    .where('text', '=', text)
    .where('deliberation_id', 'in', (eb) => eb.selectFrom('award_statements').where('id', '=', id).select('deliberation_id'))
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

type SentStatement = { id?: string; personId: string; text: string }

/** Of the deliberation and the person: the same motion for the same reason. */
export async function isMotionIn(tx: Tx, { deliberationId, personId, kind, reason, entryIds }: SentMotion): Promise<boolean> {
  const { rows } = await sql`
    select from award_motions motion
    where deliberation_id = ${deliberationId} and moved_by = ${personId} and kind = ${kind} and reason = ${reason}
      and array(select entry_id from award_motion_entries where motion_id = motion.id order by entry_id)
        = (select coalesce(array_agg(id order by id), '{}') from unnest(${entryIds}::uuid[]) id)`.execute(tx)
  return rows.length > 0
}

type SentMotion = { deliberationId: string; personId: string; kind: string; reason: string; entryIds: string[] }

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

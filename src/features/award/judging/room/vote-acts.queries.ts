import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../../../platform/db.ts'
import type { DB } from '../../../../platform/schema.ts'
import { openRound } from '../rounds.queries.ts'
import type { Deliberating, Deliberation } from './deliberation.rules.ts'
import { choicesOf, type RoomMotion } from './motion.rules.ts'
import { recordRoomEvent, type Act } from './room-acts.queries.ts'
import { isMotionIn } from './sent-again.queries.ts'
import type { Ballot, Moved } from './voting.rules.ts'

/** The same form sent twice is one motion; with another motion in it, it is another one. */
export async function recordMotion(
  tx: Tx,
  act: Act,
  { deliberation, seat }: Deliberating,
  moved: Moved & { id?: string; reason: string },
) {
  const number = deliberation.motions.length + 1
  const { id: formId, kind, reason, entryIds } = moved
  const { personId, now } = act
  const own = { deliberation_id: deliberation.id, moved_by: personId, seat_id: seat.seatId, moved_at: now }
  const row = { ...own, number, kind, reason }
  const isRepeat = () => isMotionIn(tx, { deliberationId: deliberation.id, personId, kind, reason, entryIds })
  const made = (await addMotion(tx, { id: formId, ...row })) ?? ((await isRepeat()) ? null : await addMotion(tx, row))
  if (!made) return
  const { id } = made
  const named = moved.entryIds.map((entryId) => ({ motion_id: id, entry_id: entryId }))
  if (named.length > 0) await tx.insertInto('award_motion_entries').values(named).execute()
  await recordRoomEvent(tx, act, { kind: 'motion-made', table: 'award_motions', id, data: { number, kind: moved.kind } })
}

/** Nothing where the id is taken. */
function addMotion(tx: Tx, row: Insertable<DB['award_motions']>): Promise<{ id: string } | undefined> {
  return tx
    .insertInto('award_motions')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
}

export async function recordOpenedVote(tx: Tx, act: Act, { motion, secret }: { motion: RoomMotion; secret: boolean }) {
  await tx
    .insertInto('award_votes')
    .values({ motion_id: motion.id, secret, opened_by: act.personId, opened_at: act.now })
    .execute()
  const counts = choicesOf(motion).map((choice) => ({ motion_id: motion.id, choice }))
  await tx.insertInto('award_ballot_counts').values(counts).execute()
  await recordRoomEvent(tx, act, { kind: 'vote-opened', table: 'award_motions', id: motion.id, data: { secret } })
}

/**
 * The stub first: its primary key is the referee between two clicks. All counts are written anew, so that the version of a row
 * does not tell whose ballot came when. The event names who has voted, as the stub does.
 */
export async function recordBallot(tx: Tx, act: Act, { motion, seatId, choice, formId }: Ballot & { formId?: string }) {
  await tx.insertInto('award_vote_stubs').values({ motion_id: motion.id, seat_id: seatId, form_id: formId }).execute()
  await sql`update award_ballot_counts set ballots = ballots + (choice = ${choice})::integer where motion_id = ${motion.id}`.execute(
    tx,
  )
  if (!motion.vote?.secret)
    await tx.insertInto('award_open_ballots').values({ motion_id: motion.id, seat_id: seatId, choice }).execute()
  await recordRoomEvent(tx, act, { kind: 'vote-cast', table: 'award_motions', id: motion.id, data: { seatId } })
}

export async function recordClosedVote(tx: Tx, act: Act, motionId: string) {
  await tx.updateTable('award_votes').set({ closed_at: act.now }).where('motion_id', '=', motionId).execute()
  const rows = await tx.selectFrom('award_ballot_counts').where('motion_id', '=', motionId).selectAll().execute()
  const counts = Object.fromEntries(rows.map(({ choice, ballots }) => [choice, ballots]))
  await recordRoomEvent(tx, act, { kind: 'vote-closed', table: 'award_motions', id: motionId, data: counts })
}

/** From now on the named entries are scored once more. */
export async function recordSecondRound(
  tx: Tx,
  act: Act,
  { deliberation, motion }: { deliberation: Deliberation; motion: RoomMotion },
) {
  await openRound(tx, {
    categoryId: deliberation.categoryId,
    entryIds: motion.entryIds,
    round: (deliberation.secondRound?.round ?? 1) + 1,
    openedBy: act.personId,
    at: act.now,
  })
}

export type TieWord = { kind: 'chair' | 'lot'; entryId: string; reason: string; lot: number | null }

export async function recordTieWord(tx: Tx, act: Act, categoryId: string, { kind, entryId, reason, lot }: TieWord) {
  const { id } = await tx
    .insertInto('award_tie_words')
    .values({ category_id: categoryId, kind, entry_id: entryId, reason, lot, said_by: act.personId, said_at: act.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordRoomEvent(tx, act, { kind: `tie-settled-by-${kind}`, table: 'award_tie_words', id, data: { entryId, lot } })
}

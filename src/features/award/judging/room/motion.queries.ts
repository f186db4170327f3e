import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'
import type { MotionKind, RoomMotion, RoomVote } from './motion.rules.ts'

type Row = {
  id: string
  number: number
  kind: MotionKind
  reason: string
  seatId: string
  movedBy: string
  movedAt: Date
  entryIds: string[]
  secret: boolean | null
  openedAt: Date | null
  closedAt: Date | null
  voted: string[]
  voters: Record<string, string>
  counts: Record<string, number> | null
  ballots: RoomVote['ballots']
}

/** Counts and open ballots leave the database only when the vote is closed. */
export async function listMotions(db: Db, deliberationId: string): Promise<RoomMotion[]> {
  const { rows } = await sql<Row>`
    select motion.id, motion.number, motion.kind, motion.reason, motion.seat_id as "seatId", mover.name as "movedBy", motion.moved_at as "movedAt",
      array(select e.entry_id from award_motion_entries e where e.motion_id = motion.id order by e.entry_id) as "entryIds",
      vote.secret, vote.opened_at as "openedAt", vote.closed_at as "closedAt",
      array(select s.seat_id from award_vote_stubs s where s.motion_id = motion.id order by s.seat_id) as voted,
      (select coalesce(jsonb_object_agg(e.record::jsonb -> 'data' ->> 'seatId', voter.name), '{}')
        from platform_events e join people_persons voter on voter.id = e.actor_id
        where e.subject_table = 'award_motions' and e.subject_id = motion.id::text and e.kind = 'vote-cast') as voters,
      (select jsonb_object_agg(c.choice, c.ballots) from award_ballot_counts c
        where c.motion_id = motion.id and vote.closed_at is not null) as counts,
      coalesce((select jsonb_agg(jsonb_build_object('seatId', b.seat_id, 'choice', b.choice) order by b.seat_id)
        from award_open_ballots b where b.motion_id = motion.id and vote.closed_at is not null), '[]') as ballots
    from award_motions motion join people_persons mover on mover.id = motion.moved_by
    left join award_votes vote on vote.motion_id = motion.id
    where motion.deliberation_id = ${deliberationId} order by motion.number`.execute(db)
  return rows.map(({ secret, openedAt, closedAt, voted, voters, counts, ballots, ...motion }) => ({
    ...motion,
    vote: openedAt && { secret: secret ?? false, openedAt, closedAt, voted, voters, counts, ballots },
  }))
}

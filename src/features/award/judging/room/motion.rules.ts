export type MotionKind = 'award' | 'not-awarded' | 'second-round' | 'tie'

export type RoomVote = {
  secret: boolean
  openedAt: Date
  closedAt: Date | null
  /** Seats whose ballot is in. */
  voted: string[]
  /** Who cast it, by seat: somebody else may act for the seat by now. */
  voters: Readonly<Record<string, string>>
  /** Only after closing, for everybody. */
  counts: Readonly<Record<string, number>> | null
  /** Of an open vote, after closing. */
  ballots: { seatId: string; choice: string }[]
}

export type RoomMotion = {
  id: string
  number: number
  kind: MotionKind
  reason: string
  seatId: string
  movedBy: string
  movedAt: Date
  entryIds: string[]
  vote: RoomVote | null
}

export const YES_NO = ['yes', 'no', 'abstain']

/** A tie is voted on by naming one of the entries, everything else by yes and no. */
export function choicesOf(motion: Pick<RoomMotion, 'kind' | 'entryIds'>): string[] {
  return motion.kind === 'tie' ? [...motion.entryIds, 'abstain'] : YES_NO
}

export type VoteOutcome = 'under-way' | 'no-quorum' | 'carried' | 'rejected' | 'counted'

/** More yes than no; abstentions count for the quorum only. Equal is rejected. A vote on a tie is merely counted. */
export function outcomeOf(motion: Pick<RoomMotion, 'kind' | 'vote'>, quorum: number): VoteOutcome {
  if (!motion.vote?.closedAt || !motion.vote.counts) return 'under-way'
  if (motion.vote.voted.length < quorum) return 'no-quorum'
  if (motion.kind === 'tie') return 'counted'
  const { yes = 0, no = 0 } = motion.vote.counts
  return yes > no ? 'carried' : 'rejected'
}

/** The newest count about exactly these entries. */
export function tieVotes(motions: RoomMotion[], quorum: number): ReadonlyMap<string, number> | null {
  const counted = motions.findLast((motion) => motion.kind === 'tie' && outcomeOf(motion, quorum) === 'counted')
  if (!counted?.vote?.counts) return null
  const { counts } = counted.vote
  return new Map(counted.entryIds.map((entryId) => [entryId, counts[entryId] ?? 0]))
}

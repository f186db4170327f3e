import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import type { TieBreak } from '../tie-break.rules.ts'
import {
  inDeliberation,
  presentSeat,
  presidingSeat,
  voteUnderWay,
  type Deliberating,
  type Deliberation,
  type RoomFacts,
  type RoomRefusal,
} from './deliberation.rules.ts'
import { choicesOf, outcomeOf, type MotionKind, type RoomMotion } from './motion.rules.ts'
import { hasQuorum } from './room.rules.ts'

export type Moved = { kind: MotionKind; entryIds: string[] }

export function move(facts: RoomFacts, personId: string, moved: Moved): Decision<Deliberating, RoomRefusal> {
  const deliberating = inDeliberation(facts, presentSeat(facts, personId))
  if (!deliberating.ok) return deliberating
  const because = obstacleTo(moved, deliberating.outcome.deliberation)
  return because ? refuse(because) : deliberating
}

function obstacleTo(moved: Moved, deliberation: Deliberation): RoomRefusal | null {
  const known = new Set(deliberation.entries.map(({ entryId }) => entryId))
  if (moved.entryIds.some((entryId) => !known.has(entryId))) return 'entry-not-here'
  return obstacles[moved.kind](moved.entryIds, deliberation)
}

const obstacles: Record<MotionKind, (entryIds: string[], deliberation: Deliberation) => RoomRefusal | null> = {
  award: ([entryId = '', ...more], deliberation) =>
    entryId === '' || more.length > 0 ? 'entry-not-here' : tieObstacle(deliberation, entryId),
  'not-awarded': () => null,
  'second-round': (entryIds, { secondRound }) => {
    if (secondRound?.isClosed === false) return 'second-round-open'
    return entryIds.length > 0 ? null : 'entry-not-here'
  },
  tie: (entryIds, { ranking }) => (waitsFor(ranking?.tie ?? null, 'vote', entryIds) ? null : 'not-this-rung'),
}

/** Of entries that share the first place only the one that the ladder names may win; once the ladder has ended, the jury is free. */
export function tieObstacle({ ranking }: Pick<Deliberation, 'ranking'>, entryId: string): RoomRefusal | null {
  if (!ranking?.tie || !ranking.first.includes(entryId)) return null
  if (ranking.tie.state === 'waiting') return 'tie-open'
  if (ranking.tie.state === 'open') return ranking.tie.among.includes(entryId) ? null : 'ladder-says-other'
  return ranking.tie.entryId === entryId ? null : 'ladder-says-other'
}

function waitsFor(tie: TieBreak | null, kind: 'vote' | 'chair' | 'lot', entryIds: string[]): boolean {
  if (tie?.state !== 'waiting' || tie.kind !== kind) return false
  return [...entryIds].sort().join() === tie.among.join()
}

export function openVote(facts: RoomFacts, personId: string, motionId: string): Decision<RoomMotion, RoomRefusal> {
  const deliberating = inDeliberation(facts, presidingSeat(facts, personId))
  if (!deliberating.ok) return deliberating
  const { deliberation } = deliberating.outcome
  const motion = deliberation.motions.find(({ id }) => id === motionId)
  if (!motion) return refuse('no-such-motion')
  if (motion.vote) return refuse('vote-was-held')
  if (voteUnderWay(deliberation)) return refuse('vote-under-way')
  return hasQuorum(facts.seats, facts.quorum) ? allow(motion) : refuse('quorum-missing')
}

export type Ballot = { motion: RoomMotion; seatId: string; choice: string }

export function castBallot(
  facts: RoomFacts,
  personId: string,
  { motionId, choice }: { motionId: string; choice: string },
): Decision<Ballot, RoomRefusal> {
  const deliberating = inDeliberation(facts, presentSeat(facts, personId))
  if (!deliberating.ok) return deliberating
  const { deliberation, seat } = deliberating.outcome
  const motion = deliberation.motions.find(({ id }) => id === motionId)
  if (!motion?.vote || motion.vote.closedAt) return refuse('no-vote-open')
  if (motion.vote.voted.includes(seat.seatId)) return refuse('already-voted')
  if (!choicesOf(motion).includes(choice)) return refuse('no-such-choice')
  return allow({ motion, seatId: seat.seatId, choice })
}

export function closeVote(facts: RoomFacts, personId: string, motionId: string): Decision<RoomMotion, RoomRefusal> {
  const deliberating = inDeliberation(facts, presidingSeat(facts, personId))
  if (!deliberating.ok) return deliberating
  const motion = voteUnderWay(deliberating.outcome.deliberation)
  return motion?.id === motionId ? allow(motion) : refuse('no-vote-open')
}

/** The chair's word or the lot, when the ladder waits for just that. Answers with the entries it is about. */
export function settleTie(
  facts: RoomFacts,
  personId: string,
  settled: { kind: 'chair' | 'lot'; entryId: string | null },
): Decision<string[], RoomRefusal> {
  const deliberating = inDeliberation(facts, presidingSeat(facts, personId))
  if (!deliberating.ok) return deliberating
  const tie = deliberating.outcome.deliberation.ranking?.tie
  if (tie?.state !== 'waiting' || tie.kind !== settled.kind) return refuse('not-this-rung')
  if (settled.kind === 'chair' && !tie.among.includes(settled.entryId ?? '')) return refuse('entry-not-here')
  return allow(tie.among)
}

export type CategoryDecision = {
  categoryId: string
  entryId: string | null
  reason: string
  motionId: string
  decidedAt: Date
}

/** What the jury has carried becomes the result, once. */
export function decide(facts: RoomFacts, personId: string, motionId: string): Decision<CategoryDecision, RoomRefusal> {
  const deliberating = inDeliberation(facts, presidingSeat(facts, personId))
  if (!deliberating.ok) return deliberating
  const { deliberation } = deliberating.outcome
  const motion = deliberation.motions.find(({ id }) => id === motionId)
  if (!motion || (motion.kind !== 'award' && motion.kind !== 'not-awarded')) return refuse('no-such-motion')
  const because = decisionObstacle(facts, deliberation, motion)
  if (because) return refuse(because)
  const { categoryId } = deliberation
  return allow({ categoryId, entryId: motion.entryIds[0] ?? null, reason: motion.reason, motionId, decidedAt: facts.now })
}

function decisionObstacle(facts: RoomFacts, deliberation: Deliberation, motion: RoomMotion): RoomRefusal | null {
  if (voteUnderWay(deliberation)) return 'vote-under-way'
  if (outcomeOf(motion, facts.quorum) !== 'carried') return 'motion-not-carried'
  if (!hasQuorum(facts.seats, facts.quorum)) return 'quorum-missing'
  const [winner] = motion.entryIds
  if (!winner) return null
  // It may have gone since the motion.
  if (!deliberation.entries.some(({ entryId }) => entryId === winner)) return 'entry-not-here'
  return tieObstacle(deliberation, winner)
}

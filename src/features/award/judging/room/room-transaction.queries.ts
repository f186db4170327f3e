import { transact, type Db, type Tx } from '../../../../platform/db.ts'
import type { Random } from '../../../../platform/random.ts'
import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import {
  callEntry,
  closeDeliberation,
  openCategory,
  speak,
  voteUnderWay,
  type RoomFacts,
  type RoomRefusal,
  type Written,
} from './deliberation.rules.ts'
import { outcomeOf } from './motion.rules.ts'
import { lockMeeting } from './meeting.queries.ts'
import { isBallotIn, isStatementIn } from './sent-again.queries.ts'
import {
  recordCalledEntry,
  recordClosedDeliberation,
  recordDeliberation,
  recordRecusals,
  recordStatement,
  type Act,
} from './room-acts.queries.ts'
import { findRoomFacts } from './room-case.queries.ts'
import {
  recordBallot,
  recordClosedVote,
  recordMotion,
  recordOpenedVote,
  recordSecondRound,
  recordTieWord,
} from './vote-acts.queries.ts'
import { castBallot, closeVote, move, openVote, settleTie, type Moved } from './voting.rules.ts'

export type InMeeting = { db: Db; meetingId: string; personId: string }
type Done = Decision<null, RoomRefusal>

/** Each act in a meeting: under its lock, on facts read anew, with what it writes. Null: there is no such meeting. */
export async function inMeeting(
  { db, meetingId, personId }: InMeeting,
  work: (tx: Tx, facts: RoomFacts, act: Act) => Promise<Done>,
  categoryId?: string,
): Promise<Done> {
  return transact(db, async (tx) => {
    await lockMeeting(tx, meetingId)
    const facts = await findRoomFacts(tx, meetingId, categoryId)
    if (!facts) return refuse('nothing-open')
    const act = { personId, now: facts.now }
    const done = await work(tx, facts, act)
    if (done.ok && facts.deliberation && !categoryId)
      await recordRecusals(tx, act, { deliberationId: facts.deliberation.id, seats: facts.seats })
    return done
  })
}

export async function decideOpening(room: InMeeting, categoryId: string): Promise<Done> {
  return inMeeting(
    room,
    async (tx, facts, act) => {
      const decision = openCategory(facts, act.personId, categoryId)
      if (!decision.ok) return decision
      await recordDeliberation(tx, act, { facts, categoryId })
      return allow(null)
    },
    categoryId,
  )
}

export async function decideCall(room: InMeeting, entryId: string): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const decision = callEntry(facts, act.personId, entryId)
    if (!decision.ok) return decision
    await recordCalledEntry(tx, act, decision.outcome, entryId)
    return allow(null)
  })
}

export async function decideClosingDeliberation(room: InMeeting): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const decision = closeDeliberation(facts, act.personId)
    if (!decision.ok) return decision
    await recordClosedDeliberation(tx, act, decision.outcome.id)
    return allow(null)
  })
}

export async function decideStatement(room: InMeeting, text: string, form: Written & { id?: string } = {}): Promise<Done> {
  const { id } = form
  return inMeeting(room, async (tx, facts, act) => {
    const decision = speak(facts, act.personId, form)
    if (!decision.ok) return (await isStatementIn(tx, { id, personId: act.personId, text })) ? allow(null) : decision
    await recordStatement(tx, act, decision.outcome, { id, text })
    return allow(null)
  })
}

export async function decideMotion(room: InMeeting, moved: Moved & { id?: string; reason: string }): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const decision = move(facts, act.personId, moved)
    if (!decision.ok) return decision
    await recordMotion(tx, act, decision.outcome, moved)
    return allow(null)
  })
}

/** Two clicks open one vote; the second is answered like the first, unless it asks for the other kind of vote. */
export async function decideVote(room: InMeeting, asked: { motionId: string; secret: boolean }): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const decision = openVote(facts, act.personId, asked.motionId)
    if (!decision.ok && decision.because === 'vote-was-held' && isUnderWay(facts, asked)) return allow(null)
    if (!decision.ok) return decision
    await recordOpenedVote(tx, act, { motion: decision.outcome, secret: asked.secret })
    return allow(null)
  })
}

function isUnderWay({ deliberation }: RoomFacts, { motionId, secret }: { motionId: string; secret: boolean }): boolean {
  const motion = deliberation && voteUnderWay(deliberation)
  return motion?.id === motionId && motion.vote?.secret === secret
}

/** `id`: of the form, so that its second click is known as one. */
export async function decideBallot(room: InMeeting, ballot: { id?: string; motionId: string; choice: string }): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const decision = castBallot(facts, act.personId, ballot)
    if (decision.ok) await recordBallot(tx, act, { ...decision.outcome, formId: ballot.id })
    else if (!TOO_LATE.has(decision.because) || !(await isBallotIn(tx, ballot, act.personId))) return decision
    return allow(null)
  })
}

const TOO_LATE: ReadonlySet<RoomRefusal> = new Set(['already-voted', 'no-vote-open'])

/** A motion for a second round that is carried opens it at once. A second click finds the votes counted. */
export async function decideCount(room: InMeeting, motionId: string): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const decision = closeVote(facts, act.personId, motionId)
    if (!decision.ok) return decision.because === 'no-vote-open' && isCounted(facts, motionId) ? allow(null) : decision
    await recordClosedVote(tx, act, motionId)
    const { deliberation } = (await findRoomFacts(tx, room.meetingId)) ?? facts
    const motion = deliberation?.motions.find(({ id }) => id === motionId)
    if (deliberation && motion?.kind === 'second-round' && outcomeOf(motion, facts.quorum) === 'carried')
      await recordSecondRound(tx, act, { deliberation, motion })
    return allow(null)
  })
}

/** Asked only of who presides: closeVote() tells everybody else first that they do not. */
function isCounted({ deliberation }: RoomFacts, motionId: string): boolean {
  return deliberation?.motions.some(({ id, vote }) => id === motionId && vote?.closedAt) ?? false
}

export type Settling = { kind: 'chair' | 'lot'; entryId: string | null; reason: string }

export async function decideTie(room: InMeeting & { random: Random }, settling: Settling): Promise<Done> {
  return inMeeting(room, async (tx, facts, act) => {
    const decision = settleTie(facts, act.personId, settling)
    if (!decision.ok || !facts.deliberation) return decision.ok ? refuse('nothing-open') : decision
    const lot = settling.kind === 'lot' ? Number(room.random.code()) : null
    const drawn = lot === null ? settling.entryId : decision.outcome[lot % decision.outcome.length]
    await recordTieWord(tx, act, facts.deliberation.categoryId, { ...settling, lot, entryId: drawn ?? '' })
    return allow(null)
  })
}

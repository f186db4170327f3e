import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import type { Ranking } from '../ranking.rules.ts'
import type { RoomMotion } from './motion.rules.ts'
import { countsForQuorum, mayTakePart, presiderOf, type Meeting, type RoomSeat } from './room.rules.ts'

export type RoomEntry = { entryId: string; title: string; leadName: string }
export type Statement = { id: string; seatId: string; who: string; entryId: string | null; text: string; madeAt: Date }

export type Deliberation = {
  id: string
  categoryId: string
  title: string
  openedAt: Date
  entries: RoomEntry[]
  calledEntryId: string | null
  statements: Statement[]
  motions: RoomMotion[]
  ranking: Ranking | null
  /** Rounds after the first; the newest is scored by the named entries. */
  secondRound: { round: number; isClosed: boolean; entryIds: string[] } | null
  decision: { entryId: string | null; reason: string; decidedAt: Date } | null
}

/** Everything an act in the room is decided by, read under the meeting's lock. */
export type RoomFacts = { meeting: Meeting; seats: RoomSeat[]; quorum: number; deliberation: Deliberation | null; now: Date }

export type RoomRefusal =
  | 'meeting-ended'
  | 'not-here'
  | 'recused'
  | 'not-the-chair'
  | 'another-is-open'
  | 'nothing-open'
  | 'not-on-agenda'
  | 'scores-not-closed'
  | 'already-decided'
  | 'quorum-missing'
  | 'entry-not-here'
  | 'vote-under-way'
  | 'no-vote-open'
  | 'already-voted'
  | 'vote-was-held'
  | 'no-such-motion'
  | 'no-such-choice'
  | 'motion-not-carried'
  | 'tie-open'
  | 'ladder-says-other'
  | 'not-this-rung'
  | 'second-round-open'
  | 'another-is-called'
  | 'somebody-presides'

export type Present = { seat: RoomSeat; deliberation: Deliberation | null }

/** Who may act at all: there, not recused, while the meeting lasts. */
export function presentSeat(facts: RoomFacts, personId: string): Decision<RoomSeat, RoomRefusal> {
  if (facts.meeting.endedAt) return refuse('meeting-ended')
  const seat = facts.seats.find((one) => one.personId === personId)
  if (!seat) return refuse('not-here')
  // First, so that a recused juror learns nothing from what is answered afterwards.
  if (!mayTakePart(seat)) return refuse('recused')
  return seat.isPresent ? allow(seat) : refuse('not-here')
}

export function presidingSeat(facts: RoomFacts, personId: string): Decision<RoomSeat, RoomRefusal> {
  const present = presentSeat(facts, personId)
  if (!present.ok) return present
  const presider = presiderOf(facts.seats, facts.meeting.chosenChair)
  return presider?.seatId === present.outcome.seatId ? present : refuse('not-the-chair')
}

export type Deliberating = { seat: RoomSeat; deliberation: Deliberation }

/** An act about the open category, while nothing is decided. */
export function inDeliberation(facts: RoomFacts, who: Decision<RoomSeat, RoomRefusal>): Decision<Deliberating, RoomRefusal> {
  if (!who.ok) return who
  if (!facts.deliberation) return refuse('nothing-open')
  if (facts.deliberation.decision) return refuse('already-decided')
  return allow({ seat: who.outcome, deliberation: facts.deliberation })
}

/** `facts.seats` carry the conflicts about the category that is to be opened. */
export function openCategory(facts: RoomFacts, personId: string, categoryId: string): Decision<string, RoomRefusal> {
  const who = presidingSeat(facts, personId)
  if (!who.ok) return who
  const item = facts.meeting.agenda.find((one) => one.categoryId === categoryId)
  if (!item) return refuse('not-on-agenda')
  if (facts.meeting.agenda.some(({ state }) => state === 'open')) return refuse('another-is-open')
  if (item.isDecided) return refuse('already-decided')
  if (!item.isClosedForScoring) return refuse('scores-not-closed')
  return facts.seats.filter(countsForQuorum).length >= facts.quorum ? allow(categoryId) : refuse('quorum-missing')
}

export function callEntry(facts: RoomFacts, personId: string, entryId: string): Decision<Deliberating, RoomRefusal> {
  const deliberating = inDeliberation(facts, presidingSeat(facts, personId))
  if (!deliberating.ok) return deliberating
  const { entries } = deliberating.outcome.deliberation
  return entries.some((entry) => entry.entryId === entryId) ? deliberating : refuse('entry-not-here')
}

/** Also without a decision: to go on another time. Not in the middle of a vote. */
export function closeDeliberation(facts: RoomFacts, personId: string): Decision<Deliberation, RoomRefusal> {
  const who = presidingSeat(facts, personId)
  if (!who.ok) return who
  if (!facts.deliberation) return refuse('nothing-open')
  if (voteUnderWay(facts.deliberation)) return refuse('vote-under-way')
  return allow(facts.deliberation)
}

/** By who leads; by the office only where nobody is there who could, so that no meeting ends above the head of its chair. */
export function endMeeting(facts: RoomFacts, personId: string, { byOffice }: { byOffice: boolean }): Decision<null, RoomRefusal> {
  if (facts.meeting.endedAt) return refuse('meeting-ended')
  if (byOffice && presiderOf(facts.seats, facts.meeting.chosenChair)) return refuse('somebody-presides')
  const who = presidingSeat(facts, personId)
  if (!byOffice && !who.ok) return who
  return facts.deliberation && voteUnderWay(facts.deliberation) ? refuse('vote-under-way') : allow(null)
}

export type Speech = { entryId: string | null; deliberation: Deliberation; seat: RoomSeat }

/**
 * `about`: the entry the words were written about, '' for none; left out, it is the one that is called now. `called`: what the juror
 * knows to be called. Where the chair has gone on unnoticed, the juror is asked: words are never filed under another entry unseen.
 */
export type Written = { about?: string; called?: string }

export function speak(facts: RoomFacts, personId: string, { about, called = about }: Written): Decision<Speech, RoomRefusal> {
  const deliberating = inDeliberation(facts, presentSeat(facts, personId))
  if (!deliberating.ok) return deliberating
  const { deliberation } = deliberating.outcome
  const entryId = about === undefined ? deliberation.calledEntryId : about || null
  const isHere = entryId === null || deliberation.entries.some((entry) => entry.entryId === entryId)
  if (!isHere) return refuse('entry-not-here')
  const isKnown = called === undefined || (called || null) === deliberation.calledEntryId
  return isKnown ? allow({ ...deliberating.outcome, entryId }) : refuse('another-is-called')
}

export function voteUnderWay({ motions }: Deliberation): RoomMotion | undefined {
  return motions.find(({ vote }) => vote && !vote.closedAt)
}

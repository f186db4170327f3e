import { changeRoleIn, findPerson } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { recordEvent } from '../../../platform/events.ts'
import { addJob } from '../../../platform/jobs.ts'
import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import { recordSeatGivenUp } from './room/room-acts.queries.ts'
import { recordSeatAccepted, type SeatInvitation } from './seat-invitation.queries.ts'
import {
  changeHolderEnded,
  findSeat,
  hasOtherSeat,
  holdsAnySeat,
  lockSeat,
  recordHolder,
  type NewHolder,
} from './seat.queries.ts'
import { acceptSeat, takeOver, type AcceptRefusal, type Acceptance, type TakeOverRefusal } from './seat.rules.ts'

/** The job of jury/seat/take-over.job.ts. */
export const MAIL_TAKE_OVER = 'award-mail-take-over'

type SeatDeps = Pick<Deps, 'db' | 'clock' | 'config' | 'log'>
type Accepting = {
  invitation: SeatInvitation
  person: { personId: string; email: string; hasOfficeRole: boolean; termsSha256: string }
  /** Of the terms as they are now. */
  termsSha256: string
}

/** Seat, role, terms and the end of the holder before: all or nothing. */
export async function decideAcceptance(
  deps: SeatDeps,
  { invitation, person, termsSha256 }: Accepting,
): Promise<Decision<Acceptance, AcceptRefusal>> {
  const { seatId, editionId } = invitation
  return transact(deps.db, async (tx) => {
    await lockSeat(tx, seatId)
    const holdsOtherSeat = await hasOtherSeat(tx, { personId: person.personId, seatId, editionId })
    const holders = (await findSeat(tx, seatId))?.holders ?? []
    const facts = { invitation, holders, holdsOtherSeat, hasOfficeRole: person.hasOfficeRole, termsSha256 }
    const decision = acceptSeat(facts, person)
    if (!decision.ok) return decision
    const refusal = await grantRole(tx, deps, person)
    return refusal ? refuse(refusal) : sitDown(tx, deps, decision.outcome)
  })
}

async function sitDown(tx: Tx, deps: SeatDeps, accepted: Acceptance): Promise<Decision<Acceptance, AcceptRefusal>> {
  const { personId, seatId } = accepted
  const at = await databaseNow(tx)
  if (!(await recordSeatAccepted(tx, accepted, at))) return refuse('holds-it-already')
  for (const { holderId } of accepted.replaces)
    await endHolding(tx, deps, { holderId, seatId, by: personId, because: 'Nachfolge', at, staysInJury: personId })
  await beginHolding(tx, { ...accepted, namedBy: personId, at })
  return allow(accepted)
}

export async function decideTakeOver(
  deps: SeatDeps,
  act: { seatId: string; personId: string; reason: string },
): Promise<Decision<string, TakeOverRefusal>> {
  const { seatId, personId } = act
  return transact(deps.db, async (tx) => {
    await lockSeat(tx, seatId)
    const decision = takeOver({ seatId, holders: (await findSeat(tx, seatId))?.holders ?? [] }, act)
    if (!decision.ok) return decision
    const { deputy, member, reason } = decision.outcome
    const at = await databaseNow(tx)
    const end = { seatId, by: personId, because: reason, at, staysInJury: personId }
    const own = await endHolding(tx, deps, { ...end, holderId: deputy.holderId })
    if (member) await endHolding(tx, deps, { ...end, holderId: member.holderId })
    const termsSha256 = own?.termsSha256 ?? null
    const holderId = await beginHolding(tx, { seatId, personId, part: 'member', termsSha256, namedBy: personId, at })
    await addJob(tx, MAIL_TAKE_OVER, { holderId })
    return allow(holderId)
  })
}

/** By the office. False when it had ended before. */
export async function decideEnd(
  deps: SeatDeps,
  end: { holderId: string; seatId: string; by: string; because: string },
): Promise<boolean> {
  return transact(deps.db, async (tx) => {
    await lockSeat(tx, end.seatId)
    const ended = await endHolding(tx, deps, { ...end, at: await databaseNow(tx), staysInJury: null })
    return ended !== null
  })
}

/** Whoever has the role already keeps it, and their sessions. */
async function grantRole(tx: Tx, deps: SeatDeps, person: Accepting['person']): Promise<'of-the-office' | null> {
  const { personId, email } = person
  const role = await changeRoleIn(tx, deps, {
    person: { id: personId, email },
    change: { act: 'grant', role: 'juror' },
    by: personId,
  })
  return !role.ok && role.because === 'office-and-jury' ? 'of-the-office' : null
}

async function beginHolding(tx: Tx, holder: NewHolder): Promise<string> {
  const holderId = await recordHolder(tx, holder)
  const { seatId, personId, part, at } = holder
  const subject = { table: 'award_seat_holders', id: holderId }
  await recordEvent(tx, { kind: 'seat-taken', actorId: personId, subject, at, data: { seatId, part } })
  return holderId
}

type Ending = {
  holderId: string
  seatId: string
  by: string
  because: string
  at: Date
  /** Who keeps the role, because another holding follows at once. */
  staysInJury: string | null
}

/** Whoever is left without a seat loses the role, and with it every session. */
async function endHolding(tx: Tx, deps: SeatDeps, ending: Ending) {
  const ended = await changeHolderEnded(tx, ending)
  if (!ended) return null
  const { personId } = ended
  await recordSeatGivenUp(tx, { personId: ending.by, now: ending.at }, { seatId: ending.seatId, personId })
  const person = await findPerson(tx, personId)
  if (person && personId !== ending.staysInJury && !(await holdsAnySeat(tx, personId)))
    await changeRoleIn(tx, deps, { person, change: { act: 'revoke', role: 'juror' }, by: ending.by })
  const subject = { table: 'award_seat_holders', id: ending.holderId }
  await recordEvent(tx, {
    kind: 'seat-left',
    actorId: ending.by,
    subject,
    at: ending.at,
    data: { seatId: ending.seatId },
  })
  return ended
}

import { allow, refuse, type Decision } from '../../../plain/decision.ts'

export type SeatPart = 'member' | 'deputy'
export type Holder = { holderId: string; personId: string; part: SeatPart }

export type AcceptFacts = {
  invitation: { id: string; seatId: string; part: SeatPart; email: string }
  /** Who holds the seat now; at most one of each part. */
  holders: Holder[]
  /** The person holds another seat of the same edition. */
  holdsOtherSeat: boolean
  hasOfficeRole: boolean
  termsSha256: string
}
export type Acceptance = {
  invitationId: string
  seatId: string
  part: SeatPart
  personId: string
  termsSha256: string
  /** Whose holding ends because somebody else takes the place, and the person's own of the other part. */
  replaces: Holder[]
}
export type AcceptRefusal = 'other-address' | 'of-the-office' | 'terms-changed' | 'other-seat' | 'holds-it-already'

/** Nobody is of the office and of the jury (security.md AC-13), and nobody sits on two seats. */
export function acceptSeat(
  { invitation, holders, holdsOtherSeat, hasOfficeRole, termsSha256 }: AcceptFacts,
  person: { personId: string; email: string; termsSha256: string },
): Decision<Acceptance, AcceptRefusal> {
  if (person.email !== invitation.email) return refuse('other-address')
  if (hasOfficeRole) return refuse('of-the-office')
  if (holdsOtherSeat) return refuse('other-seat')
  if (holders.some((one) => one.personId === person.personId && one.part === invitation.part)) return refuse('holds-it-already')
  if (person.termsSha256 !== termsSha256) return refuse('terms-changed')
  const { id, seatId, part } = invitation
  const replaces = holders.filter((one) => one.part === part || one.personId === person.personId)
  return allow({ invitationId: id, seatId, part, personId: person.personId, termsSha256, replaces })
}

export type TakeOver = { seatId: string; deputy: Holder; member: Holder | null; reason: string }
export type TakeOverRefusal = 'no-deputy'

/** The deputy becomes the member; the member of until now leaves the seat. The other way round needs a new invitation. */
export function takeOver(
  seat: { seatId: string; holders: Holder[] },
  act: { personId: string; reason: string },
): Decision<TakeOver, TakeOverRefusal> {
  const deputy = seat.holders.find((one) => one.part === 'deputy' && one.personId === act.personId)
  if (!deputy) return refuse('no-deputy')
  const member = seat.holders.find((one) => one.part === 'member') ?? null
  return allow({ seatId: seat.seatId, deputy, member, reason: act.reason })
}

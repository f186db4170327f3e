import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/random.ts'
import type { Acceptance, SeatPart } from './seat.rules.ts'

export const SEAT_INVITATION_DAYS = 14

export type SeatInvitation = {
  id: string
  seatId: string
  part: SeatPart
  email: string
  body: string
  editionId: string
  expiresAt: Date
}

/** Null for used, expired, withdrawn and unknown ones alike. */
export async function findOpenSeatInvitation(db: Db, token: string): Promise<SeatInvitation | null> {
  const row = await db
    .selectFrom('award_seat_invitations as invitation')
    .innerJoin('award_seats as seat', 'seat.id', 'invitation.seat_id')
    .leftJoin('award_seat_acceptances as acceptance', 'acceptance.invitation_id', 'invitation.id')
    .where('invitation.token_hash', '=', sha256(token))
    .where('invitation.withdrawn_at', 'is', null)
    .where('acceptance.invitation_id', 'is', null)
    .where('invitation.expires_at', '>', sql<Date>`portal_now()`)
    .select([
      'invitation.id',
      'invitation.seat_id as seatId',
      sql<SeatPart>`invitation.part`.as('part'),
      'invitation.email',
      'seat.body',
      'seat.edition_id as editionId',
      'invitation.expires_at as expiresAt',
    ])
    .executeTakeFirst()
  return row ?? null
}

type NewInvitation = {
  seatId: string
  part: SeatPart
  email: string
  token: string
  invitedBy: string
  at: Date
  expiresAt: Date
}

/** The one before for the same seat and part no longer opens. */
export async function recordSeatInvitation(tx: Tx, invitation: NewInvitation): Promise<string> {
  await openOnes(tx, invitation.at).where('seat_id', '=', invitation.seatId).where('part', '=', invitation.part).execute()
  const { id } = await tx
    .insertInto('award_seat_invitations')
    .values({
      seat_id: invitation.seatId,
      part: invitation.part,
      email: invitation.email,
      token_hash: sha256(invitation.token),
      invited_by: invitation.invitedBy,
      invited_at: invitation.at,
      expires_at: invitation.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False when there is no such open invitation of this seat. */
export async function changeInvitationWithdrawn(
  tx: Tx,
  { invitationId, seatId, at }: { invitationId: string; seatId: string; at: Date },
): Promise<boolean> {
  const row = await openOnes(tx, at)
    .where('id', '=', invitationId)
    .where('seat_id', '=', seatId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function openOnes(tx: Tx, at: Date) {
  return tx
    .updateTable('award_seat_invitations as invitation')
    .set({ withdrawn_at: at })
    .where('withdrawn_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('award_seat_acceptances as a').whereRef('a.invitation_id', '=', 'invitation.id').select('a.person_id'),
        ),
      ),
    )
}

/** False when it has been used in the meantime. */
export async function recordSeatAccepted(tx: Tx, accepted: Acceptance, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('award_seat_acceptances')
    .values({
      invitation_id: accepted.invitationId,
      person_id: accepted.personId,
      terms_sha256: accepted.termsSha256,
      accepted_at: at,
    })
    .onConflict((conflict) => conflict.column('invitation_id').doNothing())
    .returning('invitation_id')
    .executeTakeFirst()
  return row !== undefined
}

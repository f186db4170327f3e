import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { sha256 } from '../../platform/random.ts'

export const INVITATION_DAYS = 7

export type NewInvitation = {
  organisationId: string
  email: string
  manages: boolean
  token: string
  invitedBy: string
  at: Date
  expiresAt: Date
}

export async function recordInvitation(tx: Tx, invitation: NewInvitation): Promise<string> {
  const { id } = await tx
    .insertInto('people_invitations')
    .values({
      organisation_id: invitation.organisationId,
      email: invitation.email,
      manages: invitation.manages,
      token_hash: sha256(invitation.token),
      invited_by: invitation.invitedBy,
      invited_at: invitation.at,
      expires_at: invitation.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function openInvitations(db: Db) {
  return db
    .selectFrom('people_invitations as i')
    .innerJoin('people_organisations as o', 'o.id', 'i.organisation_id')
    .leftJoin('people_invitation_acceptances as a', 'a.invitation_id', 'i.id')
    .where('a.invitation_id', 'is', null)
    .where('i.expires_at', '>', sql<Date>`portal_now()`)
    .select(['i.id', 'i.organisation_id', 'i.email', 'i.manages', 'i.expires_at', 'o.name as organisation'])
}

/** Null for used, expired and unknown ones alike. */
export async function findOpenInvitation(db: Db, token: string) {
  return openInvitations(db).where('i.token_hash', '=', sha256(token)).executeTakeFirst()
}

export async function listOpenInvitations(db: Db, organisationId: string) {
  return openInvitations(db).where('i.organisation_id', '=', organisationId).orderBy('i.email').execute()
}

/** False when it has been used in the meantime. */
export async function recordInvitationAccepted(
  tx: Tx,
  acceptance: { invitationId: string; personId: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('people_invitation_acceptances')
    .values({ invitation_id: acceptance.invitationId, person_id: acceptance.personId, accepted_at: acceptance.at })
    .onConflict((conflict) => conflict.column('invitation_id').doNothing())
    .returning('invitation_id')
    .executeTakeFirst()
  return row !== undefined
}

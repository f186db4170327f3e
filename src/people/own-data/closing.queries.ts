import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { ClosingFacts } from './closing.rules.ts'

export type Gone = { personId: string; email: string; tombstone: string; at: Date }

export const NAME_OF_THE_GONE = 'Ehemaliges Mitglied'

/** Nothing can be sent there (RFC 2606), and it says nothing: the id stands in every row anyway. */
export function tombstoneOf(personId: string): string {
  return `${personId}@geschlossen.invalid`
}

/** Under the locks of person and organisation: two managers who leave at once are one after the other. */
export async function findClosingFacts(tx: Tx, personId: string): Promise<Omit<ClosingFacts, 'ties'>> {
  await tx.selectFrom('people_persons').where('id', '=', personId).select('id').forUpdate().executeTakeFirstOrThrow()
  await sql`select from people_organisations where id =
    (select organisation_id from people_memberships where person_id = ${personId}) for update`.execute(tx)
  const { rows } = await sql<Omit<ClosingFacts, 'ties'>>`
    select exists (select from people_roles where person_id = ${personId}) as "holdsRole",
      coalesce(bool_or(own.manages), false) as manages,
      (count(*) filter (where other.manages))::int as managers, count(other.person_id)::int as members
    from people_memberships own join people_memberships other on other.organisation_id = own.organisation_id
    where own.person_id = ${personId}`.execute(tx)
  return rows[0] as Omit<ClosingFacts, 'ties'>
}

/** Name, address, ways to sign in and memberships go; the row stays, and with it what it proves. */
export async function recordClosing(tx: Tx, { personId, email, tombstone, at }: Gone): Promise<void> {
  const own = [
    'people_sessions',
    'people_passkeys',
    'people_totps',
    'people_recovery_codes',
    'people_oidc_identities',
    'people_known_devices',
    'people_address_changes',
    'people_former_addresses',
    'people_memberships',
  ] as const
  for (const table of own) await sql`delete from ${sql.table(table)} where person_id = ${personId}`.execute(tx)
  await sql`delete from people_join_requests q where person_id = ${personId}
    and not exists (select from people_join_answers a where a.request_id = q.id)`.execute(tx)
  await sql`delete from people_sign_in_challenges where email = ${email}`.execute(tx)
  await sql`delete from people_invitations i where email = ${email}
    and not exists (select from people_invitation_acceptances a where a.invitation_id = i.id)`.execute(tx)
  await tx.updateTable('people_invitations').set({ email: tombstone }).where('email', '=', email).execute()
  await tx
    .updateTable('people_persons')
    .set({ email: tombstone, name: NAME_OF_THE_GONE, demo_part: null })
    .where('id', '=', personId)
    .execute()
  await forgetMails(tx, { email, tombstone })
  await tx.insertInto('people_account_closings').values({ person_id: personId, closed_at: at }).execute()
  await sql`insert into people_person_deactivations (person_id, deactivated_at, deactivated_by)
    values (${personId}, ${at}, ${personId}) on conflict do nothing`.execute(tx)
}

export async function listClosings(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('people_account_closings').select('person_id').orderBy('closed_at').execute()
  return rows.map((row) => row.person_id)
}

/** What waits is not sent any more; of what was sent it stays known that it was. */
async function forgetMails(tx: Tx, { email, tombstone }: { email: string; tombstone: string }): Promise<void> {
  await sql`update platform_mails set recipient = ${tombstone}, subject = '', html = '', text = '', headers = '{}', attachments = '[]',
    sent_at = coalesce(sent_at, portal_now()) where recipient = ${email}`.execute(tx)
}

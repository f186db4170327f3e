import { sql } from 'kysely'
import type { Db } from '../../../../platform/db.ts'

/** Mails that explain no decision and tell more of people than an archive should keep. */
const NOT_FILED = ['ceremony-invitation', 'payee-account', 'share-request', 'share-news']

/**
 * What was sent to whom because of a fact of this edition. A mail names its fact in its once_key; whatever belongs to another edition,
 * or to an account, is none of these. Links are taken out: some of them open a page for whoever has them.
 */
export async function listFiledNotices(db: Db, editionId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    with entries as (select id from award_entries where edition_id = ${editionId}),
    seats as (select id from award_seats where edition_id = ${editionId}),
    own as materialized (
      select ${editionId}::uuid as id union select id from entries
      union select id from award_submissions where entry_id in (table entries)
      union select id from award_attachments where entry_id in (table entries)
      union select id from award_partner_requests where entry_id in (table entries)
      union select id from award_messages where entry_id in (table entries)
      union select id from award_admissions where entry_id in (table entries)
      union select id from award_reassignments where entry_id in (table entries)
      union select id from award_corrections where entry_id in (table entries)
      union select id from award_conflicts where entry_id in (table entries)
      union select id from award_extensions where edition_id = ${editionId}
      union select id from award_edition_changes where edition_id = ${editionId}
      union select id from award_seat_invitations where seat_id in (table seats)
      union select id from award_seat_holders where seat_id in (table seats)
      union select recipient.id from outbox_recipients recipient join outbox_mailings mailing on mailing.id = recipient.mailing_id
        where split_part(mailing.group_key, ':', 2) = ${editionId}
    )
    select mail.recipient, mail.subject, regexp_replace(mail.text, 'https?://\\S+', '[Link]', 'g') as text,
      mail.queued_at as "queuedAt", mail.sent_at as "sentAt", mail.failed_at as "failedAt"
    from platform_mails mail
    where split_part(mail.once_key, ' ', 1) <> all (${NOT_FILED})
      and exists (select from regexp_matches(mail.once_key, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') as named(id)
        join own on own.id = named.id[1]::uuid)
    order by mail.queued_at, mail.id`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Keeper } from '../../people/index.ts'

/** Who alone can act for an entry that stands or has won, and jurors whose sheets may still have to be explained. */
const listTies: Keeper['listTies'] = async (tx, personId) => {
  const { rows } = await sql<{ entry: boolean; payout: boolean; sheets: boolean }>`
    with alone as (
      select own.organisation_id from people_memberships own where own.person_id = ${personId} and not exists (
        select from people_memberships other where other.organisation_id = own.organisation_id and other.manages
          and other.person_id <> own.person_id))
    select exists (
        select from award_lead_places place join alone on alone.organisation_id = place.lead_organisation_id
        join award_editions edition on edition.id = place.edition_id
        where not edition.archived and not exists (select from award_confirmed_releases release
          where release.edition_id = edition.id and release.release_at <= portal_now())) as entry,
      exists (
        select from award_winners winner join alone on alone.organisation_id = winner.lead_organisation_id
        left join award_payouts payout on payout.entry_id = winner.entry_id where payout.paid_on is null) as payout,
      exists (
        select from award_sheets sheet join award_entries entry on entry.id = sheet.entry_id
        where sheet.person_id = ${personId} and not exists (select from award_confirmed_releases release
          where release.edition_id = entry.edition_id and release.release_at <= portal_now())) as sheets`.execute(tx)
  const found = rows[0]
  return [
    ...(found?.entry ? (['entry-depends-on-them'] as const) : []),
    ...(found?.payout ? (['payout-open'] as const) : []),
    ...(found?.sheets ? (['sheets-in-running-edition'] as const) : []),
  ]
}

/** Rights by name and hand-ins under way end with the account; an invitation to the ceremony is to the person. */
const forget: Keeper['forget'] = async (tx, { personId, email }) => {
  for (const table of ['award_entry_rights', 'award_hand_in_arrivals', 'award_office_views'] as const)
    await sql`delete from ${sql.table(table)} where person_id = ${personId}`.execute(tx)
  await sql`delete from award_ceremony_guests where email = ${email}`.execute(tx)
  await sql`update award_asked_questions set name = '', email = '', person_id = null
    where email = ${email} or person_id = ${personId}`.execute(tx)
}

export const accountKeeper: Keeper = { listTies, forget }

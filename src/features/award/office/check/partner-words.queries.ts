import { sql } from 'kysely'
import { databaseNow } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db.ts'
import { findEditionOfAnswers, listPartnerRequests } from '../../partner-answers.queries.ts'
import { presentPartners, type PresentPartner, type RecipientFacts } from '../../partner-present.rules.ts'
import type { OfficeEntry } from '../entries/office-entry.rules.ts'

/** What the partners named in the version that counts have said until now; nothing before its content may be read. */
export async function listPresentPartners(db: Db, entry: OfficeEntry): Promise<PresentPartner[]> {
  if (!entry.content) return []
  const [requests, { silenceCounts }, recipients, now] = await Promise.all([
    listPartnerRequests(db, entry.id),
    findEditionOfAnswers(db, entry.editionId),
    listRecipientFacts(db, entry.id),
    databaseNow(db),
  ])
  return presentPartners(entry.content.manifest, { requests, silenceCounts, recipients }, now)
}

/** Heads of administration work for the lead, so only whoever asked is suspicious as the one who confirms. */
async function listRecipientFacts(db: Db, entryId: string): Promise<RecipientFacts[]> {
  return db
    .selectFrom('award_partner_requests as r')
    .innerJoin('award_entries as e', 'e.id', 'r.entry_id')
    .innerJoin('people_organisations as lead', 'lead.id', 'e.lead_organisation_id')
    .leftJoin('places as place', (join) =>
      join.on('place.id', '=', sql<string>`case r.kind when 'hvb' then lead.place_id else r.place_id end`),
    )
    .where('r.entry_id', '=', entryId)
    .select([
      'r.id as requestId',
      sql<string | null>`case when place.domain_confirmed then lower(place.domain) end`.as('domain'),
      sql<boolean>`exists (select from people_memberships m join people_persons p on p.id = m.person_id
        where m.organisation_id = e.lead_organisation_id and lower(p.email) = lower(r.recipient)
          and (r.kind = 'partner' or p.id = r.asked_by))`.as('isPersonOfLead'),
    ])
    .execute()
}

import { sql } from 'kysely'
import type { Db } from '../../../platform/db.ts'
import { partiesOf, type Winner } from './winner.rules.ts'

/** Null for every entry that has not won, and until the instant of the release for those that have. */
export async function findWinner(db: Db, entryId: string): Promise<Winner | null> {
  const row = await winners(db).where('winner.entry_id', '=', entryId).executeTakeFirst()
  return row ? asWinner(row) : null
}

/** Of all editions, the newest first; in the order of the categories. */
export async function listWinners(db: Db): Promise<Winner[]> {
  const rows = await winners(db).orderBy('edition.number', 'desc').orderBy('winner.position').execute()
  return rows.map(asWinner)
}

type Partner = { placeId?: string | null; name: string }
const textOfLead = (field: string) =>
  sql<string>`coalesce(jsonb_path_query_first(submission.manifest::jsonb,
    '$.contents.steps[*] ? (@.step == "lead").content.texts') ->> ${sql.lit(field)}, '')`

function winners(db: Db) {
  return db
    .selectFrom('award_winners as winner')
    .innerJoin('award_submissions as submission', 'submission.id', 'winner.submission_id')
    .innerJoin('award_editions as edition', 'edition.id', 'winner.edition_id')
    .select([
      'winner.entry_id as entryId',
      'winner.edition_id as editionId',
      'edition.title as edition',
      'winner.category',
      'winner.prize_cents as prizeCents',
      'winner.lead_organisation_id as leadOrganisationId',
      sql<string>`coalesce(submission.title, '')`.as('title'),
      sql<{ name: string; placeId: string | null }>`submission.manifest::jsonb #> '{contents,lead}'`.as('lead'),
      sql<Partner[]>`jsonb_path_query_array(submission.manifest::jsonb,
        '$.contents.steps[*] ? (@.step == "partners").content.partners[*]')`.as('partners'),
      textOfLead('contactName').as('contactName'),
      textOfLead('phone').as('phone'),
      textOfLead('email').as('email'),
      'edition.contact_name as officeName',
      'edition.contact_email as officeEmail',
      'edition.contact_phone as officePhone',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof winners>['executeTakeFirstOrThrow']>>

function asWinner({ lead, partners, contactName, phone, email, officeName, officeEmail, officePhone, ...row }: Row): Winner {
  return {
    ...row,
    contact: { name: contactName, phone, email },
    office: { name: officeName, email: officeEmail, phone: officePhone },
    parties: partiesOf(lead, partners),
  }
}

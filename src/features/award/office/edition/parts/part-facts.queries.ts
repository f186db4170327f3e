import { sql } from 'kysely'
import type { Db } from '../../../../../platform/db.ts'
import type { PartFacts } from './field.ts'

/** Null when there is no such edition. Read anew each time: it decides what may change. */
export async function findPartFacts(db: Db, editionId: string): Promise<PartFacts | null> {
  const edition = await db
    .selectFrom('award_editions as edition')
    .where('edition.id', '=', editionId)
    .select((eb) => [
      'edition.id as editionId',
      'edition.in_preparation as inPreparation',
      'edition.archived',
      sql<Date>`portal_now()`.as('now'),
      sql<boolean>`award_is_sealed(edition.id)`.as('isSealed'),
      eb.exists(eb.selectFrom('award_entries').select('id').whereRef('edition_id', '=', 'edition.id')).as('hasEntries'),
    ])
    .executeTakeFirst()
  if (!edition) return null
  const criteria = await db
    .selectFrom('award_criteria')
    .where('edition_id', '=', editionId)
    .select(['id', 'title'])
    .orderBy('position')
    .execute()
  const hasEntries = Boolean(edition.hasEntries)
  const used = new Set([...(await listUsedIds(db, editionId)), ...(hasEntries ? criteria.map(({ id }) => id) : [])])
  const logos = await db.selectFrom('award_logos').select(['id', 'alt']).orderBy('added_at').execute()
  return { ...edition, hasEntries, criteria, logos, phases: await readPhases(db, editionId), usedIds: used }
}

async function readPhases(db: Db, editionId: string): Promise<Record<string, Date>> {
  const rows = await db.selectFrom('award_phases').where('edition_id', '=', editionId).select(['kind', 'at']).execute()
  return Object.fromEntries(rows.map(({ kind, at }) => [kind, at]))
}

/** Categories named by an entry, also by a draft; seats somebody was invited to; items somebody checked; criteria of the ladder. */
async function listUsedIds(db: Db, editionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select state.content #>> '{texts,category}' as id from award_entry_states state
      join award_entries entry on entry.id = state.entry_id and entry.edition_id = ${editionId} where state.step = 'title'
    union select submission.category_id::text from award_submissions submission
      join award_entries entry on entry.id = submission.entry_id and entry.edition_id = ${editionId}
    union select item.category_id::text from award_meeting_items item
      join award_categories category on category.id = item.category_id and category.edition_id = ${editionId}
    union select holder.seat_id::text from award_seat_holders holder
      join award_seats seat on seat.id = holder.seat_id and seat.edition_id = ${editionId}
    union select invitation.seat_id::text from award_seat_invitations invitation
      join award_seats seat on seat.id = invitation.seat_id and seat.edition_id = ${editionId}
    union select finding.item_id::text from award_check_findings finding
      join award_check_items item on item.id = finding.item_id and item.edition_id = ${editionId}
    union select rung.criterion_id::text from award_tie_breakers rung where rung.edition_id = ${editionId}`.execute(db)
  return rows.flatMap(({ id }) => (id ? [id] : []))
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db.ts'
import { recordEvent } from '../../../../platform/events.ts'
import type { Edition } from '../../edition.rules.ts'
import type { Act } from './edition-acts.queries.ts'

export type DiscardedEdition = { title: string; reason: string; discardedBy: string; discardedAt: Date }

export function listDiscardedEditions(db: Db): Promise<DiscardedEdition[]> {
  return db
    .selectFrom('award_discarded_editions as discarded')
    .innerJoin('people_persons as person', 'person.id', 'discarded.discarded_by')
    .select(['discarded.title', 'discarded.reason', 'person.name as discardedBy', 'discarded.discarded_at as discardedAt'])
    .orderBy('discarded.discarded_at', 'desc')
    .execute()
}

/** Whether anything of anybody is in it: a draft counts as an entry, an invitation as a juror. */
export async function findPeopleOf(db: Db, editionId: string): Promise<{ hasEntries: boolean; hasJurors: boolean }> {
  const { rows } = await sql<{ hasEntries: boolean; hasJurors: boolean }>`
    select exists (select from award_entries where edition_id = ${editionId}) as "hasEntries",
      exists (select from award_seats seat where seat.edition_id = ${editionId} and (
        exists (select from award_seat_holders where seat_id = seat.id)
        or exists (select from award_seat_invitations where seat_id = seat.id))) as "hasJurors"`.execute(db)
  return rows[0] as { hasEntries: boolean; hasJurors: boolean }
}

/** The edition goes with all that is in it; the row that says so is first, because the database asks for it. */
export async function recordDiscarded(tx: Tx, { edition, reason, personId, at }: Act & { edition: Edition; reason: string }) {
  const { id, slug, number, title } = edition
  await tx
    .insertInto('award_discarded_editions')
    .values({ edition_id: id, slug, number, title, reason, discarded_by: personId, discarded_at: at })
    .execute()
  await sql`select award_discard_edition(${id})`.execute(tx)
  const subject = { table: 'award_editions', id }
  await recordEvent(tx, { kind: 'edition-discarded', actorId: personId, subject, at, data: { slug, number } })
}

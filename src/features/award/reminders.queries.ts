import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import type { Occasion } from './reminders.rules.ts'
import { presentTitle } from './submission-leaving.queries.ts'

export type ClosingEdition = { editionId: string; title: string; closesAt: Date }

/** Running editions and when they close. */
export async function listClosingEditions(db: Db): Promise<ClosingEdition[]> {
  return db
    .selectFrom('award_editions as edition')
    .innerJoin('award_phases as closes', (join) =>
      join.onRef('closes.edition_id', '=', 'edition.id').on('closes.kind', '=', 'closes'),
    )
    .where('edition.archived', '=', false)
    .select(['edition.id as editionId', 'edition.title', 'closes.at as closesAt'])
    .execute()
}

export type Reminder = {
  entryId: string
  title: string
  lead: string
  takenBack: boolean
  personId: string
  name: string
  email: string
}

/**
 * Who may hand in an entry that is not handed in, and has not been reminded on this occasion. Entries begun after the
 * occasion are left out: nobody is reminded of what they started a minute ago.
 */
export async function listDueReminders(db: Db, due: { editionId: string; occasion: Occasion; since: Date }): Promise<Reminder[]> {
  return db
    .selectFrom('award_entries as e')
    .innerJoin('people_organisations as lead', 'lead.id', 'e.lead_organisation_id')
    .innerJoin('award_hand_in_persons as p', 'p.entry_id', 'e.id')
    .leftJoin('award_reminders as done', (join) =>
      join.onRef('done.entry_id', '=', 'e.id').onRef('done.person_id', '=', 'p.person_id').on('done.occasion', '=', due.occasion),
    )
    .where('e.edition_id', '=', due.editionId)
    .where('e.created_at', '<', due.since)
    .where('done.entry_id', 'is', null)
    .where(notHandedIn)
    .where(notExtended)
    .select([
      'e.id as entryId',
      presentTitle.as('title'),
      'lead.name as lead',
      wasTakenBack.as('takenBack'),
      'p.person_id as personId',
      'p.name',
      'p.email',
    ])
    .orderBy('e.id')
    .orderBy('p.person_id')
    .limit(BATCH)
    .execute()
}

/** One tick sends so many at most; the next one, a minute later, goes on. */
const BATCH = 500

const notHandedIn = sql<boolean>`not exists (select from award_withdrawals w where w.entry_id = e.id)
  and not exists (select from award_submissions s where s.entry_id = e.id
    and not exists (select from award_take_backs t where t.submission_id = s.id))`

/** Whoever has more time has a reminder of their own (entrant/extension.job.ts). */
const notExtended = sql<boolean>`not exists (select from award_standing_extensions x
  where x.edition_id = e.edition_id and x.organisation_id = e.lead_organisation_id)`

const wasTakenBack = sql<boolean>`exists (select from award_submissions s where s.entry_id = e.id)`

/** The primary key is the referee between two workers; false when it was sent already. */
export async function recordReminder(
  tx: Tx,
  reminder: { entryId: string; personId: string; occasion: Occasion; sentAt: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('award_reminders')
    .values({ entry_id: reminder.entryId, person_id: reminder.personId, occasion: reminder.occasion, sent_at: reminder.sentAt })
    .onConflict((conflict) => conflict.columns(['entry_id', 'person_id', 'occasion']).doNothing())
    .returning('entry_id')
    .executeTakeFirst()
  return row !== undefined
}

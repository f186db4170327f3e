import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { addJob } from '../../../platform/jobs.ts'
import type { Admission, FormalFacts, Reassignment } from './admission.rules.ts'

export const MAIL_ADMISSION = 'award-mail-admission'
export const MAIL_REASSIGNMENT = 'award-mail-reassignment'

/** Null when there is no such entry. Read under the entry's lock where something is decided. */
export async function findFormalFacts(db: Db, entryId: string): Promise<(FormalFacts & { categoryIds: string[] }) | null> {
  const row = await db
    .selectFrom('award_entries as entry')
    .leftJoin('award_standing_entries as standing', 'standing.entry_id', 'entry.id')
    .leftJoin('award_opened_editions as opened', 'opened.edition_id', 'entry.edition_id')
    .leftJoin('award_open_corrections as correction', 'correction.entry_id', 'entry.id')
    .where('entry.id', '=', entryId)
    .select([
      'entry.id as entryId',
      'standing.admitted',
      'standing.category_id as categoryId',
      sql<boolean>`opened.edition_id is not null`.as('isOpened'),
      sql<boolean>`standing.entry_id is not null`.as('isStanding'),
      sql<boolean>`correction.correction_id is not null`.as('isBeingCorrected'),
      sql<string[]>`array(select c.id::text from award_categories c where c.edition_id = entry.edition_id)`.as('categoryIds'),
      sql<string[]>`array(select c.id::text from award_categories c where c.edition_id = entry.edition_id and (
        exists (select 1 from award_closed_categories closed where closed.category_id = c.id)
        or exists (select 1 from award_decisions decision where decision.category_id = c.id)))`.as('closedCategoryIds'),
    ])
    .executeTakeFirst()
  return row ?? null
}

/** With its event, and a mail to the entrants. The one door: also for many at once. */
export async function recordAdmission(tx: Tx, admission: Admission): Promise<void> {
  const { entryId, admitted, reason, decidedBy, decidedAt } = admission
  const { id } = await tx
    .insertInto('award_admissions')
    .values({ entry_id: entryId, admitted, reason, decided_by: decidedBy, decided_at: decidedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addJob(tx, MAIL_ADMISSION, { admissionId: id })
  const subject = { table: 'award_entries', id: entryId }
  await recordEvent(tx, { kind: 'admission-decided', actorId: decidedBy, subject, at: decidedAt, data: { admitted } })
}

export async function recordReassignment(tx: Tx, reassignment: Reassignment): Promise<void> {
  const { entryId, categoryId, reason, reassignedBy, reassignedAt } = reassignment
  const { id } = await tx
    .insertInto('award_reassignments')
    .values({ entry_id: entryId, category_id: categoryId, reason, reassigned_by: reassignedBy, reassigned_at: reassignedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addJob(tx, MAIL_REASSIGNMENT, { reassignmentId: id })
  const subject = { table: 'award_entries', id: entryId }
  await recordEvent(tx, { kind: 'entry-reassigned', actorId: reassignedBy, subject, at: reassignedAt, data: { categoryId } })
}

import type { Db } from '../../platform/db.ts'

export type ToldCorrection = {
  correctionId: string
  entryId: string
  title: string
  edition: string
  contactName: string
  contactEmail: string | null
  message: string
  correctUntil: Date
  endedAt: Date | null
}

function told(db: Db) {
  return db
    .selectFrom('award_corrections as correction')
    .innerJoin('award_submissions as submission', 'submission.id', 'correction.submission_id')
    .innerJoin('award_entries as entry', 'entry.id', 'correction.entry_id')
    .innerJoin('award_editions as edition', 'edition.id', 'entry.edition_id')
    .leftJoin('award_correction_ends as end', 'end.correction_id', 'correction.id')
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('award_withdrawals as w').whereRef('w.entry_id', '=', 'entry.id').select('w.entry_id'))),
    )
    .select((eb) => [
      'correction.id as correctionId',
      'entry.id as entryId',
      eb.fn.coalesce('submission.title', eb.val('')).as('title'),
      'edition.title as edition',
      'edition.contact_name as contactName',
      'edition.contact_email as contactEmail',
      'correction.message',
      'correction.correct_until as correctUntil',
      'end.ended_at as endedAt',
    ])
}

/** For the mail; undefined when the entry was withdrawn meanwhile. */
export async function findToldCorrection(db: Db, correctionId: string): Promise<ToldCorrection | undefined> {
  return told(db).where('correction.id', '=', correctionId).executeTakeFirst()
}

/** Open ones whose term ends within the time given, that were asked for before that time began. */
export async function listEndingCorrections(db: Db, now: Date, withinMs: number): Promise<ToldCorrection[]> {
  const rows = await told(db)
    .where('end.ended_at', 'is', null)
    .where('correction.correct_until', '>', now)
    .where('correction.correct_until', '<=', new Date(now.getTime() + withinMs))
    .select('correction.asked_at as askedAt')
    .execute()
  return rows.filter(({ askedAt, correctUntil }) => correctUntil.getTime() - askedAt.getTime() > withinMs)
}

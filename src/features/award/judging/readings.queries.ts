import { transact, type Db } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'

type Reading = { entryId: string; submissionId: string; personId: string; at: Date }

/** Office or juror opens the content of a version: an event, the first time for this person (security.md LG-07). */
export async function recordReading(db: Db, { entryId, submissionId, personId, at }: Reading): Promise<void> {
  await transact(db, async (tx) => {
    const first = await tx
      .insertInto('award_readings')
      .values({ submission_id: submissionId, person_id: personId, read_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('submission_id')
      .executeTakeFirst()
    if (!first) return
    await recordEvent(tx, {
      kind: 'entry-read',
      actorId: personId,
      subject: { table: 'award_submissions', id: submissionId },
      at,
      data: { entryId },
    })
  })
}

import type { Db } from '../platform/db.ts'

/** What is written and neither released nor cancelled, the longest untouched first. */
export async function listDraftedMailings(db: Db): Promise<{ id: string; subject: string; changedAt: Date }[]> {
  return db
    .selectFrom('outbox_mailings')
    .where('released_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .select(['id', 'subject', 'changed_at as changedAt'])
    .orderBy('changed_at')
    .orderBy('id')
    .execute()
}

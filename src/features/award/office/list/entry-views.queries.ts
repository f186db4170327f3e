import type { Db, Tx } from '../../../../platform/db.ts'

export type SavedView = { id: string; name: string; question: string }

export async function listViews(db: Db, personId: string): Promise<SavedView[]> {
  return db
    .selectFrom('award_office_views')
    .where('person_id', '=', personId)
    .select(['id', 'name', 'question'])
    .orderBy('name')
    .execute()
}

/** The same name again is the same view with a new question. */
export async function recordView(
  tx: Tx,
  view: { personId: string; name: string; question: string; savedAt: Date },
): Promise<void> {
  await tx
    .insertInto('award_office_views')
    .values({ person_id: view.personId, name: view.name, question: view.question, saved_at: view.savedAt })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'name']).doUpdateSet({ question: view.question, saved_at: view.savedAt }),
    )
    .execute()
}

/** Only one's own. */
export async function removeView(tx: Tx, viewId: string, personId: string): Promise<void> {
  await tx.deleteFrom('award_office_views').where('id', '=', viewId).where('person_id', '=', personId).execute()
}

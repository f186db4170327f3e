import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'

type Recall = { draftId: string; submissionId: string; round: number; personId: string; at: Date }

/** The caller holds the draft's lock and has found it waiting. */
export async function recordRecall(tx: Tx, { draftId, submissionId, round, personId, at }: Recall): Promise<void> {
  await tx
    .insertInto('projects_recalls')
    .values({ submission_id: submissionId, recalled_by: personId, recalled_at: at })
    .execute()
  const subject = { table: 'projects_drafts', id: draftId }
  await recordEvent(tx, { kind: 'project-recalled', actorId: personId, subject, at, data: { round } })
}

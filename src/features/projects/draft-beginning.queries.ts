import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { recordCarriedFiles } from './draft-files.queries.ts'
import type { StepContent, StepName } from './draft-steps.rules.ts'
import { recordDraft, recordFirstStates, type NewDraft } from './drafts.queries.ts'

/** False for a second click, which finds the draft begun. Somebody else's id ends in a 404 on the next page. */
export async function recordBeginning(tx: Tx, draft: NewDraft, steps: Partial<Record<StepName, StepContent>>): Promise<boolean> {
  if (!(await recordDraft(tx, draft))) return false
  await recordFirstStates(tx, draft, steps)
  if (draft.base) await recordCarriedFiles(tx, { draftId: draft.id, base: draft.base })
  await recordEvent(tx, {
    kind: 'project-draft-begun',
    actorId: draft.createdBy,
    subject: { table: 'projects_drafts', id: draft.id },
    at: draft.createdAt,
    data: { base: draft.base?.number ?? 0 },
  })
  return true
}

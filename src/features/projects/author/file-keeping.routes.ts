import type { Actor } from '../../../people/index.ts'
import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { refuse, type Decision } from '../../../plain/decision.ts'
import { saveObstacle, type Draft, type SaveRefusal } from '../draft.rules.ts'
import { findDraftOf } from '../drafts.queries.ts'
import { addFile, MOST_BYTES, type AddRefusal, type FileKind } from '../files.rules.ts'
import { keepDraftFile } from '../keep-draft-file.ts'
import type { ReadyFile } from '../ready-file.ts'
import { lockDraft } from '../reviews.queries.ts'
import type { FileWords } from './files.form.ts'

type Kept = { draft: Draft; actor: Actor; kind: FileKind; ready: ReadyFile; words: FileWords }
type KeepRefusal = AddRefusal | Exclude<SaveRefusal, 'stale'>

/** Under the draft's lock, so that ten uploads at once do not exceed the number together, and none slips behind a submission. */
export async function keepFile(deps: Deps, { draft, actor, kind, ready, words }: Kept): Promise<Decision<true, KeepRefusal>> {
  const staged = await deps.files.stage(ready.content(), MOST_BYTES[kind])
  try {
    return await transact(deps.db, async (tx) => {
      await lockDraft(tx, draft.id)
      const now = await findDraftOf(tx, draft.id, actor)
      const because = now ? saveObstacle(now) : 'discarded'
      if (!now || because) return refuse(because ?? 'discarded')
      const decision = addFile(now.files, { kind, sha256: staged.sha256 })
      if (!decision.ok) return decision
      const { fileName, mediaType } = ready
      const { title, source = '', rights = '' } = words
      const file = { kind, title, source, rights, fileName, mediaType }
      await keepDraftFile(tx, staged, { ...file, draftId: draft.id, personId: actor.personId })
      return decision
    })
  } finally {
    await staged.discard()
  }
}

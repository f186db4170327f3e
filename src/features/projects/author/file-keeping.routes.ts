import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../people/index.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { recordEvent } from '../../../platform/events.ts'
import { holdBlob } from '../../../platform/retention.queries.ts'
import { recordBlob } from '../../../platform/scan-blob.queries.ts'
import { refuse, type Decision } from '../../../plain/decision.ts'
import { recordDraftFile } from '../draft-files.queries.ts'
import { saveObstacle, type Draft, type SaveRefusal } from '../draft.rules.ts'
import { findDraftOf } from '../drafts.queries.ts'
import { addFile, MOST_BYTES, type AddRefusal, type FileKind } from '../files.rules.ts'
import { lockDraft } from '../reviews.queries.ts'
import type { ReadyFile } from './file-content.routes.ts'
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
      await holdBlob(tx, staged.sha256)
      const { sha256, bytes } = await staged.keep()
      const at = await databaseNow(tx)
      await recordBlob(tx, { sha256, bytes, mediaType: ready.mediaType, storedAt: at })
      const id = randomUUID()
      const { title, source = '', rights = '' } = words
      const file = { id, draftId: draft.id, kind, sha256, fileName: ready.fileName, title, source, rights }
      await recordDraftFile(tx, { ...file, addedBy: actor.personId, addedAt: at })
      await recordEvent(tx, {
        kind: 'project-file-added',
        actorId: actor.personId,
        subject: { table: 'projects_drafts', id: draft.id },
        at,
        data: { file: id, fileKind: kind, sha256 },
      })
      return decision
    })
  } finally {
    await staged.discard()
  }
}

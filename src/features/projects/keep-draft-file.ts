import { randomUUID } from 'node:crypto'
import { databaseNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { StagedFile } from '../../platform/files.ts'
import { holdBlob } from '../../platform/retention.queries.ts'
import { recordBlob } from '../../platform/scan-blob.queries.ts'
import { recordDraftFile } from './draft-files.queries.ts'
import type { ProfileFile } from './files.rules.ts'

export type KeptFile = Pick<ProfileFile, 'kind' | 'mediaType' | 'fileName' | 'title' | 'source' | 'rights'> & {
  draftId: string
  personId: string
}

/** Bytes, row, scan and event together. The caller holds the draft and has found that there is room. */
export async function keepDraftFile(tx: Tx, staged: StagedFile, { personId, mediaType, ...file }: KeptFile): Promise<void> {
  await holdBlob(tx, staged.sha256)
  const { sha256, bytes } = await staged.keep()
  const at = await databaseNow(tx)
  await recordBlob(tx, { sha256, bytes, mediaType, storedAt: at })
  const id = randomUUID()
  await recordDraftFile(tx, { ...file, id, sha256, addedBy: personId, addedAt: at })
  await recordEvent(tx, {
    kind: 'project-file-added',
    actorId: personId,
    subject: { table: 'projects_drafts', id: file.draftId },
    at,
    data: { file: id, fileKind: file.kind, sha256 },
  })
}

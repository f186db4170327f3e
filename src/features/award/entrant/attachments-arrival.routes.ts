import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../people/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { recordEvent } from '../../../platform/events.ts'
import { checkContent } from '../../../platform/file-content.ts'
import { recordTraces } from '../../../platform/file-traces.queries.ts'
import { findTraces, type Trace } from '../../../platform/file-traces.ts'
import type { StagedFile } from '../../../platform/files.ts'
import { holdBlob } from '../../../platform/retention.queries.ts'
import { recordBlob } from '../../../platform/scan-blob.queries.ts'
import { allow, refuse, type Decision } from '../../../plain/decision.ts'
import { fileName } from '../../../plain/file-name.ts'
import { lockShelf, recordAttachment } from '../attachments.queries.ts'
import { attach, type NewFile } from '../attachments.rules.ts'
import type { Entry } from '../entry.rules.ts'
import type { AttachmentWords } from './attachments.form.ts'
import type { FileRefusal } from './attachments-words.page.tsx'

/** `arrivedAt` is portal_now() once the last byte was here: that instant decides and is stored. */
export type Arrival = {
  entry: Entry
  actor: Actor
  words: AttachmentWords
  fileName: string
  staged: StagedFile
  arrivedAt: Date
}

/** Under which other name the same content was there already; null when it is there under the name it came with. */
export type Accepted = { presentAs: string | null }

/** The one door for a file that has arrived, by form or by tus: looked into, decided, kept and recorded, or gone. */
export async function acceptFile(deps: Deps, arrival: Arrival): Promise<Decision<Accepted, FileRefusal>> {
  const { staged } = arrival
  try {
    const content = await checkContent(staged.path, arrival.fileName)
    if (!content.ok) return content
    const { mediaType } = content.outcome
    const traces = await findTraces(staged.path, mediaType)
    return await transact(deps.db, (tx) => record(tx, arrival, { mediaType, traces }))
  } finally {
    await staged.discard()
  }
}

type Looked = { mediaType: string; traces: Trace[] }

/** The bytes become durable under the lock, after the decision: a refused file never enters the store. */
async function record(tx: Tx, arrival: Arrival, { mediaType, traces }: Looked): Promise<Decision<Accepted, FileRefusal>> {
  const decision = attach(await lockShelf(tx, { ...arrival, entryId: arrival.entry.id }), asNewFile(arrival))
  if (!decision.ok) return refuse(decision.because)
  if (!('add' in decision.outcome)) return allow({ presentAs: null, ...decision.outcome })
  await holdBlob(tx, arrival.staged.sha256)
  const { sha256, bytes } = await arrival.staged.keep()
  const at = arrival.arrivedAt
  const id = randomUUID()
  await recordBlob(tx, { sha256, bytes, mediaType, storedAt: at })
  await recordTraces(tx, sha256, traces)
  await recordAttachment(tx, {
    ...decision.outcome.add,
    id,
    entryId: arrival.entry.id,
    addedBy: arrival.actor.personId,
    addedAt: at,
  })
  await recordEvent(tx, {
    kind: 'attachment-added',
    actorId: arrival.actor.personId,
    subject: { table: 'award_attachments', id },
    at,
    data: { entryId: arrival.entry.id, sha256, bytes, ...(traces.length > 0 && { traces: traces.join(' ') }) },
  })
  return allow({ presentAs: null })
}

function asNewFile({ staged, words, fileName: name }: Arrival): NewFile {
  return {
    sha256: staged.sha256,
    bytes: staged.bytes,
    kind: words.kind,
    fileName: fileName(name),
    description: words.description,
    rightsStatement: words.rights,
  }
}

import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { MadePicture } from '../../../../platform/picture.ts'
import { holdBlob } from '../../../../platform/retention.queries.ts'
import { recordBlob } from '../../../../platform/scan-blob.queries.ts'
import { allow, refuse, type Decision } from '../../../../plain/decision.ts'
import { lockEntry } from '../../submission.queries.ts'
import { findPress, recordPressPicture, recordPressPictureRemoval } from '../../winners/press.queries.ts'
import { pictureObstacle, removePressPicture, type PressPictureRefusal } from '../../winners/press.rules.ts'
import type { OwnWinner } from './own-winner.routes.ts'

type Kept = { made: MadePicture; words: { alt: string; author: string; rights: string } }

/** Under the entry's lock, so that ten uploads at once do not exceed the number together. */
export async function keepPicture(
  deps: Deps,
  { entry, actor }: OwnWinner,
  { made, words }: Kept,
): Promise<Decision<true, PressPictureRefusal>> {
  return transact(deps.db, async (tx) => {
    await lockEntry(tx, entry.id)
    const because = pictureObstacle({ level: entry.level, press: await findPress(tx, entry.id) })
    if (because) return refuse(because)
    const at = await databaseNow(tx)
    const webSha256 = await store(tx, deps, { bytes: made.web, mediaType: 'image/webp', at })
    const printSha256 = await store(tx, deps, { bytes: made.print, mediaType: 'image/jpeg', at })
    const { alt, author, rights } = words
    const picture = { id: randomUUID(), webSha256, printSha256, alt, author, rights }
    await recordPressPicture(tx, { ...picture, entryId: entry.id, by: actor.personId, at })
    return allow(true)
  })
}

async function store(tx: Tx, deps: Deps, { bytes, mediaType, at }: { bytes: Buffer; mediaType: string; at: Date }) {
  const staged = await deps.files.stage(Readable.from([bytes]), bytes.length)
  await holdBlob(tx, staged.sha256)
  const stored = await staged.keep()
  await recordBlob(tx, { ...stored, mediaType, storedAt: at })
  return stored.sha256
}

/** What was approved with it keeps it: the public goes on seeing it until somebody approves anew. */
export async function takePictureAway(
  deps: Deps,
  { entry, actor }: OwnWinner,
  pictureId: string,
): Promise<Decision<true, PressPictureRefusal>> {
  return transact(deps.db, async (tx) => {
    await lockEntry(tx, entry.id)
    const decision = removePressPicture({ level: entry.level, press: await findPress(tx, entry.id) }, pictureId)
    if (!decision.ok) return decision
    await recordPressPictureRemoval(tx, { entryId: entry.id, pictureId, by: actor.personId, at: await databaseNow(tx) })
    return allow(true)
  })
}

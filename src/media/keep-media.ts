import { sha256 } from '../platform/random.ts'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { allow, refuse, type Decision } from '../plain/decision.ts'
import type { Tx } from '../platform/db.ts'
import type { Deps } from '../platform/deps.ts'
import { checkContent, type ContentRefusal } from '../platform/file-content.ts'
import type { StagedFile } from '../platform/files.ts'
import { makePicture, type MadePicture } from '../platform/picture.ts'
import { holdBlob } from '../platform/retention.queries.ts'
import { recordBlob } from '../platform/scan-blob.queries.ts'
import { recordMedia } from './media.queries.ts'

export type MediaWords = { alt: string; credit: string }
export type PreparedMedia = { staged: StagedFile; fileName: string; mediaType: string; picture: MadePicture | null }

/** What the bytes are decides, not their name. The staged file stays the caller's to discard. */
export async function prepareMedia(staged: StagedFile, fileName: string): Promise<Decision<PreparedMedia, ContentRefusal>> {
  const content = await checkContent(staged.path, fileName)
  if (!content.ok) return content
  const { mediaType } = content.outcome
  if (!mediaType.startsWith('image/')) return allow({ staged, fileName, mediaType, picture: null })
  const picture = await makePicture(createReadStream(staged.path))
  return picture ? allow({ staged, fileName, mediaType: 'image/webp', picture }) : refuse('damaged')
}

/** In the transaction of the row that names it. */
export async function keepMedia(tx: Tx, deps: Deps, media: PreparedMedia & MediaWords & { at: Date }): Promise<string> {
  const { picture, mediaType, at } = media
  const sent = picture ? await storeBytes(tx, deps, { bytes: picture.web, mediaType, at }) : await storeStaged(tx, media)
  const large = picture && (await storeBytes(tx, deps, { bytes: picture.print, mediaType: 'image/jpeg', at }))
  const { fileName, alt, credit } = media
  return recordMedia(tx, { sha256: sent, largeSha256: large, mediaType, fileName, alt, credit, createdAt: at })
}

/** Of the bytes that are kept: the same picture or file sent again has the same. */
export function keptSha256({ picture, staged }: Pick<PreparedMedia, 'picture' | 'staged'>): string {
  return picture ? sha256(picture.web) : staged.sha256
}

export async function storeBytes(tx: Tx, deps: Deps, { bytes, ...facts }: { bytes: Buffer; mediaType: string; at: Date }) {
  const staged = await deps.files.stage(Readable.from([bytes]), bytes.length)
  return storeStaged(tx, { staged, ...facts })
}

async function storeStaged(tx: Tx, { staged, mediaType, at }: { staged: StagedFile; mediaType: string; at: Date }) {
  await holdBlob(tx, staged.sha256)
  const stored = await staged.keep()
  await recordBlob(tx, { ...stored, mediaType, storedAt: at })
  return stored.sha256
}

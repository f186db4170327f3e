import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { Attachment } from './entry.rules.ts'

export type AttachmentKind = Attachment['kind']
export const ATTACHMENT_KINDS: readonly AttachmentKind[] = [
  'hvb-confirmation',
  'minutes-extract',
  'partner-letter',
  'picture',
  'other',
]

/** security.md UP-11. The sizes are rows of the edition. */
export const MAX_FILES = 20

/** What an entry holds, read under its row lock: thirty uploads at once must not exceed it together. */
export type Shelf = {
  entryId: string
  withdrawn: boolean
  handedIn: boolean
  maxEntryBytes: number
  files: { id: string; sha256: string; kind: AttachmentKind; bytes: number }[]
}

export type NewFile = {
  sha256: string
  bytes: number
  kind: AttachmentKind
  fileName: string
  description: string
  rightsStatement: string
}
export type AttachRefusal = 'withdrawn' | 'handed-in' | 'too-many-files' | 'entry-full'

/**
 * Whether it is too late is asked when an upload begins, not when it ends: one that runs over the deadline stays as a draft
 * file. The same content for the same purpose again is an upload repeated after a broken connection: it is there already.
 */
export function attach(shelf: Shelf, file: NewFile): Decision<{ add: NewFile } | { present: string }, AttachRefusal> {
  if (shelf.withdrawn) return refuse('withdrawn')
  const same = shelf.files.find((one) => one.sha256 === file.sha256 && one.kind === file.kind)
  if (same) return allow({ present: same.id })
  if (shelf.handedIn) return refuse('handed-in')
  if (shelf.files.length >= MAX_FILES) return refuse('too-many-files')
  if (bytesOf(shelf) + file.bytes > shelf.maxEntryBytes) return refuse('entry-full')
  return allow({ add: file })
}

export function bytesOf(shelf: Pick<Shelf, 'files'>): number {
  return shelf.files.reduce((sum, file) => sum + file.bytes, 0)
}

export type ChangeRefusal = 'withdrawn' | 'handed-in' | 'not-there'

/** Removing, and changing what is said about a file. */
export function changeAttachment(shelf: Shelf, attachmentId: string): Decision<{ attachmentId: string }, ChangeRefusal> {
  if (shelf.withdrawn) return refuse('withdrawn')
  if (shelf.handedIn) return refuse('handed-in')
  if (!shelf.files.some((file) => file.id === attachmentId)) return refuse('not-there')
  return allow({ attachmentId })
}

/** A picture can be printed only when it is known what it shows and who holds the rights. */
export function lacksRights(attachment: Pick<Attachment, 'kind' | 'description' | 'rightsStatement'>): boolean {
  return attachment.kind === 'picture' && (attachment.description.trim() === '' || attachment.rightsStatement.trim() === '')
}

export type DownloadRefusal = 'infected' | 'not-yet-scanned'

/** Until a scanner has had its word, a file stays within the organisation that brought it. */
export function download(verdict: Attachment['verdict'], sameOrganisation: boolean): Decision<true, DownloadRefusal> {
  if (verdict === 'infected') return refuse('infected')
  if (verdict === 'clean' || verdict === 'not-checked' || sameOrganisation) return allow(true)
  return refuse('not-yet-scanned')
}

/** The folder in the data directory where begun uploads lie. */
export const UPLOADS = 'uploads'

import { allow, refuse, type Decision } from '../../plain/decision.ts'
import type { Attachment, SaveRefusal } from './entry.rules.ts'

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
  /** What forbids changing it, for this person and at the instant that counts; null when nothing does. */
  obstacle: Exclude<SaveRefusal, 'stale'> | null
  maxEntryBytes: number
  files: Pick<Attachment, 'id' | 'sha256' | 'kind' | 'fileName' | 'bytes' | 'description' | 'rightsStatement' | 'revision'>[]
}

export type NewFile = {
  sha256: string
  bytes: number
  kind: AttachmentKind
  fileName: string
  description: string
  rightsStatement: string
}
export type AttachRefusal = NonNullable<Shelf['obstacle']> | 'too-many-files' | 'entry-full'

export type Attached = { add: NewFile } | { present: true } | { presentAs: string }

/**
 * The same content for the same purpose again is an upload repeated after a broken connection: it is there already. Under another
 * name it is not stored twice either, but whoever looks for that name in the list has to be told.
 */
export function attach(shelf: Shelf, file: NewFile): Decision<Attached, AttachRefusal> {
  const { obstacle } = shelf
  if (obstacle === 'no-right' || obstacle === 'withdrawn') return refuse(obstacle)
  const same = shelf.files.find((one) => one.sha256 === file.sha256 && one.kind === file.kind)
  if (same) return allow(same.fileName === file.fileName ? { present: true } : { presentAs: same.fileName })
  if (obstacle) return refuse(obstacle)
  if (shelf.files.length >= MAX_FILES) return refuse('too-many-files')
  if (bytesOf(shelf) + file.bytes > shelf.maxEntryBytes) return refuse('entry-full')
  return allow({ add: file })
}

export function bytesOf(shelf: Pick<Shelf, 'files'>): number {
  return shelf.files.reduce((sum, file) => sum + file.bytes, 0)
}

export type ChangeRefusal = NonNullable<Shelf['obstacle']> | 'not-there'

/** Removing it. */
export function changeAttachment(shelf: Shelf, attachmentId: string): Decision<{ attachmentId: string }, ChangeRefusal> {
  if (shelf.obstacle) return refuse(shelf.obstacle)
  if (!shelf.files.some((file) => file.id === attachmentId)) return refuse('not-there')
  return allow({ attachmentId })
}

export type AttachmentWordsChange = { attachmentId: string; revision: number; description: string; rightsStatement: string }

/** What is said about a file; an outdated change is not applied, unless it says what is stored already (security.md ID-04). */
export function describeAttachment(
  shelf: Shelf,
  wish: { attachmentId: string; base: number; description: string; rightsStatement: string },
): Decision<AttachmentWordsChange | 'unchanged', ChangeRefusal | 'stale'> {
  const present = changeAttachment(shelf, wish.attachmentId)
  if (!present.ok) return present
  const file = shelf.files.find(({ id }) => id === wish.attachmentId)
  const { base, ...words } = wish
  if (file?.description === words.description && file.rightsStatement === words.rightsStatement) return allow('unchanged')
  if (file?.revision !== base) return refuse('stale')
  return allow({ ...words, revision: base + 1 })
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

/** Ten full entries in an hour; nobody needs more, and a stolen session fills no disk (security.md RL-01). */
export const UPLOADS_OF_PERSON = { name: 'upload-person', most: 200, perSeconds: 3600 }

/** The folder in the data directory where begun uploads lie. */
export const UPLOADS = 'uploads'

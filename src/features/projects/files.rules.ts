import { allow, refuse, type Decision } from '../../plain/decision.ts'

export type FileKind = 'picture' | 'document'
/** As a submission and a version name it. */
export type ProfileFile = {
  id: string
  kind: FileKind
  sha256: string
  bytes: number
  mediaType: string
  fileName: string
  /** What is to be seen, of a picture; what it is, of a document. */
  title: string
  /** Who made the picture, and who has the rights; empty of a document. */
  source: string
  rights: string
}
/** null: the scan has not answered yet. */
export type FileVerdict = 'clean' | 'infected' | 'not-checked' | 'failed' | null
export type DraftFile = ProfileFile & { verdict: FileVerdict }

export const MOST_FILES: Record<FileKind, number> = { picture: 3, document: 5 }
/** Characters of what the public reads beside them. */
export const MOST_WORDS: Record<FileKind, Record<'title' | 'source' | 'rights', number>> = {
  picture: { title: 500, source: 300, rights: 300 },
  document: { title: 200, source: 300, rights: 300 },
}
export const MOST_BYTES: Record<FileKind, number> = { picture: 15 * 1024 * 1024, document: 25 * 1024 * 1024 }
/** Of one person, over all drafts. */
export const UPLOADS_TO_PROFILES = { name: 'profile-upload-person', most: 100, perSeconds: 3600 }

/** Nobody is given bytes that were not looked at; 'not-checked' where the operator runs no scanner. */
export function isServable(verdict: FileVerdict): boolean {
  return verdict === 'clean' || verdict === 'not-checked'
}

export type AddRefusal = 'too-many-pictures' | 'too-many-documents' | 'already-there'

/** `files`: those that the draft has. */
export function addFile(
  files: Pick<ProfileFile, 'kind' | 'sha256'>[],
  added: Pick<ProfileFile, 'kind' | 'sha256'>,
): Decision<true, AddRefusal> {
  if (files.some(({ sha256 }) => sha256 === added.sha256)) return refuse('already-there')
  const because = fullShelf(files, added.kind)
  return because ? refuse(because) : allow(true)
}

export function fullShelf(files: Pick<ProfileFile, 'kind'>[], kind: FileKind): Exclude<AddRefusal, 'already-there'> | null {
  if (files.filter((file) => file.kind === kind).length < MOST_FILES[kind]) return null
  return kind === 'picture' ? 'too-many-pictures' : 'too-many-documents'
}

/** What speaks against a profile that begins with so many. */
export function overfullShelf(kinds: FileKind[]): Exclude<AddRefusal, 'already-there'> | null {
  if (kinds.filter((kind) => kind === 'picture').length > MOST_FILES.picture) return 'too-many-pictures'
  return kinds.filter((kind) => kind === 'document').length > MOST_FILES.document ? 'too-many-documents' : null
}

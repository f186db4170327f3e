import type { EntryState } from '../../entry.rules.ts'
import type { ReadableFile } from '../../judging/readable-file.rules.ts'
import type { Manifest } from '../../submission-manifest.rules.ts'

/** What the office may know of an entry at any time: who, in which category, how far. Never its title or its text. */
export type OfficeEntryFacts = {
  id: string
  editionId: string
  lead: { organisationId: string; name: string; kind: string; placeId: string | null }
  begunAt: Date
  state: EntryState
  /** The one that counts: re-assigned, handed in, or for the time being chosen in the draft. */
  categoryId: string | null
  categoryTitle: string | null
  /** Of the formal check; null before it has a result. */
  admitted: boolean | null
}

export type OfficeVersion = {
  id: string
  version: number
  receiptNumber: string
  arrivedAt: Date
  takenBackAt: Date | null
  /** Opened, not taken back, not withdrawn. */
  readable: boolean
}

/** A frozen version with all that may be read of it. */
export type ReadableVersion = {
  submissionId: string
  version: number
  manifest: Manifest
  manifestSha256: string
  files: ReadableFile[]
}

export type OfficeEntry = OfficeEntryFacts & {
  /** Since two persons have opened the edition's entries. */
  openedAt: Date | null
  /** Every version ever handed in, oldest first. */
  versions: OfficeVersion[]
  /** The version that counts; null before opening, for drafts and after withdrawal. */
  content: ReadableVersion | null
}

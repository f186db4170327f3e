import type { Db } from '../platform/db.ts'
import type { ScanState } from './media.queries.ts'

export type MediaUse = { title: string; href: string; isPublic: boolean }
/** A picture or a document, and what shows it. */
export type ListedMedia = {
  key: string
  title: string
  /** Where it is seen once it has passed its scan. */
  href: string
  scan: ScanState
  isPicture: boolean
  addedAt: Date
  uses: MediaUse[]
}
/** What a feature tells the list of media. */
export type MediaSource = {
  /** What it keeps by itself. */
  list: (db: Db, at: Date) => Promise<ListedMedia[]>
  /** Which of its texts show media items that anybody may put into a text, in what is public or in the newest draft. */
  listUses: (db: Db, at: Date) => Promise<(MediaUse & { mediaId: string })[]>
}

/** The ids in a column of Markdown, for lateral joins. */
export const MEDIA_IN_TEXT = '/medien/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

import type { Deps } from '../../platform/deps.ts'
import type { WordPressExport } from './export.ts'
import type { Making } from './profile-of-post.ts'
import type { FieldRemark, Remark } from './remarks.ts'

export type Outcome = 'new' | 'changed' | 'unchanged' | 'left'
export type Counted = 'project' | 'news' | 'page' | 'media'

/** One import on its way: what it works with, and what it has to report. */
export type ImportRun = {
  deps: Deps
  from: WordPressExport
  making: Making
  at: Date
  /** Of the files that are here: by number, and where each is now. */
  files: Map<number, LoadedFile>
  counts: Record<Counted, Record<Outcome, number>>
  redirects: number
  remarks: Remark[]
}

export type LoadedFile = { mediaId: string; isPicture: boolean; alt: string; credit: string }

export function newRun(deps: Deps, from: WordPressExport, making: Making): ImportRun {
  const none = () => ({ new: 0, changed: 0, unchanged: 0, left: 0 })
  return {
    deps,
    from,
    making,
    at: deps.clock.now(),
    files: new Map(),
    counts: { project: none(), news: none(), page: none(), media: none() },
    redirects: 0,
    remarks: [],
  }
}

export function note(run: ImportRun, postId: number, remarks: FieldRemark[]): void {
  run.remarks.push(...remarks.map((one) => ({ postId, ...one })))
}

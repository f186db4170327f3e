import type { ConflictState } from '../judging/conflict.rules.ts'

/** Of the juror's own sheet, nobody else's. */
export type OwnScoring = 'open' | 'begun' | 'sealed' | 'closed' | 'excused' | 'voided'

type Queued = { entryId: string; title: string; categoryId: string; conflict: ConflictState }
export type QueueItem<E extends Queued = Queued> = E & { scoring: OwnScoring }

export type QueuePart<E extends Queued> = {
  categoryId: string
  /** Not declared: what there is to do and what is done. */
  entries: QueueItem<E>[]
  done: number
  todo: number
}
export type Queue<E extends Queued> = {
  parts: QueuePart<E>[]
  /** In the order of the parts: the first entry without a sealed sheet that may be read. */
  next: QueueItem<E> | null
  toDeclare: QueueItem<E>[]
  /** By title. They are in no part and in no count. */
  declared: { entryId: string; title: string }[]
}

/** The juror's work by category. Entries with a declared conflict are left out of everything but their own list. */
export function queueOf<E extends Queued>(entries: E[], scoring: ReadonlyMap<string, OwnScoring>): Queue<E> {
  const items = entries
    .filter((entry) => entry.conflict !== 'declared')
    .map((entry) => ({ ...entry, scoring: scoring.get(entry.entryId) ?? 'open' }))
  const parts = [...new Set(items.map((item) => item.categoryId))].map((categoryId) =>
    partOf(
      categoryId,
      items.filter((item) => item.categoryId === categoryId),
    ),
  )
  const declared = entries.filter((entry) => entry.conflict === 'declared')
  return {
    parts,
    next: parts.flatMap((part) => part.entries).find((item) => item.conflict === 'none' && isToScore(item)) ?? null,
    toDeclare: items.filter((item) => item.conflict === 'not-asked'),
    declared: declared
      .map(({ entryId, title }) => ({ entryId, title }))
      .sort((one, other) => one.title.localeCompare(other.title, 'de') || one.entryId.localeCompare(other.entryId)),
  }
}

function partOf<E extends Queued>(categoryId: string, entries: QueueItem<E>[]): QueuePart<E> {
  return {
    categoryId,
    entries,
    done: entries.filter((item) => item.scoring === 'sealed').length,
    todo: entries.filter(isToScore).length,
  }
}

function isToScore({ scoring }: { scoring: OwnScoring }): boolean {
  return scoring === 'open' || scoring === 'begun'
}

import type { MotionKind, VoteOutcome } from './motion.rules.ts'

export type MinutesMotion = {
  number: number
  kind: MotionKind
  about: string[]
  reason: string
  movedBy: string
  vote: null | {
    secret: boolean
    outcome: VoteOutcome
    quorum: number
    voted: number
    counts: { choice: string; ballots: number }[]
    /** Of open votes only. */
    ballots: { who: string; choice: string }[]
  }
}

export type MinutesDeliberation = {
  openedAt: string
  closedAt: string | null
  recused: { who: string; since: string }[]
  called: { title: string; at: string }[]
  statements: { who: string; at: string; about: string | null; text: string }[]
  motions: MinutesMotion[]
}

export type MinutesItem = {
  categoryId: string
  title: string
  deliberations: MinutesDeliberation[]
  first: { title: string; mean: string }[]
  tie: string | null
  tieWords: { kind: 'chair' | 'lot'; title: string; reason: string; lot: number | null }[]
  decision: null | { title: string | null; reason: string; at: string }
}

/** A category that the reader has a conflict in: its name and nothing else. */
export type HiddenItem = { categoryId: string; title: string; hidden: true }

export type Minutes = {
  format: 'interkommunal-minutes-1'
  edition: string
  meeting: { id: string; beginsAt: string; endedAt: string; place: string; quorum: number }
  attendance: { seat: string; who: string; cameAt: string; leftAt: string | null }[]
  chairs: { who: string; since: string }[]
  items: (MinutesItem | HiddenItem)[]
}

/** What a person may read of the minutes: without the categories that are closed to him or her. */
export function minutesFor(minutes: Minutes, closedTo: string[]): Minutes {
  return {
    ...minutes,
    items: minutes.items.map((item) =>
      closedTo.includes(item.categoryId) ? { categoryId: item.categoryId, title: item.title, hidden: true } : item,
    ),
  }
}

export function isHidden(item: Minutes['items'][number]): item is HiddenItem {
  return 'hidden' in item
}

import type { Db } from './db.ts'

/** Something that waits for somebody who works here. */
export type Waiting = {
  title: string
  href: string
  since: Date
  /** Calendar day by which it is owed. */
  dueOn?: string | null
  /** Whoever has taken it; nobody yet when not given. */
  takenBy?: string | null
}

/** What a door tells the desk: what waits at this instant. The desk puts it in order. */
export type ListWaiting = (db: Db, now: Date) => Promise<Waiting[]>

/** Something that happens on a day, for the calendar of those who work here. */
export type Dated = { kind: string; title: string; href: string; at: Date }

export type ListDated = (db: Db, span: { from: Date; until: Date; now: Date }) => Promise<Dated[]>

import type { Db } from '../../../platform/db.ts'
import { listen } from '../../../platform/db-listen.ts'

const waiting = new WeakMap<Db, Set<() => void>>()

/** Calls whenever something may have changed in any office hour, in whatever process; until what it answers with is called. */
export function onHourChange(db: Db, heard: () => void): () => void {
  const known = waiting.get(db) ?? startListening(db)
  known.add(heard)
  return () => known.delete(heard)
}

export function countListeners(db: Db): number {
  return waiting.get(db)?.size ?? 0
}

function startListening(db: Db): Set<() => void> {
  const all = new Set<() => void>()
  waiting.set(db, all)
  listen(db, 'events_hours', () => {
    for (const heard of all) heard()
  })
  return all
}

import type { Db } from '../../../../platform/db.ts'
import { listen } from '../../../../platform/db-listen.ts'

const waiting = new WeakMap<Db, Set<() => void>>()

/** Calls whenever something may have changed in any room, in whatever process; until what it answers with is called. */
export function onRoomChange(db: Db, heard: () => void): () => void {
  const known = waiting.get(db) ?? startListening(db)
  known.add(heard)
  return () => known.delete(heard)
}

/** One listener a process: what db-listen.ts has been given it keeps. */
function startListening(db: Db): Set<() => void> {
  const all = new Set<() => void>()
  waiting.set(db, all)
  listen(db, 'award_room', () => {
    for (const heard of all) heard()
  })
  return all
}

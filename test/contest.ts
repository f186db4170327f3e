import { handInFor } from '../db/seeds/contest/hand-in.ts'
import type { Deps } from '../src/platform/deps.ts'
import { type Entrant, seedEntrants } from './drills/contest.ts'

/** As many entries as the 1st edition had, if nobody wishes otherwise. All made up, all handed in now, each through the one door. */
export async function givenContest(deps: Deps, count = 75): Promise<Entrant[]> {
  const entrants = await seedEntrants(deps.db, count, (index) => ({
    title: `Probebeitrag ${String(index + 1).padStart(3, '0')} (erfunden)`,
    category: index,
  }))
  for (const entrant of entrants) await handInFor(deps, entrant)
  return entrants
}

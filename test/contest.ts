import { findHandInCase } from '../src/features/award/hand-in-case.queries.ts'
import { decideHandIn } from '../src/features/award/hand-in-transaction.queries.ts'
import { findOrganisationOfPlace } from '../src/people/index.ts'
import { databaseNow } from '../src/platform/clock.ts'
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

async function handInFor(deps: Deps, { entryId, personId, placeId }: Entrant): Promise<void> {
  const organisation = await findOrganisationOfPlace(deps.db, placeId)
  const actor = { personId, organisationId: organisation?.id ?? null, manages: true }
  const found = await findHandInCase(deps.db, entryId, actor)
  if (!found) throw new Error(`the entry of ${placeId} cannot be found`)
  const arrivedAt = await databaseNow(deps.db)
  const answer = await decideHandIn(deps, { entryId, actor, arrivedAt, contentsSha256: found.facts.contentsSha256 })
  if (!answer.ok) throw new Error(`${placeId}: ${answer.because}`)
}

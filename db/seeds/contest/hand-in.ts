import { findHandInCase } from '../../../src/features/award/hand-in-case.queries.ts'
import { decideHandIn } from '../../../src/features/award/hand-in-transaction.queries.ts'
import { databaseNow } from '../../../src/platform/clock.ts'
import type { Deps } from '../../../src/platform/deps.ts'
import type { Entrant } from './entrant.ts'

/** Now, through the one door. */
export async function handInFor(deps: Deps, { entryId, personId, organisationId }: Entrant): Promise<void> {
  const actor = { personId, organisationId, manages: true }
  const found = await findHandInCase(deps.db, entryId, actor)
  if (!found) throw new Error(`the entry ${entryId} cannot be found`)
  const arrivedAt = await databaseNow(deps.db)
  const answer = await decideHandIn(deps, { entryId, actor, arrivedAt, contentsSha256: found.facts.contentsSha256 })
  if (!answer.ok) throw new Error(`${entryId}: ${answer.because}`)
}

import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import { countEntries } from '../entries/entry-counts.queries.ts'
import { findOpeningFacts, lockOpening, recordOpeningAct } from './opening.queries.ts'
import { openingPage } from './opening.page.tsx'
import { openEntries, type OpeningRefusal } from './opening.rules.ts'

export const openingRoutes = routes()

openingRoutes.get(paths.office.opening.pattern, async (c) => {
  const actor = requireRole(c, 'office')
  const edition = await findCurrentEdition(c.var.deps.db)
  return edition ? showOpening(c, { edition, actor }) : c.notFound()
})

openingRoutes.post(paths.office.opening.pattern, async (c) => {
  requireRole(c, 'office')
  const actor = requireFreshProof(c)
  const edition = await findCurrentEdition(c.var.deps.db)
  if (!edition) return c.notFound()
  const refused = await decide(c.var.deps, edition.id, actor.personId)
  return refused ? showOpening(c, { edition, actor, refused }) : seeOther(c, paths.office.opening.to())
})

/** Null when it was done. */
function decide({ db }: Deps, editionId: string, personId: string): Promise<OpeningRefusal | null> {
  return transact(db, async (tx) => {
    const facts = await lockOpening(tx, editionId)
    const decision = openEntries(facts, personId, await databaseNow(tx))
    if (!decision.ok) return decision.because
    await recordOpeningAct(tx, decision.outcome)
    return null
  })
}

type Shown = { edition: Edition; actor: Actor; refused?: OpeningRefusal }

async function showOpening(c: Ctx, { edition, actor, refused }: Shown): Promise<Response> {
  const { db } = c.var.deps
  const [facts, counts, now] = await Promise.all([
    findOpeningFacts(db, edition.id),
    countEntries(db, edition.id),
    databaseNow(db),
  ])
  const view = { edition: edition.title, facts, handedIn: counts.handedIn, personId: actor.personId, now, refused }
  return show(c, openingPage(view), refused ? 422 : 200)
}

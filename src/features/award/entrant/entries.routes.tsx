import { requireActor } from '../../../people/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { listEntriesFor } from '../entry.queries.ts'
import { countMessages } from '../message.queries.ts'
import { findOfficeDecisions } from '../office-decisions.queries.ts'
import { entriesPage } from './entries.page.tsx'

export const entriesRoutes = routes()

entriesRoutes.get(paths.award.entries.pattern, async (c) => {
  const { db } = c.var.deps
  const actor = requireActor(c)
  const entries = await listEntriesFor(db, actor)
  const ids = entries.map(({ id }) => id)
  const decisions = await findOfficeDecisions(db, ids)
  const messages = await countMessages(db, ids, { personId: actor.personId, side: 'entrant' })
  return show(c, entriesPage({ entries, decisions, messages, organisationName: actor.organisationName }))
})

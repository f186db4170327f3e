import { paths } from '../../paths.ts'
import { routes, seeOther, show } from '../../platform/web.ts'
import { requireActor } from '../requirements.ts'
import { accountPage } from './account.page.tsx'
import { ownSessionsPage } from './own-sessions.page.tsx'
import { listSessionsOf, removeOtherSessions, removeOwnSession } from './session.queries.ts'
import { needsSecondFactor } from './session.rules.ts'
import { endSession } from './start-session.ts'

export const accountRoutes = routes()

accountRoutes.get(paths.people.account.pattern, (c) => {
  const actor = requireActor(c)
  return show(c, accountPage({ actor, obligatory: needsSecondFactor(actor.roles, c.var.deps.config.mode) }))
})

accountRoutes.get(paths.people.sessions.pattern, async (c) => {
  const { config, db } = c.var.deps
  const actor = requireActor(c)
  const sessions = await listSessionsOf(db, actor.personId)
  return show(c, ownSessionsPage({ sessions, current: actor.sessionId, demo: config.mode === 'demo' }))
})

accountRoutes.post(paths.people.sessions.pattern, async (c) => {
  const actor = requireActor(c)
  await removeOtherSessions(c.var.deps.db, actor)
  return seeOther(c, paths.people.sessions.to())
})

accountRoutes.post(paths.people.session.pattern, async (c) => {
  const actor = requireActor(c)
  await removeOwnSession(c.var.deps.db, actor.personId, c.req.param('sessionId') ?? '')
  return seeOther(c, paths.people.sessions.to())
})

accountRoutes.post(paths.people.signOut.pattern, async (c) => {
  await endSession(c)
  c.header('Clear-Site-Data', '"cache", "storage"')
  return seeOther(c, paths.home.to())
})

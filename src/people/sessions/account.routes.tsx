import { paths } from '../../paths.ts'
import { routes, seeOther, show, type Web } from '../../platform/web.ts'
import { requireActor } from '../requirements.ts'
import type { AccountNotice } from './account-notice.ts'
import { accountPage } from './account.page.tsx'
import { ownSessionsPage } from './own-sessions.page.tsx'
import { listSessionsOf, removeOtherSessions, removeOwnSession } from './session.queries.ts'
import { needsSecondFactor } from './session.rules.ts'
import { endSession } from './start-session.ts'

export function accountRoutes(notices: AccountNotice[]): Web {
  const account = routes()
  account.get(paths.people.account.pattern, async (c) => {
    const { config, db } = c.var.deps
    const actor = requireActor(c)
    const told = await Promise.all(notices.map((notice) => notice(db, actor)))
    const obligatory = needsSecondFactor(actor.roles, config.mode)
    return show(c, accountPage({ actor, obligatory, notices: told.filter((notice) => notice !== null) }))
  })
  account.route('/', ownSessionRoutes)
  return account
}

const ownSessionRoutes = routes()

ownSessionRoutes.get(paths.people.sessions.pattern, async (c) => {
  const { config, db } = c.var.deps
  const actor = requireActor(c)
  const sessions = await listSessionsOf(db, actor.personId)
  return show(c, ownSessionsPage({ sessions, current: actor.sessionId, demo: config.mode === 'demo' }))
})

ownSessionRoutes.post(paths.people.sessions.pattern, async (c) => {
  const actor = requireActor(c)
  await removeOtherSessions(c.var.deps.db, actor)
  return seeOther(c, paths.people.sessions.to())
})

ownSessionRoutes.post(paths.people.session.pattern, async (c) => {
  const actor = requireActor(c)
  await removeOwnSession(c.var.deps.db, actor.personId, c.req.param('sessionId') ?? '')
  return seeOther(c, paths.people.sessions.to())
})

ownSessionRoutes.post(paths.people.signOut.pattern, async (c) => {
  await endSession(c)
  c.header('Clear-Site-Data', '"cache", "storage"')
  return seeOther(c, paths.home.to())
})

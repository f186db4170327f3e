import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import { routes, show, type Ctx, type Web } from '../platform/web.ts'
import { subscriptionGonePage } from './confirmation.page.tsx'
import { keepLinksPrivate } from '../platform/keep-links-private.ts'
import { leavingPage, leftPage } from './leaving.page.tsx'
import { openLink } from './sealed-link.ts'
import { isOf, type SubscriptionSource } from './source.ts'
import { findSubscriber, lockSubscriber, recordLeaving } from './subscriber.queries.ts'

const { leaving } = paths.subscribers

/** Looking leaves nothing. */
export function leavingRoutes(sources: SubscriptionSource[]): Web {
  const web = routes()
  web.use(leaving.pattern, keepLinksPrivate)
  web.get(leaving.pattern, async (c) => {
    const asked = findAsked(c, sources)
    if (!asked) return show(c, subscriptionGonePage(), 410)
    const subscriber = await findSubscriber(c.var.deps.db, asked.id)
    const subjects = (subscriber?.subjects ?? []).filter(({ key }) => isOf(asked.source)(key))
    return show(c, leavingPage({ token: tokenOf(c), source: asked.source, subjects }))
  })
  return web
}

/**
 * RFC 8058: mail programs POST to the address in the header by themselves, from nowhere and without a session; a redirect they
 * would not follow. site/ mounts this before it asks where a request comes from. The button of the page above comes here too.
 */
export function oneClickRoutes(sources: SubscriptionSource[]): Web {
  const web = routes()
  web.post(leaving.pattern, keepLinksPrivate, async (c) => {
    const asked = findAsked(c, sources)
    if (!asked) return show(c, subscriptionGonePage(), 410)
    await leave(c, asked)
    return show(c, leftPage(asked.source))
  })
  return web
}

type Asked = { id: string; source: SubscriptionSource }

/** A second click finds nothing to leave. */
function leave(c: Ctx, { id, source }: Asked): Promise<void> {
  return transact(c.var.deps.db, async (tx) => {
    const known = await lockSubscriber(tx, id)
    if (!known) return
    const keys = known.subjects.map(({ key }) => key).filter(isOf(source))
    await recordLeaving(tx, { ...known, keys, way: 'one-click', at: await databaseNow(tx) })
  })
}

function findAsked(c: Ctx, sources: SubscriptionSource[]): Asked | null {
  const source = sources.find(({ name }) => name === c.req.param('source'))
  const id = source && openLink(tokenOf(c), `leave ${source.name}`, c.var.deps.keys)
  return id ? { id, source } : null
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}

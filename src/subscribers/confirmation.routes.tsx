import { paths } from '../paths.ts'
import { databaseNow } from '../platform/clock.ts'
import { transact } from '../platform/db.ts'
import { routes, seeOther, show, type Ctx } from '../platform/web.ts'
import { confirmSubscriptionRefusalText, subscriptionConfirmationPage, subscriptionGonePage } from './confirmation.page.tsx'
import { keepLinksPrivate } from '../platform/keep-links-private.ts'
import { networkAddressHash } from './network-address.ts'
import { findMailedRequest, lockMailedRequest, recordConfirmation, type MailedRequest } from './request.queries.ts'
import { sealedLink } from './sealed-link.ts'
import { confirmRequest, type ConfirmRefusal } from './sign-up.rules.ts'
import { findSubscriberId, recordSubscriptions } from './subscriber.queries.ts'

const { confirmation, preferences } = paths.subscribers

export const confirmationRoutes = routes()

confirmationRoutes.use(confirmation.pattern, keepLinksPrivate)

/** Looking confirms nothing: mail scanners follow every link (security.md EM-04). */
confirmationRoutes.get(confirmation.pattern, async (c) => {
  const request = await findMailedRequest(c.var.deps.db, tokenOf(c))
  return request ? showConfirmation(c, request) : gone(c)
})

confirmationRoutes.post(confirmation.pattern, async (c) => {
  const request = await findMailedRequest(c.var.deps.db, tokenOf(c))
  if (!request) return gone(c)
  const because = await confirm(c)
  return because ? showConfirmation(c, request, because) : seeOther(c, confirmation.to({ token: tokenOf(c) }))
})

function confirm(c: Ctx): Promise<ConfirmRefusal | null> {
  return transact(c.var.deps.db, async (tx) => {
    const request = await lockMailedRequest(tx, tokenOf(c))
    if (!request) return 'too-late'
    const at = await databaseNow(tx)
    const decision = confirmRequest(request, at)
    if (!decision.ok) return decision.because
    if (decision.outcome === 'subscribed') return null
    await recordSubscriptions(tx, { ...request, at })
    await recordConfirmation(tx, { requestId: request.id, at, from: networkAddressHash(c) })
    return null
  })
}

async function showConfirmation(c: Ctx, request: MailedRequest, because?: ConfirmRefusal): Promise<Response> {
  const { db, keys } = c.var.deps
  const id = request.isConfirmed ? await findSubscriberId(db, request.email) : null
  const settings = id && preferences.to({ token: sealedLink(id, 'preferences', keys) })
  const errors = because && { form: confirmSubscriptionRefusalText[because] }
  return show(c, subscriptionConfirmationPage({ token: tokenOf(c), request, settings, errors }), errors ? 422 : 200)
}

function gone(c: Ctx): Response {
  return show(c, subscriptionGonePage(), 410)
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}

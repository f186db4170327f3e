import { requireActor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { transact } from '../../../platform/db.ts'
import { keepLinksPrivate } from '../../../platform/keep-links-private.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import type { DoneName } from '../done.page.tsx'
import { confirmPublished } from '../confirming.queries.ts'
import { findConfirmable, findMailedConfirmation } from '../freshness.queries.ts'
import { mayWithdraw } from '../withdrawal.rules.ts'
import { confirmationGonePage, confirmationPage, confirmRefusalText } from './confirmation.page.tsx'

export const confirmationRoutes = routes()
const { confirmation, mailedConfirmation } = paths.projects

confirmationRoutes.use(mailedConfirmation.pattern, keepLinksPrivate)

/** Looking confirms nothing: mail scanners follow every link. */
confirmationRoutes.get(mailedConfirmation.pattern, async (c) => {
  const profile = await findMailedConfirmation(c.var.deps.db, tokenOf(c))
  if (!profile) return show(c, confirmationGonePage(), 410)
  return show(c, confirmationPage({ token: tokenOf(c), profile }))
})

/** Whoever holds the mailed link confirms, without an account: it went to the mailbox of the profile. */
confirmationRoutes.post(mailedConfirmation.pattern, async (c) => {
  const { db } = c.var.deps
  const token = tokenOf(c)
  const profile = await findMailedConfirmation(db, token)
  if (!profile) return show(c, confirmationGonePage(), 410)
  const because = profile.isConfirmed ? null : await transact(db, (tx) => confirmPublished(tx, profile.slug, null))
  if (!because) return seeOther(c, mailedConfirmation.to({ token }))
  return show(c, confirmationPage({ token, profile, errors: { form: confirmRefusalText[because] } }), 422)
})

/** Members of its organisation, and the editors, who asked by other ways. */
confirmationRoutes.post(confirmation.pattern, async (c) => {
  const actor = requireActor(c)
  const slug = c.req.param('slug') ?? ''
  const { db } = c.var.deps
  const profile = await findConfirmable(db, slug)
  if (!profile || profile.dueOn === null || !mayWithdraw(profile.organisationId, actor)) return c.notFound()
  await transact(db, (tx) => confirmPublished(tx, slug, actor.personId))
  const isOwn = profile.organisationId !== null && profile.organisationId === actor.organisationId
  return seeOther(c, isOwn ? paths.projects.own.to({ stand: 'bestaetigt' satisfies DoneName }) : paths.projects.unconfirmed.to())
})

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}

import { requireActor } from '../../../people/index.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { keepLinksPrivate } from '../../../platform/keep-links-private.ts'
import { routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { findConfirmable, findMailedConfirmation, lockPublished, recordConfirmation } from '../freshness.queries.ts'
import { confirmProfile, type ConfirmRefusal } from '../freshness.rules.ts'
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
  const because = profile.isConfirmed ? null : await confirm(c, profile.slug, null)
  if (!because) return seeOther(c, mailedConfirmation.to({ token }))
  return show(c, confirmationPage({ token, profile, errors: { form: confirmRefusalText[because] } }), 422)
})

/** Members of its organisation, and the editors, who asked by other ways. */
confirmationRoutes.post(confirmation.pattern, async (c) => {
  const actor = requireActor(c)
  const slug = c.req.param('slug') ?? ''
  const profile = await findConfirmable(c.var.deps.db, slug)
  if (!profile || profile.dueOn === null || !mayWithdraw(profile.organisationId, actor)) return c.notFound()
  await confirm(c, slug, actor.personId)
  const isOwn = profile.organisationId !== null && profile.organisationId === actor.organisationId
  return seeOther(c, isOwn ? paths.projects.own.to() : paths.projects.reviews.to())
})

function confirm(c: Ctx, slug: string, personId: string | null): Promise<ConfirmRefusal | null> {
  return transact(c.var.deps.db, async (tx) => {
    await lockPublished(tx, slug)
    const profile = await findConfirmable(tx, slug)
    if (!profile) return null
    const now = await databaseNow(tx)
    const decision = confirmProfile(profile, { personId, today: isoDate(now), now })
    if (!decision.ok) return decision.because
    if (decision.outcome !== 'confirmed') await recordConfirmation(tx, decision.outcome)
    return null
  })
}

function tokenOf(c: Ctx): string {
  return c.req.param('token') ?? ''
}

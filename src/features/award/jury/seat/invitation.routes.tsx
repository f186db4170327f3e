import { paths } from '../../../../paths.ts'
import { actorOf, requireActor } from '../../../../people/index.ts'
import { formErrors } from '../../../../platform/forms.ts'
import { sha256 } from '../../../../platform/random.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findEditionById } from '../../edition.queries.ts'
import { findOpenSeatInvitation, type SeatInvitation } from '../../judging/seat-invitation.queries.ts'
import { decideAcceptance } from '../../judging/seat-transaction.queries.ts'
import { seatAcceptanceForm } from './invitation.form.ts'
import { acceptRefusalText, seatInvitationOverPage, seatInvitationPage } from './invitation.page.tsx'

/** Looking changes nothing: mail scanners follow every link. */
export const seatInvitationRoutes = routes()

seatInvitationRoutes.use(paths.jury.invitation.pattern, async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'private, no-store')
})

seatInvitationRoutes.get(paths.jury.invitation.pattern, async (c) => {
  const page = await openPage(c)
  if (!page) return show(c, seatInvitationOverPage(), 410)
  const actor = actorOf(c)
  const errors = actor && actor.email !== page.invitation.email ? { form: acceptRefusalText['other-address'] } : undefined
  return show(c, seatInvitationPage({ ...page, signedIn: actor !== null && !errors, errors }), errors ? 422 : 200)
})

seatInvitationRoutes.post(paths.jury.invitation.pattern, async (c) => {
  const actor = requireActor(c)
  const page = await openPage(c)
  if (!page) return show(c, seatInvitationOverPage(), 410)
  const form = seatAcceptanceForm.safeParse(await formValues(c))
  if (!form.success) return show(c, seatInvitationPage({ ...page, signedIn: true, errors: formErrors(form.error) }), 422)
  const { personId, email } = actor
  const decision = await decideAcceptance(c.var.deps, {
    invitation: page.invitation,
    person: { personId, email, hasOfficeRole: actor.roles.includes('office'), termsSha256: form.data.seen },
    termsSha256: page.termsSha256,
  })
  if (decision.ok) return seeOther(c, paths.jury.start.to())
  const status = decision.because === 'of-the-office' ? 409 : 422
  return show(c, seatInvitationPage({ ...page, signedIn: true, errors: { form: acceptRefusalText[decision.because] } }), status)
})

type OpenPage = { token: string; invitation: SeatInvitation; edition: string; terms: string; termsSha256: string }

async function openPage(c: Ctx): Promise<OpenPage | null> {
  const token = c.req.param('token') ?? ''
  const invitation = await findOpenSeatInvitation(c.var.deps.db, token)
  const edition = invitation && (await findEditionById(c.var.deps.db, invitation.editionId))
  if (!invitation || !edition) return null
  const { title, juryTerms } = edition
  return { token, invitation, edition: title, terms: juryTerms, termsSha256: sha256(juryTerms) }
}

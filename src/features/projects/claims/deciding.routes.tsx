import { listMembers, requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { queueMail } from '../../../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { claimDecidedMail } from './claim.mail.tsx'
import { decideForm } from './claim.form.ts'
import { decideFieldOf, decideRefusalText } from './claim-words.page.tsx'
import { lockProject } from './claim.queries.ts'
import { claimsPage } from './claims.page.tsx'
import { decidingPage, type DecideView } from './deciding.page.tsx'
import { findDecideFacts, listClaims, recordDecided, type Claim } from './deciding.queries.ts'
import { decideClaim, type Decide, type DecideRefusal } from './deciding.rules.ts'

export const decidingRoutes = routes()
const { claims, decision } = paths.projects
const MOST_SHOWN = 200

decidingRoutes.get(claims.pattern, async (c) => {
  requireRole(c, 'editor')
  return show(c, claimsPage(await listClaims(c.var.deps.db, { most: MOST_SHOWN }), c.req.query('stand') ?? ''))
})

decidingRoutes.get(decision.pattern, (c) => {
  requireRole(c, 'editor')
  return showClaim(c, { act: '', answer: '' })
})

decidingRoutes.post(decision.pattern, async (c) => {
  const { personId, organisationId } = requireRole(c, 'editor')
  const values = await formValues(c)
  const typed = { act: String(values.act ?? ''), answer: String(values.answer ?? '') }
  const form = decideForm.safeParse(values)
  if (!form.success) return showClaim(c, typed, formErrors(form.error))
  const because = await transact(c.var.deps.db, (tx) => decide(c, tx, { ...form.data, by: { personId, organisationId } }))
  if (because === 'not-found') return c.notFound()
  if (because) return showClaim(c, typed, { [decideFieldOf(because)]: decideRefusalText[because] })
  return seeOther(c, claims.to({ stand: form.data.act }))
})

type By = { personId: string; organisationId: string | null }

/** Decided on what is read under the project's lock. */
async function decide(c: Ctx, tx: Tx, { by, ...said }: Decide & { by: By }): Promise<DecideRefusal | 'not-found' | null> {
  const known = await findClaim(tx, c)
  if (!known) return 'not-found'
  await lockProject(tx, known.projectId)
  const claim = (await findClaim(tx, c)) ?? known
  const decided = decideClaim(await findDecideFacts(tx, claim), { ...said, organisationId: by.organisationId })
  if (!decided.ok) return decided.because
  if (decided.outcome === 'unchanged') return null
  const at = await databaseNow(tx)
  await recordDecided(tx, claim, decided.outcome, { personId: by.personId, at })
  await tellOrganisation(c, tx, claim, { ...decided.outcome, at })
  return null
}

async function tellOrganisation(c: Ctx, tx: Tx, claim: Claim, { act, answer, at }: Decide & { at: Date }): Promise<void> {
  const { baseUrl } = c.var.deps.config
  const { profile, own, directory } = paths.projects
  const address = act === 'accept' ? own.to() : claim.slug ? profile.to({ slug: claim.slug }) : directory.to()
  const told = { title: claim.title, organisation: claim.organisation, act, answer, link: baseUrl + address, baseUrl }
  for (const { personId, name, email } of await listMembers(tx, claim.organisationId))
    if (act === 'undo' || personId === claim.claimedBy)
      await queueMail(tx, {
        ...claimDecidedMail({ ...told, name }),
        recipient: email,
        onceKey: `project claim ${act} ${claim.id} ${personId}`,
        queuedAt: at,
      })
}

async function findClaim(db: Tx | Ctx['var']['deps']['db'], c: Ctx): Promise<Claim | null> {
  const [claim] = await listClaims(db, { claimId: c.req.param('claimId') ?? '', most: 1 })
  return claim ?? null
}

async function showClaim(c: Ctx, typed: DecideView['typed'], errors?: Record<string, string>): Promise<Response> {
  const { organisationId } = requireRole(c, 'editor')
  const claim = await findClaim(c.var.deps.db, c)
  if (!claim) return c.notFound()
  const isOwn = claim.organisationId === organisationId
  return show(c, decidingPage({ claim, isOwn, typed, errors }), errors ? 422 : 200)
}

import { findOrganisation, listPersonsWithRole, requireActor, type Actor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Db, type Tx } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { queueMail } from '../../../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import type { Contact } from '../draft-profile.rules.ts'
import { claimForm } from './claim.form.ts'
import { claimMadeMail } from './claim.mail.tsx'
import { claimPage, type ClaimView } from './claim.page.tsx'
import { findClaimable, findOwnClaim, lockProject, recordClaim, type Claimable } from './claim.queries.ts'
import { claimObstacle, claimProfile, type ClaimFacts, type ClaimRefusal } from './claim.rules.ts'
import { claimFieldOf, claimRefusalText } from './claim-words.page.tsx'

export const claimRoutes = routes()
const { claim } = paths.projects

claimRoutes.get(claim.pattern, async (c) => {
  const actor = requireActor(c)
  const profile = await findClaimable(c.var.deps.db, c.req.param('slug') ?? '')
  return profile ? showClaim(c, { profile, actor }, {}) : c.notFound()
})

claimRoutes.post(claim.pattern, async (c) => {
  const actor = requireActor(c)
  const slug = c.req.param('slug') ?? ''
  const profile = await findClaimable(c.var.deps.db, slug)
  if (!profile) return c.notFound()
  const values = await formValues(c)
  const text = (name: string) => String(values[name] ?? '')
  const typed = { mailbox: text('mailbox'), unit: text('unit'), phone: text('phone'), note: text('note') }
  const form = claimForm.safeParse(values)
  if (!form.success) return showClaim(c, { profile, actor }, { typed, errors: formErrors(form.error) })
  const because = await transact(c.var.deps.db, (tx) => claimFor(c, tx, { slug, actor, said: form.data }))
  if (!because) return seeOther(c, claim.to({ slug }))
  return showClaim(c, { profile, actor }, { typed, errors: { [claimFieldOf(because)]: claimRefusalText[because] } })
})

type Said = Contact & { note: string }

/** Decided on what is read under the project's lock: of two at once one answers for it. */
async function claimFor(
  c: Ctx,
  tx: Tx,
  { slug, actor, said }: { slug: string; actor: Actor; said: Said },
): Promise<ClaimRefusal | null> {
  const known = await findClaimable(tx, slug)
  if (known) await lockProject(tx, known.projectId)
  const profile = await findClaimable(tx, slug)
  if (!profile) return 'has-organisation'
  const decision = claimProfile(await factsOf(tx, profile, actor), said)
  if (!decision.ok) return decision.because
  if (decision.outcome === 'claimed') return null
  const at = await databaseNow(tx)
  const claimId = await recordClaim(tx, decision.outcome, { projectId: profile.projectId, personId: actor.personId, at })
  const { baseUrl } = c.var.deps.config
  const told = { title: profile.title, organisation: actor.organisationName ?? '', baseUrl }
  const link = baseUrl + paths.projects.decision.to({ claimId })
  for (const { personId, name, email } of await listPersonsWithRole(tx, 'editor'))
    await queueMail(tx, {
      ...claimMadeMail({ ...told, name, link }),
      recipient: email,
      onceKey: `project claimed ${claimId} ${personId}`,
      queuedAt: at,
    })
  return null
}

async function factsOf(db: Db, profile: Claimable, { organisationId }: Actor): Promise<ClaimFacts> {
  const organisation = organisationId ? await findOrganisation(db, organisationId) : undefined
  const own = await findOwnClaim(db, profile.projectId, organisationId)
  return {
    profile,
    organisation: organisation ? { id: organisation.id, kind: organisation.kind, placeId: organisation.place_id } : null,
    isWaiting: own !== null && own.accepted === null,
  }
}

const NOTHING_TYPED: Said = { mailbox: '', unit: '', phone: '', note: '' }

async function showClaim(
  c: Ctx,
  { profile, actor }: { profile: Claimable; actor: Actor },
  again: Partial<Pick<ClaimView, 'typed' | 'errors'>>,
): Promise<Response> {
  const { db } = c.var.deps
  const view: ClaimView = {
    slug: profile.slug,
    title: profile.title,
    organisationName: actor.organisationName,
    obstacle: claimObstacle(await factsOf(db, profile, actor)),
    own: await findOwnClaim(db, profile.projectId, actor.organisationId),
    typed: NOTHING_TYPED,
    ...again,
  }
  return show(c, claimPage(view), again.errors ? 422 : 200)
}

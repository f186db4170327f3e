import { findOrganisation, findOrganisationOfPlace, listMembers, requireActor, type Actor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { findPlaces } from '../../../places/index.ts'
import { slug as slugOf } from '../../../plain/slug.ts'
import { databaseNow } from '../../../platform/clock.ts'
import { transact, type Tx } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { queueMail } from '../../../platform/mail.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { listOwnProjects } from '../own-projects.queries.ts'
import { findProfile, type Profile } from '../profile.queries.ts'
import { partiesOf } from '../profile.rules.ts'
import { findStanding, lockUptakes, recordProposal, recordUptake, removeUptake } from '../uptake.queries.ts'
import { declareUptake, proposeUptake, type ProposeRefusal, type UptakeFacts } from '../uptake.rules.ts'
import { uptakeProposedMail } from '../uptake.mail.tsx'
import { findAnswerable } from '../withdrawal.queries.ts'
import { uptakeForm } from './uptake.form.ts'
import { uptakePage, uptakeRefusalText, type UptakeView } from './uptake.page.tsx'

export const uptakeRoutes = routes()
const { uptakes } = paths.projects

type Case = { profile: Profile; organisationId: string | null; isAuthor: boolean; actor: Actor }

uptakeRoutes.get(uptakes.pattern, async (c) => {
  const found = await findCase(c)
  return found ? showUptake(c, found, {}) : c.notFound()
})

uptakeRoutes.post(uptakes.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const values = await formValues(c)
  const typed = { ownProject: String(values.ownProject ?? ''), municipality: String(values.municipality ?? '') }
  const form = uptakeForm.safeParse(values)
  if (!form.success) return showUptake(c, found, { typed, errors: formErrors(form.error) })
  const { slug } = found.profile
  const { data } = form
  if (data.act === 'propose' && !found.isAuthor) return c.notFound()
  const because = await transact(c.var.deps.db, async (tx) => {
    await lockUptakes(tx, found.profile.projectId)
    if (data.act === 'remove') return takeBack(tx, found)
    return data.act === 'declare' ? declare(tx, found, data.ownProject) : propose(c, tx, { ...found, name: data.municipality })
  })
  if (because) return showUptake(c, found, { typed, errors: { [fieldOf(because)]: uptakeRefusalText[because] } })
  return seeOther(
    c,
    data.act === 'propose' ? uptakes.to({ slug }, { stand: 'vorgeschlagen' }) : paths.projects.profile.to({ slug }),
  )
})

async function findCase(c: Ctx): Promise<Case | null> {
  const actor = requireActor(c)
  const { db } = c.var.deps
  const profile = await findProfile(db, c.req.param('slug') ?? '')
  const answerable = profile && (await findAnswerable(db, profile.slug))
  if (!answerable) return null
  const { organisationId } = answerable
  return { profile, organisationId, actor, isAuthor: organisationId !== null && organisationId === actor.organisationId }
}

async function factsOf(tx: Tx, { profile, organisationId }: Case, takerId: string | null): Promise<UptakeFacts> {
  const organisation = takerId ? await findOrganisation(tx, takerId) : undefined
  return {
    profile: { organisationId, placeIds: partiesOf(profile.content).map(({ placeId }) => placeId) },
    taker: organisation ? { id: organisation.id, kind: organisation.kind, placeId: organisation.place_id } : null,
    standing: organisation ? await findStanding(tx, profile.projectId, organisation.id) : null,
  }
}

async function declare(tx: Tx, found: Case, wanted: string): Promise<ProposeRefusal | null> {
  const { organisationId, personId } = found.actor
  if (!organisationId) return 'no-organisation'
  const published = (await listOwnProjects(tx, organisationId)).map(({ projectId }) => projectId)
  const decision = declareUptake(await factsOf(tx, found, organisationId), { wanted, published })
  if (!decision.ok) return decision.because
  if (decision.outcome === 'declared') return null
  const said = { projectId: found.profile.projectId, organisationId, personId, at: await databaseNow(tx) }
  await recordUptake(tx, said, decision.outcome)
  return null
}

async function takeBack(tx: Tx, { profile, actor }: Case): Promise<ProposeRefusal | null> {
  const { organisationId, personId } = actor
  if (!organisationId) return 'no-organisation'
  await removeUptake(tx, { projectId: profile.projectId, organisationId, personId, at: await databaseNow(tx) })
  return null
}

async function propose(c: Ctx, tx: Tx, found: Case & { name: string }): Promise<ProposeRefusal | null> {
  const { baseUrl } = c.var.deps.config
  const { profile, actor, name } = found
  const kinds = ['municipality', 'county'] as const
  const place = (await findPlaces(tx, { query: name, kinds, limit: 10 })).find((one) => slugOf(one.name) === slugOf(name))
  const taker = place ? await findOrganisationOfPlace(tx, place.id) : undefined
  const decision = proposeUptake(await factsOf(tx, found, taker?.id ?? null))
  if (!decision.ok) return decision.because
  if (decision.outcome === 'proposed') return null
  const { organisationId } = decision.outcome
  const at = await databaseNow(tx)
  const id = await recordProposal(tx, { projectId: profile.projectId, organisationId, personId: actor.personId, at })
  const told = { title: profile.content.title, author: actor.organisationName ?? '', baseUrl }
  const link = baseUrl + uptakes.to({ slug: profile.slug })
  for (const member of await listMembers(tx, organisationId)) {
    const mail = uptakeProposedMail({ ...told, name: member.name, link })
    await queueMail(tx, { ...mail, recipient: member.email, onceKey: `uptake ${id} ${member.personId}`, queuedAt: at })
  }
  return null
}

function fieldOf(because: ProposeRefusal): string {
  if (because === 'not-own-project') return 'ownProject'
  return because === 'nobody-there' ? 'municipality' : 'form'
}

type Again = Partial<Pick<UptakeView, 'typed' | 'errors'>>

async function showUptake(c: Ctx, { profile, actor, isAuthor }: Case, again: Again): Promise<Response> {
  const { db } = c.var.deps
  const { organisationId, organisationName } = actor
  const view: UptakeView = {
    slug: profile.slug,
    title: profile.content.title,
    organisationName,
    isAuthor,
    standing: organisationId ? await findStanding(db, profile.projectId, organisationId) : null,
    ownProjects: await listOwnProjects(db, organisationId),
    wasProposed: c.req.query('stand') === 'vorgeschlagen',
    typed: { ownProject: '', municipality: '' },
    ...again,
  }
  return show(c, uptakePage(view), again.errors ? 422 : 200)
}

import { paths } from '../../paths.ts'
import { findPlace, findPlaces, listPlacesByConfirmedDomain, whereabouts, type Place } from '../../places/index.ts'
import { formErrors, type FieldErrors } from '../../platform/forms.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../platform/limits.queries.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import type { Actor } from '../actor.ts'
import { requireActor } from '../requirements.ts'
import { domainOf } from '../sign-in/mail-address.rules.ts'
import { safeReturnPath } from '../sign-in/return-path.rules.ts'
import { joinOrganisation } from './join-organisation.ts'
import { listOpenRequestsBy } from './join-request.queries.ts'
import { joinOtherForm, joinPlaceForm } from './join.form.ts'
import { joinPage, joinRefusalText } from './join.page.tsx'

export const joinRoutes = routes()

joinRoutes.get(paths.people.joinOrganisation.pattern, async (c) => {
  const actor = requireActor(c)
  if (actor.organisationId) return seeOther(c, paths.people.organisation.to())
  return joinAnswer(c, actor, {})
})

joinRoutes.post(paths.people.joinOrganisation.pattern, async (c) => {
  const actor = requireActor(c)
  const values = await formValues(c)
  if ('name' in values || 'kind' in values) return joinOther(c, actor, values)
  const form = joinPlaceForm.safeParse(values)
  const place = form.success ? await findPlace(c.var.deps.db, form.data.place) : null
  if (!place || place.kind === 'district') return c.notFound()
  return joined(c, actor, { wanted: { placeId: place.id }, weiter: form.data?.weiter })
})

async function joinOther(c: Ctx, actor: Actor, values: Record<string, string | string[]>): Promise<Response> {
  const form = joinOtherForm.safeParse(values)
  if (!form.success)
    return joinAnswer(c, actor, {
      errors: formErrors(form.error),
      values: { name: String(values.name ?? ''), kind: String(values.kind ?? '') },
    })
  const { weiter, ...wanted } = form.data
  return joined(c, actor, { wanted, weiter })
}

type Wish = { wanted: Parameters<typeof joinOrganisation>[2]; weiter: string | undefined }

const REQUESTS: Limit = { name: 'join', most: 10, perSeconds: 86_400 }

async function joined(c: Ctx, actor: Actor, { wanted, weiter }: Wish): Promise<Response> {
  if (!(await withinLimit(c.var.deps.db, REQUESTS, actor.personId))) throw new LimitReached(REQUESTS)
  const decision = await joinOrganisation(c.var.deps, actor, wanted)
  if (!decision.ok)
    return joinAnswer(c, actor, {
      errors: { form: joinRefusalText[decision.because] },
      values: 'name' in wanted ? wanted : undefined,
    })
  if (decision.outcome.kind === 'request') return seeOther(c, paths.people.joinOrganisation.to())
  return seeOther(c, safeReturnPath(weiter) ?? paths.people.organisation.to())
}

type Again = { errors?: FieldErrors; values?: { name: string; kind: string } }

async function joinAnswer(c: Ctx, actor: Actor, again: Again): Promise<Response> {
  const { db } = c.var.deps
  const searched = c.req.query('suche') ?? ''
  const page = joinPage({
    ...again,
    official: (await listPlacesByConfirmedDomain(db, domainOf(actor.email))).map(choice),
    searched,
    found: (await findPlaces(db, { query: searched, kinds: ['municipality', 'county', 'body'], limit: 9 })).map(choice),
    requests: await listOpenRequestsBy(db, actor.personId),
    returnTo: safeReturnPath(c.req.query('weiter')),
  })
  return show(c, page, again.errors ? 422 : 200)
}

function choice(place: Place) {
  return { id: place.id, name: place.name, whereabouts: whereabouts(place) }
}

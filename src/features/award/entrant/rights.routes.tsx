import { requireActor, type Actor } from '../../../people/index.ts'
import { transact } from '../../../platform/db.ts'
import { formErrors } from '../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { findEntryFor } from '../entry.queries.ts'
import { contentOf, type Entry, type Level } from '../entry.rules.ts'
import { findPartnerPerson, listColleagues, recordRightChange } from '../rights.queries.ts'
import { changeRight, chosenRights, type Colleague } from '../rights.rules.ts'
import { typedTexts } from '../steps.form.ts'
import { partnerRightForm, rightsForm } from './rights.form.ts'
import { rightRefusalText, rightsPage } from './rights.page.tsx'

export const rightsRoutes = routes()

rightsRoutes.get(paths.award.entryRights.pattern, async (c) => {
  const found = await findRights(c, requireActor(c))
  if (!found) return c.notFound()
  return show(c, rightsPage({ ...found, saved: c.req.query('gespeichert') !== undefined }))
})

rightsRoutes.post(paths.award.entryRights.pattern, async (c) => {
  const actor = requireActor(c)
  const found = await findRights(c, actor)
  if (!found) return c.notFound()
  const values = await formValues(c)
  return values.act === 'add' ? addPartner(c, { ...found, actor, values }) : changeAll(c, { ...found, actor, values })
})

type Found = { entry: Entry; colleagues: Colleague[] }
type Posted = Found & { actor: Actor; values: Record<string, string | string[]> }

async function findRights(c: Ctx, actor: Actor): Promise<Found | null> {
  const { db } = c.var.deps
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', actor)
  return entry && { entry, colleagues: await listColleagues(db, entry) }
}

async function changeAll(c: Ctx, { entry, colleagues, actor, values }: Posted): Promise<Response> {
  const form = rightsForm.safeParse(values)
  if (!form.success) return show(c, rightsPage({ entry, colleagues, errors: formErrors(form.error) }), 422)
  const wanted = colleagues.flatMap((colleague) => {
    const level = form.data[`recht.${colleague.personId}`]
    return level === undefined ? [] : [{ colleague, level, shown: form.data[`war.${colleague.personId}`] }]
  })
  const chosen = chosenRights(wanted)
  if (!chosen.ok) return show(c, rightsPage({ entry, colleagues, errors: { form: rightRefusalText[chosen.because] } }), 409)
  return record(c, { entry, colleagues, actor, wanted: chosen.outcome })
}

async function addPartner(c: Ctx, { entry, colleagues, actor, values }: Posted): Promise<Response> {
  const form = partnerRightForm.safeParse(values)
  if (!form.success)
    return show(c, rightsPage({ entry, colleagues, typed: typedTexts(values), errors: formErrors(form.error) }), 422)
  const placeIds = contentOf(entry, 'partners').partners.map((partner) => partner.placeId)
  const colleague = await findPartnerPerson(c.var.deps.db, entry, { email: form.data.email, placeIds })
  if (!colleague) return show(c, rightsPage({ entry, colleagues, typed: typedTexts(values), errors: { email: NOBODY } }), 422)
  return record(c, { entry, colleagues, actor, wanted: [{ colleague, level: form.data.level }] })
}

const NOBODY =
  'Unter dieser Adresse ist niemand aus einer beteiligten Kommune bekannt. Bitte prüfen Sie die Adresse und den Schritt „Partner“; die Person muss sich hier einmal angemeldet haben.'

/** All or nothing: a list of rights half changed would be hard to understand. */
async function record(
  c: Ctx,
  { entry, colleagues, actor, wanted }: Found & { actor: Actor; wanted: { colleague: Colleague; level: Level | null }[] },
): Promise<Response> {
  const decisions = wanted.map(({ colleague, level }) => changeRight(entry, colleague, level, actor.personId))
  const refused = decisions.find((decision) => !decision.ok)
  if (refused && !refused.ok)
    return show(c, rightsPage({ entry, colleagues, errors: { form: rightRefusalText[refused.because] } }), 422)
  await transact(c.var.deps.db, async (tx) => {
    for (const decision of decisions)
      if (decision.ok) await recordRightChange(tx, decision.outcome, { personId: actor.personId, at: entry.askedAt })
  })
  return seeOther(c, paths.award.entryRights.to({ entryId: entry.id }, { gespeichert: '' }))
}

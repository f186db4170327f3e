import { paths } from '../../../../paths.ts'
import { requireFreshProof, requireRole, type Actor } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact, type Tx } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import type { Decision } from '../../../../plain/decision.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import {
  findReleaseFacts,
  listDecisions,
  lockEdition,
  recordAskedRelease,
  recordConfirmedRelease,
  removeRelease,
} from '../../judging/release.queries.ts'
import { askRelease, confirmRelease, mayStopRelease, type ReleaseRefusal } from '../../judging/release.rules.ts'
import { confirmationForm, releaseForm } from './release.form.ts'
import { releasePage, releaseRefusalText } from './release.page.tsx'

export const releaseRoutes = routes()
const { overview, confirmation, stop } = paths.office.release

releaseRoutes.get(overview.pattern, async (c) => {
  const actor = requireRole(c, 'office')
  const edition = await findCurrentEdition(c.var.deps.db)
  return edition ? showRelease(c, { edition, actor }) : c.notFound()
})

releaseRoutes.post(overview.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const values = (await formValues(c)) as { day?: string; time?: string }
  const form = releaseForm.safeParse(values)
  if (!form.success) return showRelease(c, { ...found, values, errors: formErrors(form.error) })
  const decision = await decide(c, found, async (tx, facts, now) => {
    const asked = askRelease(facts, form.data, { personId: found.actor.personId, now })
    if (asked.ok) await recordAskedRelease(tx, asked.outcome)
    return asked
  })
  return answer(c, { ...found, values }, decision)
})

releaseRoutes.post(confirmation.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const form = confirmationForm.safeParse(await formValues(c))
  const seen = form.success ? form.data.seen : ''
  const decision = await decide(c, found, async (tx, facts, now) => {
    const confirmed = confirmRelease(facts, { personId: found.actor.personId, now, seen })
    if (confirmed.ok) await recordConfirmedRelease(tx, confirmed.outcome)
    return confirmed
  })
  return answer(c, found, decision)
})

releaseRoutes.post(stop.pattern, async (c) => {
  const found = await findCase(c)
  if (!found) return c.notFound()
  const { edition, actor } = found
  await decide(c, found, async (tx, { release }, now) => {
    if (mayStopRelease(release, now)) await removeRelease(tx, { editionId: edition.id, personId: actor.personId, at: now })
  })
  return seeOther(c, overview.to())
})

type Case = { edition: Edition; actor: Actor }
type Shown = Case & { values?: { day?: string; time?: string }; errors?: FieldErrors }

async function findCase(c: Ctx): Promise<Case | null> {
  requireRole(c, 'office')
  const actor = requireFreshProof(c)
  const edition = await findCurrentEdition(c.var.deps.db)
  return edition && { edition, actor }
}

type Facts = Awaited<ReturnType<typeof findReleaseFacts>>

/** Under the edition's lock: of two persons who click at once one is first. */
async function decide<T>(c: Ctx, { edition, actor }: Case, act: (tx: Tx, facts: Facts, now: Date) => Promise<T>): Promise<T> {
  return transact(c.var.deps.db, async (tx) => {
    await lockEdition(tx, edition.id)
    return act(tx, await findReleaseFacts(tx, edition.id, actor.personId), await databaseNow(tx))
  })
}

function answer(c: Ctx, shown: Shown, decision: Decision<unknown, ReleaseRefusal>): Response | Promise<Response> {
  if (decision.ok) return seeOther(c, overview.to())
  return showRelease(c, { ...shown, errors: { form: releaseRefusalText[decision.because] } })
}

async function showRelease(c: Ctx, { edition, actor, values, errors }: Shown): Promise<Response> {
  const { db } = c.var.deps
  const [facts, decisions, now] = [
    await findReleaseFacts(db, edition.id, actor.personId),
    await listDecisions(db, edition.id),
    await databaseNow(db),
  ]
  const view = { edition, facts, decisions, personId: actor.personId, now, values, errors }
  return show(c, releasePage(view), errors ? 422 : 200)
}

import { paths } from '../../paths.ts'
import { transact } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import { formErrors } from '../../platform/forms.ts'
import { formValues, routes, show, type Web } from '../../platform/web.ts'
import { requireActor, requireFreshProof } from '../requirements.ts'
import { endSession } from '../sessions/start-session.ts'
import { closeAccount, type Keeper } from './close-account.ts'
import { closingForm } from './own-data.form.ts'
import { accountClosedPage, closingRefusalText, ownDataPage } from './own-data.page.tsx'
import { listOwnRows } from './own-data.queries.ts'

/** `keepers`: the features that keep something of persons. */
export function ownDataRoutes(keepers: Keeper[]): Web {
  const own = routes()

  own.get(paths.people.ownData.pattern, (c) => {
    requireActor(c)
    return show(c, ownDataPage({}))
  })

  own.get(paths.people.ownDataFile.pattern, async (c) => {
    const { db, clock } = c.var.deps
    const actor = requireFreshProof(c)
    const at = clock.now()
    const data = await listOwnRows(db, actor)
    const subject = { table: 'people_persons', id: actor.personId }
    await transact(db, (tx) => recordEvent(tx, { kind: 'own-data-taken', actorId: actor.personId, subject, at }))
    return c.body(JSON.stringify({ format: 'interkommunal-own-data-1', at: at.toISOString(), data }, null, 1), 200, {
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="meine-daten.json"',
      'Cache-Control': 'private, no-store',
    })
  })

  own.post(paths.people.closing.pattern, async (c) => {
    const actor = requireFreshProof(c)
    const form = closingForm.safeParse(await formValues(c))
    if (!form.success) return show(c, ownDataPage({ errors: formErrors(form.error) }), 422)
    const decision = await closeAccount(c.var.deps, actor, keepers)
    if (!decision.ok) return show(c, ownDataPage({ errors: { form: closingRefusalText[decision.because] } }), 422)
    await endSession(c)
    c.header('Clear-Site-Data', '"cache", "storage"')
    return show(c, accountClosedPage())
  })

  return own
}

import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { listSpeeches, recordSpeeches } from '../../ceremony.queries.ts'
import type { Ceremony } from '../../ceremony.rules.ts'
import { listJurors } from '../../judging/juror.queries.ts'
import { moved, type Speech } from '../../speeches.rules.ts'
import { findPlannedCeremony } from './require-ceremony.ts'
import { speechesForm } from './speeches.form.ts'
import { speechesPage } from './speeches.page.tsx'

export const speechesRoutes = routes()
const { speeches } = paths.office.ceremony

speechesRoutes.get(speeches.pattern, async (c) => {
  const found = await findPlannedCeremony(c)
  return found ? showSpeeches(c, found.ceremony, await listSpeeches(c.var.deps.db, found.edition.id)) : c.notFound()
})

speechesRoutes.post(speeches.pattern, async (c) => {
  const found = await findPlannedCeremony(c)
  if (!found) return c.notFound()
  const { db } = c.var.deps
  const { edition, actor, ceremony } = found
  const known = await listSpeeches(db, edition.id)
  const values = await formValues(c)
  const form = speechesForm(known).safeParse(values)
  if (!form.success) return showSpeeches(c, ceremony, known, { values, errors: formErrors(form.error) })
  const { move, speeches: typed } = form.data
  const ordered = move ? moved(typed, move.categoryId, move.direction) : typed
  await transact(db, async (tx) =>
    recordSpeeches(tx, ordered, { editionId: edition.id, personId: actor.personId, at: await databaseNow(tx) }),
  )
  return seeOther(c, speeches.to())
})

type Refused = { values: Record<string, unknown>; errors: FieldErrors }

async function showSpeeches(c: Ctx, ceremony: Ceremony, listed: Speech[], refused?: Refused): Promise<Response> {
  const jurors = (await listJurors(c.var.deps.db, ceremony.editionId)).map(({ name }) => name)
  return show(c, speechesPage({ ceremony, speeches: listed, jurors, ...refused }), refused ? 422 : 200)
}

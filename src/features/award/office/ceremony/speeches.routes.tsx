import { paths } from '../../../../paths.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { transact } from '../../../../platform/db.ts'
import { formErrors, type FieldErrors } from '../../../../platform/forms.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { lockEdition } from '../../judging/release.queries.ts'
import { markOf } from '../mark-of.ts'
import { writeOver } from '../seen.rules.ts'
import { listSpeeches, recordSpeeches } from '../../ceremony.queries.ts'
import type { Ceremony } from '../../ceremony.rules.ts'
import { listBonds, listGuests } from '../../ceremony-guests.queries.ts'
import { listJurors } from '../../judging/juror.queries.ts'
import { seating } from '../../seating.rules.ts'
import { moved, type Speech } from '../../speeches.rules.ts'
import { findPlannedCeremony, type CeremonyCase } from './require-ceremony.ts'
import { speechesForm } from './speeches.form.ts'
import { speechesChangedText, speechesPage } from './speeches.page.tsx'

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
  const { edition, ceremony } = found
  const known = await listSpeeches(db, edition.id)
  const values = await formValues(c)
  const form = speechesForm(known).safeParse(values)
  if (!form.success) return showSpeeches(c, ceremony, known, { values, errors: formErrors(form.error) })
  const { move, speeches: typed, seen } = form.data
  const ordered = move ? moved(typed, move.categoryId, move.direction) : typed
  const stored = await saveSpeeches(c, found, { seen, ordered })
  if (!stored) return seeOther(c, speeches.to())
  return showSpeeches(c, ceremony, stored, { values, ordered, errors: { form: speechesChangedText }, status: 409 })
})

/** Null when it was saved, or was so already (a second click); else what somebody has stored since the page was shown. */
function saveSpeeches(
  c: Ctx,
  { edition, actor }: CeremonyCase,
  { seen, ordered }: { seen: string; ordered: Speech[] },
): Promise<Speech[] | null> {
  return transact(c.var.deps.db, async (tx) => {
    await lockEdition(tx, edition.id)
    const stored = await listSpeeches(tx, edition.id)
    const decision = writeOver({ seen, stored: markOf(stored), typed: markOf(ordered) })
    if (!decision.ok) return stored
    if (decision.outcome === 'unchanged') return null
    await recordSpeeches(tx, ordered, { editionId: edition.id, personId: actor.personId, at: await databaseNow(tx) })
    return null
  })
}

type Refused = { values: Record<string, unknown>; errors: FieldErrors; ordered?: Speech[]; status?: 409 | 422 }

async function showSpeeches(c: Ctx, ceremony: Ceremony, listed: Speech[], refused?: Refused): Promise<Response> {
  const { db } = c.var.deps
  const { editionId } = ceremony
  const jurors = (await listJurors(db, editionId)).map(({ name }) => name)
  const rows = seating(listed, await listGuests(db, editionId), await listBonds(db, editionId))
  const { status = 422, ...shown } = refused ?? {}
  return show(c, speechesPage({ ceremony, speeches: listed, jurors, rows, ...shown }), refused ? status : 200)
}

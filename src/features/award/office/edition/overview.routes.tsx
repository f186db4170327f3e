import { paths } from '../../../../paths.ts'
import type { FieldErrors } from '../../../../platform/forms.ts'
import { type Ctx, routes, show } from '../../../../platform/web.ts'
import { listDiscardedEditions } from './discard.queries.ts'
import { countCheckItems, findKnownEdition, listSeatsTaken } from './edition-list.queries.ts'
import { readKnownEditions } from '../../edition.queries.ts'
import { editionListPage } from './edition-list.page.tsx'
import { overviewPage } from './overview.page.tsx'
import { partStates } from './part-states.rules.ts'
import { findPartFacts } from './parts/part-facts.queries.ts'
import { parts } from './parts/parts.ts'
import { remarkText } from './remark-text.page.tsx'
import { mayEditEditions, requireEditionReader } from './require-edition-reader.ts'
import { timetableRemarks } from './timetable.rules.ts'

export const overviewRoutes = routes()
const { list, overview } = paths.office.edition

overviewRoutes.get(list.pattern, async (c) => {
  const actor = requireEditionReader(c)
  const { db, clock } = c.var.deps
  const [editions, discarded] = await Promise.all([readKnownEditions(db), listDiscardedEditions(db)])
  return show(c, editionListPage({ editions, discarded, mayEdit: mayEditEditions(actor), now: clock.now() }))
})

overviewRoutes.get(overview.pattern, (c) => showOverview(c))

/** With errors when an act was refused. */
export async function showOverview(c: Ctx, errors?: FieldErrors): Promise<Response> {
  const actor = requireEditionReader(c)
  const { db } = c.var.deps
  const editionId = c.req.param('editionId') ?? ''
  const [known, facts] = [await findKnownEdition(db, editionId), await findPartFacts(db, editionId)]
  if (!known || !facts) return c.notFound()
  const { edition } = known
  const remarks = edition.archived ? [] : timetableRemarks({ ...edition, seats: await listSeatsTaken(db, editionId) })
  const remarkedParts = remarks.map((remark) => remarkText(remark).part)
  const states = partStates({ parts, edition, checkItems: await countCheckItems(db, editionId), facts, remarkedParts })
  const view = { known, states, remarks, mayEdit: mayEditEditions(actor), now: c.var.deps.clock.now(), errors }
  return show(c, overviewPage(view), errors ? 422 : 200)
}

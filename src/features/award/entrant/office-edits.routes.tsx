import { requireActor } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { routes, show } from '../../../platform/web.ts'
import { findEntryFor } from '../entry.queries.ts'
import { listShownOfficeEdits } from '../office-edit.queries.ts'
import { officeEditsPage } from './office-edits.page.tsx'

export const officeEditsRoutes = routes()

officeEditsRoutes.get(paths.award.officeEdits.pattern, async (c) => {
  const { db } = c.var.deps
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', requireActor(c))
  if (!entry) return c.notFound()
  return show(c, officeEditsPage({ entry, edits: await listShownOfficeEdits(db, entry.id, entry.edition) }))
})

import { listPlacesById } from '../../../places/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { listServable } from '../draft-files.queries.ts'
import { profileOfDraft } from '../draft.rules.ts'
import { partiesOf } from '../profile.rules.ts'
import { findKnown, findOwnDraft } from './draft-case.routes.ts'
import { previewPage } from './preview.page.tsx'

export const previewRoutes = routes()

previewRoutes.get(paths.projects.draftPreview.pattern, async (c) => {
  const found = await findOwnDraft(c)
  if (!found) return c.notFound()
  const { draft } = found
  const { db } = c.var.deps
  const { themes, known } = await findKnown(c)
  const content = profileOfDraft(draft, known)
  const ids = partiesOf(content).map(({ placeId }) => placeId)
  return show(
    c,
    previewPage({ draft, content, themes, places: await listPlacesById(db, ids), files: await listServable(db, content.files) }),
  )
})

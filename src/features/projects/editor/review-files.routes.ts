import { requireRole } from '../../../people/index.ts'
import { paths } from '../../../paths.ts'
import { routes } from '../../../platform/web.ts'
import { sendProfileFile } from '../public/profile-file-sending.routes.ts'
import { findHandedIn } from '../reviews.queries.ts'

export const reviewFilesRoutes = routes()

/** What was handed in last, whatever the draft holds besides. */
reviewFilesRoutes.get(paths.projects.reviewAttachment.pattern, async (c) => {
  requireRole(c, 'editor')
  const handedIn = await findHandedIn(c.var.deps.db, c.req.param('draftId') ?? '')
  const file = handedIn?.content.files?.find(({ id }) => id === c.req.param('fileId'))
  return sendProfileFile(c, file, 'private, no-store')
})

import { paths } from '../../../paths.ts'
import { routes } from '../../../platform/web.ts'
import { findProfile } from '../profile.queries.ts'
import { sendProfileFile } from './profile-file-sending.routes.ts'
import { showAbsent } from './withdrawn.routes.tsx'

export const profileFilesRoutes = routes()

/** Of the version that is read now, and of no other. */
profileFilesRoutes.get(paths.projects.profileAttachment.pattern, async (c) => {
  const slug = c.req.param('slug') ?? ''
  const profile = await findProfile(c.var.deps.db, slug)
  if (!profile) return showAbsent(c, slug)
  const file = profile.content.files?.find(({ id }) => id === c.req.param('fileId'))
  return sendProfileFile(c, file, 'no-cache')
})

import { sendDrawing } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import { routes, type Ctx } from '../../../platform/web.ts'
import { findFileVerdict } from '../draft-files.queries.ts'
import { isServable, type ProfileFile } from '../files.rules.ts'
import { findProfile, type Profile } from '../profile.queries.ts'
import { sendProfileFile } from './profile-file-sending.routes.ts'
import { showAbsent } from './withdrawn.routes.tsx'

export const profileFilesRoutes = routes()

/** Of the version that is read now, and of no other. */
profileFilesRoutes.get(paths.projects.profileAttachment.pattern, async (c) => {
  const profile = await findProfile(c.var.deps.db, c.req.param('slug') ?? '')
  return profile ? sendProfileFile(c, fileOf(c, profile), 'no-cache') : showAbsent(c, c.req.param('slug') ?? '')
})

/** Kept by the reader's own browser alone: what is withdrawn stays in no cache between. */
profileFilesRoutes.get(paths.projects.profileDrawing.pattern, async (c) => {
  const { db } = c.var.deps
  const profile = await findProfile(db, c.req.param('slug') ?? '')
  if (!profile) return showAbsent(c, c.req.param('slug') ?? '')
  const file = fileOf(c, profile)
  if (!file || !isServable(await findFileVerdict(db, file.sha256))) return c.notFound()
  return sendDrawing(c, file.sha256, 'private, max-age=31536000, immutable')
})

function fileOf(c: Ctx, { content }: Profile): ProfileFile | undefined {
  return content.files?.find(({ id }) => id === c.req.param('fileId'))
}

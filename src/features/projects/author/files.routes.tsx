import { databaseNow } from '../../../platform/clock.ts'
import { transact } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'
import { routes, seeOther, show } from '../../../platform/web.ts'
import { paths } from '../../../paths.ts'
import { recordDraftFileRemoval } from '../draft-files.queries.ts'
import { saveObstacle } from '../draft.rules.ts'
import { listLeftOut } from '../left-out-files.queries.ts'
import { sendProfileFile } from '../public/profile-file-sending.routes.ts'
import { findOwnDraft } from './draft-case.routes.ts'
import { filesPage } from './files.page.tsx'

export const filesRoutes = routes()

filesRoutes.get(paths.projects.draftFiles.pattern, async (c) => {
  const found = await findOwnDraft(c)
  return found ? show(c, filesPage(found.draft, await listLeftOut(c.var.deps.db, found.draft.id))) : c.notFound()
})

filesRoutes.get(paths.projects.draftAttachment.pattern, async (c) => {
  const found = await findOwnDraft(c)
  const file = found?.draft.files.find(({ id }) => id === c.req.param('fileId'))
  return sendProfileFile(c, file, 'private, no-store')
})

/** What was handed in keeps it: the editors and the public go on seeing it until the next round. */
filesRoutes.post(paths.projects.draftAttachmentRemoval.pattern, async (c) => {
  const found = await findOwnDraft(c)
  const file = found?.draft.files.find(({ id }) => id === c.req.param('fileId'))
  if (!found || !file) return c.notFound()
  const { draft, actor } = found
  if (saveObstacle(draft)) return show(c, filesPage(draft, []), 422)
  await transact(c.var.deps.db, async (tx) => {
    const at = await databaseNow(tx)
    if (!(await recordDraftFileRemoval(tx, { fileId: file.id, personId: actor.personId, at }))) return
    await recordEvent(tx, {
      kind: 'project-file-removed',
      actorId: actor.personId,
      subject: { table: 'projects_drafts', id: draft.id },
      at,
      data: { file: file.id },
    })
  })
  return seeOther(c, paths.projects.draftFiles.to({ draftId: draft.id }))
})

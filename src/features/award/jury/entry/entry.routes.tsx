import { paths } from '../../../../paths.ts'
import { routes, seeOther, show, type Ctx } from '../../../../platform/web.ts'
import { findEntryEdition } from '../../entry-edition.queries.ts'
import { withVerdicts } from '../../judging/file-verdicts.queries.ts'
import { findJudgedEntry, findQueuedEntry } from '../../judging/judged-entries.queries.ts'
import { recordReading } from '../../judging/readings.queries.ts'
import { requireJuror } from '../require-juror.ts'
import { judgedEntryPage } from './entry.page.tsx'

/** A juror reads an entry; who has not declared yet is led there first (security.md JU-02). */
export const judgedEntryRoutes = routes()

judgedEntryRoutes.get(paths.jury.entry.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const juror = await requireJuror(c)
  const entryId = c.req.param('entryId') ?? ''
  const judged = await findJudgedEntry(db, entryId, juror)
  const edition = judged && (await findEntryEdition(db, juror.editionId))
  if (!judged || !edition) return declareFirst(c)
  await recordReading(db, { entryId, submissionId: judged.submissionId, personId: juror.personId, at: clock.now() })
  const files = await withVerdicts(db, judged.manifest.contents.attachments)
  return show(c, judgedEntryPage({ judged, files, edition }))
})

/** To the declaration when there is something to declare or to say; else there is nothing. */
export async function declareFirst(c: Ctx): Promise<Response> {
  const entryId = c.req.param('entryId') ?? ''
  const asked = await findQueuedEntry(c.var.deps.db, entryId, await requireJuror(c))
  return asked ? seeOther(c, paths.jury.declaration.to({ entryId })) : c.notFound()
}

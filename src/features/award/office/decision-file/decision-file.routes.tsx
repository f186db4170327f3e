import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../../paths.ts'
import { currentActor, requireFreshProof, requireRole } from '../../../../people/index.ts'
import { routes, show } from '../../../../platform/web.ts'
import { zipStream } from '../../../../platform/zip.ts'
import { findEdition, listEditions } from '../../edition.queries.ts'
import { recordDecisionFileTaken } from '../../judging/room/decision-file.queries.ts'
import { decisionFile } from './decision-file.ts'
import { decisionFilePage, recordListPage } from './decision-file.page.tsx'
import { listRecordedEntries } from './record.queries.ts'

/** By the edition's name, so that the record can still be read when the office works with the next one. */
export const decisionFileRoutes = routes()
const { list, page, download } = paths.office.decisionFile

decisionFileRoutes.get(list.pattern, async (c) => {
  requireRole(c, 'office')
  return show(c, recordListPage(await listEditions(c.var.deps.db)))
})

decisionFileRoutes.get(page.pattern, async (c) => {
  requireRole(c, 'office')
  const { db } = c.var.deps
  const edition = await findEdition(db, c.req.param('slug') ?? '')
  if (!edition) return c.notFound()
  return show(c, decisionFilePage({ edition, entries: await listRecordedEntries(db, edition.id) }))
})

decisionFileRoutes.get(download.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  requireFreshProof(c)
  const { deps } = c.var
  const edition = await findEdition(deps.db, c.req.param('slug') ?? '')
  if (!edition) return c.notFound()
  const at = await recordDecisionFileTaken(deps.db, { editionId: edition.id, personId })
  const stillOffice = async () => (await currentActor(c))?.roles.includes('office') ?? false
  c.header('Content-Type', 'application/zip')
  c.header('Content-Disposition', contentDisposition(`Entscheidungsakte-${edition.slug}.zip`))
  return c.body(zipStream(decisionFile(deps, { edition, personId, at }), at, stillOffice))
})

import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../../paths.ts'
import { currentActor, requireFreshProof, requireRole } from '../../../../people/index.ts'
import { routes, show } from '../../../../platform/web.ts'
import { zipStream } from '../../../../platform/zip.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { recordDecisionFileTaken } from '../../judging/room/decision-file.queries.ts'
import { decisionFile } from './decision-file.ts'
import { decisionFilePage } from './decision-file.page.tsx'

export const decisionFileRoutes = routes()

decisionFileRoutes.get(paths.office.decisionFile.page.pattern, (c) => {
  requireRole(c, 'office')
  return show(c, decisionFilePage())
})

decisionFileRoutes.get(paths.office.decisionFile.download.pattern, async (c) => {
  const { personId } = requireRole(c, 'office')
  requireFreshProof(c)
  const { deps } = c.var
  const edition = await findCurrentEdition(deps.db)
  if (!edition) return c.notFound()
  const at = await recordDecisionFileTaken(deps.db, { editionId: edition.id, personId })
  const stillOffice = async () => (await currentActor(c))?.roles.includes('office') ?? false
  c.header('Content-Type', 'application/zip')
  c.header('Content-Disposition', contentDisposition(`Entscheidungsakte-${edition.slug}.zip`))
  return c.body(zipStream(decisionFile(deps, { edition, personId, at }), at, stillOffice))
})

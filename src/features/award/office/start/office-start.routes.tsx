import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { routes, show } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { phaseOf } from '../../edition.rules.ts'
import { officeStartPage } from './office-start.page.tsx'
import { startTiles } from './start-tiles.ts'

export const officeStartRoutes = routes()

officeStartRoutes.get(paths.office.start.pattern, async (c) => {
  const { deps } = c.var
  const actor = requireRole(c, 'office')
  const edition = await findCurrentEdition(deps.db)
  if (!edition) return c.notFound()
  const phase = phaseOf(edition, deps.clock.now())
  const tiles = await Promise.all(startTiles.map((tilesOf) => tilesOf({ deps, edition, phase, actor })))
  return show(c, officeStartPage({ edition, phase, tiles: tiles.flat() }))
})

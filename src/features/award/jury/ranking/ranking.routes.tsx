import { paths } from '../../../../paths.ts'
import { routes, show } from '../../../../platform/web.ts'
import { findRankingView } from '../../judging/room/ranking-view.queries.ts'
import { requireRoomViewer } from '../room/require-room-viewer.ts'
import { rankingPage } from './ranking.page.tsx'
import { rankingsPage } from './rankings.page.tsx'

export const rankingRoutes = routes()

rankingRoutes.get(paths.jury.rankings.pattern, async (c) => {
  const { edition } = await requireRoomViewer(c)
  return show(c, rankingsPage({ edition }))
})

rankingRoutes.get(paths.jury.ranking.pattern, async (c) => {
  const { edition, viewer } = await requireRoomViewer(c)
  const category = edition.categories.find(({ id }) => id === c.req.param('categoryId'))
  if (!category) return c.notFound()
  const view = await findRankingView(c.var.deps.db, { edition, categoryId: category.id, viewer })
  return show(c, rankingPage({ edition, category, view }))
})

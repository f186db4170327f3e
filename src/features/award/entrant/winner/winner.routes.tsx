import { paths } from '../../../../paths.ts'
import { routes, show } from '../../../../platform/web.ts'
import { findSplit } from '../../winners/split.queries.ts'
import { findOwnWinner } from './own-winner.routes.ts'
import { winnerPage } from './winner.page.tsx'

export const winnerRoutes = routes()

winnerRoutes.get(paths.award.winner.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  return show(c, winnerPage({ ...found, split: await findSplit(c.var.deps.db, found.entry.id) }))
})

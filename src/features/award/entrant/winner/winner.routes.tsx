import { paths } from '../../../../paths.ts'
import { routes, show } from '../../../../platform/web.ts'
import { findPayout } from '../../winners/payout.queries.ts'
import { seal } from '../../../../platform/canonical.ts'
import { findPress } from '../../winners/press.queries.ts'
import { contentNow, pressState } from '../../winners/press.rules.ts'
import { findSplit } from '../../winners/split.queries.ts'
import { isColleague, readAccounts } from './account-case.routes.ts'
import { findOwnWinner } from './own-winner.routes.ts'
import { winnerPage } from './winner.page.tsx'

export const winnerRoutes = routes()

winnerRoutes.get(paths.award.winner.pattern, async (c) => {
  const found = await findOwnWinner(c)
  if (!found) return c.notFound()
  const { db } = c.var.deps
  const { entry, winner, actor } = found
  const accounts = isColleague(entry, actor) ? await readAccounts(db, winner) : null
  const [split, payout] = [await findSplit(db, entry.id), await findPayout(db, entry.id)]
  const written = await findPress(db, entry.id)
  const press = pressState(written, seal(contentNow(written)).sha256)
  return show(c, winnerPage({ entry, winner, press, split, accounts, payout }))
})

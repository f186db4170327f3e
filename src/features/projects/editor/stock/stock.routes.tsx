import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { databaseNow } from '../../../../platform/clock.ts'
import { routes, show } from '../../../../platform/web.ts'
import { isoDate } from '../../../../plain/german-date.ts'
import { readStockQuestion } from './stock.form.ts'
import { stockPage } from './stock.page.tsx'
import { findStock } from './stock.queries.ts'

export const stockRoutes = routes()

stockRoutes.get(paths.projects.stock.pattern, async (c) => {
  requireRole(c, 'editor')
  const { db } = c.var.deps
  const question = readStockQuestion((name) => c.req.query(name))
  const today = isoDate(await databaseNow(db))
  return show(c, stockPage({ question, stock: await findStock(db, question, today), today }))
})

import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { listPlaces, outlines } from '../../../../places/index.ts'
import { type Ctx, routes, show } from '../../../../platform/web.ts'
import { findCurrentEdition, findEdition } from '../../edition.queries.ts'
import type { Edition } from '../../edition.rules.ts'
import { statisticsPage } from './statistics.page.tsx'
import { listCountedEntries } from './statistics.queries.ts'
import { countBy, perDay } from './statistics.rules.ts'

const SIZE_CLASSES = ['Großstadt', 'Mittelstadt', 'Kleinstadt', 'Landgemeinde', 'Kreis'].map((label) => ({ id: label, label }))
/** In units of a picture of 1000: fine enough for five districts. */
const GRAIN = 4

export const statisticsRoutes = routes()

statisticsRoutes.get(paths.office.statistics.pattern, async (c) => {
  requireRole(c, 'office')
  return showStatistics(c, await findCurrentEdition(c.var.deps.db))
})

statisticsRoutes.get(paths.office.decisionFile.statistics.pattern, async (c) => {
  requireRole(c, 'office')
  return showStatistics(c, await findEdition(c.var.deps.db, c.req.param('slug') ?? ''))
})

async function showStatistics(c: Ctx, edition: Edition | null): Promise<Response> {
  const { db } = c.var.deps
  if (!edition) return c.notFound()
  const [entries, districts] = await Promise.all([listCountedEntries(db, edition.id), listPlaces(db, ['district'])])
  const { opens, closes } = edition.phases
  const instants = entries.map((entry) => entry.arrivedAt)
  const last = new Date(Math.max(closes.getTime() - 1, ...instants.map(Number)))
  const named = <T extends { id: string }>(items: T[], label: (item: T) => string) =>
    items.map((item) => ({ id: item.id, label: label(item) }))
  return show(
    c,
    statisticsPage({
      edition: edition.title,
      total: entries.length,
      byCategory: countBy(
        entries,
        named(edition.categories, (one) => one.title),
        (entry) => entry.categoryId,
      ),
      byDistrict: countBy(
        entries,
        named(districts, (one) => one.name),
        (entry) => entry.districtId,
      ),
      bySize: countBy(entries, SIZE_CLASSES, (entry) => entry.sizeClass),
      days: perDay(instants, opens, last),
      closesAt: closes,
      shapes: outlines('districts', GRAIN),
    }),
  )
}

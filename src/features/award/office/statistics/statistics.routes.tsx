import { paths } from '../../../../paths.ts'
import { requireRole } from '../../../../people/index.ts'
import { listPlaces, outlines } from '../../../../places/index.ts'
import { routes, show } from '../../../../platform/web.ts'
import { findCurrentEdition } from '../../edition.queries.ts'
import { statisticsPage } from './statistics.page.tsx'
import { listCountedEntries } from './statistics.queries.ts'
import { countBy, perDay } from './statistics.rules.ts'

const SIZE_CLASSES = ['Großstadt', 'Mittelstadt', 'Kleinstadt', 'Landgemeinde', 'Kreis'].map((label) => ({ id: label, label }))
/** In units of a picture of 1000: fine enough for five districts. */
const GRAIN = 4

export const statisticsRoutes = routes()

statisticsRoutes.get(paths.office.statistics.pattern, async (c) => {
  requireRole(c, 'office')
  const { db } = c.var.deps
  const edition = await findCurrentEdition(db)
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
})

import { paths } from '../../../../paths.ts'
import { listPlaces } from '../../../../places/index.ts'
import { csv } from '../../../../plain/csv.ts'
import { type Ctx, routes, show } from '../../../../platform/web.ts'
import { listThemes } from '../../../../topics/index.ts'
import { readDirectoryQuestion } from '../../directory.form.ts'
import { countDirectory, type DirectoryCounts } from '../../directory.queries.ts'
import { facetLabels, type FacetLabels } from '../../facet-labels.ts'
import { statisticsPage, type StatisticsView } from './statistics.page.tsx'
import { barsOf, csvRows, mostFirst, yearBars, type Plot } from './statistics.rules.ts'

/** As wide as projects_published.since allows. */
const YEARS: [number, number] = [1900, 2100]

export const statisticsRoutes = routes()

statisticsRoutes.get(paths.projects.statistics.pattern, async (c) => show(c, statisticsPage(await readStatistics(c))))

statisticsRoutes.get(paths.projects.statisticsFile.pattern, async (c) => {
  const { plots } = await readStatistics(c)
  return c.body(csv(csvRows(plots)), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="projekte-statistik.csv"',
  })
})

async function readStatistics(c: Ctx): Promise<StatisticsView> {
  const { db } = c.var.deps
  const question = readDirectoryQuestion((name) => c.req.queries(name) ?? [])
  const [found, themes, places] = await Promise.all([
    countDirectory(db, question),
    listThemes(db),
    listPlaces(db, ['municipality', 'county', 'body', 'district']),
  ])
  const labels = facetLabels(themes, places)
  return { question, found, labels, plots: plotsOf(found, labels) }
}

function plotsOf({ total, countFound: count }: DirectoryCounts, labels: FacetLabels): Plot[] {
  const bars = (facet: 'thema' | 'rechtsform' | 'bezirk') => barsOf({ facet, labels: labels[facet], total, count })
  return [
    { id: 'thema', title: 'Nach Thema', head: 'Thema', facet: 'thema', bars: mostFirst(bars('thema')) },
    { id: 'jahr', title: 'Nach Beginn der Zusammenarbeit', head: 'Jahr', facet: null, bars: yearBars({ total, count }, YEARS) },
    { id: 'rechtsform', title: 'Nach Rechtsform', head: 'Rechtsform', facet: 'rechtsform', bars: mostFirst(bars('rechtsform')) },
    { id: 'bezirk', title: 'Nach Regierungsbezirk', head: 'Regierungsbezirk', facet: 'bezirk', bars: bars('bezirk') },
  ]
}

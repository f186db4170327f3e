import { paths } from '../../../../paths.ts'
import { areasOf, listPlaces, readMapQuestion, type Place } from '../../../../places/index.ts'
import { routes, show } from '../../../../platform/web.ts'
import { readDirectoryQuestion } from '../../directory.form.ts'
import { countDirectory } from '../../directory.queries.ts'
import { facetLabels } from '../../facet-labels.ts'
import { listThemes } from '../../../../topics/index.ts'
import { mapPage } from './map.page.tsx'

export const mapRoutes = routes()

mapRoutes.get(paths.projects.map.pattern, async (c) => {
  const { db } = c.var.deps
  const question = readDirectoryQuestion((name) => c.req.queries(name) ?? [])
  const [found, themes, places] = await Promise.all([
    countDirectory(db, question),
    listThemes(db),
    listPlaces(db, ['municipality', 'county', 'body', 'district']),
  ])
  const map = readMapQuestion((name) => c.req.query(name), places)
  const facet = question.rolle || 'kommune'
  const countPlaces = (of: Place[]) => found.countFound(of.map(({ slug }) => `${facet}:${slug}`))
  const areas = areasOf(map, places, countPlaces)
  const county = map.ausschnitt && { place: map.ausschnitt, count: countPlaces([map.ausschnitt]) }
  return show(c, mapPage({ question, map, found, areas, county, labels: facetLabels(themes, places) }))
})

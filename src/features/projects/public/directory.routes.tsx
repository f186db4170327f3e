import { paths } from '../../../paths.ts'
import { listPlaces } from '../../../places/index.ts'
import { routes, show } from '../../../platform/web.ts'
import { readDirectoryQuestion } from '../directory.form.ts'
import { findDirectory } from '../directory.queries.ts'
import { facetLabels } from '../facet-labels.ts'
import { listThemes } from '../../../topics/index.ts'
import { directoryPage } from './directory.page.tsx'

export const directoryRoutes = routes()

directoryRoutes.get(paths.projects.directory.pattern, async (c) => {
  const { db } = c.var.deps
  const question = readDirectoryQuestion((name) => c.req.queries(name) ?? [])
  const [directory, themes, places] = await Promise.all([
    findDirectory(db, question),
    listThemes(db),
    listPlaces(db, ['municipality', 'county', 'body', 'district']),
  ])
  return show(c, directoryPage({ question, directory, themes, labels: facetLabels(themes, places) }))
})

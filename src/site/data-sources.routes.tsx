import { paths } from '../paths.ts'
import { routes, show } from '../platform/web.ts'
import { dataSourcesPage } from './data-sources.page.tsx'
import { readDataSources } from './data-sources.ts'

const sources = readDataSources()

export const dataSourceRoutes = routes()

dataSourceRoutes.get(paths.dataSources.pattern, (c) => show(c, dataSourcesPage(sources)))

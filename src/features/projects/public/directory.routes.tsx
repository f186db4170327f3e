import { paths } from '../../../paths.ts'
import { listPlaces } from '../../../places/index.ts'
import type { Db } from '../../../platform/db.ts'
import { routes, show } from '../../../platform/web.ts'
import { listAdvice } from '../advice.queries.ts'
import { readDirectoryQuestion } from '../directory.form.ts'
import { findDirectory } from '../directory.queries.ts'
import type { DirectoryQuestion } from '../directory.rules.ts'
import { facetLabels } from '../facet-labels.ts'
import { listFoundTexts } from '../found-text.queries.ts'
import type { FoundText } from '../found-text.rules.ts'
import { listThemes } from '../../../topics/index.ts'
import { directoryPage, type FoundDirectory } from './directory.page.tsx'

export const directoryRoutes = routes()

directoryRoutes.get(paths.projects.directory.pattern, async (c) => {
  const { db } = c.var.deps
  const question = readDirectoryQuestion((name) => c.req.queries(name) ?? [])
  const [directory, themes, places] = await Promise.all([
    findFound(db, question),
    listThemes(db),
    listPlaces(db, ['municipality', 'county', 'body', 'district']),
  ])
  return show(c, directoryPage({ question, ...directory, themes, labels: facetLabels(themes, places) }))
})

async function findFound(db: Db, question: DirectoryQuestion): Promise<FoundDirectory> {
  const directory = await findDirectory(db, question)
  const ids = directory.projects.map(({ projectId }) => projectId)
  const [texts, advice] = await Promise.all([
    directory.words ? listFoundTexts(db, ids, directory.words.marking) : new Map<string, FoundText>(),
    listAdvice(db, question, directory),
  ])
  return { directory, texts, advice }
}

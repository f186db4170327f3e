import { paths } from '../../../paths.ts'
import { showKept } from '../../../platform/kept-pages.ts'
import type { Page } from '../../../platform/page.ts'
import { type Ctx, routes } from '../../../platform/web.ts'
import { listEditions } from '../edition.queries.ts'
import { announcedEditions } from './announced.rules.ts'
import { callPage } from './call.page.tsx'
import { categoriesPage } from './categories.page.tsx'
import { conditionsPage } from './conditions.page.tsx'
import { datesPage } from './dates.page.tsx'
import { editionPage } from './edition.page.tsx'
import { editionsPage } from './editions.page.tsx'
import { juryPage } from './jury.page.tsx'
import { noEditionPage } from './no-edition.page.tsx'
import { publicEditions } from './public-editions.queries.ts'
import { type PublicView, publicView } from './public-view.ts'
import { questionsPage } from './questions.page.tsx'

export const announcementRoutes = routes()

announcementRoutes.get(paths.award.call.pattern, (c) => showPublic(c, callPage))
announcementRoutes.get(paths.award.categories.pattern, (c) => showPublic(c, categoriesPage))
announcementRoutes.get(paths.award.conditions.pattern, (c) => showPublic(c, conditionsPage))
announcementRoutes.get(paths.award.jury.pattern, (c) => showPublic(c, juryPage))
announcementRoutes.get(paths.award.dates.pattern, (c) => showPublic(c, datesPage))
announcementRoutes.get(paths.award.editions.pattern, (c) => showPublic(c, editionsPage))

announcementRoutes.get(paths.award.questions.pattern, (c) => {
  const { q, frage, danke } = c.req.query()
  return showPublic(c, (view) => questionsPage(view, q?.trim() ?? '', frage, danke))
})

announcementRoutes.get(paths.award.edition.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const editions = await listEditions(db)
  const announced = announcedEditions(editions, clock.now())
  const asked = c.req.param('slug') ?? ''
  const edition = announced.find(({ slug }) => slug === asked)
  const ofYear = announced.find(({ slug }) => slug.split('-').includes(asked))
  if (!edition && ofYear) return c.redirect(paths.award.edition.to({ slug: ofYear.slug }), 302)
  if (!edition) return c.notFound()
  return showKept(c, publicEditions, () => editionPage(edition, clock.now()))
})

async function showPublic(c: Ctx, page: (view: PublicView) => Page): Promise<Response> {
  const editions = await listEditions(c.var.deps.db)
  const now = c.var.deps.clock.now()
  const build = () => {
    const view = publicView(editions, now)
    return view ? page(view) : noEditionPage()
  }
  return showKept(c, publicEditions, build)
}

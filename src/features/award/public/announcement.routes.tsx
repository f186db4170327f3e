import { paths } from '../../../paths.ts'
import { showKept, type KeptFrom } from '../../../platform/kept-pages.ts'
import type { Page } from '../../../platform/page.ts'
import { type Ctx, routes, type Web } from '../../../platform/web.ts'
import { listEditions } from '../edition.queries.ts'
import { announcedEditions } from './announced.rules.ts'
import { callPage } from './call.page.tsx'
import { categoriesPage } from './categories.page.tsx'
import { conditionsPage } from './conditions.page.tsx'
import { keptWithEvents, visibleEvents, type DateEventSource } from './date-events.ts'
import { datesPage } from './dates.page.tsx'
import { editionPage } from './edition.page.tsx'
import { editionsPage } from './editions.page.tsx'
import { juryPage } from './jury.page.tsx'
import { noEditionPage } from './no-edition.page.tsx'
import { publicEditions } from './public-editions.queries.ts'
import { type PublicView, publicView } from './public-view.ts'
import { questionsPage } from './questions.page.tsx'

/** `dateEvents`: to what the portal invites on the dates of the prize. */
export function announcementRoutes(dateEvents: DateEventSource): Web {
  const web = routes()
  const keptFrom = keptWithEvents(dateEvents)
  const showing = (page: (view: PublicView) => Page) => (c: Ctx) => showPublic(c, { dateEvents, keptFrom }, page)
  web.get(paths.award.call.pattern, showing(callPage))
  web.get(paths.award.categories.pattern, showing(categoriesPage))
  web.get(paths.award.conditions.pattern, showing(conditionsPage))
  web.get(paths.award.jury.pattern, showing(juryPage))
  web.get(paths.award.dates.pattern, showing(datesPage))
  web.get(paths.award.editions.pattern, showing(editionsPage))
  web.get(paths.award.questions.pattern, (c) => {
    const { q, frage, danke } = c.req.query()
    return showing((view) => questionsPage(view, q?.trim() ?? '', frage, danke))(c)
  })
  web.get(paths.award.edition.pattern, showEdition)
  return web
}

async function showEdition(c: Ctx): Promise<Response> {
  const { db, clock } = c.var.deps
  const editions = await listEditions(db)
  const announced = announcedEditions(editions, clock.now())
  const asked = c.req.param('slug') ?? ''
  const edition = announced.find(({ slug }) => slug === asked)
  const ofYear = announced.find(({ slug }) => slug.split('-').includes(asked))
  if (!edition && ofYear) return c.redirect(paths.award.edition.to({ slug: ofYear.slug }), 302)
  if (!edition) return c.notFound()
  return showKept(c, publicEditions, () => editionPage(edition, clock.now()))
}

type Sources = { dateEvents: DateEventSource; keptFrom: KeptFrom }

async function showPublic(c: Ctx, { dateEvents, keptFrom }: Sources, page: (view: PublicView) => Page): Promise<Response> {
  const { db, clock } = c.var.deps
  const [editions, known] = [await listEditions(db), await dateEvents(db)]
  const now = clock.now()
  const build = () => {
    const view = publicView(editions, now)
    return view ? page({ ...view, events: visibleEvents(known, now) }) : noEditionPage()
  }
  return showKept(c, keptFrom, build)
}

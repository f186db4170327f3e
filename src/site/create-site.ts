import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compress } from 'hono/compress'
import { awardArrivals, awardMailings, awardRoutes, listDateChoices } from '../features/award/index.ts'
import { newsletterFeatureRoutes } from '../features/newsletter/index.ts'
import { feedbackRoutes } from '../features/feedback/index.ts'
import { partnerRoutes } from '../features/partners/index.ts'
import { projectRoutes } from '../features/projects/index.ts'
import { eventMailings, eventRoutes } from '../features/events/index.ts'
import { editorialRoutes } from '../features/editorial/index.ts'
import { mediaSources } from './media-sources.ts'
import { outboxRoutes } from '../outbox/index.ts'
import { mediaRoutes } from '../media/index.ts'
import { accountRoutes, actorOf, ownDataRoutes, peopleRoutes, withActor } from '../people/index.ts'
import { placesRoutes } from '../places/index.ts'
import { oneClickRoutes, pausedMailsNotice, subscriberRoutes } from '../subscribers/index.ts'
import { topicsRoutes } from '../topics/index.ts'
import { openAssets, type Assets } from '../platform/assets.ts'
import type { Deps } from '../platform/deps.ts'
import { answerKept } from '../platform/kept-pages.ts'
import { knownHost } from '../platform/known-host.ts'
import { measureRequest } from '../platform/metrics.ts'
import { sameOrigin } from '../platform/same-origin.ts'
import { type Ctx, type Web, routes } from '../platform/web.ts'
import { apiRoutes } from './api/api.routes.ts'
import { apiDocumentationRoutes } from './api/documentation.routes.tsx'
import { assetRoutes } from './assets.routes.ts'
import { dataSourceRoutes } from './data-sources.routes.tsx'
import { demoClockRoutes } from './demo-clock.routes.ts'
import { disturbanceRoutes } from './disturbances.routes.tsx'
import { onError, onNotFound } from './errors.ts'
import { entryProjectRoutes } from './entry-project/entry-project.routes.tsx'
import { listingProjectRoutes } from './listing-project/listing-project.routes.ts'
import { prizesAtRelease } from './entry-project/prizes-at-release.ts'
import { englishSiteRoutes } from './english/english.routes.tsx'
import { englishAddresses, NO_ENGLISH } from './english/languages.ts'
import { formsOfPages, NO_FORMS } from './other-forms/other-forms.queries.ts'
import { otherFormsRoutes } from './other-forms/other-forms.routes.tsx'
import { frameFor } from './frame-for.ts'
import { frameMoment } from './frame-moment.ts'
import { doorsGallery } from './gallery-doors.ts'
import { galleryRoutes } from './gallery.routes.ts'
import { healthRoutes } from './health.routes.ts'
import { dateEvents } from './date-events.ts'
import { deskRoutes } from './desk/desk.routes.tsx'
import { homeRoutes } from './home.routes.ts'
import { keepers } from './keepers.ts'
import { nameableEntries } from './office-hour/nameable-entries.ts'
import { newsletterBlocks } from './newsletter-blocks.ts'
import { newsletterSegments } from './newsletter-segments.ts'
import { writtenMailRoutes } from './written-mails.routes.tsx'
import { shortLinkRoutes } from './redirects.routes.ts'
import { siteSearchRoutes } from './search.routes.tsx'
import { topicRoutes } from './topic/topic.routes.tsx'
import { searchSuggestionsRoutes } from './search-suggestions.routes.ts'
import { restOfBody } from './rest-of-body.ts'
import { securityHeaders } from './security-headers.ts'
import { crawlerRoutes, sitemapRoutes } from './sitemap.routes.ts'
import { MOST_ADDRESSES } from './sitemap.rules.ts'
import { smallBodies } from './small-bodies.ts'
import { subscriptionSources } from './subscription-sources.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The same for every site of this process: working out what they are built from takes longer than a page. */
let assetsOfAll: Promise<Assets> | undefined

/** What failed once is tried anew by the next site. */
async function assetsOnce(): Promise<Assets> {
  assetsOfAll ??= openAssets({ root: ROOT, cacheDir: join(ROOT, 'node_modules/.cache/portal-assets') })
  try {
    return await assetsOfAll
  } catch (error) {
    assetsOfAll = undefined
    throw error
  }
}

const PARTS: Web[] = [
  shortLinkRoutes,
  homeRoutes,
  englishSiteRoutes,
  deskRoutes,
  siteSearchRoutes,
  searchSuggestionsRoutes,
  topicRoutes,
  otherFormsRoutes,
  dataSourceRoutes,
  apiDocumentationRoutes,
  disturbanceRoutes,
  sitemapRoutes(MOST_ADDRESSES),
  crawlerRoutes,
  ...placesRoutes,
  ...topicsRoutes,
  ...peopleRoutes,
  accountRoutes([pausedMailsNotice]),
  ...awardRoutes(dateEvents),
  entryProjectRoutes,
  listingProjectRoutes,
  ...outboxRoutes([awardMailings, eventMailings]),
  ...subscriberRoutes(subscriptionSources),
  ...newsletterFeatureRoutes(newsletterBlocks, newsletterSegments),
  ownDataRoutes(keepers),
  ...projectRoutes,
  ...partnerRoutes,
  ...eventRoutes(nameableEntries, listDateChoices),
  ...feedbackRoutes,
  ...editorialRoutes(mediaSources),
  ...mediaRoutes,
]

/** The whole portal as a function of Deps: server.ts serves it, tests call site.request(). */
export async function createSite(deps: Deps): Promise<Web> {
  const assets = await assetsOnce()
  const site = routes()
  site.use(async (c, next) => {
    c.set('deps', deps)
    await next()
  })
  site.use(restOfBody())
  site.use(measureRequest)
  site.use(knownHost({ baseUrl: deps.config.baseUrl, allowLocal: deps.config.mode !== 'production', headers: securityHeaders }))
  site.use(answerKept(frameMoment))
  site.use(async (c, next) => {
    c.set('requestId', randomUUID())
    c.set('frame', frameFor(c, assets.url))
    await next()
    c.res.headers.set('X-Request-Id', c.var.requestId)
  })
  site.use(
    compress({ contentTypeFilter: /^(text\/|application\/(json|xml|(atom|opensearchdescription)\+xml|(geo|ld|problem)\+json))/ }),
  )
  site.use(securityHeaders)
  site.route('/', assetRoutes(assets))
  site.route('/', healthRoutes)
  site.use(prizesAtRelease)
  site.route('/', apiRoutes)
  site.route('/', oneClickRoutes(subscriptionSources))
  site.use(sameOrigin(deps.config.baseUrl))
  site.use(smallBodies())
  site.use(noteLanguages)
  site.route('/', awardArrivals)
  site.use(withActor)
  site.use(privateUnlessPublic)
  for (const part of PARTS) site.route('/', part)
  const gallery = galleryRoutes(doorsGallery)
  if (deps.config.mode !== 'production') for (const part of [demoClockRoutes, writtenMailRoutes, gallery]) site.route('/', part)
  site.notFound(onNotFound)
  site.onError(onError)
  return site
}

/** Where the database does not answer, a page still does, in its own language alone. */
async function noteLanguages(c: Ctx, next: () => Promise<void>) {
  const { db, clock } = c.var.deps
  if (c.req.method === 'GET') {
    c.set('english', await englishAddresses(db, clock.now()).catch(() => NO_ENGLISH))
    c.set('otherForms', await formsOfPages(db).catch(() => NO_FORMS))
  }
  await next()
}

/** What a signed-in person sees is kept nowhere; the rest may be kept but is asked for anew. */
async function privateUnlessPublic(c: Ctx, next: () => Promise<void>) {
  await next()
  if (c.res.headers.has('Cache-Control') && !actorOf(c)) return
  c.res.headers.set('Cache-Control', actorOf(c) || c.res.headers.has('Set-Cookie') ? 'private, no-store' : 'no-cache')
}

import { paths } from '../../../paths.ts'
import { routes } from '../../../platform/web.ts'
import { listEditions } from '../edition.queries.ts'
import { announcedEditions } from './announced.rules.ts'
import { announcementFeed } from './announcement-feed.ts'
import { datesFile } from './dates-file.ts'

export const calendarRoutes = routes()

const ASKED_ANEW = 'no-cache'

calendarRoutes.get(paths.award.datesFile.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  const [edition] = announcedEditions(await listEditions(db), clock.now())
  if (!edition) return c.notFound()
  return c.body(datesFile(edition, config.baseUrl), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="landespreis-${edition.slug}.ics"`,
    'cache-control': ASKED_ANEW,
  })
})

calendarRoutes.get(paths.award.feed.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  const editions = announcedEditions(await listEditions(db), clock.now())
  return c.body(announcementFeed(editions, config.baseUrl, clock.now()), 200, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': ASKED_ANEW,
  })
})

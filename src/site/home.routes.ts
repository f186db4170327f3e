import { announcedEditions, listEditions } from '../features/award/index.ts'
import { listNews } from '../features/editorial/index.ts'
import { listComingEvents } from '../features/events/index.ts'
import { paths } from '../paths.ts'
import { showKept } from '../platform/kept-pages.ts'
import { routes } from '../platform/web.ts'
import { homeParts } from './home-kept.ts'
import { homePage } from './home.page.tsx'

const MOST_OF_A_KIND = 3

export const homeRoutes = routes()

homeRoutes.get(paths.home.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  const editions = await listEditions(db)
  const now = clock.now()
  const { news } = await listNews(db, { at: now, page: 1, perPage: MOST_OF_A_KIND })
  const coming = (await listComingEvents(db, now)).filter(({ cancelledAt }) => cancelledAt === null)
  const parts = { news, events: coming.slice(0, MOST_OF_A_KIND), now, baseUrl: config.baseUrl }
  return showKept(c, homeParts, () => homePage(announcedEditions(editions, now)[0] ?? null, parts))
})

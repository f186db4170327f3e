import { paths } from '../../paths.ts'
import { routes, show } from '../../platform/web.ts'
import { listThemes } from '../../topics/index.ts'
import { newsListPage, newsPage } from './news.page.tsx'
import { findNews, listNews } from './news.queries.ts'
import { showAbsent } from './show-absent.ts'

const PER_PAGE = 20

export const newsRoutes = routes()

newsRoutes.get(paths.news.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const asked = c.req.query('seite') ?? ''
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
  return show(c, newsListPage(await listNews(db, { at: clock.now(), page, perPage: PER_PAGE })))
})

newsRoutes.get(paths.newsItem.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const slug = c.req.param('slug') ?? ''
  const news = await findNews(db, slug, clock.now())
  return news ? show(c, newsPage(news, await listThemes(db))) : showAbsent(c, { kind: 'news', slug })
})

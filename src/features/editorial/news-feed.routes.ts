import { Feed } from 'feed'
import { brand } from '../../brand.ts'
import { paths } from '../../paths.ts'
import { routes } from '../../platform/web.ts'
import { listNews, type NewsLine } from './news.queries.ts'

const MOST_ENTRIES = 50

/** Atom: the newest news; who follows it reads an entry again when its text has changed. */
export const newsFeedRoutes = routes()

newsFeedRoutes.get(paths.newsFeed.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  const { news } = await listNews(db, { at: clock.now(), page: 1, perPage: MOST_ENTRIES })
  return c.body(newsFeed(news, config.baseUrl), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
})

function newsFeed(news: NewsLine[], baseUrl: string): string {
  const list = baseUrl + paths.news.to()
  const changes = news.map(({ changedAt }) => changedAt.getTime())
  const feed = new Feed({
    id: list,
    title: `${brand.name}: Aktuelles`,
    link: list,
    feedLinks: { atom: baseUrl + paths.newsFeed.to() },
    language: 'de',
    copyright: brand.name,
    author: { name: brand.name },
    updated: new Date(Math.max(0, ...changes)),
  })
  for (const { slug, title, summary, dated, changedAt } of news) {
    const link = baseUrl + paths.newsItem.to({ slug })
    feed.addItem({ id: link, title, description: summary, link, date: changedAt, published: dated })
  }
  return feed.atom1()
}

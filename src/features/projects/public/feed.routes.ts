import { Feed } from 'feed'
import { brand } from '../../../brand.ts'
import { paths } from '../../../paths.ts'
import { routes } from '../../../platform/web.ts'
import { readDirectoryQuestion } from '../directory.form.ts'
import { isNarrowed } from '../directory.rules.ts'
import { feedAddress, listAddress } from './feed-address.ts'
import { listNewest, type Published } from '../feed.queries.ts'

const MOST_ENTRIES = 50

/** Atom: what is new of any list of the directory, asked as the list is. */
export const feedRoutes = routes()

feedRoutes.get(paths.projects.feed.pattern, async (c) => {
  const { db, config } = c.var.deps
  const question = readDirectoryQuestion((name) => c.req.queries(name) ?? [])
  const published = await listNewest(db, question, MOST_ENTRIES)
  const title = isNarrowed(question) ? 'Neue Projekte zu Ihrer Auswahl' : 'Neue Projekte'
  const addresses = { list: config.baseUrl + listAddress(question), feed: config.baseUrl + feedAddress(question) }
  return c.body(projectFeed(published, { title, addresses, baseUrl: config.baseUrl }), 200, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
  })
})

type About = { title: string; addresses: { list: string; feed: string }; baseUrl: string }

function projectFeed(published: Published[], { title, addresses, baseUrl }: About): string {
  const feed = new Feed({
    id: addresses.list,
    title: `${brand.name}: ${title}`,
    link: addresses.list,
    feedLinks: { atom: addresses.feed },
    language: 'de',
    copyright: brand.name,
    author: { name: brand.name },
    updated: published[0]?.publishedAt ?? new Date(0),
  })
  for (const { slug, title: name, summary, publishedAt } of published) {
    const link = baseUrl + paths.projects.profile.to({ slug })
    feed.addItem({ id: link, title: name, description: summary, link, date: publishedAt, published: publishedAt })
  }
  return feed.atom1()
}

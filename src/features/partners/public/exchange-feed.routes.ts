import { Feed } from 'feed'
import { brand } from '../../../brand.ts'
import { paths } from '../../../paths.ts'
import { routes } from '../../../platform/web.ts'
import { narrowed } from '../facets.rules.ts'
import { findListings } from '../found-listings.queries.ts'
import { kindText } from '../listing-words.page.tsx'
import type { PublicListing } from '../public-listings.queries.ts'
import { exchangeQuestion } from './exchange.form.ts'
import { written } from './exchange-parts.page.tsx'

const MOST_ENTRIES = 50

/** Atom: what is new of any list of the exchange, asked as the list is. */
export const exchangeFeedRoutes = routes()

exchangeFeedRoutes.get(paths.partners.feed.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  const { seite: _, ...chosen } = exchangeQuestion.parse(c.req.query())
  const found = narrowed(await findListings(db, { q: chosen.q, at: clock.now() }), chosen).slice(0, MOST_ENTRIES)
  const query = written(chosen)
  const addresses = {
    list: config.baseUrl + paths.partners.exchange.to(query),
    feed: config.baseUrl + paths.partners.feed.to(query),
  }
  return c.body(exchangeFeed(found, { addresses, baseUrl: config.baseUrl }), 200, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
  })
})

type About = { addresses: { list: string; feed: string }; baseUrl: string }

function exchangeFeed(found: PublicListing[], { addresses, baseUrl }: About): string {
  const feed = new Feed({
    id: addresses.list,
    title: `${brand.name}: Neue Einträge der Partnersuche`,
    link: addresses.list,
    feedLinks: { atom: addresses.feed },
    language: 'de',
    copyright: brand.name,
    author: { name: brand.name },
    updated: found[0]?.publishedAt ?? new Date(0),
  })
  for (const { id, kind, title, text, publishedAt } of found) {
    const link = baseUrl + paths.partners.listing.to({ listingId: id })
    feed.addItem({
      id: link,
      title: `${kindText[kind]}: ${title}`,
      description: text,
      link,
      date: publishedAt,
      published: publishedAt,
    })
  }
  return feed.atom1()
}

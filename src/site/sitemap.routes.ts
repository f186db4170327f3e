import { brand } from '../brand.ts'
import { paths } from '../paths.ts'
import { routes } from '../platform/web.ts'
import { addressLists } from './contents.ts'

/** For search engines: what anybody may read at this moment, nothing of what is still to come. */
export const sitemapRoutes = routes()

sitemapRoutes.get(paths.sitemap.pattern, async (c) => {
  const { db, clock, config } = c.var.deps
  const lists = await Promise.all(addressLists.map((list) => list(db, clock.now())))
  const urls = lists.flat().map((href) => `<url><loc>${xmlText(config.baseUrl + href)}</loc></url>`)
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  return c.body(xml, 200, { 'Content-Type': 'application/xml; charset=utf-8' })
})

/** So that browsers offer the search of the portal. */
sitemapRoutes.get(paths.api.searchDescription.pattern, (c) => {
  const { baseUrl } = c.var.deps.config
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(brand.name.slice(0, 16))}</ShortName>
<Description>${xmlText(brand.claim)}</Description>
<Language>de</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${xmlText(baseUrl + paths.search.to())}?q={searchTerms}"/>
<Url type="application/atom+xml" template="${xmlText(baseUrl + paths.projects.feed.to())}?q={searchTerms}"/>
</OpenSearchDescription>
`
  return c.body(xml, 200, { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' })
})

sitemapRoutes.get(paths.robots.pattern, (c) => {
  const { config } = c.var.deps
  const closed = config.mode === 'demo' ? ['/'] : NOTHING_TO_FIND
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${config.baseUrl}${paths.sitemap.to()}`,
  ]
  return c.text(`${lines.join('\n')}\n`)
})

/** Protected by sign-in anyway; a crawler need not ask. */
const NOTHING_TO_FIND = [paths.people.signIn.to(), paths.people.account.to(), paths.award.entries.to(), paths.search.to()]

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

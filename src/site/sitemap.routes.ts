import { brand } from '../brand.ts'
import { paths } from '../paths.ts'
import { routes, type Web } from '../platform/web.ts'
import { addressLists } from './contents.ts'
import { bothAddresses, englishAddresses, type EnglishAddresses } from './english/languages.ts'
import { listTopicAddresses } from './topic/count-topics.ts'
import { sitemapOf, type Sitemap } from './sitemap.rules.ts'

/** For search engines: what anybody may read at this moment, nothing of what is still to come. `most` addresses in one file. */
export function sitemapRoutes(most: number): Web {
  const web = routes()
  web.get(paths.sitemap.pattern, async (c) => {
    const { db, clock, config } = c.var.deps
    const now = clock.now()
    const english = await englishAddresses(db, now)
    const lists = await Promise.all([...addressLists, listTopicAddresses].map((list) => list(db, now)))
    const part = c.req.query('teil')
    const sitemap = sitemapOf([...lists.flat(), ...english.values()], { most, part: part === undefined ? null : Number(part) })
    if (!sitemap) return c.notFound()
    return c.body(sitemapXml(sitemap, { baseUrl: config.baseUrl, english }), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
    })
  })
  return web
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Parts lie beside the index: a file may only name what lies below its own folder. */
function sitemapXml(sitemap: Sitemap, { baseUrl, english }: { baseUrl: string; english: EnglishAddresses }): string {
  const [outer, inner, hrefs] =
    sitemap.kind === 'index'
      ? ['sitemapindex', 'sitemap', sitemap.parts.map((teil) => paths.sitemap.to({ teil }))]
      : ['urlset', 'url', sitemap.addresses]
  const alternates = (href: string) =>
    Object.entries(bothAddresses(href, english) ?? {}).map(
      ([language, other]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(baseUrl + other)}"/>`,
    )
  const lines = hrefs.map((href) => `<${inner}><loc>${xmlText(baseUrl + href)}</loc>${alternates(href).join('')}</${inner}>`)
  const spaces = `xmlns="${NAMESPACE}"${inner === 'url' ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''}`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${outer} ${spaces}>\n${lines.join('\n')}\n</${outer}>\n`
}

/** What crawlers and browsers look for beside it. */
export const crawlerRoutes = routes()

/** So that browsers offer the search of the portal. */
crawlerRoutes.get(paths.api.searchDescription.pattern, (c) => {
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

crawlerRoutes.get(paths.robots.pattern, (c) => {
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

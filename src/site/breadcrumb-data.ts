import type { Page } from '../platform/page.ts'
import { crumbsOf } from './breadcrumb.tsx'
import type { Surroundings } from './surroundings.ts'

/** The trail as search engines read it (schema.org). They have no account: whoever has one is sent nothing of it. */
export function breadcrumbData(page: Pick<Page, 'trail' | 'crumb' | 'title'>, around: Surroundings): object | null {
  const { account, baseUrl, language, path } = around
  const crumbs = crumbsOf(page.trail, language)
  if (account || crumbs.length === 0) return null
  const all = [...crumbs, { label: page.crumb ?? page.title, href: path }]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: baseUrl + href,
    })),
  }
}

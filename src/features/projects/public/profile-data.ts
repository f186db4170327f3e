import { paths } from '../../../paths.ts'
import type { Profile } from '../profile.queries.ts'
import { partiesOf } from '../profile.rules.ts'

/** What a profile says to search engines (schema.org), of what stands on its page. */
export function profileData(profile: Profile, baseUrl: string): object {
  const { content, slug } = profile
  const address = baseUrl + paths.projects.profile.to({ slug })
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: content.title,
    abstract: content.summary,
    inLanguage: 'de',
    dateModified: profile.publishedAt.toISOString(),
    ...(profile.dueOn === null || profile.isTakenOver
      ? {}
      : { mainEntityOfPage: { '@type': 'WebPage', '@id': address, lastReviewed: profile.confirmedOn } }),
    about: {
      '@type': 'Project',
      name: content.title,
      ...(content.since === null ? {} : { foundingDate: String(content.since) }),
      member: partiesOf(content).map(({ name }) => ({ '@type': 'GovernmentOrganization', name })),
    },
    ...(content.sources.length > 0 ? { isBasedOn: content.sources } : {}),
  }
}

import { footerNavigation, linkIn, mainNavigation } from '../navigation.ts'
import { NavigationAnchor } from '../navigation-anchor.tsx'
import type { EnglishAddresses } from './languages.ts'

/** What of the portal can be read in English. */
export function Contents({ english }: { english: EnglishAddresses }) {
  const entries = [...mainNavigation, ...footerNavigation].filter(({ href }) => english.has(href))
  return (
    <section aria-labelledby="in-english">
      <h2 class="kern-heading-medium" id="in-english">
        What you can read in English
      </h2>
      <ul class="kern-list kern-list--bullet">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavigationAnchor class="kern-link" link={linkIn('en', entry, english)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import { paths } from '../../../paths.ts'

export type Addresses = { german: string; english: string }

/** What is no standing page and has an English version nevertheless, by the name of its English text. */
const PORTAL_PAGES: Record<string, Addresses> = {
  startseite: { german: paths.home.to(), english: paths.english.start.to() },
  landespreis: { german: paths.award.call.to(), english: paths.english.call.to() },
  kontakt: { german: paths.feedback.contact.to(), english: paths.english.contact.to() },
  foerderung: { german: paths.partners.funding.to(), english: paths.english.funding.to() },
}

/** No standing page may be called so: its English version would be another page's. */
export const PORTAL_PAGE_NAMES = Object.keys(PORTAL_PAGES)

/** Where a page stands in both languages. */
export function addressesOf(slug: string): Addresses {
  return PORTAL_PAGES[slug] ?? { german: paths.page.to({ slug }), english: paths.english.page.to({ slug }) }
}

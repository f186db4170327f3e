import type { Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import type { GalleryEntry } from '../../ui/gallery.tsx'
import { partnersFormsGallery } from './forms-gallery.tsx'
import { guidelinesRoutes } from './funding/editor/guidelines.routes.tsx'
import { guidelineVersionRoutes } from './funding/editor/guideline-version.routes.tsx'
import { fundingRoutes } from './funding/funding.routes.tsx'
import { partnersMailsGallery } from './mails-gallery.tsx'
import { endingRoutes } from './own/ending.routes.tsx'
import { outcomeRoutes } from './outcome/outcome.routes.tsx'
import { ownRoutes } from './own/own.routes.tsx'
import { tellOfMatches } from './matches.job.ts'
import { listingContactRoutes } from './public/contact-source.ts'
import { exchangeFeedRoutes } from './public/exchange-feed.routes.ts'
import { exchangeMapRoutes } from './public/exchange-map.routes.tsx'
import { exchangeRoutes } from './public/exchange.routes.tsx'
import { prolongationRoutes } from './public/prolongation.routes.tsx'
import { remindOfEnds } from './reminders.job.ts'
import { reviewRoutes } from './review/review.routes.tsx'

/** The door: what site/ and worker.ts may use of the search for partners. */
export const partnerRoutes: Web[] = [
  fundingRoutes,
  guidelinesRoutes,
  guidelineVersionRoutes,
  ownRoutes,
  endingRoutes,
  outcomeRoutes,
  prolongationRoutes,
  reviewRoutes,
  listingContactRoutes,
  exchangeMapRoutes,
  exchangeFeedRoutes,
  exchangeRoutes,
]
export const partnersGallery: GalleryEntry[] = [...partnersFormsGallery, ...partnersMailsGallery]
export const partnerTicks: Tick[] = [remindOfEnds, tellOfMatches]
export { listingLinks } from './link-source.ts'
export { listListingsWaiting } from './desk.ts'
export { listPartnerAddresses, listingsFound } from './found-listings.queries.ts'
export { findFoundListing, type FoundListing } from './outcome/outcome.queries.ts'

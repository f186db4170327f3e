import type { Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import type { BlockSource } from './block-source.ts'
import { blockRoutes } from './editor/block.routes.tsx'
import { draftsRoutes } from './editor/drafts.routes.tsx'
import { issueReleaseRoutes } from './editor/release.routes.tsx'
import { newsletterRoutes } from './public/newsletter.routes.tsx'
import { sendIssues } from './sending.job.ts'

/** The door: what site/ may use of the newsletter. */
export type { BlockSource } from './block-source.ts'
export { newsletterGallery } from './newsletter-gallery.tsx'
export { newsletterSubscriptions } from './subjects.ts'
export { listNewsletterAddresses } from './public/newsletter-addresses.queries.ts'
export const newsletterTicks: Tick[] = [sendIssues]

export function newsletterFeatureRoutes(sources: BlockSource[]): Web[] {
  return [newsletterRoutes, draftsRoutes, blockRoutes(sources), issueReleaseRoutes]
}

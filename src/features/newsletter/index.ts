import type { Tick } from '../../platform/jobs.ts'
import type { Web } from '../../platform/web.ts'
import type { BlockSource } from './block-source.ts'
import type { SegmentSource } from './segments.ts'
import { readBounces } from './bounces/read-bounces.job.ts'
import { blockRoutes } from './editor/block.routes.tsx'
import { draftsRoutes } from './editor/drafts.routes.tsx'
import { issueDetailsRoutes } from './editor/issue-details.routes.tsx'
import { issueReleaseRoutes } from './editor/release.routes.tsx'
import { releasedIssueRoutes } from './editor/released.routes.tsx'
import { issueActsRoutes } from './editor/issue-acts.routes.tsx'
import { newsletterRoutes } from './public/newsletter.routes.tsx'
import { startSending } from './sending/send-issues.job.ts'

/** The door: what site/ may use of the newsletter. */
export type { SegmentSource } from './segments.ts'
export type { BlockSource } from './block-source.ts'
export { listIssueDates, listIssueDraftsWaiting, listUnsettledIssuesWaiting } from './desk.ts'
export { newsletterGallery } from './newsletter-gallery.tsx'
export { newsletterSubscriptions } from './subjects.ts'
export { issuesFound } from './public/found-issues.queries.ts'
export { listNewsletterAddresses } from './public/newsletter-addresses.queries.ts'
export { newsletterJobs } from './sending/send-issues.job.ts'
export const newsletterTicks: Tick[] = [startSending, readBounces]

export function newsletterFeatureRoutes(sources: BlockSource[], segments: SegmentSource[]): Web[] {
  return [
    newsletterRoutes,
    ...draftsRoutes(segments),
    issueDetailsRoutes(segments),
    blockRoutes(sources),
    ...issueReleaseRoutes(segments),
    releasedIssueRoutes,
    issueActsRoutes,
  ]
}

import type { Tick } from '../platform/jobs.ts'
import type { Web } from '../platform/web.ts'
import { suppressBounced } from './bounces.job.ts'
import { confirmationRoutes } from './confirmation.routes.tsx'
import { sendDigests } from './digest.job.ts'
import { forgetUnconfirmed } from './forget-unconfirmed.job.ts'
import { leavingRoutes } from './leaving.routes.tsx'
import { preferencesRoutes } from './preferences.routes.tsx'
import { proofRoutes } from './proof.routes.tsx'
import { behindLink, inAccount } from './settings-places.ts'
import { signUpRoutes } from './sign-up.routes.tsx'
import type { SubscriptionSource } from './source.ts'

/** The door: features describe what one can get mails about, site/ hands that over. */
export type { Digest, Follow, NewsItem, Subject, SubscriptionSource } from './source.ts'
export { forgetLeft, subscriberKeeper } from './forget-subscriber.queries.ts'
export { MailLeaving, mailLeavingText, type MailLinks } from './leaving.mail.tsx'
export { leavingHeaders, linksFor } from './mail-links.ts'
export { listSubscribersOf, type SubscriberOf } from './subscribers-of.queries.ts'
export { noteBouncedMail } from './note-bounce.ts'
export { pausedMailsNotice } from './paused-mails-notice.ts'
export { suppressAddress, suppressBouncedAddress } from './suppress.ts'
export { oneClickRoutes } from './leaving.routes.tsx'
export { subscribersGallery } from './subscribers-gallery.tsx'

export function subscriberRoutes(sources: SubscriptionSource[]): Web[] {
  return [
    signUpRoutes(sources),
    confirmationRoutes,
    preferencesRoutes(sources, behindLink),
    leavingRoutes(sources),
    preferencesRoutes(sources, inAccount),
    proofRoutes,
  ]
}

export function subscriberTicks(sources: SubscriptionSource[]): Tick[] {
  return [forgetUnconfirmed, suppressBounced, sendDigests(sources)]
}

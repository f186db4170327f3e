import { newsletterSubscriptions } from '../features/newsletter/index.ts'
import { projectSubscriptions } from '../features/projects/index.ts'
import type { SubscriptionSource } from '../subscribers/index.ts'

/** What one can get mails about; a feature adds its own. */
export const subscriptionSources: SubscriptionSource[] = [newsletterSubscriptions, projectSubscriptions]

import { accountKeeper } from '../features/award/index.ts'
import { registrationKeeper } from '../features/events/index.ts'
import { senderKeeper } from '../features/feedback/index.ts'
import { recipientKeeper } from '../outbox/index.ts'
import type { Keeper } from '../people/index.ts'
import { subscriberKeeper } from '../subscribers/index.ts'

/** Who keeps something of persons beside people/ itself. */
export const keepers: Keeper[] = [accountKeeper, recipientKeeper, subscriberKeeper, registrationKeeper, senderKeeper]

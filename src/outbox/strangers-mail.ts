import type { Db } from '../platform/db.ts'
import { withinLimit, type Limit } from '../platform/limits.queries.ts'
import { sha256 } from '../platform/random.ts'
import { mailboxOf } from './mailbox.rules.ts'

/** Over all forms that mail an address which nobody has confirmed yet: a third person is not flooded with them (security.md RL-04). */
export const MAILS_TO_A_MAILBOX: Limit = { name: 'strangers-mail-mailbox', most: 3, perSeconds: 86_400 }
export const MAILS_FROM_A_CONNECTION: Limit = { name: 'strangers-mail-connection', most: 20, perSeconds: 3600 }

export function isMailboxWithinLimit(db: Db, email: string): Promise<boolean> {
  return withinLimit(db, MAILS_TO_A_MAILBOX, sha256(mailboxOf(email)))
}

export function isConnectionWithinLimit(db: Db, networkAddress: string): Promise<boolean> {
  return withinLimit(db, MAILS_FROM_A_CONNECTION, sha256(networkAddress))
}

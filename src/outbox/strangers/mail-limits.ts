import { clientAddress } from '../../people/index.ts'
import type { Db } from '../../platform/db.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../platform/limits.queries.ts'
import { sha256 } from '../../platform/random.ts'
import type { Ctx } from '../../platform/web.ts'
import { mailboxOf } from './mailbox.rules.ts'

/** Over all forms that mail an address which nobody has confirmed yet: a third person is not flooded with them (security.md RL-04). */
const TO_A_MAILBOX: Limit = { name: 'strangers-mail-mailbox', most: 3, perSeconds: 86_400 }
const FROM_A_CONNECTION: Limit = { name: 'strangers-mail-connection', most: 20, perSeconds: 3600 }

/** For who tells nobody that a mailbox has had enough. */
export function isMailboxWithinLimit(db: Db, email: string): Promise<boolean> {
  return withinLimit(db, TO_A_MAILBOX, sha256(mailboxOf(email)))
}

/** Throws LimitReached, as does the next. */
export async function keepMailboxWithinLimit(db: Db, email: string): Promise<void> {
  if (!(await isMailboxWithinLimit(db, email))) throw new LimitReached(TO_A_MAILBOX)
}

export async function keepConnectionWithinLimit(c: Ctx): Promise<void> {
  const isWithin = await withinLimit(c.var.deps.db, FROM_A_CONNECTION, sha256(clientAddress(c)))
  if (!isWithin) throw new LimitReached(FROM_A_CONNECTION)
}

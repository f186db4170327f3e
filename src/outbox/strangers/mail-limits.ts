import { clientAddress } from '../../people/index.ts'
import type { Db } from '../../platform/db.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { withinLimit, type Limit } from '../../platform/limits.queries.ts'
import { sha256 } from '../../platform/random.ts'
import type { Ctx } from '../../platform/web.ts'
import type { AcceptedForm } from './form-age.rules.ts'
import { mailboxOf } from './mailbox.rules.ts'
import { keepUnprovenWithinLimit } from './proof-limits.ts'

/** Over all forms that mail an address which nobody has confirmed yet: a third person is not flooded with them (security.md RL-04). */
const TO_A_MAILBOX: Limit = { name: 'strangers-mail-mailbox', most: 3, perSeconds: 86_400 }
const FROM_A_CONNECTION: Limit = { name: 'strangers-mail-connection', most: 20, perSeconds: 3600 }
const FROM_A_PERSON: Limit = { name: 'senders-mail-person', most: 20, perSeconds: 86_400 }

/** For who tells nobody that a mailbox has had enough. */
export function isMailboxWithinLimit(db: Db, email: string): Promise<boolean> {
  return withinLimit(db, TO_A_MAILBOX, sha256(mailboxOf(email)))
}

/** Throws LimitReached, as does the next. */
export async function keepConnectionWithinLimit(c: Ctx, form: AcceptedForm): Promise<void> {
  await keepUnprovenWithinLimit(c, form)
  await keep(c, FROM_A_CONNECTION, sha256(clientAddress(c)))
}

/** Of a form that mails whoever sends it: with an account the address is theirs. */
export async function keepSenderWithinLimits(
  c: Ctx,
  { personId, email }: { personId: string | null; email: string },
  form: AcceptedForm,
): Promise<void> {
  if (personId) return keep(c, FROM_A_PERSON, personId)
  await keepConnectionWithinLimit(c, form)
  await keep(c, TO_A_MAILBOX, sha256(mailboxOf(email)))
}

async function keep(c: Ctx, limit: Limit, key: string): Promise<void> {
  if (!(await withinLimit(c.var.deps.db, limit, key))) throw new LimitReached(limit)
}

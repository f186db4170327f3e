import { isConnectionWithinLimit, MAILS_FROM_A_CONNECTION } from '../outbox/index.ts'
import { clientAddress } from '../people/index.ts'
import { LimitReached } from '../platform/limit-reached.ts'
import type { Ctx } from '../platform/web.ts'

export async function withinConnectionLimit(c: Ctx): Promise<void> {
  const isWithin = await isConnectionWithinLimit(c.var.deps.db, clientAddress(c))
  if (!isWithin) throw new LimitReached(MAILS_FROM_A_CONNECTION)
}

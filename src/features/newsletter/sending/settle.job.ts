import { transact } from '../../../platform/db.ts'
import type { Deps } from '../../../platform/deps.ts'
import { findTaken } from '../../../platform/mail-log.ts'
import { messageIdOf } from '../../../platform/mail-message.ts'
import { lockUnsettled, recordSettled, type Unsettled } from './unsettled.queries.ts'

/**
 * Whoever died between the mail server's answer and our note has left claims. The mail server's log is asked by Message-ID: what it took
 * was sent, what it did not take goes out again. Where it cannot be asked, a person decides on the page of the issue.
 */
export async function settleClaims(deps: Deps): Promise<void> {
  const { mailLog } = deps.config
  if (!mailLog) return
  await transact(deps.db, async (tx) => {
    const unsettled = await lockUnsettled(tx)
    const taken = await takenOf(deps, mailLog, unsettled)
    if (!taken) return
    const sent = unsettled.filter(({ mailId }) => taken.has(messageIdOf(deps.config, mailId)))
    await recordSettled(tx, idsOf(sent), 'sent')
    await recordSettled(tx, idsOf(unsettled.filter((one) => !sent.includes(one))), 'again')
  })
}

async function takenOf(deps: Deps, path: string, unsettled: Unsettled[]): Promise<Set<string> | null> {
  const [oldest] = unsettled
  if (!oldest) return null
  const messageIds = unsettled.map(({ mailId }) => messageIdOf(deps.config, mailId))
  const taken = await findTaken({ path, messageIds, since: oldest.claimedAt })
  if (!taken) deps.log.error({ unsettled: unsettled.length }, 'MAIL_LOG says nothing of these mails')
  return taken
}

function idsOf(settled: Unsettled[]): string[] {
  return settled.map(({ mailId }) => mailId)
}

import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'

type Decided = { issueId: string; personId: string; act: 'again' | 'sent'; recipients: number; at: Date }

export async function recordDecision(tx: Tx, { issueId, personId, act, recipients, at }: Decided): Promise<void> {
  const subject = { table: 'newsletter_issues', id: issueId }
  await recordEvent(tx, { kind: 'newsletter-settled', actorId: personId, subject, at, data: { act, recipients } })
}

import { sql } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import { recordEvent } from '../../../platform/events.ts'

type Decided = { issueId: string; personId: string; act: 'again' | 'sent'; recipients: number; at: Date }

/** So, the last time. */
export async function wasDecided(tx: Tx, { issueId, act }: Pick<Decided, 'issueId' | 'act'>): Promise<boolean> {
  const { rows } = await sql<{ act: string }>`select record::jsonb -> 'data' ->> 'act' as act from platform_events
    where kind = 'newsletter-settled' and subject_table = 'newsletter_issues' and subject_id = ${issueId} order by seq desc limit 1`.execute(
    tx,
  )
  return rows[0]?.act === act
}

export async function recordDecision(tx: Tx, { issueId, personId, act, recipients, at }: Decided): Promise<void> {
  const subject = { table: 'newsletter_issues', id: issueId }
  await recordEvent(tx, { kind: 'newsletter-settled', actorId: personId, subject, at, data: { act, recipients } })
}

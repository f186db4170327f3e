import type { Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'

type Act = { id: string; personId: string; at: Date }

export async function isDiscardedIssue(tx: Tx, id: string): Promise<boolean> {
  const issues = tx.selectFrom('newsletter_issues').where('id', '=', id).where('discarded_at', 'is not', null)
  return (await issues.select('id').executeTakeFirst()) !== undefined
}

/** From here on it is shown nowhere. */
export async function recordDiscard(tx: Tx, { id, personId, at }: Act): Promise<void> {
  const by = { discarded_at: at, discarded_by: personId }
  await tx.updateTable('newsletter_issues').set(by).where('id', '=', id).where('released_at', 'is', null).execute()
  await recordEvent(tx, eventOf('newsletter-discarded', { id, personId, at }))
}

/** Nobody has got it yet. */
export async function recordMovedSending(tx: Tx, { sendAt, ...act }: Act & { sendAt: Date }): Promise<void> {
  await tx.updateTable('newsletter_issues').set({ send_at: sendAt }).where('id', '=', act.id).execute()
  await recordEvent(tx, { ...eventOf('newsletter-moved', act), data: { sendAt: sendAt.toISOString() } })
}

function eventOf(kind: string, { id, personId, at }: Act) {
  return { kind, actorId: personId, subject: { table: 'newsletter_issues', id }, at }
}

import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db.ts'
import { PAUSE_MS } from './mailing.rules.ts'
import type { Recipient } from './merge.rules.ts'

export type DueMailing = { id: string; subject: string; body: string }

/** Released, past the pause, with somebody who waits. */
export async function listDueMailings(db: Db): Promise<DueMailing[]> {
  return db
    .selectFrom('outbox_mailings as mailing')
    .where('mailing.released_at', '<=', sql<Date>`portal_now() - ${PAUSE_MS / 1000} * interval '1 second'`)
    .where('mailing.cancelled_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('outbox_recipients as recipient')
          .whereRef('recipient.mailing_id', '=', 'mailing.id')
          .where('recipient.queued_at', 'is', null)
          .where('recipient.cancelled_at', 'is', null),
      ),
    )
    .select(['mailing.id', 'mailing.subject', 'mailing.body'])
    .orderBy('mailing.released_at')
    .execute()
}

export type WaitingRecipient = { id: string; email: string; values: Recipient['values'] }

/** Two workers share them: what one has locked the other passes over. */
export async function lockWaiting(tx: Tx, mailingId: string, limit: number): Promise<WaitingRecipient[]> {
  return tx
    .selectFrom('outbox_recipients')
    .where('mailing_id', '=', mailingId)
    .where('queued_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .select(['id', 'email', sql<Recipient['values']>`merge_values`.as('values')])
    .orderBy('ordinal')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function recordQueued(tx: Tx, recipientIds: string[], at: Date): Promise<void> {
  await tx.updateTable('outbox_recipients').set({ queued_at: at }).where('id', 'in', recipientIds).execute()
}

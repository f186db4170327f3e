import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db.ts'
import { recordEvent } from '../platform/events.ts'
import { addJob } from '../platform/jobs.ts'
import { SEND_MAIL } from '../platform/mail.ts'
import type { DeliveryState } from './mailing.rules.ts'
import type { Recipient } from './merge.rules.ts'

export const onceKeyOf = (recipientId: string) => `mailing ${recipientId}`

type Act = { mailingId: string; personId: string; at: Date }

/** Under the mailing's lock: from here on neither text nor recipients change. */
export async function recordRelease(tx: Tx, act: Act & { recipients: Recipient[]; groupLabel: string }): Promise<void> {
  const { mailingId, personId, at, recipients, groupLabel } = act
  await tx
    .updateTable('outbox_mailings')
    .set({ released_by: personId, released_at: at, group_label: groupLabel })
    .where('id', '=', mailingId)
    .execute()
  for (const { key, about, name, email, values, concealed } of recipients)
    await tx
      .insertInto('outbox_recipients')
      .values({ mailing_id: mailingId, key, about, name, email, merge_values: JSON.stringify(values), concealed })
      .execute()
  await recordEvent(tx, eventOf('mailing-released', act, { recipients: recipients.length }))
}

const state = sql<DeliveryState>`case
  when recipient.cancelled_at is not null then 'cancelled'
  when recipient.queued_at is null then 'waiting'
  when mail.sent_at is not null then 'sent'
  when mail.failed_at is not null then 'failed'
  else 'queued' end`

export type Delivery = {
  id: string
  about: string
  /** Null where the office may not know who this is. */
  person: { name: string; email: string } | null
  state: DeliveryState
  sentAt: Date | null
  /** What the mail server said. */
  failure: string | null
}

/** In the order in which they are sent. */
export async function listDeliveries(db: Db, mailingId: string): Promise<Delivery[]> {
  const rows = await deliveries(db, mailingId)
    .select(['recipient.about', 'recipient.name', 'recipient.email', 'recipient.concealed'])
    .select(['recipient.id', 'mail.sent_at as sentAt', 'mail.failure', state.as('state')])
    .orderBy('recipient.ordinal')
    .execute()
  return rows.map(({ name, email, concealed, failure, ...row }) => ({
    ...row,
    person: concealed ? null : { name, email },
    failure: concealed ? (failure?.replaceAll(email, '[Adresse]') ?? null) : failure,
  }))
}

function deliveries(db: Db, mailingId: string) {
  return db
    .selectFrom('outbox_recipients as recipient')
    .leftJoin('platform_mails as mail', (join) => join.on('mail.once_key', '=', sql<string>`'mailing ' || recipient.id`))
    .where('recipient.mailing_id', '=', mailingId)
}

/** Nobody who was not handed to the mail server yet gets it any more; how many that were. */
export async function recordCancellation(tx: Tx, act: Act): Promise<number> {
  const { mailingId, personId, at } = act
  const stopped = await tx
    .updateTable('outbox_recipients')
    .set({ cancelled_at: at })
    .where('mailing_id', '=', mailingId)
    .where('queued_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .execute()
  if (stopped.length === 0) return 0
  const by = { cancelled_by: personId, cancelled_at: at }
  await tx.updateTable('outbox_mailings').set(by).where('id', '=', mailingId).execute()
  await recordEvent(tx, eventOf('mailing-cancelled', act, { recipients: stopped.length }))
  return stopped.length
}

/** Tried again at once instead of when the queue would; what was sent meanwhile stays sent once. */
export async function recordRetry(tx: Tx, act: Act): Promise<number> {
  const failed = await deliveries(tx, act.mailingId)
    .where('mail.sent_at', 'is', null)
    .where('mail.failed_at', 'is not', null)
    .select('mail.id')
    .$narrowType<{ id: string }>()
    .execute()
  if (failed.length === 0) return 0
  for (const { id } of failed) await addJob(tx, SEND_MAIL, { mailId: id }, `retry ${id}`)
  await recordEvent(tx, eventOf('mailing-retried', act, { recipients: failed.length }))
  return failed.length
}

function eventOf(kind: string, { mailingId, personId, at }: Act, data: Record<string, number>) {
  return { kind, actorId: personId, subject: { table: 'outbox_mailings', id: mailingId }, at, data }
}

import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db.ts'
import { recordEvent } from '../platform/events.ts'
import { sha256 } from '../platform/random.ts'
import type { Subject } from './source.ts'
import type { Frequency } from './digest-due.rules.ts'

export type NewRequest = {
  id: string
  email: string
  subjects: Subject[]
  frequency: Frequency | null
  consent: string
  askedAt: Date
  askedFrom: string
  /** Of the link that is mailed; null for what is added in the settings, which need none. */
  token: string | null
}

/** False when this id is taken: a second click. */
export async function recordRequest(tx: Tx, { token, subjects, ...request }: NewRequest): Promise<boolean> {
  const row = await tx
    .insertInto('subscribers_requests')
    .values({
      id: request.id,
      email: request.email,
      subjects: subjects.map(({ key }) => key),
      titles: subjects.map(({ title }) => title),
      frequency: request.frequency,
      consent: request.consent,
      asked_at: request.askedAt,
      asked_from: request.askedFrom,
      way: token === null ? 'settings' : 'form',
      token_hash: token === null ? null : sha256(token),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await recordEvent(tx, { kind: 'subscription-asked', actorId: null, subject: subjectOf(request.id), at: request.askedAt })
  return true
}

export type MailedRequest = {
  id: string
  email: string
  subjects: Subject[]
  frequency: Frequency | null
  askedAt: Date
  isConfirmed: boolean
}

/** By the link that was mailed to the address. */
export async function findMailedRequest(db: Db, token: string): Promise<MailedRequest | null> {
  const row = await db
    .selectFrom('subscribers_requests as request')
    .leftJoin('subscribers_confirmations as confirmation', 'confirmation.request_id', 'request.id')
    .where('request.token_hash', '=', sha256(token))
    .select(['request.id', 'request.email', 'request.subjects', 'request.titles', 'request.frequency'])
    .select(['request.asked_at as askedAt', 'confirmation.confirmed_at as confirmedAt'])
    .executeTakeFirst()
  if (!row) return null
  const { subjects, titles, confirmedAt, frequency, ...request } = row
  return {
    ...request,
    frequency: frequency as Frequency | null,
    subjects: subjects.map((key, index) => ({ key, title: titles[index] ?? key })),
    isConfirmed: confirmedAt !== null,
  }
}

/** Two clicks at once: one confirms. */
export async function lockMailedRequest(tx: Tx, token: string): Promise<MailedRequest | null> {
  await sql`select from subscribers_requests where token_hash = ${sha256(token)} for update`.execute(tx)
  return findMailedRequest(tx, token)
}

type Confirmation = { requestId: string; at: Date; from: string }

export async function recordConfirmation(tx: Tx, { requestId, at, from }: Confirmation): Promise<void> {
  await tx
    .insertInto('subscribers_confirmations')
    .values({ request_id: requestId, confirmed_at: at, confirmed_from: from })
    .execute()
  await recordEvent(tx, { kind: 'subscription-confirmed', actorId: null, subject: subjectOf(requestId), at })
}

/** With the mail that was sent about it: of who never answered nothing stays. */
export async function removeUnconfirmed(db: Db, askedUntil: Date): Promise<void> {
  await sql`
    with gone as (
      delete from subscribers_requests request where request.asked_at <= ${askedUntil}
        and not exists (select from subscribers_confirmations confirmation where confirmation.request_id = request.id)
      returning id)
    delete from platform_mails mail using gone where mail.once_key = ${'subscription-confirm '} || gone.id`.execute(db)
}

function subjectOf(id: string) {
  return { table: 'subscribers_requests', id }
}

import type { Db, Tx } from '../platform/db.ts'
import { recordEvent } from '../platform/events.ts'
import { findSuppression, type Suppression } from './suppression.queries.ts'

export type ProofStep = { at: Date; from: string }
export type ProvenRequest = {
  id: string
  titles: string[]
  consent: string
  /** In the settings one act is both steps. */
  isAddedInSettings: boolean
  asked: ProofStep
  confirmed: ProofStep | null
}
export type Proof = {
  email: string
  requests: ProvenRequest[]
  subscriptions: { title: string; since: Date; leftAt: Date | null }[]
  suppression: Suppression | null
}
export type SubscriberCounts = { subscribers: number; waiting: number; suppressed: number; bounced: number }

/** By any request of the address, so that no address stands in an address of ours. Null when there is none. */
export async function findProof(db: Db, requestId: string): Promise<Proof | null> {
  const asked = await db.selectFrom('subscribers_requests').where('id', '=', requestId).select('email').executeTakeFirst()
  if (!asked) return null
  const { email } = asked
  const requests = await db
    .selectFrom('subscribers_requests as request')
    .leftJoin('subscribers_confirmations as confirmation', 'confirmation.request_id', 'request.id')
    .where('request.email', '=', email)
    .select(['request.id', 'request.titles', 'request.consent', 'request.asked_at', 'request.asked_from', 'request.way'])
    .select(['confirmation.confirmed_at', 'confirmation.confirmed_from'])
    .orderBy('request.asked_at', 'desc')
    .execute()
  const subscriptions = await db
    .selectFrom('subscribers_subscriptions')
    .where('email', '=', email)
    .select(['title', 'since', 'left_at as leftAt'])
    .orderBy('title')
    .execute()
  return {
    email,
    subscriptions,
    suppression: await findSuppression(db, email),
    requests: requests.map(({ id, titles, consent, ...row }) => ({
      id,
      titles,
      consent,
      isAddedInSettings: row.way === 'settings',
      asked: { at: row.asked_at, from: row.asked_from },
      confirmed: row.confirmed_at && row.confirmed_from ? { at: row.confirmed_at, from: row.confirmed_from } : null,
    })),
  }
}

/** The newest; null when nothing is kept of the address. */
export async function findRequestOf(db: Db, email: string): Promise<string | null> {
  const row = await db
    .selectFrom('subscribers_requests')
    .where('email', '=', email)
    .select('id')
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function countSubscribers(db: Db): Promise<SubscriberCounts> {
  const counted = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('subscribers_subscriptions')
        .where('left_at', 'is', null)
        .select((of) => of.fn.count('email').distinct().as('n'))
        .as('subscribers'),
      eb
        .selectFrom('subscribers_requests as request')
        .leftJoin('subscribers_confirmations as confirmation', 'confirmation.request_id', 'request.id')
        .where('confirmation.request_id', 'is', null)
        .select((of) => of.fn.countAll().as('n'))
        .as('waiting'),
      eb
        .selectFrom('subscribers_suppressions')
        .where('lifted_at', 'is', null)
        .select((of) => of.fn.countAll().as('n'))
        .as('suppressed'),
      eb
        .selectFrom('subscribers_bounces')
        .select((of) => of.fn.count('mail_id').distinct().as('n'))
        .as('bounced'),
    ])
    .executeTakeFirstOrThrow()
  return {
    subscribers: Number(counted.subscribers),
    waiting: Number(counted.waiting),
    suppressed: Number(counted.suppressed),
    bounced: Number(counted.bounced),
  }
}

/** That somebody looked an address up is a fact of its own. */
export async function recordLookUp(tx: Tx, { requestId, personId, at }: { requestId: string; personId: string; at: Date }) {
  const subject = { table: 'subscribers_requests', id: requestId }
  await recordEvent(tx, { kind: 'subscription-looked-up', actorId: personId, subject, at })
}

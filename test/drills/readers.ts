import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recordRelease } from '../../src/features/newsletter/issues.queries.ts'
import { databaseNow } from '../../src/platform/clock.ts'
import { transact, type Db, type Tx } from '../../src/platform/db.ts'
import { EVENT_COLUMNS, eventValues } from '../../src/platform/events.ts'
import { sha256 } from '../../src/platform/random.ts'
import { givenIssue } from '../newsletter.ts'

const SUBJECT = 'newsletter:aktuelles'
const AT_ONCE = 500

/** Who asked for the newsletter and confirmed it, with the events of both; their ids. */
export async function givenReaders(db: Db, count: number): Promise<string[]> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => from + index)
    await transact(db, (tx) => recordReaders(tx, numbers))
  }
  const rows = await db
    .selectFrom('subscribers_subscribers')
    .where('email', 'like', 'leserin%')
    .select('id')
    .orderBy('email')
    .execute()
  return rows.map(({ id }) => id)
}

async function recordReaders(tx: Tx, numbers: number[]): Promise<void> {
  const at = await databaseNow(tx)
  const readers = numbers.map((number) => ({ requestId: randomUUID(), email: `leserin${number}@liste.example` }))
  const asked = readers.map(({ requestId, email }) => ({
    id: requestId,
    email,
    subjects: [SUBJECT],
    titles: ['Newsletter: Aktuelles'],
    consent: 'Ich willige ein (erfunden).',
    asked_at: at,
    asked_from: 'drill',
    token_hash: sha256(requestId),
  }))
  await tx.insertInto('subscribers_requests').values(asked).execute()
  await tx
    .insertInto('subscribers_confirmations')
    .values(readers.map(({ requestId }) => ({ request_id: requestId, confirmed_at: at, confirmed_from: 'drill' })))
    .execute()
  await tx
    .insertInto('subscribers_subscribers')
    .values(readers.map(({ email }) => ({ email, frequency: 'weekly', created_at: at })))
    .execute()
  await tx
    .insertInto('subscribers_subscriptions')
    .values(readers.map(({ email }) => ({ email, subject: SUBJECT, title: 'Newsletter: Aktuelles', since: at })))
    .execute()
  const events = readers.flatMap(({ requestId }) =>
    ['subscription-asked', 'subscription-confirmed'].map((kind) => ({
      kind,
      actorId: null,
      subject: { table: 'subscribers_requests', id: requestId },
      at,
    })),
  )
  const rows = events.map((event) => sql`(${eventValues(event)})`)
  await sql`insert into platform_events (${EVENT_COLUMNS}) values ${sql.join(rows)}`.execute(tx)
}

/** Released at once, to these. */
export async function givenReleasedIssue(db: Db, personId: string, subscriberIds: string[]): Promise<string> {
  const at = await transact(db, databaseNow)
  const id = await givenIssue(db, { personId, at })
  await transact(db, (tx) => recordRelease(tx, { id, personId, at, sendAt: at, subscriberIds }))
  return id
}

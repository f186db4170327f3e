import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db.ts'
import { listSubscribersOf } from '../../../subscribers/index.ts'
import type { Block } from '../blocks.rules.ts'

export type DueIssue = { id: string; title: string; subjects: string[]; blocks: Block[]; number: number; sendAt: Date }
export type Claim = { mailId: string; subscriberId: string; email: string; attempts: number }

const WAITING = sql`done_at is null and claimed_at is null and (retry_at is null or retry_at <= clock_timestamp())`

/** Its instant has come, and somebody waits. */
export async function listDueIssues(db: Db): Promise<DueIssue[]> {
  const { rows } = await sql<DueIssue>`
    select issue.id, issue.title, issue.subjects, issue.blocks, issue.number, issue.send_at as "sendAt" from newsletter_issues issue
    where issue.send_at <= portal_now() and issue.cancelled_at is null
      and exists (select from newsletter_recipients recipient where recipient.issue_id = issue.id and ${WAITING})
    order by issue.send_at`.execute(db)
  return rows
}

/**
 * Ours to hand over from the commit on; what another one has locked is passed over. Whoever has left since the release gets nothing.
 * Null when nobody waits any more.
 */
export async function claimNext(tx: Tx, issue: DueIssue, limit: number): Promise<Claim[] | null> {
  const { rows } = await sql<Omit<Claim, 'email'>>`
    select mail_id as "mailId", subscriber_id as "subscriberId", attempts from newsletter_recipients
    where issue_id = ${issue.id} and ${WAITING}
      and exists (select from newsletter_issues where id = ${issue.id} and cancelled_at is null)
    order by ordinal limit ${limit} for update skip locked`.execute(tx)
  if (rows.length === 0) return null
  const among = await listSubscribersOf(tx, { keys: issue.subjects, ids: rows.map((row) => row.subscriberId) })
  const emailOf = new Map(among.map(({ id, email }) => [id, email]))
  const claims = rows.flatMap((row) => {
    const email = emailOf.get(row.subscriberId)
    return email ? [{ ...row, email }] : []
  })
  const left = rows.filter((row) => !emailOf.has(row.subscriberId))
  await recordDone(tx, left.map(idOf), 'skipped')
  await sql`update newsletter_recipients set claimed_at = clock_timestamp(), retry_at = null where mail_id = any(${claims.map(idOf)}::uuid[])`.execute(
    tx,
  )
  return claims
}

export async function recordDone(tx: Tx, mailIds: string[], outcome: 'sent' | 'skipped'): Promise<void> {
  if (mailIds.length === 0) return
  await sql`
    update newsletter_recipients set done_at = portal_now(), outcome = ${outcome}, claimed_at = null, retry_at = null, failure = null
    where mail_id = any(${mailIds}::uuid[]) and done_at is null`.execute(tx)
}

/** Certainly with nobody: whoever is next takes it. */
export async function recordGivenBack(tx: Tx, mailIds: string[]): Promise<void> {
  if (mailIds.length === 0) return
  await sql`update newsletter_recipients set claimed_at = null where mail_id = any(${mailIds}::uuid[]) and done_at is null`.execute(
    tx,
  )
}

/** Not before then: its domain has had enough for the minute. */
export async function recordPutOff(tx: Tx, { mailId, retryAt }: { mailId: string; retryAt: Date }): Promise<void> {
  await sql`update newsletter_recipients set claimed_at = null, retry_at = ${retryAt} where mail_id = ${mailId} and done_at is null`.execute(
    tx,
  )
}

/** `retryAt` null: not again. */
export async function recordRefused(tx: Tx, { mailId, said, retryAt }: { mailId: string; said: string; retryAt: Date | null }) {
  const isOver = retryAt === null
  await sql`
    update newsletter_recipients set claimed_at = null, attempts = attempts + 1, failure = ${said}, retry_at = ${retryAt},
      done_at = case when ${isOver} then portal_now() end, outcome = case when ${isOver} then 'refused' end
    where mail_id = ${mailId} and done_at is null`.execute(tx)
}

/** Who was being handed over when the issue was stopped, and was not reached. */
export async function recordStopped(db: Db): Promise<void> {
  await sql`
    update newsletter_recipients recipient set done_at = portal_now(), outcome = 'skipped', retry_at = null
    from newsletter_issues issue
    where issue.id = recipient.issue_id and issue.cancelled_at is not null and recipient.done_at is null and recipient.claimed_at is null`.execute(
    db,
  )
}

function idOf({ mailId }: { mailId: string }): string {
  return mailId
}

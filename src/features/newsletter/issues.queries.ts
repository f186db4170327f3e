import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Block } from './blocks.rules.ts'
import type { Issue, IssueChange } from './issue.rules.ts'

export async function listIssues(db: Db): Promise<Issue[]> {
  return (await issues(db).orderBy('changed_at', 'desc').orderBy('id').limit(200).execute()).map(issueOf)
}

export async function findIssue(db: Db, id: string): Promise<Issue | null> {
  const row = await issues(db).where('id', '=', id).executeTakeFirst()
  return row ? issueOf(row) : null
}

/** Of two persons who press at once one is first. */
export async function lockIssue(tx: Tx, id: string): Promise<Issue | null> {
  await tx.selectFrom('newsletter_issues').where('id', '=', id).select('id').forUpdate().execute()
  return findIssue(tx, id)
}

/** The newest first: what went out, and was not stopped. */
export async function listPublicIssues(db: Db, now: Date): Promise<Issue[]> {
  const rows = await issues(db)
    .where('send_at', '<=', now)
    .where('cancelled_at', 'is', null)
    .orderBy('send_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(issueOf)
}

function issues(db: Db) {
  return db
    .selectFrom('newsletter_issues')
    .where('discarded_at', 'is', null)
    .select(['id', 'title', 'subjects', 'segments', 'blocks', 'revision', 'number'])
    .select(['released_at as releasedAt', 'send_at as sendAt', 'cancelled_at as cancelledAt'])
}

type Row = Awaited<ReturnType<ReturnType<typeof issues>['execute']>>[number]

function issueOf(row: Row): Issue {
  return { ...row, blocks: row.blocks as Block[] }
}

type Act = { id: string; personId: string; at: Date }

/** False when this id is taken: a second click. */
export async function recordIssue(tx: Tx, { id, title, personId, at }: Act & { title: string }): Promise<boolean> {
  const row = await tx
    .insertInto('newsletter_issues')
    .values({ id, title, created_by: personId, created_at: at, changed_by: personId, changed_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await recordEvent(tx, eventOf('newsletter-begun', { id, personId, at }))
  return row !== undefined
}

export async function changeIssueContent(tx: Tx, act: Act & { change: IssueChange }): Promise<void> {
  const { id, personId, at, change } = act
  const { blocks, ...words } = change
  await tx
    .updateTable('newsletter_issues')
    .set((eb) => ({
      ...words,
      ...(blocks && { blocks: JSON.stringify(blocks) }),
      revision: eb('revision', '+', 1),
      changed_by: personId,
      changed_at: at,
    }))
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, eventOf('newsletter-changed', act))
}

const AT_ONCE = 5000

/** From here on neither text nor recipients change. Numbers follow each other, whoever else releases at this moment. */
export async function recordRelease(tx: Tx, act: Act & { sendAt: Date; subscriberIds: string[] }): Promise<void> {
  const { id, personId, at, sendAt, subscriberIds } = act
  await sql`select pg_advisory_xact_lock(hashtextextended('newsletter number', 0))`.execute(tx)
  await sql`
    update newsletter_issues set released_by = ${personId}, released_at = ${at}, send_at = ${sendAt},
      number = (select coalesce(max(number), 0) + 1 from newsletter_issues)
    where id = ${id}`.execute(tx)
  for (let from = 0; from < subscriberIds.length; from += AT_ONCE)
    await sql`
      insert into newsletter_recipients (issue_id, subscriber_id)
      select ${id}, unnest(${subscriberIds.slice(from, from + AT_ONCE)}::uuid[])`.execute(tx)
  await recordEvent(tx, { ...eventOf('newsletter-released', act), data: { recipients: subscriberIds.length } })
}

/** Nobody who was not handed to the mail server yet gets it any more; how many that were. */
export async function recordCancellation(tx: Tx, act: Act): Promise<number> {
  const { id, personId, at } = act
  const stopped = await tx
    .updateTable('newsletter_recipients')
    .set({ done_at: at, outcome: 'skipped', retry_at: null })
    .where('issue_id', '=', id)
    .where('done_at', 'is', null)
    .where('claimed_at', 'is', null)
    .returning('subscriber_id')
    .execute()
  if (stopped.length === 0) return 0
  const by = { cancelled_by: personId, cancelled_at: at }
  await tx.updateTable('newsletter_issues').set(by).where('id', '=', id).execute()
  await recordEvent(tx, { ...eventOf('newsletter-cancelled', act), data: { recipients: stopped.length } })
  return stopped.length
}

function eventOf(kind: string, { id, personId, at }: Act) {
  return { kind, actorId: personId, subject: { table: 'newsletter_issues', id }, at }
}

import { sql } from 'kysely'
import { isoDate } from '../../plain/german-date.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'

export type PageDue = { slug: string; title: string; dueOn: string }

/** Read by everybody and due on this day or before; the editors were not told of it yet. */
export async function listPagesDue(db: Db, at: Date): Promise<PageDue[]> {
  const { rows } = await sql<PageDue>`
    select page.slug, page.title, page.review_due_on as "dueOn" from (
      select distinct on (slug) slug, title, review_due_on from editorial_pages
      where visible_from <= ${at} and not editorial_is_withdrawn('page', slug, written_at, visible_from, ${at})
      order by slug, visible_from desc) page
    where page.review_due_on <= ${isoDate(at)}::date and not exists (
      select from editorial_review_reminders r where r.slug = page.slug and r.review_due_on = page.review_due_on)
    order by page.slug`.execute(db)
  return rows
}

/** False when another process was quicker. */
export async function recordReviewReminder(tx: Tx, { slug, dueOn }: PageDue, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('editorial_review_reminders')
    .values({ slug, review_due_on: dueOn, reminded_at: at })
    .onConflict((conflict) => conflict.columns(['slug', 'review_due_on']).doNothing())
    .returning('slug')
    .executeTakeFirst()
  if (!row) return false
  const subject = { table: 'editorial_revisions', id: `page/${slug}` }
  await recordEvent(tx, { kind: 'page-review-due', actorId: null, subject, at, data: { dueOn } })
  return true
}

import { sql } from 'kysely'
import { isoDate } from '../../plain/german-date.ts'
import type { Db, Tx } from '../../platform/db.ts'
import { recordEvent } from '../../platform/events.ts'

export type TextDue = { kind: 'page' | 'aid' | 'english'; slug: string; title: string; dueOn: string }

/** Read by everybody and due on this day or before; the editors were not told of it yet. */
export async function listTextsDue(db: Db, at: Date): Promise<TextDue[]> {
  const { rows } = await sql<TextDue>`
    select text.kind, text.slug, text.title, text.review_due_on as "dueOn" from (
      select distinct on (kind, slug) kind, slug, title, review_due_on from (
        select 'page' as kind, slug, title, review_due_on, visible_from, written_at from editorial_pages
        union all select 'aid', slug, title, review_due_on, visible_from, written_at from editorial_aids
        union all select 'english', slug, title, review_due_on, visible_from, written_at from editorial_english) version
      where visible_from <= ${at} and not editorial_is_withdrawn(kind, slug, written_at, visible_from, ${at})
      order by kind, slug, visible_from desc) text
    where text.review_due_on <= ${isoDate(at)}::date and not exists (
      select from editorial_review_reminders r where r.kind = text.kind and r.slug = text.slug and r.review_due_on = text.review_due_on)
    order by text.kind desc, text.slug`.execute(db)
  return rows
}

/** False when another process was quicker. */
export async function recordReviewReminder(tx: Tx, { kind, slug, dueOn }: TextDue, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('editorial_review_reminders')
    .values({ kind, slug, review_due_on: dueOn, reminded_at: at })
    .onConflict((conflict) => conflict.columns(['kind', 'slug', 'review_due_on']).doNothing())
    .returning('slug')
    .executeTakeFirst()
  if (!row) return false
  const subject = { table: 'editorial_revisions', id: `${kind}/${slug}` }
  await recordEvent(tx, { kind: 'page-review-due', actorId: null, subject, at, data: { dueOn } })
  return true
}

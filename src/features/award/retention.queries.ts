import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db.ts'

const days = (count: number) => sql`make_interval(days => ${count})`

/** Beside those without a key, which are about accounts. */
const NOT_FILED = ['ceremony-invitation', 'payee-account', 'share-request', 'share-news', 'checkpoint', 'feedback']

/** Texts of mails that were sent. What tells of an entry's case belongs to the file of its edition (judging/room/filed-notices.queries.ts). */
export async function forgetMailTexts(db: Db, keepDays: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update platform_mails set html = '', text = '', attachments = '[]'
    where sent_at < portal_now() - ${days(keepDays)} and (text <> '' or html <> '' or attachments <> '[]')
      and (once_key is null or split_part(once_key, ' ', 1) = any (${NOT_FILED}))`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Texts, rights and files of entries that were never handed in, some time after their edition is over and archived. */
export async function forgetDrafts(tx: Tx, keepDays: number): Promise<number> {
  const drafts = sql`select entry.id from award_entries entry
    join award_editions edition on edition.id = entry.edition_id and edition.archived
    join award_phases ceremony on ceremony.edition_id = edition.id and ceremony.kind = 'ceremony'
    where ceremony.at < portal_now() - ${days(keepDays)}
      and not exists (select from award_submissions submission where submission.entry_id = entry.id)`
  await sql`delete from award_entry_rights where entry_id in (${drafts})`.execute(tx)
  await sql`insert into award_attachment_removals (attachment_id, removed_by, removed_at)
    select id, added_by, portal_now() from award_attachments where entry_id in (${drafts})
    on conflict do nothing`.execute(tx)
  const { numAffectedRows } = await sql`delete from award_entry_states where entry_id in (${drafts})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Name and address of whoever asked, some time after the question was answered; what was asked stays with its answer. */
export async function forgetAskers(tx: Tx, keepDays: number): Promise<number> {
  const { numAffectedRows } = await sql`update award_asked_questions asked set name = '', email = '', person_id = null
    where (asked.name, asked.email) <> ('', '') and exists (
      select from award_question_publications ended where ended.question_id = asked.id and ended.published_at < portal_now() - ${days(keepDays)}
      union all
      select from award_question_closings ended where ended.question_id = asked.id and ended.closed_at < portal_now() - ${days(keepDays)}
    )`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Nothing has referred to them for so long. */
export async function listCollectableBlobs(db: Db, keepDays: number): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from award_unneeded_blobs
    where since < portal_now() - ${days(keepDays)} order by sha256`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

/** Asked again under the lock. False when somebody has brought the same bytes meanwhile. */
export async function changeBlobCollected(tx: Tx, sha256: string, keepDays: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update platform_blobs set collected_at = portal_now() where sha256 in (
    select sha256 from award_unneeded_blobs where sha256 = ${sha256} and since < portal_now() - ${days(keepDays)})`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

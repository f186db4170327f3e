import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { filesOf, type Aid } from './aid.rules.ts'

export type AidVersion = {
  slug: string
  title: string
  summary: string
  /** Markdown. */
  text: string
  aid: Aid
  visibleFrom: Date
  /** Calendar days. */
  reviewedOn: string
  reviewDueOn: string
  writtenBy: string | null
  writtenAt: Date
}

export async function recordAidVersion(tx: Tx, { aid, ...version }: AidVersion): Promise<void> {
  await tx
    .insertInto('editorial_aids')
    .values({
      slug: version.slug,
      title: version.title,
      summary: version.summary,
      text: version.text,
      sort: aid.sort,
      topic: aid.topic || null,
      publisher: aid.publisher,
      licence: aid.licence,
      source_url: aid.sourceUrl || null,
      source_dated: aid.sourceDated || null,
      files: sql`${filesOf(aid)}::uuid[]`,
      visible_from: version.visibleFrom,
      reviewed_on: version.reviewedOn,
      review_due_on: version.reviewDueOn,
      written_by: version.writtenBy,
      written_at: version.writtenAt,
    })
    .execute()
}

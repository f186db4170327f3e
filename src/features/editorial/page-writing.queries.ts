import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { NO_OTHER_FORMS, type OtherForms } from './other-forms.rules.ts'

/** Marks what only the operator can supply; the page says so above. */
export const OPERATOR_COMPLETES = '[Vom Betreiber zu ergänzen:'

export type PageVersion = {
  slug: string
  title: string
  summary: string
  /** Markdown. */
  text: string
  /** Not given, the version before says it. */
  otherForms?: OtherForms
  visibleFrom: Date
  /** Calendar days. */
  reviewedOn: string
  reviewDueOn: string
  writtenBy: string | null
  writtenAt: Date
}

/** Whatever its instant: for who goes on writing. */
export async function findNewestPageVersion(tx: Tx, slug: string) {
  const row = await tx
    .selectFrom('editorial_pages')
    .where('slug', '=', slug)
    .select(['title', 'summary', 'text', 'visible_from as visibleFrom'])
    .orderBy('visible_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function recordPageVersion(tx: Tx, page: PageVersion): Promise<void> {
  await tx
    .insertInto('editorial_pages')
    .values({
      slug: page.slug,
      title: page.title,
      summary: page.summary,
      text: page.text,
      other_forms: page.otherForms ? JSON.stringify(page.otherForms) : formsBefore(page.slug),
      visible_from: page.visibleFrom,
      reviewed_on: page.reviewedOn,
      review_due_on: page.reviewDueOn,
      operator_must_complete: page.text.includes(OPERATOR_COMPLETES),
      written_by: page.writtenBy,
      written_at: page.writtenAt,
    })
    .execute()
}

const formsBefore = (slug: string) => sql<string>`coalesce(
  (select other_forms from editorial_pages where slug = ${slug} order by visible_from desc limit 1), ${JSON.stringify(NO_OTHER_FORMS)})`

import { sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { recordText } from './text-writing.queries.ts'
import type { TextContent, TextKey, TextKind } from './text.rules.ts'

type Beginning = { formId: string; kind: Exclude<TextKind, 'english'>; content: TextContent; personId: string; at: Date }

/** Once: the same form sent again is led to what it began, also at once. */
export async function beginText(tx: Tx, { formId, kind, content, ...by }: Beginning): Promise<TextKey> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`text begun ${formId}`}, 0))`.execute(tx)
  const { title } = content
  const begun = await tx
    .selectFrom('editorial_beginnings')
    .where('form_id', '=', formId)
    .where('kind', '=', kind)
    .where('title', '=', title)
    .select('slug')
    .executeTakeFirst()
  if (begun) return { kind, slug: begun.slug }
  const key = await recordText(tx, kind, content, by)
  await tx.insertInto('editorial_beginnings').values({ form_id: formId, kind, title, slug: key.slug }).execute()
  return key
}

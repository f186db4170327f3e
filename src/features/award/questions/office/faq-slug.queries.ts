import type { Tx } from '../../../../platform/db.ts'

/** Of the one row that was not there before. */
export async function findNewSlug(tx: Tx, { editionId, known }: { editionId: string; known: string[] }): Promise<string> {
  const { slug } = await tx
    .selectFrom('award_questions')
    .where('edition_id', '=', editionId)
    .$if(known.length > 0, (query) => query.where('id', 'not in', known))
    .select('slug')
    .executeTakeFirstOrThrow()
  return slug
}

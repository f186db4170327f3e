import type { Tx } from '../../src/platform/db.ts'

type Judging = {
  points: { points: number; label: string }[]
  tieBreakers: { kind: string; criterion?: string }[]
  checkItems: { slug: string; title: string; explanation: string; rule?: string }[]
}

/** The scale of points, the same for every criterion, the ladder that resolves ties, and the list of the formal check. */
export async function seedJudging(tx: Tx, editionId: string, { points, tieBreakers, checkItems }: Judging): Promise<void> {
  const criteria = await tx.selectFrom('award_criteria').select(['id', 'slug']).where('edition_id', '=', editionId).execute()
  const scale = criteria.flatMap(({ id }) => points.map((point) => ({ criterion_id: id, ...point })))
  const ladder = tieBreakers.map(({ kind, criterion }, index) => ({
    edition_id: editionId,
    position: index + 1,
    kind,
    criterion_id: criteria.find(({ slug }) => slug === criterion)?.id ?? null,
  }))
  const items = checkItems.map(({ rule, ...item }, index) => ({
    edition_id: editionId,
    position: index + 1,
    ...item,
    rule: rule ?? null,
  }))
  if (items.length > 0) await tx.insertInto('award_check_items').values(items).execute()
  if (scale.length > 0) await tx.insertInto('award_criterion_points').values(scale).execute()
  if (ladder.length > 0) await tx.insertInto('award_tie_breakers').values(ladder).execute()
}

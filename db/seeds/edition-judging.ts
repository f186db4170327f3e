import type { Tx } from '../../src/platform/db.ts'

type Judging = { points: { points: number; label: string }[]; tieBreakers: { kind: string; criterion?: string }[] }

/** The scale of points, the same for every criterion, and the ladder that resolves ties. */
export async function seedJudging(tx: Tx, editionId: string, { points, tieBreakers }: Judging): Promise<void> {
  const criteria = await tx.selectFrom('award_criteria').select(['id', 'slug']).where('edition_id', '=', editionId).execute()
  const scale = criteria.flatMap(({ id }) => points.map((point) => ({ criterion_id: id, ...point })))
  const ladder = tieBreakers.map(({ kind, criterion }, index) => ({
    edition_id: editionId,
    position: index + 1,
    kind,
    criterion_id: criteria.find(({ slug }) => slug === criterion)?.id ?? null,
  }))
  if (scale.length > 0) await tx.insertInto('award_criterion_points').values(scale).execute()
  if (ladder.length > 0) await tx.insertInto('award_tie_breakers').values(ladder).execute()
}

import type { Db } from '../../../../platform/db.ts'
import { mean, type Fraction } from '../../../../plain/fraction.ts'
import type { Edition } from '../../edition.rules.ts'
import { rank, type Ranking } from '../ranking.rules.ts'
import { sheetScore, weighted } from '../ranking/ranking-input.rules.ts'
import { listCountedSheets, type CountedSheet } from '../sheets.queries.ts'
import type { TieAnswers } from '../tie-break.rules.ts'
import type { Deliberation } from './deliberation.rules.ts'

export type CategoryRanking = {
  ranking: Ranking | null
  sheets: CountedSheet[]
  secondRound: Deliberation['secondRound']
  /** Of the newest second round that is closed. */
  secondMeans: ReadonlyMap<string, Fraction> | null
}

type Asked = { edition: Edition; categoryId: string; votes: TieAnswers['votes'] }

/** Null until two persons of the office have closed the category. The first round ranks; a second one is a rung of the ladder. */
export async function findCategoryRanking(db: Db, { edition, categoryId, votes }: Asked): Promise<CategoryRanking> {
  const sheets = await listCountedSheets(db, categoryId, 1)
  if (!sheets) return { ranking: null, sheets: [], secondRound: null, secondMeans: null }
  const criteria = weighted(edition.criteria)
  const rounds = await listLaterRounds(db, categoryId)
  const closed = rounds.findLast(({ isClosed }) => isClosed)
  const second = closed ? ((await listCountedSheets(db, categoryId, closed.round)) ?? []) : []
  const scores = Map.groupBy(second, ({ entryId }) => entryId)
  const means = new Map([...scores].map(([entryId, own]) => [entryId, mean(own.map((sheet) => sheetScore(sheet, criteria)))]))
  const secondMeans = closed ? means : null
  const words = await findTieWords(db, categoryId)
  const ranking = rank(sheets, criteria, edition.tieBreakers, { secondRound: secondMeans, votes, ...words })
  return { ranking, sheets, secondRound: rounds.at(-1) ?? null, secondMeans }
}

async function listLaterRounds(db: Db, categoryId: string): Promise<NonNullable<Deliberation['secondRound']>[]> {
  const rows = await db
    .selectFrom('award_scoring_rounds as round')
    .innerJoin('award_standing_entries as entry', 'entry.entry_id', 'round.entry_id')
    .leftJoin('award_closed_categories as closed', (join) =>
      join.onRef('closed.category_id', '=', 'entry.category_id').onRef('closed.round', '=', 'round.round'),
    )
    .where('entry.category_id', '=', categoryId)
    .select(['round.round', 'round.entry_id as entryId', 'closed.closed_at as closedAt'])
    .orderBy('round.round')
    .orderBy('round.entry_id')
    .execute()
  return [...Map.groupBy(rows, ({ round }) => round)].map(([round, named]) => ({
    round,
    isClosed: named.some(({ closedAt }) => closedAt !== null),
    entryIds: named.map(({ entryId }) => entryId),
  }))
}

async function findTieWords(db: Db, categoryId: string): Promise<Pick<TieAnswers, 'chair' | 'lot'>> {
  const rows = await db
    .selectFrom('award_tie_words')
    .where('category_id', '=', categoryId)
    .select(['kind', 'entry_id as entryId'])
    .execute()
  const about = (kind: string) => rows.find((row) => row.kind === kind)?.entryId ?? null
  return { chair: about('chair'), lot: about('lot') }
}

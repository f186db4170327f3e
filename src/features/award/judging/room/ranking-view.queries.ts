import type { Db } from '../../../../platform/db.ts'
import type { Edition } from '../../edition.rules.ts'
import type { Ranking } from '../ranking.rules.ts'
import { findCategoryRanking } from './category-ranking.queries.ts'
import { listJudgedTitles, listMotionsOfCategory } from './deliberation.queries.ts'
import type { RoomEntry } from './deliberation.rules.ts'
import { tieVotes } from './motion.rules.ts'
import { isClosedTo } from './meeting.queries.ts'
import type { RoomViewer } from './room.rules.ts'

export type RankingView =
  | { state: 'recused' }
  | { state: 'not-closed' }
  | { state: 'shown'; ranking: Ranking; entries: RoomEntry[]; seats: { seatId: string; body: string }[] }

type Asked = { edition: Edition; categoryId: string; viewer: RoomViewer }

/** Asked before anything is read: whoever has a conflict in the category gets the same answer at any time. */
export async function findRankingView(db: Db, { edition, categoryId, viewer }: Asked): Promise<RankingView> {
  if (viewer.seatId !== null && (await isClosedTo(db, { categoryId, personId: viewer.personId }))) return { state: 'recused' }
  const votes = tieVotes(await listMotionsOfCategory(db, categoryId), edition.quorum)
  const { ranking } = await findCategoryRanking(db, { edition, categoryId, votes })
  if (!ranking) return { state: 'not-closed' }
  const seats = edition.seats.map(({ id, body }) => ({ seatId: id, body }))
  return { state: 'shown', ranking, entries: await listJudgedTitles(db, categoryId), seats }
}
